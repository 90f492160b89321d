"""Writing workbooks: text stays text, the page is F4, equal data give equal bytes."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import time_machine

from asncli.errors import AsnError
from asncli.workbooks.writing import LAST_ROW, Cell, Kind, PageColumn, SheetPage, write_workbook
from tests.workbooks.sheets import NIP, members

_COLUMNS = (
    PageColumn("NIP", Kind.CODE, 22),
    PageColumn("Nama", Kind.TEXT, 30),
    PageColumn("Nilai", Kind.HUNDREDTHS),
    PageColumn("Target", Kind.QUANTITY),
    PageColumn("Jumlah", Kind.WHOLE),
    PageColumn("Tanggal", Kind.DATE),
    PageColumn("Catatan", Kind.WRAP, 40),
)
_ROWS: tuple[tuple[Cell, ...], ...] = (
    (NIP, "=1+1", 9875, 125_000, 3, date(2026, 6, 30), "https://contoh.example " * 5),
    ("198501", "@SUM(A1)", 10_000, 1_200_000, None, None, None),
)


def _page(**further: object) -> SheetPage:
    return SheetPage("Nilai", _COLUMNS, _ROWS, **further)  # type: ignore[arg-type] # named fields of the page


def _written(*pages: SheetPage) -> openpyxl.Workbook:
    out = BytesIO()
    write_workbook(out, pages, title="Laporan")
    return openpyxl.load_workbook(out)


def test_values_come_back_as_they_were() -> None:
    sheet = _written(_page())["Nilai"]
    assert list(sheet.iter_rows(values_only=True)) == [
        ("NIP", "Nama", "Nilai", "Target", "Jumlah", "Tanggal", "Catatan"),
        (NIP, "=1+1", 98.75, 12.5, 3, datetime(2026, 6, 30), "https://contoh.example " * 5),  # noqa: DTZ001 - openpyxl gives naive dates
        ("198501", "@SUM(A1)", 100, 120, None, None, None),
    ]


def test_text_is_never_a_formula_or_a_link() -> None:
    sheet = _written(_page())["Nilai"]
    assert sheet["B2"].data_type == "s"
    assert sheet["G2"].hyperlink is None


def test_numbers_are_shown_with_the_places_they_need() -> None:
    sheet = _written(_page())["Nilai"]
    shown = [sheet[cell].number_format for cell in ("A2", "C2", "D2", "D3", "E2", "F2")]
    assert shown == ["@", "#,##0.00", "#,##0.00##", "#,##0", "#,##0", "dd/mm/yyyy"]


def test_titles_totals_and_notes_stand_around_the_table() -> None:
    sheet = _written(
        _page(title=("Laporan", "Kabupaten"), totals=("", "Jumlah", 9900, None, 3, None, None), notes=("Catatan.",))
    )["Nilai"]
    assert [row[0] for row in sheet.iter_rows(values_only=True)] == [
        "Laporan", "Kabupaten", None, "NIP", NIP, "198501", None, None, "Catatan."
    ]  # fmt: skip
    assert [cell.value for cell in sheet[7]] == [None, "Jumlah", 99, None, 3, None, None]
    assert sheet.auto_filter.ref == "A4:G6"
    assert sheet.freeze_panes == "A5"


def test_a_sheet_prints_on_f4_with_repeated_headings_and_page_numbers() -> None:
    sheet = _written(_page(title=("Laporan",), frozen=1))["Nilai"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$3:$3", "$A:$A")
    assert sheet.oddFooter.left.text == "Laporan"
    assert sheet.oddFooter.right.text == "&A · halaman &P dari &N"


def test_a_long_text_gets_the_lines_it_needs() -> None:
    sheet = _written(_page())["Nilai"]
    assert sheet.row_dimensions[2].height == 45
    assert sheet.row_dimensions[3].height is None


def test_a_word_may_stand_in_a_column_of_figures() -> None:
    sheet = _written(SheetPage("A", (PageColumn("Nilai", Kind.HUNDREDTHS),), [("-",), (None,), (5,)]))["A"]
    assert [row[0].value for row in sheet.iter_rows()] == ["Nilai", "-", None, 0.05]


def test_a_form_has_open_columns_and_spare_rows() -> None:
    columns = (PageColumn("NIP", Kind.CODE), PageColumn("Realisasi", Kind.QUANTITY, entry=True))
    page = SheetPage("Realisasi", columns, [(NIP, None)], title=("Formulir",), spare=2)
    sheet = _written(page)["Realisasi"]
    assert page.heading_row == 2
    assert sheet.auto_filter.ref == "A3:B6"
    assert [[cell.protection.locked for cell in row] for row in sheet["A4:B6"]] == [[True, False], *[[False] * 2] * 2]


def test_an_empty_table_is_a_page_with_headings_only() -> None:
    sheet = _written(SheetPage("Kosong", (PageColumn("NIP"),), ()))["Kosong"]
    assert [row[0].value for row in sheet.iter_rows()] == ["NIP"]


def test_the_properties_name_nobody(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [_page()], title="Laporan")
    parts = members(tmp_path / "a.xlsx")
    properties = parts["docProps/core.xml"].decode() + parts["docProps/app.xml"].decode()
    assert NIP not in properties
    assert "<dc:creator>asncli</dc:creator>" in properties
    assert properties.count("2000-01-01T00:00:00Z") == 2


_WRITE = """
import sys
from pathlib import Path
from tests.workbooks.test_writing import _page
from asncli.workbooks.writing import write_workbook
write_workbook(Path(sys.argv[1]), [_page(title=("Laporan",))], title="Laporan")
"""


def test_equal_data_give_equal_bytes_by_any_clock_in_any_folder_with_any_hash_seed(tmp_path: Path) -> None:
    (tmp_path / "lain").mkdir()
    first, second, third = tmp_path / "a.xlsx", tmp_path / "lain" / "b.xlsx", tmp_path / "c.xlsx"
    with time_machine.travel("1999-12-31T23:59:59Z"):
        write_workbook(first, [_page(title=("Laporan",))], title="Laporan")
    with time_machine.travel("2031-07-01T12:00:00Z"):
        write_workbook(second, [_page(title=("Laporan",))], title="Laporan")
    env = os.environ | {"PYTHONHASHSEED": "4711", "TZ": "Asia/Jayapura", "PYTHONPATH": str(Path.cwd())}
    subprocess.run([sys.executable, "-c", _WRITE, str(third)], check=True, env=env)
    assert first.read_bytes() == second.read_bytes() == third.read_bytes()


def _too_many() -> Iterator[tuple[Cell, ...]]:
    for number in range(LAST_ROW):
        yield (number,)


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "besar.xlsx"
    empty = SheetPage("Besar", (), _too_many())
    with pytest.raises(AsnError) as refused:
        write_workbook(path, [empty], title="Besar")
    assert refused.value.code == "sheet-full"
    assert list(tmp_path.iterdir()) == []


class _Full(BytesIO):
    def write(self, _: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_stream_that_takes_no_more_says_so_itself() -> None:
    with pytest.raises(OSError, match="No space left"):
        write_workbook(_Full(), [_page()], title="x")
