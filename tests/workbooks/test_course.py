"""The sheet Katalog Pelatihan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.terms import CoreValue
from asncli.workbooks.course import COURSE, coming_day, core_values, price, seats
from asncli.workbooks.raw import Fault
from tests.workbooks.sheets import TODAY, faults, reading

YEAR = TODAY.year + 1
MARCH = date(YEAR, 3, 1), date(YEAR, 3, 5)


def course(**more: object) -> dict[str, object]:
    return {"Tahun": YEAR, "Kode": "PEL-01", "Nama Pelatihan": "Arsip", "Biaya": "Rp 1.500.000", "JP": "20 JP", **more}


def test_a_course_is_read_in_the_words_of_the_template(tmp_path: Path) -> None:
    line = course(Topik="Arsip", Jenis="Teknis", Penyelenggara="BPSDM", Mitra="ya", Kursi=30, Mulai=MARCH[0],
                  Selesai=MARCH[1], **{"Nilai Dasar": "Adaptif, Kompeten", "Untuk Jabatan": "Arsiparis*"})  # fmt: skip
    values = (CoreValue.COMPETENT, CoreValue.ADAPTIVE)
    expected = (YEAR, "PEL-01", "Arsip", "Arsip", values, "Teknis", "BPSDM", True, "Arsiparis*", 15_000_000_000,
                200_000, 30, *MARCH)  # fmt: skip
    assert list(reading(tmp_path, COURSE, line)) == [(2, expected)]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Adaptif; loyal dan AKUNTABEL", (CoreValue.ACCOUNTABLE, CoreValue.LOYAL, CoreValue.ADAPTIVE)),
        ("Pelayanan", (CoreValue.SERVICE,)),
        ("Semua", tuple(CoreValue)),
        ("-", None),
    ],
)
def test_core_values_stand_in_one_cell(said: str, read: object) -> None:
    assert core_values(said, TODAY) == read


def test_an_unknown_value_is_a_fault() -> None:
    found = core_values("Adaptif, Jujur", TODAY)
    assert isinstance(found, Fault)
    assert found.code == "value-unknown"


@pytest.mark.parametrize(
    ("said", "read"),
    [(30, 30), ("40", 40), (0, 0), (2.5, Fault("seats-not-whole")), ("2,5", Fault("seats-not-whole")), ("", None)],
)
def test_seats_are_whole(said: object, read: object) -> None:
    assert seats(said, TODAY) == read  # type: ignore[arg-type] # a cell


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Rp 1.500.000,00", 15_000_000_000),
        (0, 0),
        ("0,0001", Fault("price-not-whole")),
        (1500.5, Fault("price-not-whole")),
        ("0,00001", Fault("price-not-whole")),
        ("2jt", Fault("number-unreadable")),
        ("", None),
    ],
)
def test_a_price_is_of_whole_rupiah(said: object, read: object) -> None:
    assert price(said, TODAY) == read  # type: ignore[arg-type] # a cell


def test_codes_in_capitals_and_without_are_one_course(tmp_path: Path) -> None:
    read = reading(tmp_path, COURSE, course(), course(Kode="pel-01"))
    assert [number for number, _ in read] == [2]
    assert faults(read) == [("duplicate", "A3")]


def test_a_catalogue_may_be_of_the_whole_year_after_the_next() -> None:
    assert coming_day(date(TODAY.year + 2, 12, 1), TODAY) == date(TODAY.year + 2, 12, 1)
    assert coming_day(date(TODAY.year + 4, 1, 1), TODAY) == Fault("date-out-of-range")


def test_days_that_can_not_be_are_faults(tmp_path: Path) -> None:
    lines = [
        course(Mulai=date(YEAR - 1, 12, 1)),
        course(Kode="2", Mulai=MARCH[1], Selesai=MARCH[0]),
        course(Kode="3", Kursi=1.5),
        course(Kode="4", Selesai=date(YEAR - 1, 12, 1)),
    ]
    read = reading(tmp_path, COURSE, *lines)
    assert list(read) == []
    assert [code for code, _ in faults(read)] == [
        "course-outside-year", "dates-reversed", "seats-not-whole", "course-outside-year",
    ]  # fmt: skip
