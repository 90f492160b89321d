"""The reported office with a plan in each state, plans at e-Kinerja BKN, and feedback that is enough or too few."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import raw_connection, session
from tests.workflows.reported_office import AGUS, BUDI, DEWI, RANI, SITI, WAYAN, reported_office

_ID = "(SELECT id FROM employee WHERE nip = ?)"
_PLANS = {SITI: "approved", BUDI: "submitted", WAYAN: "returned", RANI: "draft"}
_AT_BKN = {SITI: "pengajuan", BUDI: "persetujuan", WAYAN: "draft", AGUS: None, DEWI: "draft"}
_RATERS = {BUDI: 3, WAYAN: 2}


def completeness_office(path: Path, *, at_bkn: bool = True) -> Path:
    """Make the database; nobody has BKN's word on Rani."""
    with session(reported_office(path), write=True) as opened:
        raw = raw_connection(opened)
        raw.executemany(
            f"UPDATE plan SET status = ? WHERE employee_id = {_ID}", [(how, nip) for nip, how in _PLANS.items()]
        )
        if at_bkn:
            raw.executemany(
                "INSERT INTO bkn_plan (employee_id, begins, ends, status, acting, source_id)"
                f" VALUES ({_ID}, '2026-01-01', '2026-12-31', ?, 0, 1)",
                list(_AT_BKN.items()),
            )
        raw.executemany(
            "INSERT INTO feedback_mark (token, period, employee_id, role, mark, service, accountable, competent, loyal)"
            f" VALUES (?, '2026-S1', {_ID}, 'rekan', 400, 4, 4, 4, 4)",
            [(f"{nip}-{n}", nip) for nip, count in _RATERS.items() for n in range(count)],
        )
    return path
