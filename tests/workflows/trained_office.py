"""The rated office with courses attended and on offer, a case of coaching, a need of a unit, and feedback.

Five of Mawar's six people attended Pelayanan Prima in July 2026; two semesters later everybody is evaluated again, they
with behaviour 4,10 (before: 3,80), the others as before.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store import agency, batches
from asncli.store.courses import FIELDS, write_courses
from asncli.store.database import raw_connection, session
from asncli.store.training import FIELDS as ATTENDED
from asncli.store.training import write_trainings
from asncli.terms import CoreValue, Period, PeriodKind
from tests.workflows.heard_office import hear
from tests.workflows.rated_office import NOW, PERIOD, rated_office, subordinate

TODAY = date(2026, 11, 22)
YEAR = Period(2026, PeriodKind.YEAR)
AFTER = Period(2027, PeriodKind.SEMESTER, 1)
COACHED, HEARD, HALF_HEARD, BELOW = subordinate(1, 0), subordinate(2, 0), subordinate(2, 1), subordinate(3, 4)
ATTENDANTS = [subordinate(0, n) for n in range(5)]
COURSES: tuple[dict[str, object], ...] = (
    {"code": "A", "name": "Arsip Digital", "topic": "Arsip", "price": 2_000_000, "seats": 1,
     "begins": date(2027, 3, 1), "ends": date(2027, 3, 5)},
    {"code": "B", "name": "Pelayanan Prima", "topic": "Pelayanan", "price": 1_000_000, "seats": 2},
    {"code": "C", "name": "Adaptif Bekerja", "core_values": (CoreValue.ADAPTIVE,), "price": 0, "seats": 1,
     "begins": date(2027, 3, 5)},
    {"code": "D", "name": "Khusus Perawat", "topic": "Arsip", "positions": "Perawat*", "price": 0},
    {"code": "E", "name": "Layanan Cepat", "topic": "Layanan selesai", "price": 500_000},
    {"code": "F", "name": "Arsip Lama", "topic": "Arsip", "price": 0, "year": 2026, "begins": date(2026, 3, 1)},
)  # fmt: skip


def trained_office(path: Path) -> Path:
    """Make the database."""
    rated_office(path)
    with session(path, write=True) as opened:
        batch = batches.begin(opened, "training catalogue import", user="sri", now=NOW)
        source = batches.add_source(opened, batch, file="katalog.xlsx")
        office = agency.get_or_make(opened, batch)
        rows = [{"year": 2027, "hours": 200_000, **one} for one in COURSES]
        rows = [{**row, "price": int(str(row["price"])) * 10_000} for row in rows]
        listed = [(number, *(row.get(field) for field in FIELDS)) for number, row in enumerate(rows, 2)]
        write_courses(opened, batch, source, office, listed)
        attended = [
            {"nip": nip, "name": "Pelayanan Prima", "begins": date(2026, 7, 6), "ends": date(2026, 7, 10),
             "hours": 80_000 + 40_000 * number}
            for number, nip in enumerate(ATTENDANTS)
        ]  # fmt: skip
        attended.append({"nip": HEARD, "name": "Tanpa Tanggal", "hours": 200_000})
        some = [(number, *(row.get(field) for field in ATTENDED)) for number, row in enumerate(attended, 2)]
        assert write_trainings(opened, batch, source, some)[1] == []
        raw = raw_connection(opened)
        raw.execute(
            "INSERT INTO coaching (employee_id, period, opened_on, due_on, opened_for, cause, topic, source_id)"
            " SELECT id, '2026-S1', '2026-07-15', '2027-01-15', 'predikat', 'competence', 'Arsip', ? FROM employee"
            " WHERE nip = ?",
            (source, COACHED),
        )
        raw.execute(
            "INSERT INTO unit_need (unit_id, year, topic, topic_key, text, priority, source_id)"
            " SELECT id, 2026, 'Pelayanan', 'pelayanan', 'Loket ramah', 1, ? FROM unit WHERE name = 'Dinas Mawar'",
            (source,),
        )
        raw.execute("UPDATE evaluation SET behaviour = 380")
        names = [name for (name,) in raw.execute("SELECT name FROM pragma_table_info('evaluation')")]
        columns = ", ".join(name for name in names if name != "period")
        raw.execute(f"INSERT INTO evaluation (period, {columns}) SELECT ?, {columns} FROM evaluation", (str(AFTER),))
        raw.execute(
            "UPDATE evaluation SET behaviour = 410 WHERE period = ? AND employee_id IN (SELECT employee_id FROM"
            " training WHERE name_key = 'pelayanan prima')",
            (str(AFTER),),
        )
    hear(path, (HEARD, "rekan", [2, 2, 2]), (HALF_HEARD, "rekan", [1, 1]), period=PERIOD)
    return path
