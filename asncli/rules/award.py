"""Who can be put forward for an award, and in which order: the agency's conditions, each with what was found.

Nothing here is law: the conditions are policy (``rules/policy_merit.py``), discipline has its own law. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from asncli.rules.policy_merit import MUTU, AwardPolicy
from asncli.terms import EmployeeKind, Predikat, Status

LONGEST = 10  # periods in a row are counted up to this many
_RANKS = {predikat.value: rank for rank, predikat in enumerate(Predikat)}
FINAL = Status.FINAL.value


class Condition(StrEnum):
    """Why somebody is not put forward; in the order in which they are told."""

    LEFT = "left"
    NOT_EVALUATED = "not_evaluated"
    EXCLUDED = "excluded"
    NOT_FINAL = "not_final"
    OBJECTED = "objected"
    PREDIKAT = "predikat"
    STREAK = "streak"
    DISCIPLINE = "discipline"
    DISCIPLINE_BEFORE = "discipline_before"
    COACHING = "coaching"
    INTEGRITY = "integrity"
    SURVEY = "survey"
    UNIT_LIMIT = "unit_limit"
    LIMIT = "limit"


_OTHERWISE = {Status.OBJECTED: Condition.OBJECTED, Status.EXCLUDED: Condition.EXCLUDED}


class Heard(NamedTuple):
    """What the public says of a unit: IKM in hundredths, mutu, and the unit (perhaps one above) that it speaks of."""

    ikm: int
    mutu: str
    unit: str


class Person(NamedTuple):
    """A person in service or with an evaluation; figures in hundredths, ``work_result``: the total if there is one.

    ``imported``: the predikat is no evaluation of this program; it is final, and has no figures here.
    """

    id: int
    nip: str
    name: str
    unit_id: int | None
    active: bool
    status: str | None
    predikat: str | None
    work_result: int | None
    behaviour: int | None
    integrity: int | None
    contribution: int | None
    kind: str | None = None
    imported: bool = False

    @property
    def pppk(self) -> bool:
        """Whether the law of PNS does not hold for the person; who is of no known kind counts as PNS."""
        return self.kind in (EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU)


class Earlier(NamedTuple):
    """The result of an earlier period: its predikat; whether it is final (as what was imported is) or objected to."""

    predikat: str | None
    final: bool
    objected: bool = False


class Streak(NamedTuple):
    """Good results in a row up to the period; ``broken``: place of the first period before that is none, with it."""

    length: int
    broken: tuple[int, Earlier | None] | None


class Around(NamedTuple):
    """What else counts, by the number of the person or (``heard``) of the unit.

    ``penalised``: a penalty is in force; ``lately``: one had effect in the months of the policy; ``coached``: a case
    of coaching is open; ``awarded``: day of the latest award.
    """

    streaks: Mapping[int, Streak]
    penalised: Collection[int]
    lately: Collection[int]
    coached: Collection[int]
    heard: Mapping[int | None, Heard | None]
    awarded: Mapping[int, date]


class Ranked(NamedTuple):
    """A candidate with the rank; ``shared``: others have the same, ``over``: they go beyond a limit together."""

    person: Person
    rank: int
    shared: bool
    over: bool


class Chosen(NamedTuple):
    """Candidates in order, and those whom a limit left out, with the condition that did."""

    candidates: list[Ranked]
    left_out: list[tuple[Person, Condition]]


def good(predikat: str | None, rule: AwardPolicy) -> bool:
    """Whether a predikat counts as a good result."""
    return predikat is not None and _RANKS[predikat] <= _RANKS[rule.predikat.value]


def streak(results: Sequence[Earlier | None], rule: AwardPolicy) -> Streak:
    """Count good results in a row: that of the period, and those before, the latest first."""
    for place, one in enumerate(results):
        if one is None or not one.final or not good(one.predikat, rule):
            return Streak(1 + place, (place, one))
    return Streak(1 + len(results), None)


def failed(one: Person, around: Around, rule: AwardPolicy, needed: int) -> list[Condition]:
    """Say which conditions somebody does not meet; none makes a candidate."""
    if one.status is None:
        return [*_left(one), Condition.NOT_EVALUATED]
    if one.status != FINAL:
        return [*_left(one), _OTHERWISE.get(Status(one.status), Condition.NOT_FINAL)]
    is_good = good(one.predikat, rule)
    heard = around.heard.get(one.unit_id)
    checks = (
        (Condition.LEFT, not one.active),
        (Condition.PREDIKAT, not is_good),
        (Condition.STREAK, is_good and (one.id not in around.streaks or around.streaks[one.id].length < needed)),
        (Condition.DISCIPLINE, one.id in around.penalised),
        (Condition.DISCIPLINE_BEFORE, one.id in around.lately and one.id not in around.penalised),
        (Condition.COACHING, one.id in around.coached),
        (Condition.INTEGRITY, one.integrity is not None and one.integrity < rule.integrity),
        (Condition.SURVEY, heard is not None and MUTU.index(heard.mutu) > MUTU.index(rule.survey_mutu)),
    )
    return [condition for condition, fails in checks if fails]


def _left(one: Person) -> list[Condition]:
    return [] if one.active else [Condition.LEFT]


def choose(candidates: Iterable[Person], around: Around, rule: AwardPolicy, limit: int) -> Chosen:
    """Put candidates in order and keep within the limits of a unit and of all (0: none).

    Who is equal in everything shares a rank; where a limit falls among them, all of them stay, told as ``over``.
    """
    key = _key(around, rule.order)
    ordered = sorted(candidates, key=lambda one: (key(one), one.name.casefold(), one.nip))
    places: dict[int | None, list[tuple[Any, ...]]] = {}
    within: list[tuple[Person, bool]] = []
    left_out: list[tuple[Person, Condition]] = []
    for one in ordered:
        stays, over = _place(places.setdefault(one.unit_id, []), key(one), rule.per_unit)
        if stays:
            within.append((one, over))
        else:
            left_out.append((one, Condition.UNIT_LIMIT))
    keys = [key(one) for one, _ in within]
    taken: list[tuple[Any, ...]] = []
    chosen: list[Ranked] = []
    rank = 0
    for number, (one, over) in enumerate(within):
        rank = rank if number and keys[number] == keys[number - 1] else number + 1
        stays, beyond = _place(taken, keys[number], limit)
        if stays:
            shared = keys[number] in (keys[number - 1 : number] + keys[number + 1 : number + 2])
            chosen.append(Ranked(one, rank, shared, over or beyond))
        else:
            left_out.append((one, Condition.LIMIT))
    return Chosen(_told_over(chosen, keys), left_out)


def _told_over(chosen: list[Ranked], keys: Sequence[tuple[Any, ...]]) -> list[Ranked]:
    """Where one of a shared rank is beyond the limit, all of it are: nobody of them comes before another."""
    beyond = {one.rank for one in chosen if one.over}
    return [one._replace(over=one.over or (one.shared and one.rank in beyond)) for one in chosen]


def _place(taken: list[tuple[Any, ...]], key: tuple[Any, ...], limit: int) -> tuple[bool, bool]:
    """Say whether the next in order has a place (a limit of 0 is none), and whether it is beyond it by a tie."""
    if not limit or len(taken) < limit:
        taken.append(key)
        return True, False
    tied = taken[limit - 1] == key
    return tied, tied


def _key(around: Around, order: Sequence[str]) -> Callable[[Person], tuple[Any, ...]]:
    def figure(value: int | None) -> tuple[bool, int]:
        return value is None, -(value or 0)  # what is not known comes after every figure

    parts: Mapping[str, Callable[[Person], Any]] = {
        "predikat": lambda one: _RANKS[one.predikat or Predikat.SANGAT_KURANG.value],
        "work_result": lambda one: figure(one.work_result),
        "behaviour": lambda one: figure(one.behaviour),
        "integrity": lambda one: figure(one.integrity),
        "contribution": lambda one: figure(one.contribution),
        "streak": lambda one: -around.streaks[one.id].length,
        "award": lambda one: around.awarded.get(one.id, date.min),  # who never had one comes first
    }
    chosen = [parts[name] for name in order]
    return lambda one: tuple(part(one) for part in chosen)
