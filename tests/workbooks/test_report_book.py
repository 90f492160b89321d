"""Reports as workbooks, read back."""

import io
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from asncli.reports.report import Bars, Column, Grid, Leaf, Page, Prose, Report, Signature, Square, Table
from asncli.terms import Predikat, Rating, Status
from asncli.workbooks.report_book import write_report
from asncli.workbooks.report_looks import TINTS

PEOPLE = (
    Column("nip", "NIP", "code", 18),
    Column("name", "Nama", "wrap", 20),
    Column("unit", "Unit", "tree", 20),
    Column("secret", ""),
    Column("rating", "Rating", Rating),
    Column("work", "Nilai", "hundredths"),
    Column("target", "Target", "target"),
    Column("actual", "Realisasi", "quantity"),
    Column("number", "Jumlah", "number"),
    Column("proposal", "Usulan", "yes"),
    Column("predikat", "Predikat", Predikat, 16),
    Column("status", "Status", Status),
    Column("remark", "Catatan", "wrap", 20, optional=True),
)
ROWS = [
    ("198503152010012001", "=1+1", Leaf(1, "[dr] & <b>"), "x", "above", 9875, 120_000, 1_205_000, 3, True, "baik",
     "draft", "https://example.org"),
    ("198503152010012002", "@SUM(A1)", Leaf(0, "-2"), "x", None, None, (900_000, 955_000), None, 0, False, None,
     "incomplete", None),
]  # fmt: skip
COUNTS = (Column("predikat", "Predikat", Predikat, 40), Column("people", "Pegawai", "number", 12))


def _report(rows: list[Any], totals: Any = None) -> Report:
    first = Page(
        "Ringkasan",
        [
            Table("predikat", "Predikat kinerja", COUNTS, [("sangat_baik", 2), ("baik", 0)], ("Jumlah", 2)),
            Bars("Sebaran", "predikat", 0, 1),
            Table("open", "Terbuka", COUNTS, [], empty="Tidak ada."),
            Prose("Catatan", ["=kalimat", "dua"], numbered=True),
            Signature(["Jabatan: …"]),
        ],
    )
    people = Page("Nilai", [Table("people", "Nilai", PEOPLE, rows, totals, "Tidak ada orang.")], frozen=2)
    return Report("semester", "Kabupaten R&D", "Laporan Semester I 2026", ["Keadaan data: 1 Juli"], {}, [first, people])


def _sheets(report: Report) -> dict[str, Worksheet]:
    out = io.BytesIO()
    write_report(out, report)
    return {sheet.title: sheet for sheet in load_workbook(out).worksheets}


def _values(sheet: Worksheet) -> list[list[Any]]:
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    return [row for row in rows if any(value is not None for value in row)]


def test_values_of_every_kind_come_back_and_text_is_never_a_formula() -> None:
    sheet = _sheets(_report(ROWS))["Nilai"]
    assert _values(sheet)[3:] == [
        ["NIP", "Nama", "Unit", "Rating", "Nilai", "Target", "Realisasi", "Jumlah", "Usulan", "Predikat", "Status",
         "Catatan"],
        ["198503152010012001", "=1+1", "[dr] & <b>", "Di Atas Ekspektasi", 98.75, 12, 120.5, 3, "ya", "Baik", "Draf",
         "https://example.org"],
        ["198503152010012002", "@SUM(A1)", "-2", None, None, "90 – 95,5", None, 0, None, None, "Belum lengkap", None],
    ]  # fmt: skip
    (row,) = sheet.iter_rows(min_row=6, max_row=6)
    assert [cell.data_type for cell in row[:3]] == ["s", "s", "s"]
    assert [row[i].number_format for i in (0, 4, 5, 6)] == ["@", "#,##0.00_-", "#,##0_-", "#,##0.00##_-"]
    assert row[11].hyperlink is None
    assert row[2].alignment.indent == 3


def test_a_change_has_its_sign_and_a_dash_where_there_is_none() -> None:
    table = Table("aspects", "Aspek", (Column("change", "+/-", "change"),), [(125,), (-5,), (None,)])
    sheet = _sheets(Report("semester", "", "Laporan", [], {}, [Page("Aspek", [table])]))["Aspek"]
    assert [row[0] for row in _values(sheet)[2:]] == [1.25, -0.05, "-"]
    assert sheet.cell(sheet.max_row, 1).number_format == "+#,##0.00_-;-#,##0.00_-;0.00_-"


def test_colour_stands_beside_the_word_and_what_is_not_evaluated_is_grey() -> None:
    sheet = _sheets(_report(ROWS))["Nilai"]
    (good, grey) = sheet.iter_rows(min_row=6, max_row=7)
    assert good[9].fill.fgColor.rgb == "FF" + TINTS[Predikat.BAIK][1:]
    assert {cell.fill.fgColor.rgb for cell in grey} == {"FFF3F4F5"}
    assert good[0].fill.fill_type is None


def test_pages_are_f4_landscape_with_repeated_headings_and_numbered_pages() -> None:
    sheets = _sheets(_report(ROWS))
    people = sheets["Nilai"]
    assert (people.page_setup.paperSize, people.page_setup.orientation) == (14, "landscape")
    assert (people.page_setup.fitToWidth or 1, people.page_setup.fitToHeight) == (1, 0)
    assert (people.print_title_rows, people.freeze_panes) == ("$5:$5", "C6")
    assert people.oddFooter.right.text == "Halaman &P dari &N"
    assert people.oddFooter.left.text == "Kabupaten R&&D · Laporan Semester I 2026"
    assert people.auto_filter.ref == "A5:L7"


def test_totals_and_an_empty_table_are_said_in_words() -> None:
    totals = ("Jumlah", *[None] * 7, 3, None, None, None, None)
    assert _values(_sheets(_report(ROWS, totals))["Nilai"])[-1] == ["Jumlah", *[None] * 6, 3, *[None] * 4]
    empty = _sheets(_report([]))["Nilai"]
    assert _values(empty)[-1][0] == "Tidak ada orang."
    assert empty.auto_filter.ref is None


def test_a_page_of_blocks_holds_tables_sentences_a_chart_and_room_to_sign() -> None:
    sheet = _sheets(_report(ROWS))["Ringkasan"]
    assert [[value for value in row if value is not None] for row in _values(sheet)] == [
        ["Kabupaten R&D"],
        ["Laporan Semester I 2026: Ringkasan"],
        ["Keadaan data: 1 Juli"],
        ["Predikat kinerja"],
        ["Predikat", "Pegawai"],
        ["Sangat Baik", 2],
        ["Baik", 0],
        ["Jumlah", 2],
        ["Terbuka"],
        ["Tidak ada."],
        ["Catatan"],
        ["1. =kalimat"],
        ["2. dua"],
        ["Jabatan: …"],
    ]
    out = io.BytesIO()
    write_report(out, _report(ROWS))
    chart = zipfile.ZipFile(out).read("xl/charts/chart1.xml").decode()
    assert "Ringkasan!$A$7:$A$8" in chart
    assert "Ringkasan!$B$7:$B$8" in chart


def test_a_grid_has_coloured_squares_beside_their_names() -> None:
    squares = [Square("Kotak 4\n=7", "#F6F1D5"), Square("Kotak 7", "#DDEFD9"), Square("Kotak 9", "#C5E4CD")]
    grid = Grid("Kotak", "Kinerja", ["Rendah", "Menengah", "Tinggi"], [("Atas", squares)])
    sheet = _sheets(Report("t", "", "Talenta", [], {}, [Page("Kotak", [grid])]))["Kotak"]
    assert [[value for value in row if value] for row in _values(sheet)[1:]] == [
        ["Kotak"], ["Kinerja", "Rendah", "Menengah", "Tinggi"], ["Atas", "Kotak 4\n=7", "Kotak 7", "Kotak 9"],
    ]  # fmt: skip
    (row,) = (row for row in sheet.iter_rows() if row[0].value == "Atas")
    assert [row[place].fill.fgColor.rgb for place in (1, 4, 5)] == ["FFF6F1D5", "FFDDEFD9", "FFC5E4CD"]


def test_long_texts_make_their_rows_taller() -> None:
    long = (*ROWS[0][:12], "kata " * 40)
    sheet = _sheets(_report([long, ROWS[1]]))["Nilai"]
    assert sheet.row_dimensions[6].height > 60
    assert sheet.row_dimensions[7].height is None or sheet.row_dimensions[7].height < 20


def test_the_same_report_gives_the_same_bytes_in_any_folder(tmp_path: Path) -> None:
    (tmp_path / "lain").mkdir()
    first, second = tmp_path / "a.xlsx", tmp_path / "lain" / "b.xlsx"
    for path in (first, second):
        write_report(path, _report(ROWS))
    assert first.read_bytes() == second.read_bytes()
