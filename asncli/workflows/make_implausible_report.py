"""The story: achievements that are worth a conversation are looked for, and listed; nothing of it enters a score."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.frames import UnitRow
from asncli.reports.implausible import build
from asncli.reports.implausible_data import Implausible
from asncli.reports.report import Report
from asncli.rules.policy import Policy
from asncli.store import agency
from asncli.store.implausible_frames import names
from asncli.store.marks import subjects
from asncli.store.units import list_units, subtree
from asncli.terms import Period
from asncli.workflows.find_implausible import in_achievements, in_dates, in_other_periods
from asncli.workflows.units import one_unit


def implausible_report(
    session: Session, period: Period, policy: Policy, *, today: date, unit: str | None = None
) -> Report:
    """Look through the realisations of everybody in the period; list those of a unit and below it, or all.

    Other periods count once they are over on ``today``. ``AsnError`` ``report-empty`` where nobody has a realisation.
    """
    named = one_unit(session, unit, period) if unit else None
    chosen = set(subtree(session, named.id, period)) if named else None
    everybody = subjects(session, period)
    unit_of = {s.employee_id: s.unit_id for s in everybody if chosen is None or s.unit_id in chosen}
    by_date, manners, realised = in_dates(session, period, {s.employee_id for s in everybody})
    people = sum(employee_id in unit_of for employee_id in realised)
    if not people:
        raise _empty(period, named.name if named else None)
    found = [
        *in_achievements(session, period, policy, everybody),
        *by_date,
        *in_other_periods(session, period, unit_of, today),
    ]
    found = [one for one in found if one.employee_id in unit_of]
    office = agency.find(session)
    return build(
        Implausible(
            period=period,
            agency=office.name if office else None,
            people=people,
            found=found,
            manners=manners,
            who=names(session, {one.employee_id for one in found}),
            unit_of=unit_of,
            units=[UnitRow(u.id, u.code, u.name, u.parent_id) for u in list_units(session, period)],
            ceiling=policy.ceiling,
            unit=named.name if named else None,
        )
    )


def _empty(period: Period, unit: str | None) -> AsnError:
    message = text("Nobody has a realisation in {period} yet, so there is nothing to look through.", period=str(period))
    if unit:
        message = text("Nobody in {unit} has a realisation in {period} yet.", unit=unit, period=str(period))
    return AsnError("report-empty", message, text("Import realisations with: asncli achievement import FILE"))
