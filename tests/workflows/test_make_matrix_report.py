"""Leader and staff see who does what of the leader's planned results."""

from pathlib import Path
from typing import Any

import pytest

from asncli.errors import AsnError
from asncli.reports.report import Report
from asncli.store.database import raw_connection, session
from asncli.workflows.make_matrix_report import matrix_report
from tests.workflows.cascading_office import TODAY, YEAR, cascading_office


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
