"""OpenDocument sheets with true places."""

from __future__ import annotations

import pytest

from asncli.errors import AsnError
from asncli.workbooks.ods import ods as opened
from tests.workbooks.books import DATA, archive
from tests.workbooks.documents import MIMETYPE, cell, ods, row, table

Rows = dict[int, list[object]]


def rows(content: bytes, sheet: int = 0) -> Rows:
    grids, _ = opened("berkas.ods", content)
    return {number: list(cells) for number, cells in grids[sheet].rows()}


def code_of(content: bytes) -> str:
    with pytest.raises(AsnError) as refused:
        rows(content)
    return refused.value.code


def repeated(columns: int = 1, rows: int = 1) -> str:
    return f'table:number-columns-repeated="{columns}" table:number-rows-repeated="{rows}"'


def spanned(columns: int, rows: int) -> str:
    return f'table:number-columns-spanned="{columns}" table:number-rows-spanned="{rows}"'


def test_cells_under_merged_headings_keep_their_place() -> None:
    grids, hidden = opened("11.ods", (DATA / "11_roster_rumus.ods").read_bytes())
    read = {number: list(cells) for number, cells in grids[0].rows()}
    assert ([grid.name for grid in grids], hidden) == (["Pegawai", "Sheet2"], ())
    assert read[3] == ["No", "Nama", "NIP", "Kepangkatan", "", "Jabatan", "Tgl Lahir", "Unit Kerja"]
    assert read[4] == ["", "", "", "Gol", "TMT"]
    assert ((2, 3), (2, 4)) in grids[0].merges()
    assert read[53] == ["Jumlah", "", "", 45.0]
    assert sorted(read) == [1, *range(3, 50), 53]


def test_covered_cells_are_empty_and_take_their_place_whether_written_or_left_out() -> None:
    covered = cell("lama", element="covered-table-cell")
    whole = table(row(cell("A", spanned(3, 2)), covered, covered, cell("B")), row(covered * 3, cell("C")))
    short = table(row(cell("A", spanned(3, 2)), cell("B")), row(cell("C")))
    assert rows(ods(whole)) == rows(ods(short)) == {1: ["A", "", "", "B"], 2: ["", "", "", "C"]}


def test_repeated_cells_and_rows_stand_as_often_as_they_say_and_empty_ones_cost_nothing() -> None:
    content = ods(
        table(
            row(cell("x", repeated(3)), cell(), f"<table:table-cell {repeated(16380)}/>"),
            row(f"<table:table-cell {repeated(16384)}/>", more=repeated(rows=1_000_000)),
            row(f"<table:table-cell {repeated(5)}/>", cell("y"), more=repeated(rows=2)),
            row(cell(), more=repeated(rows=40_000)),
        )
    )
    below = ["", "", "", "", "", "y"]
    assert rows(content) == {1: ["x", "x", "x"], 1_000_002: below, 1_000_003: below}


def test_a_large_document_is_read_again_from_each_of_its_sheets() -> None:
    wide = [row(cell(f"x{n}", repeated(16_000))) for n in range(40)]
    content = ods(table(*wide, name="A") + table(row(cell("NIP")), row(cell("Budi <b> & 'c'")), name="B&amp;C"))
    grids, _ = opened("berkas.ods", content)
    assert [grid.name for grid in grids] == ["A", "B&C"]
    assert [(n, len(cells), cells[-1]) for n, cells in grids[0].rows()][-1] == (40, 16_000, "x39")
    assert [list(cells) for _, cells in grids[1].rows()] == [["NIP"], ["Budi <b> & 'c'"]]


def test_hidden_rows_and_sheets_are_known() -> None:
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    hidden = [row(cell(kind), more=f'table:visibility="{kind}"') for kind in ("visible", "filter", "collapse")]
    sheets = table(*hidden) + table(row(cell("x")), name="Rahasia", style="ta2") + table(name="'file:///x'#$A")
    grids, names = opened("berkas.ods", ods(sheets, styles=styles))
    assert names == ("Rahasia",)
    assert (grids[0].look().hidden, grids[0].odd) == ({2, 3}, True)


def test_what_is_no_cell_of_the_sheet_is_passed_over() -> None:
    note = "<office:annotation><text:p>catatan</text:p></office:annotation>"
    filled = f'<table:table-cell office:value-type="string">{note}<text:p>isi</text:p></table:table-cell>'
    shapes = f"<table:shapes>{row(cell('gambar'))}</table:shapes>"
    tracked = f"<table:tracked-changes>{row(cell('dulu'))}</table:tracked-changes>"
    assert rows(ods(tracked + table(shapes, row(filled)))) == {1: ["isi"]}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ods(table(row(cell("x", repeated(16_384)), more=repeated(rows=1_000_000)))), "file-hostile"),
        (ods(table(row(cell("x"), more=repeated(rows=1_048_576)), row(cell("y")))), "file-hostile"),
        (ods(table(*[row(cell("x", spanned(16_384, 2))) for _ in range(300)])), "file-hostile"),
        (ods(table(row(cell(f"<text:p>{'x' * 10}"))), beginning='<!DOCTYPE a [<!ENTITY b "c">]>'), "file-hostile"),
        (ods(table(row(cell("x"))), beginning='<?xml version="1.0" encoding="ISO-8859-1"?>'), "not-a-workbook"),
        (ods("<table:table>"), "not-a-workbook"),
        (archive({"mimetype": MIMETYPE}), "not-a-workbook"),
        (ods(table(row(cell("x" * 1_000_001)))), "file-hostile"),
    ],
)
def test_what_is_damaged_or_would_fill_the_memory_is_refused(content: bytes, code: str) -> None:
    assert code_of(content) == code


def test_numbers_of_repetition_that_make_no_sense_count_as_one() -> None:
    content = ods(table(row(cell("x", 'table:number-columns-repeated="-5"'), cell("y", repeated(columns=0)))))
    assert rows(content) == {1: ["x", "y"]}
