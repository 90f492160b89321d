"""The SKP form as offices fill it: laid out anew as rows of the sheet SKP, every cell at its true place."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from asncli.terms import Aspect, Direction, Recap, ResultKind, quantity_text
from asncli.workbooks.grids import Grid
from asncli.workbooks.headings import Row
from asncli.workbooks.raw import Broken, Cell, written
from asncli.workbooks.seen import Counts
from asncli.workbooks.sheet import read
from asncli.workbooks.skp import SKP
from asncli.workbooks.skp_form import _HEADINGS, skp_form
from tests.workbooks.books import changed
from tests.workbooks.skp_forms import (
    HEADING,
    NIP,
    RESULT,
    SIDE_BY_SIDE,
    TODAY,
    book,
    form,
    read_form,
    refused,
    rows_of,
    told,
)

DATA = Path(__file__).parent / "data"


# What stands in 14_skp_2023.xlsx: section, RHK, its first row, and the aspects with their targets.
_FORM_2023 = (
    ("utama", "U1", "Rencana hasil kerja ke-1", 15, ("100%", "95%", "12Bulan")),
    ("utama", "U2", "Rencana hasil kerja ke-2", 18, ("12Dokumen", "95%", "12Bulan")),
    ("utama", "U3", "Rencana hasil kerja ke-3", 21, ("12Dokumen", "95%", "12Bulan")),
    ("utama", "U4", "Rencana hasil kerja ke-4", 24, ("4laporan", "95%", "12Bulan")),
    ("tambahan", "T1", "Anggota tim contoh", 28, ("2kegiatan",)),
)
_ASPECTS = (Aspect.KUANTITAS, Aspect.KUALITAS, Aspect.WAKTU)


def test_the_form_of_2023_is_read_as_it_stands() -> None:
    (rows,) = read(DATA / "14_skp_2023.xlsx", SKP, today=TODAY)
    found = list(rows)
    told_of_all = {tuple(values[SKP.at(field)] for field in ("nip", "year", "begins", "ends")) for _, values in found}
    assert told_of_all == {("198005212006122935", 2023, date(2023, 1, 1), date(2023, 12, 31))}
    fields = ("result_kind", "result_code", "result_title", "code", "aspect")
    assert [(row, *(values[SKP.at(field)] for field in fields)) for row, values in found] == [
        (first + n, kind, code, title, f"{code}.{n + 1}", _ASPECTS[n])
        for kind, code, title, first, targets in _FORM_2023
        for n in range(len(targets))
    ]
    measured = [(values[SKP.at("target")], values[SKP.at("measure")]) for _, values in found]
    targets = [target for *_, targets in _FORM_2023 for target in targets]
    assert [f"{quantity_text(number)}{unit}" for number, unit in measured if isinstance(number, int)] == targets
    assert {(p.code, p.severity.value) for p in rows.problems} == {("direction-assumed", "warning")}
    assert [p.cell for p in rows.problems] == [f"F{row}" for row, _ in found]
    assert rows.counts() == Counts(rows=13, rejected=0, duplicates=0, skipped=26)
    assert str(rows.notices[-1]) == "Behaviour expectations are not kept; rows: 7."


def test_one_indicator_has_every_column_of_the_sheet() -> None:
    ((number, values),) = read_form(RESULT)
    row = dict(zip((column.field for column in SKP.given_out), values, strict=True))
    assert number == 9
    assert {field: value for field, value in row.items() if value is not None} == {
        "nip": NIP, "year": 2025, "code": "U1.1", "result_code": "U1", "result_title": "Laporan tersusun",
        "result_kind": ResultKind.UTAMA, "aspect": Aspect.KUANTITAS, "title": "Jumlah laporan", "target": 120_000,
        "measure": "Laporan", "direction": Direction.NAIK, "recap": Recap.JUMLAH, "begins": date(2025, 1, 1),
        "ends": date(2025, 12, 31), "parent_title": "Layanan membaik", "assumed": True,
        "by_order": "ya",
    }  # fmt: skip


def test_every_column_of_the_new_layout_is_one_of_the_sheet() -> None:
    assert set(_HEADINGS) <= {column.heading for column in SKP.given_out}


def test_faults_stand_at_the_true_cells_of_the_form() -> None:
    rows = read_form(
        (1, "-", "Laporan", "Kuantitas", "Jumlah", "Sesuai jadwal"),
        (2, "-", "Biaya", "Biaya", "Anggaran", "Rp 1.500"),
        (None, None, None, "Mutu", "Kesesuaian", "95 %"),
        (3, "-", None, "Waktu", "Ketepatan", "12 Bulan"),
        (4, "-", "Rentang", "Kualitas", "Nilai", "95-90 %"),
        (5, "-", "Tanpa indikator", None, None, None),
        (6, "-", "Kosong", "Waktu", "Ketepatan", None),
    )
    assert refused(rows) == [
        ("target-unmeasurable", "F9"), ("number-ambiguous", "F10"), ("value-unknown", "D11"), ("value-missing", "C12"),
        ("range-reversed", "F13"), ("value-missing", "E14"), ("value-missing", "F15"),
    ]  # fmt: skip
    assert [problem.value for problem in rows.problems][:2] == ["Sesuai jadwal", "1.500"]


def test_a_nip_and_a_period_that_can_not_be_read_are_told_at_their_cells() -> None:
    top = [list(line) for line in SIDE_BY_SIDE]
    top[4][2] = "1985031520100119"
    assert refused(read_form(RESULT, top=top)) == [("nip-is-nik", "C5")]
    top[4][2], top[1][5] = NIP, "PERIODE PENILAIAN: SATU TAHUN"
    assert refused(read_form(RESULT, top=top)) == [("period-unknown", "F2")]
    top[1][5] = "PERIODE PENILAIAN: 1 JULI 2025 SD 30 JUNI 2026"
    assert refused(read_form(RESULT, top=top)) == [("date-outside-year", "F2")]
    top[1][5] = None
    assert [code for code, _ in refused(read_form(RESULT, top=top))] == ["value-missing"]


def test_a_nip_that_excel_made_a_number_is_refused() -> None:
    top = [list(line) for line in SIDE_BY_SIDE]
    top[4][2] = float(NIP)
    assert refused(read_form(RESULT, top=top)) == [("nip-precision-lost", "C5")]


def test_a_nip_as_a_number_with_all_its_digits_is_taken_and_that_is_said() -> None:
    top = [list(line) for line in SIDE_BY_SIDE]
    top[4][2] = float(NIP)
    content = changed(book(form(RESULT, top=top)), f"<v>{float(NIP)!r}</v>", f"<v>{NIP}</v>")
    (rows,) = rows_of(content)
    assert told(rows, "nip") == [(NIP,)]
    assert [(p.code, p.cell) for p in rows.problems] == [("nip-numeric-intact", "C5"), ("direction-assumed", "F9")]


def test_without_the_nip_of_the_employee_that_of_the_assessor_is_not_taken() -> None:
    top = [list(line) for line in SIDE_BY_SIDE]
    top[4][2] = None
    assert refused(read_form(RESULT, top=top)) == [("value-missing", "C5")]


def test_a_cell_shown_as_a_percentage_counts_as_it_is_shown() -> None:
    (rows,) = rows_of(book(form((*RESULT[:5], 0.95)), formats={"F9": "0%"}))
    assert told(rows, "target", "measure", "recap") == [(950_000, "%", Recap.RATA_RATA)]
    assert [p.code for p in rows.problems] == ["percent-cell", "direction-assumed"]


def test_a_form_may_say_arah_rekap_and_satuan_itself() -> None:
    heading = (*HEADING, "SATUAN", "ARAH", "REKAP")
    rows = read_form(
        (*RESULT[:5], 0, "kasus", "turun", "terakhir"), (2, *RESULT[1:], None, None, "tertinggi"), heading=heading
    )
    assert told(rows, "target", "measure", "direction", "recap", "assumed") == [
        (0, "kasus", Direction.TURUN, Recap.TERAKHIR, None),
        (120_000, "Laporan", Direction.NAIK, Recap.TERTINGGI, True),
    ]
    assert [(p.code, p.value) for p in rows.problems] == [("direction-assumed", "naik")]


@pytest.mark.parametrize(
    "heading",
    [
        ("(1)\nNO", "(2)\nRENCANA HASIL KERJA ATASAN YANG DIINTERVENSI", "(3) RENCANA HASIL KERJA", "(4) ASPEK",
         "(5) INDIKATOR KINERJA INDIVIDU", "(6) TARGET"),
        ("No.", "RHK Pimpinan yang Diintervensi", "Rencana Hasil Kerja", "Aspek", "Indikator Kinerja",
         "Target Tahunan"),
        ("NO", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK", "INDKATOR KINERJA",
         "TARGET/SESUAI EKSPEKTASI"),
    ],
)  # fmt: skip
def test_headings_in_many_spellings_are_recognised(heading: tuple[str, ...]) -> None:
    rows = read_form(("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"), RESULT, heading=heading)
    assert told(rows, "code", "parent_title", "title", "target") == [
        ("U1.1", "Layanan membaik", "Jumlah laporan", 120_000)
    ]


def test_a_heading_in_two_rows_is_recognised() -> None:
    rows = read_form(
        (None, None, None, "ASPEK", "INDIKATOR KINERJA INDIVIDU", "TARGET"), RESULT, heading=(*HEADING[:3], "UKURAN")
    )
    assert told(rows, "code", "aspect", "target") == [("U1.1", None, 120_000)]
    assert rows.counts() == Counts(rows=1, rejected=0, duplicates=0, skipped=13)


def test_columns_for_the_leader_and_the_aspect_may_be_left_out() -> None:
    heading = ("NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF", "REALISASI")
    rows = read_form((1, "Laporan tersusun", "Jumlah laporan", "12 Laporan", "Layanan", "3"), heading=heading)
    assert told(rows, "code", "parent_title", "aspect", "target") == [("U1.1", None, None, 120_000)]
    assert "Columns of the form that are not kept: PERSPEKTIF, REALISASI." in [str(notice) for notice in rows.notices]


def test_the_qualitative_form_is_refused_row_by_row_where_it_has_no_figures() -> None:
    heading = ("NO", "RENCANA HASIL KERJA", "UKURAN KEBERHASILAN/INDIKATOR KINERJA INDIVIDU DAN TARGET")
    rows = read_form(
        (1, "Layanan membaik", "Kepuasan pengguna"), (2, "Laporan", "12 laporan tepat waktu"), heading=heading
    )
    assert told(rows, "code", "title", "target", "measure") == [
        ("U2.1", "12 laporan tepat waktu", 120_000, "laporan tepat waktu")
    ]
    assert (rows.problems[0].code, rows.problems[0].cell) == ("target-unmeasurable", "C9")


def test_many_sheets_are_many_plans_and_the_same_form_again_is_a_duplicate() -> None:
    other = [list(line) for line in SIDE_BY_SIDE]
    other[4][2] = "199001012015031001"
    first, second, third = rows_of(book(form(RESULT), form(RESULT, top=other), form((*RESULT[:5], "13 Laporan"))))
    assert told(first, "nip", "target") == [(NIP, 120_000)]
    assert told(second, "nip", "target") == [("199001012015031001", 120_000)]
    assert refused(third) == [("duplicate-conflict", "C5")]


def test_a_hidden_row_is_told() -> None:
    opened = load_workbook(BytesIO(book(form(RESULT))))
    opened.worksheets[0].row_dimensions[9].hidden = True
    content = BytesIO()
    opened.save(content)
    (rows,) = rows_of(content.getvalue())
    assert len(list(rows)) == 1
    assert [(p.code, p.row) for p in rows.problems] == [("direction-assumed", 9), ("hidden-row", 9)]


def test_a_plain_sheet_is_no_form() -> None:
    plain: list[tuple[int, Row]] = [(1, [c.heading for c in SKP.columns]), (2, [NIP, 2025])]
    assert skp_form(Grid("SKP", lambda: iter(plain)), TODAY) is None
    table: list[tuple[int, Row]] = [(1, HEADING), (2, HEADING)]
    assert skp_form(Grid("SKP", lambda: iter(table)), TODAY) is None


def test_a_table_longer_than_any_form_is_none() -> None:
    lines: list[tuple[int, Row]] = [(1, ["NIP", NIP]), (2, HEADING), *((n, HEADING) for n in range(3, 5_100))]
    assert skp_form(Grid("SKP", lambda: iter(lines)), TODAY) is None


_CELLS = st.sampled_from([
    *([""] * 12), "-", 1, 2.0, "1.", "A. UTAMA", "B. TAMBAHAN", "Laporan", "Kuantitas", "Waktu", "12 Dokumen", "95 %",
    "Rp 1.500", "Jumlah", "PERILAKU KERJA", "Akuntabel", "NIP. 198503152010011901", "Mengetahui", "(1)", "(2)", 0.5,
    True, date(2025, 1, 1), Broken("#REF!"), "Bukitmekar, 2 Januari 2025", *HEADING,
])  # fmt: skip


@given(st.lists(st.lists(_CELLS, min_size=6, max_size=7), max_size=12))
def test_whatever_stands_in_a_form_every_filled_row_is_counted_once_and_no_code_twice(lines: list[list[Cell]]) -> None:
    whole: list[tuple[int, Row]] = [*enumerate([[c or "" for c in line] for line in form(top=SIDE_BY_SIDE, end=())], 1)]
    whole += [(number, line) for number, line in enumerate(lines, len(whole) + 1)]
    laid_out = skp_form(Grid("Orang", lambda: iter(whole)), TODAY)
    assert laid_out is not None
    found = [*laid_out.rows()][1:]
    filled = sum(1 for _, line in whole if any(map(written, line)))
    assert len(found) + laid_out.absorbed() + 1 == filled
    codes = [row[2] for _, row in found]
    assert len(set(codes)) == len(codes)
    assert len({number for number, _ in found}) == len(found)
