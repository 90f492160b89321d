"""The sheet Katalog Pelatihan: courses on offer in a year, with what a seat costs and whom they serve."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from asncli.messages import text
from asncli.terms import QUANTITY_UNIT, CoreValue
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.raw import written
from asncli.workbooks.specs import Column, SheetSpec, Values
from asncli.workbooks.training import hours, implausible_hours, rupiah, title

_BETWEEN = re.compile(r"\s*(?:[,;/\n]|\bdan\b|&)\s*", re.IGNORECASE)
_ALL = ("semua", "semua nilai", "berakhlak")
_ALIASES = {
    "Pelayanan": CoreValue.SERVICE,
    "Akuntabilitas": CoreValue.ACCOUNTABLE,
    "Kompetensi": CoreValue.COMPETENT,
    "Kolaborasi": CoreValue.COLLABORATIVE,
}
_value = cells.choice(CoreValue, _ALIASES)


def core_values(raw: Raw, today: date) -> tuple[CoreValue, ...] | Fault | None:
    """Read names of core values, several with commas; ``Semua`` is all seven. In the order of the seven."""
    said = written(raw)
    if said in cells.NOTHING:
        return None
    if cells.folded_words(said) in _ALL:
        return tuple(CoreValue)
    found = [_value(part, today) for part in _BETWEEN.split(said) if part]
    faulty = next((one for one in found if isinstance(one, Fault)), None)
    return faulty or tuple(value for value in CoreValue if value in found) or None


def price(raw: Raw, today: date) -> int | Fault | Noted | None:
    """Read the price of a seat in whole rupiah (``price-not-whole``)."""
    read = rupiah(raw, today)
    if not isinstance(read, int):
        return Fault("price-not-whole") if isinstance(read, Noted) else read
    return Fault("price-not-whole") if read % QUANTITY_UNIT else read


def seats(raw: Raw, today: date) -> int | Fault | Noted | None:
    """Read a number of seats (``seats-not-whole``)."""
    read = cells.quantity(raw, today)
    if not isinstance(read, int):
        return Fault("seats-not-whole") if isinstance(read, Noted) else read
    whole, rest = divmod(read, QUANTITY_UNIT)
    return Fault("seats-not-whole") if rest else whole


def coming_day(raw: Raw, today: date) -> date | Fault | None:
    """Read a date that may lie in the year after the next one: a catalogue is made for a year to come."""
    return cells.day(raw, date(today.year + 1, 12, 31))


def check(values: Values, _today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse days that can not be those of a course of the year, and tell hours that are hardly so many."""
    begins, ends, year = values[_BEGINS], values[_ENDS], values[_YEAR]
    if isinstance(begins, date) and isinstance(year, int) and begins.year != year:
        yield "begins", Fault("course-outside-year", {"year": year})
    elif isinstance(ends, date) and isinstance(begins, date) and ends < begins:
        yield "ends", Fault("dates-reversed")
    elif isinstance(ends, date) and isinstance(year, int) and ends.year < year:
        yield "ends", Fault("course-outside-year", {"year": year})
    yield from implausible_hours(values[_HOURS], begins, ends)


COURSE = SheetSpec(
    name="Katalog Pelatihan",
    key=("year", "code"),
    identifying=("code", "name", "price"),
    check=check,
    columns=(
        Column(
            "year", "Tahun", cells.year, required=True, aliases=("Tahun Anggaran", "Tahun Pelaksanaan"), kind="number",
            example="2027", width=9, help=text("Year in which the course begins."),
        ),
        Column(
            "code", "Kode", title, required=True, aliases=("Kode Pelatihan", "Kode Kursus"), example="PEL-01",
            width=12, help=text("Code of the course, one in the year."),
        ),
        Column(
            "name", "Nama Pelatihan", title, required=True, aliases=("Nama Diklat", "Nama Kursus", "Pelatihan"),
            example="Pelatihan Pelayanan Publik", width=40,
            help=text("Name of the course; who attended one of this name is not sent again."),
        ),
        Column(
            "topic", "Topik", cells.line_cell, aliases=("Tema", "Bidang"), example="Pelayanan publik", width=24,
            help=text("What it is about, in a word or two; needs with these words are served by it."),
        ),
        Column(
            "core_values", "Nilai Dasar", core_values, aliases=("Nilai BerAKHLAK", "Core Values"),
            example="Berorientasi Pelayanan, Adaptif", width=30,
            help=text("Core values that it serves, with commas; Semua stands for all seven."),
        ),
        Column(
            "kind", "Jenis", cells.line_cell, aliases=("Jenis Pelatihan", "Jenis Diklat"), example="Teknis", width=16,
            help=text("Kind of training, for example Kepemimpinan, Fungsional, Teknis or Seminar."),
        ),
        Column(
            "organiser", "Penyelenggara", cells.line_cell, aliases=("Lembaga Penyelenggara", "Lembaga"),
            example="BPSDM Provinsi", width=26, help=text("Who holds the course."),
        ),
        Column(
            "partner", "Mitra", cells.yes_no, choices=("ya", "tidak"), example="tidak", width=9,
            help=text("ya: a partner institution holds it."),
        ),
        Column(
            "positions", "Untuk Jabatan", cells.line_cell, aliases=("Jabatan", "Sasaran Jabatan"), example="Perawat*",
            width=24,
            help=text("Only for this jabatan; * stands for any letters: Perawat* means every Perawat. Empty: for all."),
        ),
        Column(
            "price", "Biaya", price, required=True, aliases=("Biaya per Orang", "Biaya (Rp)", "Biaya per Kursi"),
            kind="number", example="1500000", width=15, help=text("Price of one seat in rupiah; 0 where it is free."),
        ),
        Column(
            "hours", "JP", hours, required=True, aliases=("Jumlah JP", "Jam Pelajaran", "Jumlah Jam"), kind="number",
            example="20", width=8, help=text("Hours of lessons (JP)."),
        ),
        Column(
            "seats", "Kursi", seats, aliases=("Kuota", "Jumlah Kursi", "Kapasitas"), kind="number", example="30",
            width=8, help=text("Seats for this office; empty: room for everybody."),
        ),
        Column(
            "begins", "Mulai", coming_day, aliases=("Tanggal Mulai", "Tgl Mulai"), kind="date", example="01/03/2027",
            width=14, help=text("First day."),
        ),
        Column(
            "ends", "Selesai", coming_day, aliases=("Tanggal Selesai", "Tgl Selesai"), kind="date",
            example="05/03/2027", width=14, help=text("Last day."),
        ),
    ),
)  # fmt: skip
_YEAR, _BEGINS, _ENDS, _HOURS = (COURSE.at(field) for field in ("year", "begins", "ends", "hours"))
