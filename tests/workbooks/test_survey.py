"""The sheet SKM."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.terms import Period
from asncli.workbooks.survey import MOMENT, Unnamed, survey_spec
from tests.workbooks.sheets import faults, reading
from tests.workbooks.surveys import answered

SPEC = survey_spec()


def test_an_answer_is_read_by_unsur_with_code_and_suggestion(tmp_path: Path) -> None:
    line = answered(U1=1, U9="4", Periode="Semester I 2026", Saran="Tambah kursi.")
    expected = ("1.01.1", Period.find("2026-S1"), 1, 3, 3, 3, 3, 3, 3, 3, 4, "R-1", "Tambah kursi.", None)
    assert list(reading(tmp_path, SPEC, line)) == [(2, expected)]


def test_names_of_unsur_win_over_their_numbers(tmp_path: Path) -> None:
    line = answered() | {"U8 Sarana prasarana": 1, "U9 Penanganan pengaduan": 2}
    del line["U8"], line["U9"]
    rows = reading(tmp_path, SPEC, line)
    ((_, values),) = rows
    assert (values[SPEC.at("facilities")], values[SPEC.at("complaints")]) == (1, 2)
    assert [str(notice) for notice in rows.notices] == [
        "U8 Sarana prasarana was read as Sarana dan prasarana.",
        "U9 Penanganan pengaduan was read as Penanganan pengaduan, saran, dan masukan.",
    ]


@pytest.mark.parametrize("mark", [0, 5, 3.5, "4,0", "Lumayan"])
def test_no_other_scale_is_converted(tmp_path: Path, mark: object) -> None:
    rows = reading(tmp_path, SPEC, answered(U2=mark))
    assert list(rows) == []
    assert faults(rows) == [("mark-out-of-range", "D2")]


def test_an_unsur_that_was_not_answered_stays_empty(tmp_path: Path) -> None:
    ((_, values),) = reading(tmp_path, SPEC, answered(U4="-", U5=None))
    assert (values[SPEC.at("cost")], values[SPEC.at("product")]) == (None, None)


def test_the_same_respondent_again_is_a_duplicate_and_another_answer_a_conflict(tmp_path: Path) -> None:
    rows = reading(tmp_path, SPEC, answered(), answered(), answered(4), answered(4, Periode="2026-Q1"))
    assert [number for number, _ in rows] == [2, 5]
    assert [code for code, _ in faults(rows)] == ["duplicate", "duplicate-conflict"]


def test_whoever_has_no_code_is_somebody_else(tmp_path: Path) -> None:
    found = [
        values[SPEC.at("respondent")] for _, values in reading(tmp_path, SPEC, *[answered(Kode_Responden=None)] * 2)
    ]
    assert [type(one) for one in found] == [Unnamed, Unnamed]


def test_the_time_of_an_answer_is_given_out(tmp_path: Path) -> None:
    ((_, values),) = reading(tmp_path, SPEC, {"Timestamp": "01/03/2026 10:00:00", **answered()})
    assert values[SPEC.at(MOMENT)] == "01/03/2026 10:00:00"


@pytest.mark.parametrize("period", ["0001", "2040-S1", "Semester 9"])
def test_a_period_that_nobody_can_mean_is_refused(tmp_path: Path, period: str) -> None:
    rows = reading(tmp_path, SPEC, answered(Periode=period))
    assert list(rows) == []
    assert faults(rows) == [("period-unknown", "B2")]


def test_a_row_without_period_is_told_with_its_cell(tmp_path: Path) -> None:
    rows = reading(tmp_path, SPEC, answered(Periode=None), answered())
    assert [number for number, _ in rows] == [3]
    assert faults(rows) == [("value-missing", "B2")]
