"""Cells merged down over several rows."""

from __future__ import annotations

from asncli.workbooks.filled_down import filled_down
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import Header
from asncli.workbooks.headings import Row
from asncli.workbooks.roster import PEGAWAI

ROWS: list[tuple[int, Row]] = [
    (1, ["NIP", "Nama", "Unit Kerja", "Ket"]),
    (2, ["1", "A", "Bidang A", "x"]),
    (3, ["2", "B", "", ""]),
    (4, ["3", "C"]),
    (5, ["4", "", "", ""]),
]
HEADER = Header(1, 1, {"nip": (0, "NIP"), "name": (1, "Nama"), "unit": (2, "Unit Kerja")}, ("NIP", "Nama", "Unit", "K"))


def filled(*merges: tuple[tuple[int, int], tuple[int, int]]) -> list[Row]:
    grid = Grid("Data", lambda: iter(ROWS), lambda: merges)
    return [row for _, row in filled_down(grid, HEADER, PEGAWAI).rows()]


def test_a_merged_unit_holds_for_all_its_rows() -> None:
    assert filled(((1, 2), (3, 2)))[1:] == [["1", "A", "Bidang A", "x"], ["2", "B", "Bidang A", ""],
                                            ["3", "C", "Bidang A"], ["4", "", "", ""]]  # fmt: skip


def test_names_headings_and_columns_not_understood_are_never_filled() -> None:
    plain = [row for _, row in ROWS]
    assert filled(((1, 1), (4, 1)), ((0, 2), (2, 2)), ((1, 3), (3, 3)), ((1, 1), (1, 2))) == plain
