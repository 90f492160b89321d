"""The sheet Pelatihan: courses that people attended, with their hours of lessons (JP), in the words of many lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from asncli.messages import text
from asncli.terms import QUANTITY_UNIT, folded
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.raw import written
from asncli.workbooks.specs import Column, SheetSpec, Values

_UNIT = re.compile(r"\s*\b(?:jp|jpl|jam(?: pelajaran| pelatihan)?)\b\.?\s*$", re.IGNORECASE)
_RUPIAH = re.compile(r"^\s*(?:rp|idr)(?![a-z])[.\s]*|(?<=\d),-+\s*$", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_BETWEEN = re.compile(
    r"\s*(?:\bs\s*[./]?\s*d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b|\bdan\b|&|–|—|\s-\s"
    r"|(?:(?<=^\d)|(?<=^\d\d))-(?=\d{1,2}\s+[a-z]))\s*",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,2}")
_DAY_MONTH = re.compile(r"\d{1,2}\s*[A-Za-z]+")


# A JP is 45 minutes: twelve are nine hours of lessons, more than a day of a course has. Two thousand are a whole year
# of working days; longer ones are studies, not courses.
HOURS_A_DAY, MANY_HOURS = 12, 2000


class Title(str):
    """The name of a training as it stands; two are the same where only case and spaces differ."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Compare folded."""
        return isinstance(other, str) and folded(str(self)) == folded(str(other))

    def __hash__(self) -> int:
        """Agree with the comparison."""
        return hash(folded(str(self)))


class Held(NamedTuple):
    """First and last day of a training that stand in one cell."""

    begins: date
    ends: date


def title(raw: Raw, today: date) -> Title | None:
    """Read the name of a training in one line."""
    said = cells.line_cell(raw, today)
    return None if said is None else Title(said)


def hours(raw: Raw, today: date) -> int | Fault | Noted | None:
    """Read hours of lessons as ten-thousandths: ``20``, ``20 JP``, ``20 jam pelajaran``; more than none."""
    read = cells.quantity(_UNIT.sub("", written(raw)) if isinstance(raw, str) else raw, today)
    return Fault("hours-zero") if read == 0 else read


def rupiah(raw: Raw, today: date) -> int | Fault | Noted | None:
    """Read an amount as ten-thousandths: ``Rp 1.500.000,-``. Behind Rp a point always parts thousands."""
    if not isinstance(raw, str):
        return cells.quantity(raw, today)
    bare = _RUPIAH.sub("", _RUPIAH.sub("", written(raw)))
    if bare != written(raw) and _THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "")
    return cells.quantity(bare, today)


def implausible_hours(read: object, begins: object, ends: object) -> Iterable[tuple[str, Noted]]:
    """Tell hours that are more than a year of lessons (``hours-many``), or than its days hold (``hours-a-day``)."""
    if not isinstance(read, int):
        return
    first = begins if isinstance(begins, date) else ends
    last = ends if isinstance(ends, date) else begins
    days = (last - first).days + 1 if isinstance(first, date) and isinstance(last, date) else None
    if read > MANY_HOURS * QUANTITY_UNIT:
        yield "hours", Noted(read, "hours-many", {"most": MANY_HOURS})
    elif days is not None and 0 < days * HOURS_A_DAY * QUANTITY_UNIT < read:
        yield "hours", Noted(read, "hours-a-day", {"days": days, "most": HOURS_A_DAY})


def held(raw: Raw, today: date) -> Held | Fault | None:
    """Read when a training was held: a date, or a range such as ``3 s.d. 7 Juni 2024`` and ``30 Mei - 2 Juni 2024``."""
    said = written(raw)
    parts = _BETWEEN.split(said) if isinstance(raw, str) else []
    if len(parts) != 2:
        found = cells.day(raw, today)
        return Held(found, found) if isinstance(found, date) else found
    last = cells.day(parts[1], today)
    if not isinstance(last, date):
        return last or Fault("date-invalid")
    first = cells.day(_completed(parts[0], last), today)
    return Held(first, last) if isinstance(first, date) else first or Fault("date-invalid")


def _completed(said: str, last: date) -> str:
    """Complete a day, or a day and month, by the month and year of the last day."""
    if _DAY.fullmatch(said):
        return f"{said}-{last:%m-%Y}"
    return f"{said} {last.year}" if _DAY_MONTH.fullmatch(said) else said


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Settle when the training was held, and refuse what can not be: an end before the beginning, days to come."""
    when, year = values[_HELD], values[_YEAR]
    if isinstance(when, Held) and values[_BEGINS] is None:
        values[_BEGINS] = when.begins
        values[_ENDS] = values[_ENDS] or when.ends
    if isinstance(year, int) and values[_BEGINS] is None and values[_ENDS] is None:
        values[_ENDS] = date(year, 12, 31)
        yield "begins", Noted(date(year, 1, 1), "date-from-year", {"year": year})
    begins, ends = values[_BEGINS], values[_ENDS]
    if isinstance(begins, date) and begins > today:
        yield "begins", Fault("date-future")
    if isinstance(begins, date) and isinstance(ends, date) and ends < begins:
        yield "ends", Fault("dates-reversed")
    yield from implausible_hours(values[_HOURS], begins, ends)


TRAINING = SheetSpec(
    name="Pelatihan",
    key=("nip", "name", "begins"),
    identifying=("nip", "name", "hours"),
    inputs=("name", "kind", "organiser", "begins", "ends", "hours", "cost", "mark"),
    check=check,
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Baru", "NIP Pegawai", "NIP Peserta"),
            example="198503152010011901", width=22, missing="nip-missing",
            help=text("NIP of the person who attended, 18 digits, stored as text."),
        ),
        Column(
            "name", "Nama Pelatihan", title, required=True,
            aliases=("Nama Diklat", "Nama Kursus", "Nama Kegiatan", "Nama Bangkom", "Judul Pelatihan", "Pelatihan",
                     "Diklat", "Kursus"),
            example="Pelatihan Pelayanan Publik", width=40,
            help=text("Name of the training."),
        ),
        Column(
            "kind", "Jenis", cells.line_cell,
            aliases=("Jenis Diklat", "Jenis Pelatihan", "Jenis Kursus", "Jenis Bangkom", "Jenis Kegiatan"),
            example="Teknis", width=20,
            help=text("Kind of training, for example Kepemimpinan, Fungsional, Teknis or Seminar."),
        ),
        Column(
            "organiser", "Penyelenggara", cells.line_cell,
            aliases=("Institusi Penyelenggara", "Lembaga Penyelenggara", "Instansi Penyelenggara",
                     "Penyelenggara Diklat", "Lembaga"),
            example="BPSDM Provinsi", width=28,
            help=text("Who held the training."),
        ),
        Column(
            "begins", "Mulai", cells.day,
            aliases=("Tanggal Mulai", "Tgl Mulai", "Tanggal Awal", "Mulai Tanggal", "TMT Mulai"), kind="date",
            example="03/06/2024", width=14,
            help=text("First day."),
        ),
        Column(
            "ends", "Selesai", cells.day,
            aliases=("Tanggal Selesai", "Tgl Selesai", "Tanggal Akhir", "Sampai Tanggal", "Sampai"), kind="date",
            example="07/06/2024", width=14,
            help=text("Last day."),
        ),
        Column(
            "hours", "JP", hours, required=True,
            aliases=("Jumlah JP", "Total JP", "Jumlah Jam", "Jam Pelajaran", "Jumlah Jam Pelajaran", "Jam Pelatihan",
                     "Lama Jam", "Durasi JP", "Jam"),
            kind="number", example="20", width=10,
            help=text("Hours of lessons (JP)."),
        ),
        Column(
            "cost", "Biaya", rupiah, aliases=("Biaya per Orang", "Biaya (Rp)", "Biaya Pelatihan", "Biaya Diklat"),
            kind="number", example="1500000", width=16, soft=True,
            help=text("Cost for this person in rupiah."),
        ),
        Column(
            "mark", "Nilai", cells.line_cell, aliases=("Nilai Akhir", "Hasil", "Predikat Kelulusan"), example="87,5",
            width=14,
            help=text("Mark or result of the training, as it was given."),
        ),
    ),
    extra=(
        Column(
            "held", "Tanggal Pelaksanaan", held,
            aliases=("Waktu Pelaksanaan", "Tanggal Pelatihan", "Tanggal Diklat", "Tanggal Kursus", "Pelaksanaan",
                     "Tanggal"),
        ),
        Column("year", "Tahun", cells.year,
               aliases=("Tahun Pelaksanaan", "Tahun Diklat", "Tahun Pelatihan", "Tahun Kursus")),
    ),
)  # fmt: skip
_BEGINS, _ENDS = TRAINING.at("begins"), TRAINING.at("ends")
_HELD, _YEAR, _HOURS = TRAINING.at("held"), TRAINING.at("year"), TRAINING.at("hours")
