"""An office evaluated in 2025-S2 and in 2026-S1: who rose, stayed, fell, and everybody who is in one of them only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.store import agency, batches, employees
from asncli.store.database import session
from asncli.store.evaluations import COLUMNS, basis_of, write_evaluations
from asncli.terms import Period, PeriodKind

A, B = Period(2025, PeriodKind.SEMESTER, 2), Period(2026, PeriodKind.SEMESTER, 1)
NOW = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
ROSE, STAYED, FELL, JOINED, LEFT, EXCLUDED, COMPLETED, FORGOTTEN, ONE, OTHER = (
    f"1985031520100120{n:02d}" for n in range(1, 11)
)
# Work result, behaviour, integrity, contribution (hundredths), predikat; or a status instead.
Figures = tuple[int | None, int | None, int | None, int | None, str | None] | str
BAIK = (10_000, 400, 400, 400, "baik")
ROWS: dict[str, tuple[Figures | None, Figures | None]] = {
    ROSE: ((9_000, 400, 350, None, "baik"), (9_550, 425, 340, 400, "sangat_baik")),
    STAYED: (BAIK, BAIK),
    FELL: ((9_801, 400, 400, 400, "baik"), (9_700, 390, 400, 380, "kurang")),
    JOINED: (None, BAIK),
    LEFT: (BAIK, None),
    EXCLUDED: (BAIK, "excluded"),
    COMPLETED: ("incomplete", BAIK),
    FORGOTTEN: (BAIK, None),
    ONE: ((9_000, 400, 400, 400, "baik"), (9_100, 410, 400, 400, "baik")),
    OTHER: (BAIK, BAIK),
}


def two_periods(path: Path) -> Path:
    """Make the database; the policy of the second period is another one."""
    with session(path, write=True, create=True) as opened:
        batch = batches.begin(opened, "roster import", user="sri", now=NOW)
        source = batches.add_source(opened, batch, file="pegawai.xlsx")
        number = agency.get_or_make(opened, batch)
        for since, nips in ((date(2025, 1, 1), [n for n in ROWS if n != JOINED]), (date(2026, 3, 1), [JOINED])):
            people = [{"nip": nip, "name": f"Pegawai {nip[-2:]}", "unit": _unit(nip)} for nip in nips]
            rows = [(n, *(person.get(f) for f in employees.FIELDS)) for n, person in enumerate(people, 2)]
            employees.write_roster(opened, batch, source, number, rows, as_of=since)
        raw = opened.connection().connection
        raw.cursor().execute(
            "INSERT INTO assignment (employee_id, since, active, source_id) SELECT id, '2026-01-01', 0, ?"
            " FROM employee WHERE nip = ?",
            (source, LEFT),
        )
        ids = dict(raw.cursor().execute("SELECT nip, id FROM employee").fetchall())
        unit = dict(raw.cursor().execute("SELECT employee_id, max(unit_id) FROM assignment GROUP BY 1").fetchall())
        regulation, policy = get_regulation("permenpanrb-6-2022"), load_policy()
        for side, (period, used) in enumerate(((A, policy), (B, replace(policy, digest="another")))):
            basis = basis_of(opened, regulation, used, "0.1.0")
            found = [
                _row(period, ids[nip], unit[ids[nip]], basis, said, source)
                for nip, sides in ROWS.items()
                if (said := sides[side]) is not None
            ]
            write_evaluations(opened, batch, period, found)
    return path


def _unit(nip: str) -> str:
    return "Bidang Dua" if nip in (ONE, OTHER) else "Bidang Satu"


def _row(period: Period, employee: int, unit: int, basis: int, said: Figures, source: int) -> tuple[object, ...]:
    status, figures = (said, (None,) * 5) if isinstance(said, str) else ("draft", said)
    names = ("work_result", "behaviour", "integrity", "contribution", "predikat")
    known = {
        "status": status, "provisional": 0, "basis_id": basis, "unit_id": unit, "proposal": 0, "missing": "[]",
        "reweighted": "[]", "notes": "[]", **dict(zip(names, figures, strict=True)),
    }  # fmt: skip
    return (str(period), employee, *(known.get(column) for column in COLUMNS), source, None)
