"""What the pack of the forum is made from: figures that may be shown to everybody, and never a person.

All that concerns people is chosen as for the dashboard (``dashboard_people``), so that the pack, the dashboard and
two tables of the pack tell no more together than each by itself. A count of one or two people is written ``<3``; what
would tell such a count by subtraction is written ``*``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from asncli.reports.dashboard import Dashboard, Past
from asncli.reports.dashboard_cells import LEAST, Node, grouped, shown
from asncli.reports.dashboard_people import People
from asncli.reports.report import Between
from asncli.terms import folded

FEW, HIDDEN = f"<{LEAST}", "*"
_BANDS = ((LEAST, 5), (6, 10), (11, 25), (26, 100))


class Talks(NamedTuple):
    """People of a unit with all below it who have a predikat, and with how many of them a dialogue was held."""

    people: int
    held: int


class Theme(NamedTuple):
    """Kendala of at least ``LEAST`` people under indicators of the same words: how many, in a band, and the words."""

    title: str
    band: Between
    words: Sequence[str] = ()


@dataclass(frozen=True)
class Forum:
    """Everything the pack is made from.

    ``seen``: the period in figures that may be shown; ``before``: the period of the same kind before it. ``work`` and
    ``behaviour`` are means by unit (hundredths), ``talks`` by unit; ``cases`` of coaching by state, ``hours`` people by
    how their hours of lessons stand, ``topics`` of training by about how many people, all of the agency.
    ``peopled``: units with people of their own; ``said`` suggestions by unit, with names covered.
    """

    seen: Dashboard
    today: date
    before: Past | None
    work: Mapping[int, int]
    behaviour: Mapping[int, int]
    behaviour_before: int | None
    talks: Mapping[int, Talks]
    statuses: Mapping[str, int]
    proposals: int
    themes: Sequence[Theme]
    with_texts: bool
    cases: Mapping[str, int]
    hours: Mapping[str, int]
    topics: Mapping[str, Between]
    peopled: frozenset[int] = frozenset()
    said: Mapping[int, Sequence[str]] = field(default_factory=dict)


def few(count: int) -> str:
    """Write a count of people that stands by itself.

    >>> few(2), few(3), few(1234)
    ('<3', '3', '1.234')
    """
    return FEW if 0 < count < LEAST else f"{count:,}".replace(",", ".")


def told(count: int) -> int | Between:
    """A count of people that stands by itself; of one or two only that they are so few.

    >>> told(2), told(1234)
    (Between(low=1, high=2, said='<3'), 1234)
    """
    return Between(1, LEAST - 1, FEW) if 0 < count < LEAST else count


def of_all(count: int, whole: int) -> int | Between:
    """A count of people beside the count of all of them: neither it nor the rest is told where one is small.

    >>> [str(of_all(count, 50)) for count in (2, 49, 50, 20)]
    ['<3', '≥48', '50', '20']
    """
    least = whole - LEAST + 1
    return Between(least, whole - 1, f"≥{least}") if 0 < whole - count < LEAST <= count else told(count)


def apart(counts: Mapping[str, int]) -> list[tuple[tuple[str, ...], int | Between]]:
    """Groups that together are everybody, put together until none is small; all of them few: one line.

    >>> apart({"late": 2, "running": 7, "closed": 4})
    [(('late', 'running'), 9), (('closed',), 4)]
    >>> apart({"late": 1, "running": 1})
    [(('late', 'running'), Between(low=1, high=2, said='<3'))]
    """
    return [(names, told(sum(counts[name] for name in names))) for names in grouped(counts)]


def band(count: int) -> Between:
    """Tell about how many, so that no other count follows from it.

    >>> [str(band(count)) for count in (4, 60, 300)]
    ['3 sampai 5', '26 sampai 100', 'lebih dari 100']
    """
    most = _BANDS[-1][1]
    bands = (Between(low, high, f"{low} sampai {high}") for low, high in _BANDS if count <= high)
    return next(bands, Between(most + 1, None, f"lebih dari {most}"))


def means_shown(people: People, own: Mapping[int, tuple[int, int]]) -> dict[int, int]:
    """Means of units with all below them, of at least ``LEAST`` people each; ``own``: people and sum by unit."""
    known = {unit for unit, _ in people.nodes}
    counts = _summed(own, known)
    parts = [Node(unit, above, counts.get(unit, (0, 0))[:1]) for unit, above in people.nodes]
    whole = _whole(people.nodes, counts)
    told = shown(parts, people.parts, homogeneous=True)
    return {unit: (2 * whole[unit][1] + n) // (2 * n) for unit in told if (n := whole[unit][0]) >= LEAST}


def talks_shown(people: People, own: Mapping[int, tuple[int, int]]) -> dict[int, Talks]:
    """Dialogues of units with all below them, where neither who had one nor who had none is small.

    Where nobody had one, or everybody, this is so in every unit.
    """
    known = {unit for unit, _ in people.nodes}
    counts = {unit: (many - held, held) for unit, (many, held) in _summed(own, known).items()}
    nodes = [Node(unit, above, counts.get(unit, (0, 0))) for unit, above in people.nodes]
    none, held = (sum(node.own[place] for node in nodes) for place in (0, 1))
    if not (none and held):
        whole = _whole(people.nodes, counts)
        return {unit: Talks(sum(whole[unit]), whole[unit][1]) for unit in people.parts if any(whole[unit])}
    return {unit: Talks(none + held, held) for unit, (none, held) in shown(nodes, people.parts).items() if none + held}


def _summed(own: Mapping[int, tuple[int, int]], known: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Count who is at a unit that is not in the tree as without unit."""
    places, found = set(known), dict[int, tuple[int, int]]()
    for unit, (one, other) in own.items():
        at = unit if unit in places else 0
        a, b = found.get(at, (0, 0))
        found[at] = a + one, b + other
    return found


def _whole(nodes: Sequence[tuple[int, int | None]], own: Mapping[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    whole = {unit: own.get(unit, (0, 0)) for unit, _ in nodes}
    for unit, above in reversed(nodes):
        if above is not None:
            (a, b), (c, d) = whole[above], whole[unit]
            whole[above] = a + c, b + d
    return whole


def themes_of(kendala: Iterable[tuple[int, str, str]], *, with_texts: bool) -> list[Theme]:
    """Kendala (person, indicator, words) of indicators of the same words, told by enough people; the most first."""
    people: dict[str, set[int]] = {}
    words: dict[str, list[str]] = {}
    named: dict[str, str] = {}
    for person, indicator, said in kendala:
        key = folded(indicator)
        named.setdefault(key, indicator)
        people.setdefault(key, set()).add(person)
        words.setdefault(key, []).append(said)
    enough = sorted((key for key in named if len(people[key]) >= LEAST), key=lambda key: (-len(people[key]), key))
    return [Theme(named[key], band(len(people[key])), sorted(set(words[key])) if with_texts else ()) for key in enough]
