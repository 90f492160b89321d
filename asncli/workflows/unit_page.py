"""The story: one unit in one period: its people, its capaian organisasi, its needs, what the public says of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import Session

from asncli.reports.recap import Counts, People, counted
from asncli.rules.policy import Policy
from asncli.store.evaluations import evaluations
from asncli.store.people import find
from asncli.store.unit_ratings import UnitRated, unit_ratings
from asncli.store.units import UnitLine, index, subtree
from asncli.terms import Period, Predikat
from asncli.workflows.needs import Need, needs_of
from asncli.workflows.score_survey import UnitSurvey, score_surveys, suggested
from asncli.workflows.units import one_unit

FEWEST = 3  # people of whom a mean is shown; of fewer it would tell one by the others


class UnitPage(NamedTuple):
    """A unit in a period; ``head`` is the name as the roster knows it, ``survey`` None where nobody answered.

    ``work_mean`` of the work results of the evaluated (hundredths) only where ``FEWEST`` people have one. ``needs`` are
    those of the year, with the IKU of the unit that are behind in the period.
    """

    unit: UnitLine
    parent: UnitLine | None
    head: str | None
    period: Period
    people: Counts
    rated: UnitRated | None
    survey: UnitSurvey | None
    suggestions: list[str]
    needs: list[Need]

    @property
    def work_mean(self) -> int | None:
        """Mean work result of the people of the unit."""
        return self.people.mean if self.people.rated >= FEWEST else None

    @property
    def predikat(self) -> Mapping[str, int]:
        """Number of evaluated people by predikat; Cukup only where somebody has it."""
        found = self.people.predikat
        return {p.value: found[p.value] for p in Predikat if p is not Predikat.CUKUP or found[p.value]}


def unit_page(session: Session, said: str, period: Period, policy: Policy, *, tree: bool = False) -> UnitPage:
    """Gather what is known of the unit of this code or name; ``tree``: with what is of the units below too.

    AsnError ``unit-unknown``, UsageError ``unit-ambiguous``.
    """
    unit = one_unit(session, said, period)
    meant = subtree(session, unit.id, period) if tree else [unit.id]
    rows = evaluations(session, period, unit_ids=meant)
    people = People(
        unit=[unit.id for _ in rows],
        status=[row.status for row in rows],
        predikat=[row.predikat for row in rows],
        work_result=[row.work_result for row in rows],
    )
    surveys = score_surveys(session, period, policy, unit_ids=[unit.id], tree=tree)
    head = find(session, unit.head_nip, period.end) if unit.head_nip else None
    return UnitPage(
        unit=unit,
        parent=index(session, period).by_id[unit.parent_id] if unit.parent_id is not None else None,
        head=head.name if head else None,
        period=period,
        people=counted(people)[1],
        rated=unit_ratings(session, period).get(unit.id),
        survey=surveys[0] if surveys else None,
        suggestions=[words for _, words in suggested(session, surveys)],
        needs=needs_of(session, period, unit_ids=meant),
    )
