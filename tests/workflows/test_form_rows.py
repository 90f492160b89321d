"""What is known of the people of a unit, as rows of a form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.store.known_figures import names
from asncli.store.marks import subjects
from asncli.terms import Period, PeriodKind
from asncli.workbooks.unit_forms import Row
from asncli.workflows.form_rows import ROWS, Asked, Member
from tests.workflows.sound_office import BUDI, SECRETARY, SITI, TODAY, WAYAN, sound_office

S1, YEAR = Period(2026, PeriodKind.SEMESTER, 1), Period(2026, PeriodKind.YEAR)


def rows(path: Path, noun: str, period: Period = S1, today: date = TODAY) -> list[Row]:
    """Rows of everybody, by number."""
    with session(path, write=False) as opened:
        people = subjects(opened, period)
        called = names(opened, (s.employee_id for s in people))
        members = [Member(s, *called[s.employee_id], f"Unit {s.unit_id}") for s in people]
        return list(ROWS[noun](opened, Asked(period, load_policy(), {1: "D", 2: "Bidang SD"}, today), members))


def picked(found: list[Row], *fields: str) -> list[tuple[object, ...]]:
    return [tuple(row.get(field) for field in fields) for row in found]


def test_a_plan_stands_as_stored_and_who_has_none_gets_three_empty_rows(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE plan SET unit_id = 2 WHERE employee_id = 2",
        "UPDATE plan SET year = 2025, begins = '2025-01-01', ends = '2025-12-31' WHERE employee_id = 3",
    )
    found = rows(path, "target", YEAR)
    assert picked(found, "nip", "name", "year", "code", "target", "result_kind", "direction", "unit", "ends") == [
        (SITI, "Siti", 2026, "IKI-1", 120_000, "Utama", "naik", None, date(2026, 12, 31)),
        (SITI, "Siti", 2026, "IKI-2", 120_000, "Utama", "naik", None, date(2026, 12, 31)),
        (BUDI, "Budi", 2026, "IKI-1", 120_000, "Utama", "naik", "Bidang SD", date(2026, 12, 31)),
        (BUDI, "Budi", 2026, "IKI-2", 120_000, "Utama", "naik", "Bidang SD", date(2026, 12, 31)),
        *[(WAYAN, "Wayan", 2026, None, None, None, None, None, None)] * 3,
    ]


def test_an_indicator_is_asked_for_where_something_is_due(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE indicator SET target_s1 = 0, target_s2 = 120000 WHERE id = 12",
        "UPDATE indicator SET target_s1 = NULL, target_s2 = NULL, target_high = 150000, recap = 'rata-rata'"
        " WHERE id = 21",
        "UPDATE indicator SET target = 100000, target_s1 = NULL, target_s2 = NULL WHERE id = 22",
        "DELETE FROM achievement WHERE indicator_id = 31",
    )
    found = rows(path, "achievement")
    assert picked(found, "nip", "stands_in", "code", "due", "known", "day", "value") == [
        (SITI, "Unit 1", "IKI-1", 60_000, 60_000, date(2026, 6, 30), 30_000),
        (BUDI, "Unit 2", "IKI-1", "12 – 15", 30_000, date(2026, 6, 30), 30_000),
        (BUDI, "Unit 2", "IKI-2", 50_000, 60_000, date(2026, 6, 30), 30_000),
        (WAYAN, "Unit 2", "IKI-1", 60_000, None, date(2026, 6, 30), None),
        (WAYAN, "Unit 2", "IKI-2", 60_000, 60_000, date(2026, 6, 30), 30_000),
    ]


def test_a_rating_begins_with_what_is_stored_else_with_the_superior(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE assignment SET position = 'Guru'",
        "UPDATE rating SET assessor_nip = NULL, new_idea = 0, feedback = 'Tertib' WHERE employee_id = 1",
        "DELETE FROM rating WHERE employee_id > 1",
        "UPDATE assignment SET supervisor_nip = (SELECT nip FROM employee WHERE id = 3) WHERE employee_id = 3",
        "INSERT INTO basis VALUES (1, 'r', 'd', NULL, 'd', NULL, '0')",
        "INSERT INTO evaluation (period, employee_id, status, provisional, basis_id,"
        " work_result, proposal, missing, reweighted, notes, source_id)"
        " VALUES ('2026-S1', 2, 'draft', 0, 1, 10001, 0, '[]', '[]', '[]', 1)",
    )
    found = rows(path, "rating")
    fields = ("nip", "position", "period", "result", "suggested", "work_rating", "feedback", "new_idea", "assessor_nip")
    assert picked(found, *fields) == [
        (SITI, "Guru", "2026-S1", None, None, "Sesuai Ekspektasi", "Tertib", "tidak", None),
        (BUDI, "Guru", "2026-S1", 10001, "Di Atas Ekspektasi", None, None, None, SITI),
        (WAYAN, "Guru", "2026-S1", None, None, None, None, None, None),
    ]


def test_who_is_excluded_is_not_to_be_rated(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "INSERT INTO exclusion (employee_id, period, reason, source_id) VALUES (1, '2026-S1', 'Sengketa', 1)",
        "UPDATE assignment SET legal_status = 'Tugas Belajar' WHERE employee_id = 2",
    )
    assert picked(rows(path, "rating"), "nip", "assessor_nip") == [(WAYAN, BUDI)]
    assert SECRETARY not in {nip for (nip,) in picked(rows(path, "achievement"), "nip")}
