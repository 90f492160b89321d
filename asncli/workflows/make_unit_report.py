"""The story: the leader of a unit gets the unit and its people on paper, and what is to be done next."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.reports.frames import UnitRow
from asncli.reports.report import Page, Report
from asncli.reports.semester_obstacles import Obstacles
from asncli.reports.semester_tables import Placed, placed
from asncli.reports.unit import Facts, Unit, build
from asncli.rules.library import coaching_law, get_regulation
from asncli.rules.policy import Policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.store.forum_frames import last_talks
from asncli.store.people import find
from asncli.store.report_frames import evaluated_people, laws, obstacle_rows, reported, state
from asncli.store.unit_ratings import unit_ratings
from asncli.store.units import list_units, subtree
from asncli.terms import Period, UnitAchievement
from asncli.workflows.list_coaching import case_rows
from asncli.workflows.make_distribution_report import distribution_report
from asncli.workflows.nobody import nobody_evaluated
from asncli.workflows.public_voice import public_voice
from asncli.workflows.score_strategy import score_strategy
from asncli.workflows.training_balance import hours_of
from asncli.workflows.units import one_unit

_OF_DISTRIBUTION = ("Distribusi", "Tidak Terpenuhi")


def unit_report(session: Session, said: str, period: Period, policy: Policy, today: date) -> Report:
    """The report on the unit of this code or name with all below it; refusals as of ``unit_and_people``."""
    return build(unit_and_people(session, said, period, policy, today))


def unit_and_people(session: Session, said: str, period: Period, policy: Policy, today: date) -> Unit:
    """What the report is made from.

    AsnError ``unit-unknown``, ``report-empty`` where nobody in it is evaluated; UsageError ``unit-ambiguous``.
    """
    named = one_unit(session, said, period)
    chosen = set(subtree(session, named.id, period))
    units = [UnitRow(u.id, u.code, u.name, u.parent_id) for u in list_units(session, period) if u.id in chosen]
    people = placed([p for p in evaluated_people(session, period) if p.unit_id in chosen], units)
    if not people:
        raise nobody_evaluated(period, named)
    by_law = laws(session, period)
    head = find(session, named.head_nip, period.end) if named.head_nip else None
    rated = unit_ratings(session, period).get(named.id)
    return Unit(
        name=named.name,
        code=named.code,
        head=head.name if head else None,
        period=period,
        today=today,
        state=state(session, period),
        laws=by_law,
        regulation=get_regulation(by_law[0].regulation),
        policy=policy,
        units=units,
        people=people,
        facts=_facts(session, period, policy, today, people, chosen),
        achievement=UnitAchievement(rated.predikat) if rated else None,
        voices=public_voice(session, period, policy, chosen),
        ikus=score_strategy(session, period, policy, unit_ids=chosen),
        obstacles=_obstacles(session, period, people),
        distribution=_distribution(session, period, policy, said),
    )


def _facts(
    session: Session, period: Period, policy: Policy, today: date, people: Sequence[Placed], units: Collection[int]
) -> Mapping[int, Facts]:
    """What follows the evaluations; hours are those of the year, cases those that are open, of whatever period."""
    talks = last_talks(session, period)
    hours = {one.person.id: one.balance for one in hours_of(session, period.year, policy, today=today).people}
    rows = case_rows(session, CoachingPolicy.of(policy.after), coaching_law(period), today)
    cases = {row.nip: row for row in rows if row.closed_on is None}
    return {
        p.employee_id: Facts(talks.get(p.employee_id), hours.get(p.employee_id), cases.get(p.nip)) for _, p in people
    }


def _obstacles(session: Session, period: Period, people: Sequence[Placed]) -> Obstacles:
    by_id = {p.person.employee_id: p for p in people}
    counts = reported(session, period, by_id)
    return Obstacles(counts, [(by_id[row.employee_id], row) for row in obstacle_rows(session, period, by_id)])


def _distribution(session: Session, period: Period, policy: Policy, said: str) -> Sequence[Page]:
    """The pages on the pattern of predikat, each unit with all below it; none before there was such a law."""
    try:
        report = distribution_report(session, period, policy, unit=said, tree=True)
    except AsnError as refusal:
        if refusal.code != "regulation-missing":
            raise
        return []
    return [page for page in report.pages if page.name in _OF_DISTRIBUTION]
