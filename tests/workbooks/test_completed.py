"""Columns that the command says in place of the sheet."""

from __future__ import annotations

from asncli.workbooks.completed import chained, completed, headed
from asncli.workbooks.grids import Grid
from asncli.workbooks.rating import RATING
from asncli.workbooks.separated import separated
from tests.workbooks.sheets import NIP, TODAY

ADD_PERIOD = completed(RATING, ("nip",), {"period": "2026-S1"})


def lines(grid: Grid | None) -> list[tuple[int, list[object]]]:
    assert grid
    return [(number, list(row)) for number, row in grid.rows()]


def test_a_column_that_is_not_there_is_added_to_headings_and_filled_rows() -> None:
    grid = ADD_PERIOD(separated(f"Daftar;;\nNIP;Rating Perilaku;Catatan\n{NIP};Sesuai;\n;;\n"), TODAY)
    assert grid
    assert ([*grid.lines], grid.absorbed()) == ([(1, ["Daftar", "", ""])], 1)
    assert lines(grid) == [
        (2, ["NIP", "Rating Perilaku", "Catatan", "Periode"]),
        (3, [NIP, "Sesuai", "", "2026-S1"]),
        (4, ["", "", ""]),
    ]


def test_a_line_that_breaks_off_is_left_as_it_is() -> None:
    grid = separated(f"NIP;Rating Perilaku\n{NIP}\n")
    assert lines(ADD_PERIOD(grid, TODAY))[1] == (2, [NIP])


def test_a_sheet_that_has_the_column_or_is_another_one_is_left_alone() -> None:
    assert ADD_PERIOD(separated("NIP;Periode\n"), TODAY) is None
    assert ADD_PERIOD(separated("Kode;Nama\n"), TODAY) is None
    assert completed(RATING, ("nip",), {"period": None})(separated("NIP;Nama\n"), TODAY) is None


def test_layouts_in_a_chain_work_on_what_the_one_before_gave() -> None:
    both = chained(ADD_PERIOD, completed(RATING, ("nip",), {"new_idea": "ya"}))
    assert lines(both(separated("NIP;Nama\n"), TODAY)) == [(1, ["NIP", "Nama", "Periode", "Ide Baru"])]
    assert both(separated("Kode;Nama\n"), TODAY) is None


def test_a_sheet_is_given_from_its_headings_on() -> None:
    grid = headed(separated("Daftar\n\nnip;nama\n1;A\n"), 3, ["NIP", "Nama"], lambda row: row[:1])
    assert (lines(grid), grid.absorbed()) == ([(3, ["NIP", "Nama"]), (4, ["1"])], 1)
