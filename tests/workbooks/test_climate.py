"""The sheet Lingkungan Kerja."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.terms import Period
from asncli.workbooks.climate import CLIMATE, climate_spec
from asncli.workbooks.survey import MOMENT, Unnamed
from tests.workbooks.climates import felt
from tests.workbooks.sheets import faults, reading

SPEC = climate_spec()


def test_an_answer_is_read_by_its_questions_with_code_and_comment(tmp_path: Path) -> None:
    line = felt(Komunikasi=1, Periode="Semester I 2026", Komentar="Rapat terlalu lama.")
    expected = ("1.01.1", Period.find("2026-S1"), 4, 4, 1, 4, 4, 4, 4, 4, "LK-1", "Rapat terlalu lama.", None)
    assert list(reading(tmp_path, SPEC, line)) == [(2, expected)]


@pytest.mark.parametrize("mark", [0, 6, 3.5, "Baik"])
def test_no_other_scale_is_converted_and_the_mark_is_not_repeated(tmp_path: Path, mark: object) -> None:
    rows = reading(tmp_path, SPEC, felt(Komunikasi=mark))
    assert list(rows) == []
    assert faults(rows) == [("mark-out-of-range", "E2")]
    assert [problem.value for problem in rows.problems] == [None]


def test_unit_and_period_must_be_said_by_the_row_or_the_command(tmp_path: Path) -> None:
    line = felt(Kode_Unit=None, Periode=None)
    rows = reading(tmp_path, SPEC, line)
    assert (list(rows), faults(rows)) == ([], [("value-missing", "A2")])
    bare = {name: value for name, value in felt().items() if name not in ("Kode Unit", "Periode")}
    (tmp_path / "lain").mkdir()
    ((_, values),) = reading(tmp_path / "lain", climate_spec(Period.find("2026-S1"), "Bidang SD"), bare)
    assert values[:2] == ("Bidang SD", Period.find("2026-S1"))


def test_a_period_of_no_year_that_anybody_means_is_a_fault(tmp_path: Path) -> None:
    rows = reading(tmp_path, SPEC, felt(Periode="1999-S1"))
    assert (list(rows), faults(rows)) == ([], [("period-unknown", "B2")])


def test_whoever_has_no_code_is_nobody_else_and_the_time_of_a_form_is_given_out(tmp_path: Path) -> None:
    ((_, values),) = reading(tmp_path, SPEC, felt(Kode_Responden=None, Cap_Waktu="10/07/2026 8:15:02"))
    assert isinstance(values[SPEC.at("respondent")], Unnamed)
    assert values[SPEC.at(MOMENT)] == "10/07/2026 8:15:02"


def test_everything_that_could_tell_who_said_what_is_private() -> None:
    assert {column.field for column in SPEC.given_out if not column.private} == {"unit", "period"}
    assert [column.heading for column in CLIMATE.columns if column.required] == ["Kode Unit", "Periode"]


@pytest.mark.parametrize("nip", ["198503152010012001", "19850315 201001 2 001", 198503152010012000.0])
def test_a_nip_is_no_code_and_is_not_repeated(tmp_path: Path, nip: object) -> None:
    rows = reading(tmp_path, SPEC, felt(Kode_Responden=nip))
    assert list(rows) == []
    assert [problem.value for problem in rows.problems] == [None] * len(rows.problems)
    assert faults(rows)[-1] == ("respondent-nip", "K2")
