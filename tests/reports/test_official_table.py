"""The table HASIL KERJA."""

from dataclasses import replace
from datetime import date

from asncli.reports.official_table import work_table
from asncli.terms import PlanKind
from tests.reports.official_person import PLAN, forms

WIDTHS = (1, 5, 6, 2, 5, 5)


def test_a_planned_result_stands_once_over_the_rows_of_its_indicators() -> None:
    grid = work_table(forms(), [PLAN], WIDTHS, lambda line: line.code)
    assert [[cell.text for cell in row] for row in grid.rows[3:]] == [
        ["A. UTAMA"],
        ["1", "Layanan prima", "Layanan tertib", "Kuantitas", "Jumlah berkas", "IKI-1"],
        ["", "Waktu layanan", "IKI-2"],
        ["B. TAMBAHAN"],
        ["-", ""],
    ]
    assert [cell.rows for cell in grid.rows[4]] == [2, 2, 2, 1, 1, 1]
    assert grid.head == 3


def test_the_form_of_leaders_has_perspektif_to_be_filled_in_and_no_aspek() -> None:
    grid = work_table(forms(leads=True), [PLAN], (1, 6, 7, 5, 5), lambda line: line.code)
    assert [cell.text for cell in grid.rows[1]] == [
        "NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF",
    ]  # fmt: skip
    assert [cell.text for cell in grid.rows[4]] == ["1", "Layanan tertib", "Jumlah berkas", "IKI-1", ""]


def test_of_several_plans_each_is_named_with_its_days() -> None:
    acting = PLAN._replace(kind=PlanKind.PLT, begins=date(2026, 4, 1))
    grid = work_table(replace(forms()), [PLAN, acting], WIDTHS, lambda line: line.code)
    assert [row[0].text for row in grid.rows if row[0].text.startswith("SKP")] == [
        "SKP 1 JANUARI SD 31 DESEMBER TAHUN 2026",
        "SKP 1 APRIL SD 31 DESEMBER TAHUN 2026 (PLT)",
    ]
    assert work_table(forms(), [], WIDTHS, lambda line: line.code).rows[-1][0].text == "belum ada SKP"
