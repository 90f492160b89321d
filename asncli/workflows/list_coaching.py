"""The story: who looks after people sees which cases of coaching run, which are late, and which may be closed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.reports.coaching import CaseRow, CaseState, Coaching, advice, build
from asncli.reports.report import Report
from asncli.rules.coaching import reason
from asncli.rules.coaching_law import CoachingLaw
from asncli.rules.library import coaching_law
from asncli.rules.policy import Policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.store import agency
from asncli.store.coaching import Case, list_cases
from asncli.store.leavers import leavers
from asncli.store.units import subtree
from asncli.terms import Period, PeriodKind
from asncli.workflows.coach import clock, look_at
from asncli.workflows.units import one_unit


class Wished(NamedTuple):
    """Which cases: of a period, a unit (code or name) and those below, a person, in some states."""

    period: Period | None = None
    unit: str | None = None
    nip: str | None = None
    states: Collection[CaseState] = tuple(CaseState)


def coaching_report(session: Session, wished: Wished, policy: Policy, today: date) -> Report:
    """The report on the cases that are wished; AsnError ``regulation-missing`` for a period before the law."""
    named = one_unit(session, wished.unit, wished.period) if wished.unit else None
    units = subtree(session, named.id, wished.period) if named else None
    rules, law = CoachingPolicy.of(policy.after), coaching_law(wished.period or Period(today.year, PeriodKind.YEAR))
    rows = case_rows(session, rules, law, today, period=wished.period, unit_ids=units, nip=wished.nip)
    known = agency.find(session)
    return build(
        Coaching(
            agency=known.name if known else None,
            today=today,
            period=wished.period,
            unit=named.name if named else None,
            policy=rules,
            law=law.title,
            cases=rows,
            states=wished.states,
        )
    )


def case_rows(
    session: Session,
    policy: CoachingPolicy,
    law: CoachingLaw,
    today: date,
    *,
    period: Period | None = None,
    unit_ids: Collection[int] | None = None,
    nip: str | None = None,
) -> list[CaseRow]:
    """Cases as the list shows them, by unit and NIP."""
    labels = {code: step.label for code, step in law.steps.items()}
    found = list_cases(session, period=period, unit_ids=unit_ids, nip=nip)
    left = leavers(session, today)
    return [_row(case, policy, labels, today, left) for case in found]


def _row(case: Case, policy: CoachingPolicy, labels: Mapping[str, str], today: date, left: Collection[str]) -> CaseRow:
    late = clock(case).overdue(today, policy.checkin_days)
    state = CaseState.CLOSED if case.closed_on else CaseState.OVERDUE if late else CaseState.RUNNING
    later = (case.later, case.later_predikat, case.later_rating, case.later_status)
    told = {name: getattr(case, name) for name in CaseRow._fields if name in Case._fields}
    return CaseRow(
        **{
            **told,
            "why": reason(case.opened_for, case.found),
            "step": labels.get(case.step or "", case.step),
            "state": state,
            "overdue": late,
            "advice": None if case.closed_on else advice(*later, policy),
            "look_at": look_at(case, policy, left),
        }
    )
