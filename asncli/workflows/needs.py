"""The story: what do the units need? What they say themselves, and where their IKU stay behind, in one list."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.strategy import strategy_lines
from asncli.store.unit_needs import list_needs
from asncli.store.units import list_units
from asncli.terms import Labelled, Period, folded
from asncli.workflows.policies import policy_of
from asncli.workflows.priority import lines_about
from asncli.workflows.score_strategy import score_strategy
from asncli.workflows.strategy_tree import in_place

FULL = 10_000  # an achievement of 100 percent, in hundredths of a percent


class NeedSource(Labelled):
    """How a need is known."""

    STATED = "stated", "Dinyatakan unit"
    IKU = "iku", "Capaian IKU di bawah target"


class Need(NamedTuple):
    """Something a unit needs in a year.

    ``stated``: by the unit itself (``unit need add``): ``topic`` and ``text`` in its words, ``priority`` 1 (first) to 3
    where it said so; no gap and no IKU. ``iku``: an IKU the unit is in charge of is behind its target of the period:
    ``topic`` is the title of the IKU, ``gap`` what its achievement lacks to 100, in hundredths of a percent (1 to
    10,000), ``iku_code`` its code. An IKU nobody is in charge of has no unit.
    """

    unit_id: int | None
    unit_code: str | None
    unit: str | None
    year: int
    source: NeedSource
    topic: str
    text: str | None = None
    priority: int | None = None
    gap: int | None = None
    iku_code: str | None = None


def needs_of(
    session: Session, period: Period, *, unit_ids: Collection[int] | None = None, topic: str | None = None
) -> list[Need]:
    """Needs of the units (of these only) for the year of a period, and the IKU that are behind in the period.

    Unit by unit in the order of codes: first what is stated, the first priority first, then the IKU, the widest gap
    first; those without a unit last. An IKU without a realisation in the period, or without a target in the year, tells
    nothing and is no need. ``topic``: only needs stated under it, and IKU whose title or a line above has its words.
    Achievements are those of ``score_strategy``, by the policy for the period.
    """
    stated = [
        Need(one.unit_id, one.unit_code, one.unit, one.year, NeedSource.STATED, one.topic, one.text, one.priority)
        for one in list_needs(session, unit_ids, year=period.year, topic=topic)
    ]
    units = list_units(session, period)
    score = score_strategy(session, period, policy_of(session, period), unit_ids=unit_ids)
    about: Collection[str] | None = None
    if topic is not None:
        placed = in_place(strategy_lines(session), {unit.id: unit for unit in units})
        about = {folded(one.line.code) for one in lines_about(placed, topic)}
    behind = [
        Need(line.unit_id, line.unit_code, line.unit, period.year, NeedSource.IKU, line.title,
             gap=FULL - line.achievement, iku_code=line.code)
        for line in score.lines
        if line.achievement is not None
        and line.achievement < FULL
        and (about is None or folded(line.code) in about)
    ]  # fmt: skip
    order = {unit.id: place for place, unit in enumerate(units)}

    def place(need: Need) -> tuple[int, bool, int]:
        at = order.get(need.unit_id, len(order)) if need.unit_id is not None else len(order) + 1
        return at, need.source is NeedSource.IKU, -(need.gap or 0)

    return sorted([*stated, *behind], key=place)
