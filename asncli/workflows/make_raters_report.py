"""The story: what assessors gave in a period is put beside the achievements and the other assessors."""

from __future__ import annotations

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.raters import build
from asncli.reports.raters_data import Raters
from asncli.reports.report import Report
from asncli.rules.library import get_regulation
from asncli.rules.policy import Policy
from asncli.store.rater_frames import rated_people, rated_units
from asncli.store.report_frames import laws, state
from asncli.store.units import subtree
from asncli.terms import Period
from asncli.workflows.units import one_unit


def raters_report(session: Session, period: Period, policy: Policy, *, unit: str | None = None) -> Report:
    """The report on raters of everybody, or of the people of a unit (code or name) and of those below it.

    ``AsnError`` ``report-empty`` where nobody's evaluation is complete.
    """
    named = one_unit(session, unit, period) if unit else None
    chosen = set(subtree(session, named.id, period)) if named else None
    people = [p for p in rated_people(session, period) if chosen is None or p.unit_id in chosen]
    if not people:
        raise _nobody(period, named.name if named else None)
    return build(
        Raters(
            period=period,
            state=state(session, period),
            regulation=get_regulation(laws(session, period)[0].regulation),
            policy=policy,
            people=people,
            capaian=rated_units(session, period),
            unit=named.name if named else None,
        )
    )


def _nobody(period: Period, unit: str | None) -> AsnError:
    message = text("Nobody's evaluation in {period} is complete yet.", period=str(period))
    if unit:
        message = text("Nobody's evaluation in {unit} in {period} is complete yet.", unit=unit, period=str(period))
    hint = text("Evaluate the period first: asncli evaluate {period}", period=str(period))
    return AsnError("report-empty", message, hint)
