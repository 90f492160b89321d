"""The sheet Pelatihan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.workbooks.raw import Fault, Noted
from asncli.workbooks.training import TRAINING, Held, Title, held, hours, rupiah
from tests.workbooks.sheets import NIP, TODAY, faults, reading

JUNE = date(2024, 6, 3), date(2024, 6, 7)


def course(name: str = "Pelayanan Publik", **more: object) -> dict[str, object]:
    return {"NIP": NIP, "Nama Pelatihan": name, "JP": 20, **more}


def test_a_course_is_read_in_the_words_of_the_template(tmp_path: Path) -> None:
    line = course(Jenis="Teknis", Penyelenggara="BPSDM", Mulai=JUNE[0], Selesai=JUNE[1], Biaya=1_500_000, Nilai="87,5")
    expected = (NIP, "Pelayanan Publik", "Teknis", "BPSDM", *JUNE, 200_000, 15_000_000_000, "87,5")
    assert list(reading(tmp_path, TRAINING, line)) == [(2, expected)]


@pytest.mark.parametrize(
    ("name", "kind", "organiser", "jp"),
    [
        ("nama_diklat", "Jenis Diklat", "Penyelenggara", "Jumlah Jam"),
        ("Nama Diklat", "jenis_diklat", "Institusi Penyelenggara", "Jam Pelajaran"),
        ("Nama Kursus", "Jenis Kursus", "Lembaga Penyelenggara", "JP"),
    ],
)
def test_a_course_is_read_in_the_headings_of_real_lists(
    tmp_path: Path, name: str, kind: str, organiser: str, jp: str
) -> None:
    line = {
        "No": 1, "NIP": f"'{NIP}", "Nama": "Siti", name: "Diklat X", kind: "Fungsional", organiser: "LAN",
        "tanggal_pelaksanaan": "3 s.d. 7 Juni 2024", jp: "40 JP", "Biaya": "Rp 1.500.000",
    }  # fmt: skip
    expected = (NIP, "Diklat X", "Fungsional", "LAN", *JUNE, 400_000, 15_000_000_000, None)
    assert [values for _, values in reading(tmp_path, TRAINING, line)] == [expected]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (20, 200_000),
        ("20,0", 200_000),
        ("20 JP", 200_000),
        ("20 jp.", 200_000),
        ("7,5 jam", 75_000),
        ("40 Jam Pelajaran", 400_000),
        (0, Fault("hours-zero")),
        ("0 JP", Fault("hours-zero")),
        (-3, Fault("negative-number")),
        ("-3 JP", Fault("negative-number")),
        ("tiga hari", Fault("number-unreadable")),
        ("-", None),
    ],
)
def test_hours_are_more_than_none(said: str | int, read: object) -> None:
    assert hours(said, TODAY) == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (1_500_000, 15_000_000_000),
        ("Rp 1.500.000", 15_000_000_000),
        ("Rp. 1.500.000,-", 15_000_000_000),
        ("Rp1.500.000,00", 15_000_000_000),
        ("IDR 1.500", 15_000_000),
        ("1.500", Fault("number-ambiguous")),
        ("1.500.000", 15_000_000_000),
        ("Rp 1,500,000", Fault("number-ambiguous")),
        ("gratis", Fault("number-unreadable")),
        ("-", None),
    ],
)
def test_behind_rp_a_point_parts_thousands(said: str | int, read: object) -> None:
    assert rupiah(said, TODAY) == read


@pytest.mark.parametrize(
    "said",
    [
        "3 s.d. 7 Juni 2024", "3 s/d 7 Juni 2024", "3 sd 7 Juni 2024", "3-7 Juni 2024", "03 - 07 Juni 2024",
        "3 – 7 Juni 2024", "3 sampai dengan 7 Juni 2024", "3 Juni s.d. 7 Juni 2024", "3 Juni 2024 - 7 Juni 2024",
        "03/06/2024 s.d. 07/06/2024", "2024-06-03 s.d. 2024-06-07", "3 hingga 7 Juni 2024",
    ],
)  # fmt: skip
def test_a_range_of_days_stands_in_one_cell(said: str) -> None:
    assert held(said, TODAY) == Held(*JUNE)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("3 Juni 2024", Held(JUNE[0], JUNE[0])),
        (JUNE[0], Held(JUNE[0], JUNE[0])),
        ("30 Mei s.d. 2 Juni 2024", Held(date(2024, 5, 30), date(2024, 6, 2))),
        ("3 dan 4 Juni 2024", Held(JUNE[0], date(2024, 6, 4))),
        ("Juni s.d. Juli 2024", Fault("date-invalid")),
        ("31 s.d. 2 Juni 2024", Fault("date-invalid")),
        ("semester ganjil", Fault("date-invalid")),
        ("-", None),
    ],
)
def test_one_day_or_several_months_or_nothing_that_can_be_read(said: str | date, read: object) -> None:
    assert held(said, TODAY) == read


@given(st.dates(date(1990, 1, 1), date(2026, 1, 1)), st.integers(0, 90))
def test_every_range_in_full_is_read_back(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    assert held(f"{first:%d/%m/%Y} s.d. {last:%d/%m/%Y}", TODAY) == Held(first, last)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(said: str) -> None:
    for parse, kinds in ((held, (Held, Fault)), (hours, (int, Fault)), (rupiah, (int, Fault))):
        read: object = parse(said, TODAY)
        found = read.value if isinstance(read, Noted) else read
        assert found is None or isinstance(found, kinds), found


def test_where_only_the_year_is_known_the_whole_year_is_taken_and_said(tmp_path: Path) -> None:
    rows = reading(tmp_path, TRAINING, course(Tahun=2023))
    assert [values[4:6] for _, values in rows] == [(date(2023, 1, 1), date(2023, 12, 31))]
    assert [problem.code for problem in rows.problems] == ["date-from-year"]


def test_dates_come_before_the_year_and_a_first_day_before_a_range(tmp_path: Path) -> None:
    lines = (
        course("A", Mulai=JUNE[0], Tahun=2023),
        course("B", Mulai=JUNE[0], Tanggal="1 Mei 2024 s.d. 9 Juni 2024"),
        course("C"),
    )
    rows = reading(tmp_path, TRAINING, *lines)
    assert [values[4:6] for _, values in rows] == [(JUNE[0], None), (JUNE[0], None), (None, None)]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (course(Mulai=JUNE[1], Selesai=JUNE[0]), ("dates-reversed", "E2")),
        (course(Mulai=date(2026, 12, 1)), ("date-future", "D2")),
        (course(JP=None), ("value-missing", "C2")),
        (course(JP=0), ("hours-zero", "C2")),
        (course(NIP=None), ("nip-missing", "A2")),
    ],
)
def test_what_can_not_be_is_refused(tmp_path: Path, line: dict[str, object], fault: tuple[str, str]) -> None:
    rows = reading(tmp_path, TRAINING, line)
    assert list(rows) == []
    assert faults(rows) == [fault]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (course(Mulai=JUNE[0], Selesai=JUNE[0], JP=9999), [("hours-many", "C2")]),
        (course(Mulai=JUNE[0], Selesai=JUNE[0], JP=13), [("hours-a-day", "C2")]),
        (course(Mulai=JUNE[0], JP=13), [("hours-a-day", "C2")]),
        (course(Selesai=JUNE[0], JP=13), [("hours-a-day", "C2")]),
        (course(Mulai=JUNE[0], Selesai=JUNE[1], JP=60), []),
        (course(JP=2000), []),
        (course(JP=2001), [("hours-many", "C2")]),
    ],
)
def test_hours_that_are_hardly_so_many_are_used_and_told(
    tmp_path: Path, line: dict[str, object], told: list[tuple[str, str]]
) -> None:
    rows = reading(tmp_path, TRAINING, line)
    assert len(list(rows)) == 1
    assert [code for code, _ in faults(rows)] == [code for code, _ in told]


def test_a_cost_in_words_is_told_and_left_out(tmp_path: Path) -> None:
    rows = reading(tmp_path, TRAINING, course(Biaya="ditanggung panitia"))
    assert [values[7] for _, values in rows] == [None]
    assert faults(rows) == [("number-unreadable", "D2")]


def test_case_and_spaces_make_no_other_course(tmp_path: Path) -> None:
    rows = reading(tmp_path, TRAINING, course(), course("PELAYANAN  publik"), course("Pelayanan Publik II"))
    assert [number for number, _ in rows] == [2, 4]
    assert faults(rows) == [("duplicate", "A3")]
    assert Title("A b") == "a  B"
    assert len({Title("A b"), Title("a B")}) == 1
    assert Title("A") != 1
