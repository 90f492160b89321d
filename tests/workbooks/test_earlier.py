"""The sheet Nilai Kinerja, and the report of evaluations of e-Kinerja BKN."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import AsnError
from asncli.terms import Period, PeriodKind, Predikat, Rating
from asncli.workbooks.earlier import EARLIER, Given, earlier_spec, exact_period, predikat_cell, rating_cell
from asncli.workbooks.raw import Fault, Noted
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import read
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import NIP, OTHER_NIP, TODAY, faults, reading

BKN = ("id", "nama", "hasil_kerja", "perilaku_kerja", "hasil_akhir", "tahun_skp", "periode_awal_skp",
       "periode_akhir_skp")  # fmt: skip
YEAR = Period(2024, PeriodKind.YEAR)


def report(*lines: tuple[object, ...], headings: tuple[str, ...] = BKN) -> SheetRows:
    above: list[list[object]] = [["Laporan Penilaian"], ["Instansi Contoh"], ["05-01-2025 10:00"]]
    content = xlsx({"Sheet1": [*above, list(headings), *map(list, lines)]})
    (rows,) = read(("laporan.xlsx", content), earlier_spec(), today=TODAY)
    return rows


def line(period: object = 2024, predikat: object = "Baik", **more: object) -> dict[str, object]:
    return {"NIP": NIP, "Tahun": period, "Predikat": predikat, **more}


@pytest.mark.parametrize(
    ("said", "predikat"),
    [
        ("SANGAT BAIK", Predikat.SANGAT_BAIK),
        ("SB", Predikat.SANGAT_BAIK),
        ("baik ", Predikat.BAIK),
        ("Cukup", Predikat.CUKUP),
        ("Butuh perbaikan", Predikat.BUTUH_PERBAIKAN),
        ("Perlu Perbaikan", Predikat.BUTUH_PERBAIKAN),
        ("Cukup/Butuh Perbaikan", Predikat.BUTUH_PERBAIKAN),
        ("KURANG", Predikat.KURANG),
        ("Misconduct", Predikat.KURANG),
        ("Kurang/Misconduct", Predikat.KURANG),
        ("KURANG / MISCONDUCT", Predikat.KURANG),
        ("KURANG / MISONDUCT", Predikat.KURANG),
        ("Sangat Kurang", Predikat.SANGAT_KURANG),
    ],
)
def test_a_predikat_is_known_in_the_spellings_of_offices_and_kept_as_it_stood(said: str, predikat: Predikat) -> None:
    assert predikat_cell(said, TODAY) == Given(predikat, said.strip())


def test_another_word_is_kept_with_a_warning_and_a_dash_is_nothing() -> None:
    assert predikat_cell("Istimewa", TODAY) == Noted(Given(None, "Istimewa"), "predikat-unknown")
    assert predikat_cell("-", TODAY) is None


@pytest.mark.parametrize(
    ("said", "rating"),
    [
        ("DIATAS EKSPEKTASI", Rating.ABOVE),
        ("Di Atas Ekspektasi", Rating.ABOVE),
        ("Sesuai harapan pimpinan", Rating.MEETS),
        ("DIBAWAH EKSPEKTASI", Rating.BELOW),
        ("di bawah", Rating.BELOW),
        ("-", None),
        ("Bagus", Fault("rating-unknown")),
        ("...", Fault("rating-unknown")),
    ],
)
def test_the_first_word_of_a_rating_decides(said: str, rating: object) -> None:
    assert rating_cell(said, TODAY) == rating


def test_a_list_with_figures_in_cells_and_text_is_read(tmp_path: Path) -> None:
    row = line(2024.0, "BAIK", Nama="Siti", nilai_perilaku="91,34", nilai_kinerja=109.33)
    assert list(reading(tmp_path, earlier_spec(), row)) == [
        (2, (NIP, YEAR, Given(Predikat.BAIK, "BAIK"), 1_093_300, 913_400, None, None))
    ]


def test_cukup_of_a_time_that_has_no_cukup_is_butuh_perbaikan(tmp_path: Path) -> None:
    rows = reading(tmp_path, earlier_spec(), line(2021, "Cukup"), line(2022, "Cukup"))
    assert [values[2] for _, values in rows] == [
        Given(Predikat.CUKUP, "Cukup"), Given(Predikat.BUTUH_PERBAIKAN, "Cukup")
    ]  # fmt: skip


def test_a_second_year_is_another_row_and_another_spelling_the_same(tmp_path: Path) -> None:
    rows = reading(
        tmp_path, earlier_spec(), line(), line(2023, "SB"), line(predikat="BAIK"), line(2023, "Kurang"), line("2024-S1")
    )
    assert [number for number, _ in rows] == [2, 3, 6]
    assert faults(rows) == [("duplicate", "A4"), ("duplicate-conflict", "A5")]


@pytest.mark.parametrize("period", ["1999", 2027, "Semester III 2024"])
def test_a_period_that_can_not_be_or_has_not_begun_is_refused(tmp_path: Path, period: object) -> None:
    rows = reading(tmp_path, earlier_spec(), line(period))
    assert list(rows) == []
    assert faults(rows) == [("period-unknown", "B2")]


def test_the_period_of_the_command_is_that_of_a_sheet_without_one(tmp_path: Path) -> None:
    rows = reading(tmp_path, earlier_spec(YEAR), {"NIP": NIP, "Predikat": "Baik"})
    assert [values[:2] for _, values in rows] == [(NIP, YEAR)]


def test_a_row_without_period_is_told_and_one_without_anything_left_out(tmp_path: Path) -> None:
    rows = reading(tmp_path, earlier_spec(), line(None), line(2023, None))
    assert list(rows) == []
    assert faults(rows) == [("value-missing", "B2")]
    assert rows.counts().rows == 1


def test_in_the_report_of_bkn_the_id_is_the_nip_and_a_dash_is_no_predikat() -> None:
    rows = report(
        (NIP, "Siti", "DIATAS EKSPEKTASI", "SESUAI EKSPEKTASI", "SANGAT BAIK", 2024, "2024-01-01", "2024-12-31"),
        (OTHER_NIP, "Budi", "-", "-", "-", 2024, "2024-01-01", "2024-12-31"),
    )
    given_ = Given(Predikat.SANGAT_BAIK, "SANGAT BAIK")
    assert list(rows) == [(5, (NIP, YEAR, given_, None, None, Rating.ABOVE, Rating.MEETS))]
    assert (rows.counts().rows, rows.counts().skipped, rows.problems) == (1, 5, [])
    assert str(rows.notices[0]) == "The column id holds the NIP in this report of e-Kinerja BKN."


def test_id_is_no_nip_where_there_is_no_hasil_akhir_or_a_nip() -> None:
    with pytest.raises(AsnError) as refused:
        report((NIP, "Baik", 2024), headings=("id", "predikat", "tahun"))
    assert refused.value.code == "header-not-found"
    rows = report(("A-1", NIP, "BAIK", 2024), headings=("id", "nip", "hasil_akhir", "tahun_skp"))
    assert [values[0] for _, values in rows] == [NIP]


@pytest.mark.parametrize(
    ("begins", "ends", "period", "codes"),
    [
        ("2024-01-01", "2024-06-30", "2024-S1", []),
        ("2024-07-01", "2024-09-30", "2024-Q3", []),
        ("2024-02-01", "2024-02-29", "2024-02", []),
        ("2024-04-01", "2024-12-31", "2024", ["period-part"]),
        ("2024-01-01", None, "2024", []),
        ("2023-07-01", "2024-06-30", None, ["date-outside-year"]),
        ("2024-12-31", "2024-01-01", None, ["date-outside-year"]),
    ],
)
def test_the_dates_of_a_plan_tell_the_period(
    begins: str, ends: str | None, period: str | None, codes: list[str]
) -> None:
    rows = report((NIP, "Siti", "-", "-", "BAIK", 2024, begins, ends))
    assert [str(values[1]) for _, values in rows] == ([period] if period else [])
    assert [problem.code for problem in rows.problems] == codes


def test_dates_alone_tell_the_period_too_and_a_stated_semester_stands() -> None:
    headings = ("id", "hasil_akhir", "periode_awal", "periode_akhir", "periode")
    rows = report(
        (NIP, "BAIK", "2023-01-01", "2023-12-31", None),
        (OTHER_NIP, "BAIK", "2024-01-01", "2024-03-31", "Semester I 2024"),
        headings=headings,
    )
    assert [str(values[1]) for _, values in rows] == ["2023", "2024-S1"]


@given(st.integers(2000, 2100), st.sampled_from(PeriodKind), st.integers(1, 12))
def test_every_period_is_found_by_its_first_and_last_day(year: int, kind: PeriodKind, number: int) -> None:
    period = Period(year, kind, (number - 1) % (12 // Period(year, kind).months) + 1)
    assert exact_period(period.start, period.end) == period


@given(st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.dates(date(2000, 1, 1), date(2030, 12, 31)))
def test_other_days_are_no_period(begins: date, ends: date) -> None:
    found = exact_period(begins, ends)
    assert found is None or (found.start, found.end) == (begins, ends)


def test_the_form_has_the_name_for_people_to_read() -> None:
    assert [column.heading for column in EARLIER.columns] == [
        "NIP", "Nama", "Periode", "Predikat", "Nilai Kinerja", "Nilai Perilaku", "Rating Hasil Kerja",
        "Rating Perilaku",
    ]  # fmt: skip
