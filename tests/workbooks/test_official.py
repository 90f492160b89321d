"""Official forms as workbooks."""

import io
import zipfile
from datetime import datetime

from openpyxl import load_workbook

from asncli.reports.forms import papers
from asncli.reports.official import FormKind
from asncli.workbooks.official import OfficialBook
from tests.reports.official_person import LINE, PLAN, SITI, forms

MADE = datetime.fromisoformat("2026-07-20T08:00:00")


def made(kind: FormKind, paper: str = "f4", **other: object) -> bytes:
    return OfficialBook(paper).print(papers(forms(**other), kind), "Contoh", MADE)


def test_words_stand_in_cells_that_are_merged_over_the_rows_of_a_planned_result() -> None:
    book = load_workbook(io.BytesIO(made(FormKind.EVALUASI)))
    (sheet,) = book.worksheets
    found = {cell.value: cell.coordinate for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert {"SEMENTARA", "HASIL KERJA", "SESUAI EKSPEKTASI (usulan)", SITI.nip} <= set(found)
    merged = {str(area) for area in sheet.merged_cells.ranges}
    place = found["Layanan tertib"]
    assert any(area.startswith(f"{place}:") for area in merged)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
    assert len(sheet._charts) == 1
    assert str(SITI.nip) not in str(vars(book.properties))


def test_text_is_never_a_formula_and_a_very_long_one_gets_several_rows() -> None:
    long = "=1+1 " + "kata " * 3000
    line = LINE._replace(indicator=long)
    plan = PLAN._replace(results=[PLAN.results[0]._replace(lines=[line])])
    sheet = load_workbook(io.BytesIO(made(FormKind.SKP, "a4", plans=[plan]))).worksheets[0]
    (cell,) = (cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=1+1"))
    assert (cell.data_type, sheet.page_setup.paperSize) == ("s", 9)
    assert max(row.height or 0 for row in sheet.row_dimensions.values()) <= 409
    assert any(area.min_row == cell.row and area.max_row > cell.row for area in sheet.merged_cells.ranges)


def test_the_same_form_gives_the_same_bytes() -> None:
    first = made(FormKind.DOKUMEN)
    assert first == made(FormKind.DOKUMEN)
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {info.date_time[0] for info in book.infolist()} == {1980}
