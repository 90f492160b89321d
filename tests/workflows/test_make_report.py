"""A report is asked of the scores of a period."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.reports.report import Report, Row, Table
from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.store.unit_needs import NewNeed
from asncli.terms import Period
from asncli.workflows.evaluate import Frame
from asncli.workflows.finalise import Decision, finalise
from asncli.workflows.make_report import semester_report
from asncli.workflows.priority import find_priority
from asncli.workflows.state_need import state_need
from asncli.workflows.units import one_unit
from asncli.workflows.writing import Writer
from tests.workflows.reported_office import (
    AGUS,
    BUDI,
    NOW,
    PERIOD,
    RANI,
    SITI,
    WAYAN,
    achieve,
    fill,
    reported_office,
    tell_obstacles,
)


def _rows(report: Report) -> dict[str, list[Row]]:
    return {block.key: list(block.rows) for page in report.pages for block in page.blocks if isinstance(block, Table)}


def _report(
    path: Path, period: Period = PERIOD, unit: str | None = None, most: int | None = None
) -> dict[str, list[Row]]:
    with session(path, write=False) as opened:
        return _rows(semester_report(opened, period, load_policy(), unit=unit, most_lines=most))


def test_the_indicators_have_the_figures_by_which_people_were_scored(tmp_path: Path) -> None:
    found = _report(reported_office(tmp_path / "a.db"))["indicators"]
    assert [(row[0], *row[3:4], row[6], *row[10:]) for row in found] == [
        (SITI, "RHK-1", "IKI-1", 120_000, 60_000, 60_000, 2, 10_000, True, ""),
        (SITI, "RHK-2", "IKI-2", (900_000, 950_000), (900_000, 950_000), 855_000, 3, 9_500, True, ""),
        (BUDI, "RHK-1", "IKI-1", 70_000, 70_000, 60_000, 1, 8_571, True, ""),
        (BUDI, "RHK-1", "IKI-2", 10_000, 0, None, 0, None, False, "tidak jatuh tempo pada periode ini"),
        (WAYAN, "RHK-1", "IKI-1", 240_000, 120_000, 120_000, 1, 10_000, True, ""),
        (WAYAN, "RHK-1", "IKI-2", 40_000, 20_000, None, 0, None, True, "belum ada realisasi"),
        (RANI, "RHK-1", "IKI-1", 500_000, 500_000, 600_000, 1, 12_000, True, ""),
    ]


def test_totals_tie_to_the_database(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=False) as opened:
        report = semester_report(opened, PERIOD, load_policy())
        raw = raw_connection(opened)
        counts = dict(raw.execute("SELECT status, count(*) FROM evaluation GROUP BY status").fetchall())
        predikat = dict(
            raw.execute("SELECT predikat, count(*) FROM evaluation WHERE status = 'draft' GROUP BY 1").fetchall()
        )
    summary = report.head["summary"]
    assert counts == {
        "draft": summary["evaluated"],
        "incomplete": summary["incomplete"],
        "excluded": summary["excluded"],
    }
    assert predikat == {code: people for code, people in summary["predikat"].items() if people}
    (units,) = report.page("Rekap Unit").tables
    assert units.totals is not None
    figures, mean = map([column.key for column in units.columns].index, ("people", "work_result_mean"))
    for place in range(figures, mean):
        assert units.totals[place] == sum(row[place] for row in units.rows)
    assert units.totals[figures] == summary["people"] == len(list(report.page("Nilai Pegawai").tables[0].rows)) == 6


def test_a_unit_is_reported_with_those_below_it_and_nobody_else(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    assert [row[0] for row in _report(path, unit="Bidang SD")["people"]] == [BUDI, AGUS, WAYAN]
    assert len(_report(path, unit="dinas pendidikan")["people"]) == 5
    with session(path, write=False) as opened:
        report = semester_report(opened, PERIOD, load_policy(), unit="Bidang SD")
    assert (report.head["unit"], report.lines[0]) == ("Bidang SD", "Unit kerja: Bidang SD beserta unit di bawahnya")
    (units,) = report.page("Rekap Unit").tables
    assert [row[0].level for row in units.rows] == [0]


def test_a_period_without_evaluations_is_refused_with_the_command_that_makes_them(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with pytest.raises(AsnError) as refused:
        _report(tmp_path / "a.db")
    assert refused.value.code == "report-empty"
    assert str(refused.value.hint) == "Evaluate the period first: asncli evaluate 2026-S1"
    path = reported_office(tmp_path / "b.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE evaluation SET unit_id = NULL")
    with pytest.raises(AsnError) as refused:
        _report(path, unit="Bidang SD")
    assert str(refused.value.message) == "Nobody in Bidang SD has been evaluated in 2026-S1 yet."


def test_more_indicators_than_a_sheet_holds_are_left_out_with_a_note(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    assert "indicators" in _report(path, most=7)
    assert "indicators" not in _report(path, most=6)


def test_final_figures_stay_as_they_were_when_data_change_and_the_report_says_so(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    before = _report(path)["indicators"]
    frame = Frame(PERIOD, get_regulation("permenpanrb-6-2022"), load_policy(), date(2026, 7, 1))
    with session(path, write=True) as opened:
        finalise(opened, frame, Decision(), Writer("evaluation finalise", "sri", NOW), nip=SITI)
    achieve(path, (SITI, "IKI-1", date(2026, 5, 31), 60_000), (BUDI, "IKI-1", date(2026, 5, 31), 10_000))
    with session(path, write=False) as opened:
        report = semester_report(opened, PERIOD, load_policy())
        rows = _rows(report)
    assert report.head["state"]["changed_since"] == 1
    assert any(note.startswith("Data berubah sesudah evaluasi") for note in report.head["notes"])
    assert {row[0]: row[15] for row in rows["people"]}[SITI] == "final"
    assert rows["indicators"][:2] == before[:2]
    assert rows["indicators"][2][12:15] == (70_000, 2, 10_000)


def test_kendala_are_reported_of_the_units_asked_for(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    tell_obstacles(path)
    found = _report(path)
    assert [(row[0], row[2], row[6:]) for row in found["obstacles"]] == [
        ("Dinas Pendidikan", SITI, ("2026-03-31", "Hujan", "Diundur")),
        ("Dinas Pendidikan", SITI, ("2026-06-30", None, "Rapat bulanan")),
        ("Bidang SD", WAYAN, ("2026-05-31", "Listrik padam", None)),
    ]
    assert [row[2:] for row in found["obstacles_units"]] == [(1, 1, 1, 0, 1), (1, 1, 0, 1, 0)]
    assert [row[2] for row in _report(path, unit="Bidang SD")["obstacles"]] == [WAYAN]
    assert "obstacles" not in _report(path, most=2)


def test_a_priority_is_told_on_every_page_and_restricts_to_its_units(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        state_need(opened, NewNeed(one_unit(opened, "Bidang SD").id, 2026, "Guru"), Writer("unit need add", "sri", NOW))
        report = semester_report(opened, PERIOD, load_policy(), priority=find_priority(opened, "guru", 2026))
        assert {row[0] for row in _rows(report)["people"]} == {AGUS, BUDI, WAYAN}
        assert report.lines[0] == "Prioritas: guru (2026). Unit kerja beserta unit di bawahnya: Bidang SD"
        assert report.head["priority"]["needs"] == [{"unit_code": None, "unit": "Bidang SD", "topic": "Guru"}]
        elsewhere = replace(find_priority(opened, "guru", 2026), unit_ids=frozenset())
        with pytest.raises(AsnError) as refused:
            semester_report(opened, PERIOD, load_policy(), priority=elsewhere)
        assert refused.value.code == "priority-elsewhere"
        raw_connection(opened).execute("UPDATE evaluation SET unit_id = NULL")
        with pytest.raises(AsnError) as refused:
            semester_report(opened, PERIOD, load_policy(), priority=find_priority(opened, "guru", 2026))
        assert refused.value.code == "report-empty"
        assert "priority guru" in str(refused.value.message)
