"""What the report on raters asks of the store: evaluated people with whoever rated them, and the rated units.

Feedback is not asked for: its raters are anonymous, and nothing of a single one of them leaves the database.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlmodel import Session

from asncli.reports.raters_data import RatedPerson, RatedUnit
from asncli.store.database import raw_connection
from asncli.store.staging import NEW_NIP
from asncli.store.units import index
from asncli.terms import Period, UnitAchievement

_TITLED = "trim(coalesce({0}.front_title || ' ', '') || {0}.name || coalesce(', ' || {0}.back_title, ''))"
# The assessor's own: given as leader, or a suggestion recorded as the assessor's decision when it became final;
# not what the superior changed after an objection.
_GIVEN = (
    "v.{0}_rating IS NOT NULL AND o.{0}_rating IS NULL"
    " AND (v.{0}_basis = 'leader' OR (v.{0}_basis = 'suggested' AND NOT v.proposal AND"
    " v.status IN ('final', 'objected')))"
)
_PEOPLE = f"""
WITH evaluated AS (
    SELECT v.*, coalesce(v.assessor_nip, v.supervisor_nip) AS by_nip FROM evaluation v
    WHERE v.period = ? AND v.status IN ('draft', 'final', 'objected')
)
SELECT e.nip, e.sex, e.birth_date, v.golongan, v.kind, v.unit_id,
       coalesce(b.nip, v.by_nip), {_TITLED.format("b")},
       v.work_result, v.work_rating, {_GIVEN.format("work")},
       v.behaviour, v.behaviour_rating, {_GIVEN.format("behaviour")}, v.predikat
FROM evaluated v JOIN employee e ON e.id = v.employee_id
LEFT JOIN objection o ON o.employee_id = v.employee_id AND o.period = v.period AND o.decision = 'changed'
LEFT JOIN employee b ON b.agency_id = e.agency_id AND b.nip = coalesce(({NEW_NIP.format("v.by_nip")}), v.by_nip)
"""


def rated_people(session: Session, period: Period) -> Iterator[RatedPerson]:
    """Everybody whose evaluation in the period is complete or final.

    The assessor is whoever rated, else the superior; one who is not in the roster has no name.
    """
    for nip, sex, born, *rest in raw_connection(session).execute(_PEOPLE, (str(period),)):
        yield RatedPerson._make((nip, sex, date.fromisoformat(born) if born else None, *rest))


def rated_units(session: Session, period: Period) -> dict[int, RatedUnit]:
    """For each unit the one whose capaian organisasi of exactly this period counts: its own, else the nearest above."""
    given = dict(
        raw_connection(session).execute("SELECT unit_id, predikat FROM unit_rating WHERE period = ?", (str(period),))
    )
    units = index(session, period)
    found: dict[int, RatedUnit] = {}
    for unit in units.by_id.values():
        if at := next((n for n in (unit.id, *units.above(unit.id)) if n in given), None):
            rated = units.by_id[at]
            found[unit.id] = RatedUnit(at, rated.code, rated.name, UnitAchievement(given[at]))
    return found
