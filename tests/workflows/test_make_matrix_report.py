"""Leader and staff see who does what of the leader's planned results."""

from pathlib import Path
from typing import Any

import pytest

from asncli.errors import AsnError
from asncli.reports.priority import Priority
from asncli.reports.report import Report
from asncli.store.database import raw_connection, session
from asncli.workflows.make_matrix_report import matrix_report, matrix_tree
from asncli.workflows.priority import find_priority
from tests.workflows.cascading_office import AGUS, DEWI, KADIR, TODAY, YEAR, cascading_office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One office for all tests of the module that only read it."""
    return cascading_office(tmp_path_factory.mktemp("kantor") / "a.db")


def _report(path: Path, unit: str, year: int = YEAR) -> Report:
    with session(path, write=False) as opened:
        return matrix_report(opened, year, unit, today=TODAY)


def _rows(report: Report) -> list[tuple[Any, ...]]:
    (table,) = report.page("Matriks").tables
    return [tuple(row[1:2]) + tuple(row[4:-1]) for row in table.rows]


def test_rows_are_the_people_below_and_whoever_contributes(office: Path) -> None:
    report = _report(office, "Dinas Kesehatan")
    assert _rows(report) == [
        ("Kadir", "RHK-1 Hasil RHK-1 (langsung)", "RHK-2 Hasil RHK-2", None),
        ("Siti", "RHK-2 Hasil RHK-2", None, "RHK-1 Hasil RHK-1;\nRHK-3 Hasil RHK-3"),
    ]
    assert report.head["summary"] == {"people": 2, "without_role": 0, "results": 2, "without_contributor": 0}
    assert report.lines[1] == "Pimpinan: Hana (NIP 196905141994032901), Kepala Dinas"


def test_who_has_no_role_yet_stands_there_with_empty_cells(office: Path) -> None:
    report = _report(office, "1.02.1")
    assert [row[:3] for row in _rows(report)] == [
        ("Agus", None, None), ("Budi", "RHK-1 Hasil RHK-1", None), ("Siti", "RHK-1 Hasil RHK-1", None),
        ("Wayan", None, None),
    ]  # fmt: skip
    assert report.head["notes"] == [
        "Belum didukung siapa pun: RHK-2 Hasil RHK-2.",
        "Belum mendukung rencana hasil kerja pimpinan yang mana pun: Agus; Wayan.",
    ]


def test_without_a_known_head_the_usual_superior_leads(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE unit SET head_nip = NULL")
    assert _report(path, "1.02.1").head["leader"].name == "Kadir"
    with pytest.raises(AsnError) as refused:
        _report(path, "1.02")
    assert refused.value.code == "unit-without-leader"


def test_a_leader_without_a_plan_is_told(office: Path) -> None:
    with pytest.raises(AsnError) as refused:
        _report(office, "1.02", 2027)
    assert refused.value.code == "report-empty"
    assert str(refused.value.message) == "Hana, who leads Dinas Kesehatan, has no plan of 2027 yet."


def _tree(path: Path, unit: str, year: int = YEAR, priority: Priority | None = None) -> Report:
    with session(path, write=False) as opened:
        return matrix_tree(opened, year, unit, today=TODAY, priority=priority)


def test_a_unit_and_all_below_it_have_one_matrix_for_each_leader(office: Path) -> None:
    found = _tree(office, "1.02")
    assert [(one["unit"], one["name"], one["people"]) for one in found.head["leaders"]] == [
        ("Dinas Kesehatan", "Hana", 2), ("Bidang Ibu dan Anak", "Kadir", 4),
    ]  # fmt: skip
    for page, unit in zip(found.pages[1:3], ("1.02", "1.02.1"), strict=True):
        (table,), (alone,) = page.tables, _report(office, unit).page("Matriks").tables
        assert list(table.rows) == list(alone.rows)
    assert [one["name"] for one in _tree(office, "1.02.1").head["leaders"]] == ["Kadir"]


def test_who_leads_several_units_has_one_matrix_and_who_lacks_a_plan_is_named(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE unit SET head_nip = (SELECT head_nip FROM unit WHERE code = '1.02') WHERE code = '1.02.1'")
        raw.execute("UPDATE assignment SET unit_id = (SELECT id FROM unit WHERE code = '1.02') WHERE unit_id IS NULL")
        for code, name, head in (("1.02.2", "Seksi Baru", AGUS), ("1.02.3", "Seksi Sunyi", None)):
            raw.execute(
                "INSERT INTO unit (agency_id, code, name, name_key, parent_id, head_nip, source_id) SELECT agency_id,"
                " ?, ?, lower(?), id, ?, source_id FROM unit WHERE code = '1.02'", (code, name, name, head),
            )  # fmt: skip
        raw.execute("UPDATE assignment SET unit_id = (SELECT id FROM unit WHERE code = '1.02.3'), supervisor_nip = NULL"
                    " WHERE employee_id = (SELECT id FROM employee WHERE nip = ?)", (DEWI,))  # fmt: skip
    found = _tree(path, "1.02")
    assert [(one["unit"], one["name"]) for one in found.head["leaders"]] == [
        ("Dinas Kesehatan, Bidang Ibu dan Anak", "Hana")
    ]
    assert found.head["notes"] == [
        "Belum diketahui siapa pimpinannya: Seksi Sunyi.",
        "Pimpinan yang belum mempunyai SKP tahun ini: Agus (Seksi Baru).",
    ]


def test_a_priority_leaves_its_units_and_says_so(office: Path) -> None:
    with session(office, write=False) as opened:
        meant = find_priority(opened, "bayi", YEAR)
    found = _tree(office, "1.02", priority=meant)
    assert [one["name"] for one in found.head["leaders"]] == ["Kadir"]
    assert found.head["priority"]["topic"] == "bayi"
    assert any(line.startswith("Prioritas: bayi (2026)") for line in found.lines)


def test_where_no_leader_has_a_plan_there_is_nothing_to_lay_out(office: Path) -> None:
    with pytest.raises(AsnError) as refused:
        _tree(office, "1.02", 2027)
    assert refused.value.code == "report-empty"


def test_a_priority_that_means_none_of_the_units_says_so(office: Path) -> None:
    with session(office, write=False) as opened:
        meant = find_priority(opened, "sekolah sehat", YEAR)
    with pytest.raises(AsnError) as refused:
        _tree(office, "1.02", priority=meant)
    assert refused.value.code == "priority-elsewhere"
    assert str(refused.value.message) == "The priority sekolah sehat means no unit in Dinas Kesehatan."


def test_people_of_another_unit_of_the_leader_stand_under_the_names_of_both(tmp_path: Path) -> None:
    path = cascading_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE unit SET head_nip = (SELECT head_nip FROM unit WHERE code = '1.02.1') WHERE code = '1.02'")
    assert [one["unit"] for one in _tree(path, "1.02.1").head["leaders"]] == ["Bidang Ibu dan Anak"]
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE assignment SET supervisor_nip = ? WHERE unit_id = (SELECT id FROM unit WHERE code = '1.02')"
                    " AND employee_id <> (SELECT id FROM employee WHERE nip = ?)", (KADIR, KADIR))  # fmt: skip
    assert [one["unit"] for one in _tree(path, "1.02.1").head["leaders"]] == ["Bidang Ibu dan Anak, Dinas Kesehatan"]
