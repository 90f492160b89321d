"""The story: the predikat of a period are laid beside the capaian organisasi of each unit."""

from __future__ import annotations

from sqlmodel import Session

from asncli.reports.distribution import build
from asncli.reports.distribution_data import Distribution
from asncli.reports.frames import UnitRow
from asncli.reports.report import Report
from asncli.rules.library import distribution_law
from asncli.rules.policy import Policy
from asncli.store.distribution_frames import counted, headed
from asncli.store.report_frames import state
from asncli.store.unit_ratings import unit_ratings
from asncli.store.units import list_units, subtree
from asncli.terms import Period, UnitAchievement
from asncli.workflows.nobody import nobody_evaluated
from asncli.workflows.units import one_unit


def distribution_report(
    session: Session, period: Period, policy: Policy, *, unit: str | None = None, tree: bool = False
) -> Report:
    """The report on every unit, or on a unit (code or name) and those below; ``tree``: each with all below it.

    ``AsnError`` ``report-empty`` where nobody is evaluated, ``regulation-missing`` where no law governs the period.
    """
    law = distribution_law(period)
    named = one_unit(session, unit, period) if unit else None
    chosen = set(subtree(session, named.id, period)) if named else None
    people = [one for one in counted(session, period) if chosen is None or one.unit_id in chosen]
    if not people:
        raise nobody_evaluated(period, named)
    units = [u for u in list_units(session, period) if chosen is None or u.id in chosen]
    heads = {u.id: u.head_nip for u in units if u.head_nip}
    rated = {number: UnitAchievement(one.predikat) for number, one in unit_ratings(session, period).items()}
    return build(
        Distribution(
            period=period,
            state=state(session, period),
            law=law,
            small_unit=policy.small_unit,
            units=[UnitRow(u.id, u.code, u.name, u.parent_id) for u in units],
            achievements=rated,
            counted=people,
            headed=headed(session, period, heads),
            tree=tree,
            unit=named.name if named else None,
        )
    )
