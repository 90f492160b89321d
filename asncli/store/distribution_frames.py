"""What the report on the distribution of predikat asks of the store: counts of people, never their names."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlmodel import Session

from asncli.reports.distribution_data import Counted, Headed
from asncli.store.database import raw_connection
from asncli.store.staging import NEW_NIP
from asncli.terms import Period, Predikat

# An evaluation without everything it needs is no evaluation yet, even where it has a provisional predikat.
_COUNTED = """
SELECT v.unit_id, CASE WHEN v.status <> 'incomplete' THEN v.predikat END AS counted, count(*), sum(v.proposal)
FROM evaluation v WHERE v.period = ? AND v.status <> 'excluded' GROUP BY v.unit_id, counted
"""
_HEADED = f"""
SELECT h.key, v.unit_id, CASE WHEN v.status <> 'incomplete' THEN v.predikat END, v.proposal
FROM json_each(:heads) h JOIN employee e ON e.nip = coalesce(({NEW_NIP.format("h.value")}), h.value)
JOIN evaluation v ON v.employee_id = e.id AND v.period = :period AND v.status <> 'excluded'
"""


def counted(session: Session, period: Period) -> list[Counted]:
    """Evaluated people of the period by unit and predikat (None: not complete yet)."""
    found = raw_connection(session).execute(_COUNTED, (str(period),))
    return [Counted(unit, _predikat(code), people, proposals) for unit, code, people, proposals in found]


def headed(session: Session, period: Period, heads: Mapping[int, str]) -> list[Headed]:
    """Heads (NIP by number of the unit) who are evaluated in the period, once for each unit that they head."""
    given = {"heads": json.dumps(heads), "period": str(period)}
    found = raw_connection(session).execute(_HEADED, given)
    return [Headed(int(number), unit, _predikat(code), proposal) for number, unit, code, proposal in found]


def _predikat(code: str | None) -> Predikat | None:
    return Predikat(code) if code else None
