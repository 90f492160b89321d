"""Realisations that are worth a question are listed, and change nothing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from asncli.errors import AsnError
from asncli.reports.report import Report, Row
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period
from asncli.workflows.make_implausible_report import implausible_report
from tests.workflows.rated_office import PERIOD, PUNCAK, TODAY, evaluate_semester, rated_office


def _report(path: Path, unit: str | None = None, today: date = TODAY, period: Period = PERIOD) -> Report:
    with session(path, write=False) as opened:
        return implausible_report(opened, period, load_policy(), today=today, unit=unit)


def _found(report: Report) -> list[tuple[Any, ...]]:
    (table,) = report.page("Daftar").tables
    return [(row[3], str(row[4]), row[5]) for row in table.rows]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One office for all tests of the module, which only read it."""
    return rated_office(tmp_path_factory.mktemp("kantor") / "a.db")


def test_each_finding_names_the_person_the_figures_and_a_question(office: Path) -> None:
    report = _report(office)
    assert _found(report) == [
        ("Lonjak", "jump", "IKI-1 Layanan selesai IKI-1: 451; Semester I 2025: 90 (5,01 kali)."),
        ("Puncak", "ceiling", "3 dari 3 indikator berangka capaian tepat 120,00 %."),
        ("Puncak", "one-day", "3 realisasi bertanggal 28 Januari 2026 sampai 28 Maret 2026, semuanya dimasukkan"
         " 1 Juli 2026."),
        ("Tepat", "on-target", "3 dari 3 indikator berangka capaian tepat 100,00 %."),
    ]  # fmt: skip
    rows: list[Row] = list(report.page("Daftar").tables[0].rows)
    assert all(row[6].startswith("Tanyakan ") for row in rows)
    assert report.head["summary"]["concerned"] == 3


def test_a_later_period_counts_only_once_it_is_over(tmp_path: Path) -> None:
    path = rated_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute(
            "INSERT INTO achievement (indicator_id, day, value, source_id) SELECT i.id, '2026-09-30', 100000, 1"
            " FROM indicator i JOIN plan p ON p.id = i.plan_id JOIN employee e ON e.id = p.employee_id"
            " WHERE e.nip = ? AND i.code = 'IKI-3'",
            (PUNCAK,),
        )
    assert ("Puncak", "jump") not in [one[:2] for one in _found(_report(path, today=date(2026, 12, 31)))]
    assert [one for one in _found(_report(path, today=date(2027, 1, 1))) if one[:2] == ("Puncak", "jump")] == [
        ("Puncak", "jump", "IKI-3 Layanan selesai IKI-3: 150; Semester II 2026: 10 (15,00 kali).")
    ]


def test_a_unit_is_listed_alone_and_one_without_realisations_is_refused(office: Path) -> None:
    assert _report(office, unit="Dinas").head["summary"]["people"] == 3
    report = _report(office, unit="Dinas Melati")
    assert (_found(report), report.head["summary"]["people"]) == ([], 5)
    with pytest.raises(AsnError) as refused:
        _report(office, period=Period(2024, PERIOD.kind, 1))
    assert refused.value.code == "report-empty"


def test_nothing_of_it_touches_a_score(tmp_path: Path) -> None:
    path = rated_office(tmp_path / "a.db")

    def evaluations() -> list[Any]:
        with session(path, write=False) as opened:
            return raw_connection(opened).execute("SELECT * FROM evaluation ORDER BY employee_id").fetchall()

    before = evaluations()
    _report(path)
    assert evaluations() == before
    assert evaluate_semester(path).written["changed"] == 0
