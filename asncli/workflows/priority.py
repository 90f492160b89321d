"""The story: "education is the priority", and every list can be restricted to the units and IKU that this means."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.priority import Coded, Priority, Stated, named
from asncli.rules.topics import holds
from asncli.store.strategy import strategy_lines
from asncli.store.unit_needs import list_needs, topics
from asncli.store.units import Branch, tree
from asncli.terms import Period, StrategyKind
from asncli.workflows.strategy_tree import Placed, in_place


def find_priority(session: Session, topic: str, year: int, period: Period | None = None) -> Priority:
    """Say which units and IKU a topic means in a year; of a closed ``period`` with the units of its closing.

    They are the units that state a need under it, and those in charge (of their own or by a line above) of a line of
    the renstra whose title has its words, or of a line below that; with all units below them. AsnError
    ``priority-unknown`` where nobody states it and no line holds it.
    """
    branches = tree(session, period)
    placed = in_place(strategy_lines(session), {unit.id: unit for _, unit in branches})
    needs = [need for need in list_needs(session, year=year) if holds(need.topic, topic)]
    lines = [one for one in placed if holds(one.line.title, topic)]
    if not needs and not lines:
        raise _unknown(topic, year, topics(session, year))
    about = lines_about(placed, topic)
    meant = {need.unit_id for need in needs} | {one.unit.id for one in about if one.unit}
    tops, below = _with_those_below(branches, meant)
    return Priority(
        topic=" ".join(topic.split()),
        year=year,
        needs=[Stated(Coded(need.unit_code, need.unit), " ".join(need.topic.split())) for need in needs],
        lines=[Coded(one.line.code, one.line.title) for one in lines],
        units=[Coded(one.unit.code, one.unit.name) for one in tops],
        unit_ids=frozenset(below),
        iku_ids=frozenset(one.line.id for one in about if one.line.kind == StrategyKind.IKU),
    )


def meant_within(priority: Priority, chosen: Collection[int] | None, unit: str | None) -> list[int]:
    """Units of a priority among those chosen; refuse where it means none of them (``priority-elsewhere``).

    ``unit``: the name of what was chosen, None where everything was: then a priority may mean an IKU alone.
    """
    found = priority.within(chosen)
    if not found and (unit is not None or not priority.iku_ids):
        meant = named([str(one) for one in priority.units], "{first}, …") or "-"
        raise AsnError(
            "priority-elsewhere",
            text("The priority {topic} means no unit in {unit}.", topic=priority.topic, unit=unit)
            if unit is not None
            else text("Nobody is in charge of what the priority {topic} means, so it means no unit.",
                      topic=priority.topic),
            text("It means: {units}. Name one of these with --unit, or another priority.", units=meant)
            if unit is not None
            else text("Name the unit in charge in the renstra, or state the need of a unit: asncli unit need add UNIT"
                      " --year {year} --topic TOPIC", year=priority.year),
        )  # fmt: skip
    return found


def lines_about(placed: Iterable[Placed], topic: str) -> list[Placed]:
    """Lines of the renstra whose title has the words of a topic, and those below them; ``placed`` in tree order."""
    found: dict[int, Placed] = {}
    for one in placed:
        if holds(one.line.title, topic) or one.line.parent_id in found:
            found[one.line.id] = one
    return list(found.values())


def _with_those_below(branches: Sequence[Branch], meant: Collection[int]) -> tuple[list[Branch], set[int]]:
    """Give the highest of the units meant, and the numbers of all of them and of those below."""
    tops: list[Branch] = []
    inside: set[int] = set()
    for branch in branches:  # each stands behind the one above it
        if branch.unit.parent_id in inside:
            inside.add(branch.unit.id)
        elif branch.unit.id in meant:
            tops.append(branch)
            inside.add(branch.unit.id)
    return tops, inside


def _unknown(topic: str, year: int, known: Sequence[str]) -> AsnError:
    hint = text(
        "Name a word of the renstra (asncli strategy tree), or state the need of a unit:"
        " asncli unit need add UNIT --year {year} --topic TOPIC",
        year=year,
    )
    if known:
        hint = text(
            "Topics stated for {year}: {topics}. A word of the renstra does too: asncli strategy tree",
            year=year,
            topics=", ".join(known),
        )
    return AsnError(
        "priority-unknown",
        text("No unit states a need under {topic} for {year}, and no line of the renstra holds the words.",
             topic=topic, year=year),
        hint,
    )  # fmt: skip
