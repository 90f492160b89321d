"""Answers of the public come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.workflows.import_survey import import_survey
from tests.workbooks.books import xlsx
from tests.workbooks.surveys import UNSUR, answered
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, codes, counts, file
from tests.workflows.surveyed_office import S1, bring, empty_office


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The database of the small office."""
    return empty_office(tmp_path_factory.mktemp("office") / "s.db").read_bytes()


@pytest.fixture
def path(made: bytes, tmp_path: Path) -> Path:
    """A copy of it."""
    (tmp_path / "s.db").write_bytes(made)
    return tmp_path / "s.db"


def test_the_same_file_again_changes_nothing_also_without_codes(path: Path) -> None:
    lines = [answered(), answered(Periode="Semester II 2026"), answered(4, Kode_Responden=None)]
    with session(path, write=True) as opened:
        first = bring(opened, lines)
        assert (counts(first), first.more) == ((3, 3, 0, 0, 0), {"periods": ["2026-S1", "2026-S2"]})
        assert counts(bring(opened, lines)) == (3, 0, 0, 3, 0)


def test_every_fault_of_a_file_is_told_at_once_and_good_rows_can_be_kept(path: Path) -> None:
    lines = [
        answered(U1=5),
        answered(Kode_Unit="9.99", Kode_Responden="R-2"),
        answered(Kode_Responden="R-3"),
        answered(4, Kode_Responden="R-3"),
        answered(Kode_Responden="R-3"),
        answered(Periode=None, Kode_Responden="R-4"),
    ]
    with session(path, write=True) as opened:
        found = bring(opened, lines)
        assert codes(found) == [
            ("mark-out-of-range", "C2"), ("unit-unknown", "A3"), ("duplicate-conflict", "A5"), ("duplicate", "A6"),
            ("value-missing", "B7"),
        ]  # fmt: skip
        assert not found.stored
        assert counts(bring(opened, lines, GOOD)) == (6, 1, 0, 0, 4)


def test_period_and_unit_are_said_for_a_file_that_does_not_say_them(path: Path) -> None:
    lines = [dict.fromkeys(UNSUR, 3)]
    with session(path, write=True) as opened:
        found = bring(opened, lines, period=S1, unit="Bidang SD")
        assert counts(found) == (1, 1, 0, 0, 0)
        assert "does not tell respondents apart" in str(found.notices[-1])
    assert asked(path, "SELECT u.code, a.period FROM survey_answer a JOIN unit u ON u.id = a.unit_id") == [
        ("1.01.1", "2026-S1")
    ]


def test_what_a_file_says_itself_wins_over_the_command(path: Path) -> None:
    with session(path, write=True) as opened:
        bring(opened, [answered(Periode="2026-S2", Kode_Unit="1.01.2")], period=S1, unit="1.01.1")
    assert asked(path, "SELECT u.code, a.period FROM survey_answer a JOIN unit u ON u.id = a.unit_id") == [
        ("1.01.2", "2026-S2")
    ]


def test_the_name_of_a_sheet_can_be_the_unit(path: Path) -> None:
    lines = [{name: value for name, value in answered().items() if name != "Kode Unit"}]
    with session(path, write=True) as opened:
        (found,) = import_survey(opened, [file("Bidang SMP", lines)], options=ALL, writer=WRITER)
        assert "The sheet Bidang SMP was taken as the answers on this unit." in map(str, found.notices)
        with pytest.raises(AsnError) as refused:
            import_survey(opened, [file("Sheet1", lines)], options=ALL, writer=WRITER)
    assert refused.value.code == "form-without-unit"


def test_a_unit_that_is_not_there_is_refused_before_anything_is_read(path: Path) -> None:
    with session(path, write=True) as opened, pytest.raises(AsnError) as refused:
        bring(opened, [answered()], unit="9.99")
    assert refused.value.code == "unit-unknown"


def test_by_the_time_of_an_answer_a_newer_copy_of_a_form_counts_nobody_twice(path: Path) -> None:
    form = [
        {"Timestamp": moment, **dict.fromkeys(UNSUR, mark)} for moment, mark in (("1/3 08:00", 3), ("1/3 08:00", 4))
    ]
    with session(path, write=True) as opened:
        assert bring(opened, form, period=S1, unit="1.01").added == 2
        newer = [*form, {"Timestamp": "2/3 09:00", **dict.fromkeys(UNSUR, 2)}]
        assert counts(bring(opened, newer, period=S1, unit="1.01")) == (3, 1, 0, 2, 0)


def test_two_sheets_without_codes_are_different_people(path: Path) -> None:
    rows: list[list[object]] = [["Kode Unit", "Periode", *UNSUR], ["1.01", "2026-S1", *[3] * 9]]
    with session(path, write=True) as opened:
        book = ("skm.xlsx", xlsx({"Loket 1": rows, "Loket 2": rows}))
        (found,) = import_survey(opened, [book], options=ALL, writer=WRITER)
        assert counts(found) == (2, 2, 0, 0, 0)


def test_who_has_no_code_is_warned_of_the_mended_file(path: Path) -> None:
    lines = [answered(Kode_Responden=None), answered(9, Kode_Responden=None)]
    lines = [{name: value for name, value in line.items() if name != "Kode Responden"} for line in lines]
    with session(path, write=True) as opened:
        assert "Mend the workbook of rejected rows" in str(bring(opened, lines, GOOD).notices[-1])


def test_an_empty_cell_keeps_what_is_known(path: Path) -> None:
    with session(path, write=True) as opened:
        bring(opened, [answered(Saran="Tambah kursi")])
        assert counts(bring(opened, [answered(U4=None)])) == (1, 0, 0, 1, 0)


def test_who_is_known_and_answers_otherwise_is_told(path: Path) -> None:
    with session(path, write=True) as opened:
        bring(opened, [answered()])
        found = bring(opened, [answered(4)])
    assert (counts(found), "now answer otherwise: 1" in str(found.notices[-1])) == ((1, 0, 1, 0, 0), True)
