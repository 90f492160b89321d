"""The words of the field: closed lists with their official Indonesian labels, periods, NIP, golongan, quantities.

Official labels live here only. Codes (the values of the enums) are what the database, JSON and TOML hold.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Self


class Labelled(StrEnum):
    """A closed list whose members carry an official label: ``NAME = code, label``."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """Make a member from its code and its official label."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label or code
        return member


class Predikat(Labelled):
    """Predikat kinerja pegawai, best first (PermenPANRB 6/2022; ``cukup`` only in PP 30/2019)."""

    SANGAT_BAIK = "sangat_baik", "Sangat Baik"
    BAIK = "baik", "Baik"
    CUKUP = "cukup", "Cukup"
    BUTUH_PERBAIKAN = "butuh_perbaikan", "Butuh Perbaikan"
    KURANG = "kurang", "Kurang/Misconduct"
    SANGAT_KURANG = "sangat_kurang", "Sangat Kurang"


class Rating(Labelled):
    """Rating hasil kerja or rating perilaku kerja (PermenPANRB 6/2022)."""

    ABOVE = "above", "Di Atas Ekspektasi"
    MEETS = "meets", "Sesuai Ekspektasi"
    BELOW = "below", "Di Bawah Ekspektasi"


class Basis(Labelled):
    """What a rating rests on."""

    LEADER = "leader", "Pejabat Penilai"
    UNIT = "unit", "Capaian organisasi"
    SUGGESTED = "suggested", "Usulan"


class Status(Labelled):
    """State of one person's evaluation in one period."""

    DRAFT = "draft", "Draf"
    INCOMPLETE = "incomplete", "Belum lengkap"
    EXCLUDED = "excluded", "Dikecualikan"
    FINAL = "final", "Final"
    OBJECTED = "objected", "Dalam keberatan"


class Direction(Labelled):
    """Arah of an indicator: is more better, is less better, or neither."""

    NAIK = "naik", "naik"
    TURUN = "turun", "turun"
    TETAP = "tetap", "tetap"


class Recap(Labelled):
    """How the realisations of a period become one figure."""

    JUMLAH = "jumlah", "jumlah"
    RATA_RATA = "rata-rata", "rata-rata"
    TERAKHIR = "terakhir", "terakhir"
    TERTINGGI = "tertinggi", "tertinggi"


class ResultKind(Labelled):
    """Section of the SKP in which a planned result stands."""

    UTAMA = "utama", "Utama"
    TAMBAHAN = "tambahan", "Tambahan"


class PlanKind(Labelled):
    """Whether a plan is for the own post or for one held in an acting capacity."""

    DEFINITIF = "definitif", "Definitif"
    PLT = "plt", "PLT"


class EmployeeKind(Labelled):
    """Jenis pegawai."""

    PNS = "pns", "PNS"
    PPPK = "pppk", "PPPK"
    PPPK_PARUH_WAKTU = "pppk_paruh_waktu", "PPPK Paruh Waktu"


class Sex(Labelled):
    """Jenis kelamin."""

    MALE = "L", "Laki-laki"
    FEMALE = "P", "Perempuan"


class Aspect(Labelled):
    """Aspek of an indicator (PermenPANRB 6/2022, quantitative approach)."""

    KUANTITAS = "kuantitas", "Kuantitas"
    KUALITAS = "kualitas", "Kualitas"
    WAKTU = "waktu", "Waktu"
    BIAYA = "biaya", "Biaya"


# PP 11/2017 and annexes: pangkat of PNS by golongan/ruang. PPPK have Golongan I to XVII without a pangkat name.
PANGKAT: dict[str, str] = {
    "I/a": "Juru Muda", "I/b": "Juru Muda Tingkat I", "I/c": "Juru", "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda", "II/b": "Pengatur Muda Tingkat I", "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I", "III/a": "Penata Muda", "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata", "III/d": "Penata Tingkat I", "IV/a": "Pembina", "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda", "IV/d": "Pembina Utama Madya", "IV/e": "Pembina Utama",
}  # fmt: skip
GOLONGAN_PPPK: tuple[str, ...] = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip

# Month field of a NI PPPK: no month but a contract code, seen as 21 (practice, unconfirmed in the text of the law).
PPPK_MONTH_FIELD = "21"


def nip_fault(nip: str) -> str | None:
    """Say what is wrong with a bare NIP, as a problem code, or ``None`` (Perka BKN 22/2007; NI PPPK alike).

    Birth date YYYYMMDD, year and month of appointment (21 in place of the month for PPPK), sex 1 or 2, serial
    001..999. Nothing is repaired: spelling (spaces, apostrophes) is removed before by the reader.
    """
    if not nip.isascii() or not nip.isdigit():
        return "nip-nondigit"
    if len(nip) == 16:
        return "nip-is-nik"
    if len(nip) != 18:
        return "nip-length"
    if birth_date(nip) is None:
        return "nip-birthdate"
    if not ("01" <= nip[12:14] <= "12" or nip[12:14] == PPPK_MONTH_FIELD):
        return "nip-tmt"
    if nip[14] not in "12":
        return "nip-sex"
    if nip[15:] == "000":
        return "nip-precision-lost"
    return None


def birth_date(nip: str) -> date | None:
    """Birth date that the first eight digits of a NIP tell, or ``None`` where they are no date."""
    if nip < "1900":
        return None
    try:
        return date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return None


class PeriodKind(StrEnum):
    """Length of a period."""

    YEAR = "year"
    SEMESTER = "semester"
    QUARTER = "quarter"
    MONTH = "month"


_MONTHS = {PeriodKind.YEAR: 12, PeriodKind.SEMESTER: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
_LETTER = {PeriodKind.SEMESTER: "S", PeriodKind.QUARTER: "Q"}
_MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_CODE = re.compile(r"(\d{4})(?:-(?:(S)([12])|(Q)([1-4])|(0[1-9]|1[0-2])))?")
_WORDS = re.compile(r"(SEMESTER|SMT|TRIWULAN|TW)\s*(I{1,3}|IV|[1-4])\s*(?:TAHUN\s*)?(\d{4})")


@dataclass(frozen=True, order=True)
class Period:
    """An assessment period: ``2026``, ``2026-S1``, ``2026-Q3`` or ``2026-07``."""

    year: int
    kind: PeriodKind
    number: int = 1

    @classmethod
    def find(cls, written: str) -> Period | None:
        """Read a period as commands or workbooks write it (``Semester I 2026``), or ``None``."""
        said = " ".join(written.strip().upper().replace("-", "-").split())
        if found := _CODE.fullmatch(said):
            year, s, s_no, q, q_no, month = found.groups()
            if s:
                return cls(int(year), PeriodKind.SEMESTER, int(s_no))
            if q:
                return cls(int(year), PeriodKind.QUARTER, int(q_no))
            return cls(int(year), PeriodKind.MONTH, int(month)) if month else cls(int(year), PeriodKind.YEAR)
        if said.startswith("TAHUN ") and said[6:].isdigit() and len(said) == 10:
            return cls(int(said[6:]), PeriodKind.YEAR)
        if found := _WORDS.fullmatch(said):
            word, number_text, year = found.groups()
            kind = PeriodKind.SEMESTER if word.startswith("S") else PeriodKind.QUARTER
            number = _ROMAN.get(number_text) or int(number_text)
            return cls(int(year), kind, number) if number * _MONTHS[kind] <= 12 else None
        return None

    @property
    def months(self) -> int:
        """Length in months."""
        return _MONTHS[self.kind]

    @property
    def start(self) -> date:
        """First day."""
        return date(self.year, (self.number - 1) * self.months + 1, 1)

    @property
    def end(self) -> date:
        """Last day."""
        month = self.number * self.months
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def days(self) -> int:
        """Length in days, both ends counted."""
        return (self.end - self.start + timedelta(1)).days

    def __str__(self) -> str:
        """Code of the period, as commands take it."""
        if self.kind is PeriodKind.YEAR:
            return f"{self.year:04d}"
        if self.kind is PeriodKind.MONTH:
            return f"{self.year:04d}-{self.number:02d}"
        return f"{self.year:04d}-{_LETTER[self.kind]}{self.number}"

    @property
    def label(self) -> str:
        """Official Indonesian name, as reports print it."""
        roman = ["I", "II", "III", "IV"]
        match self.kind:
            case PeriodKind.YEAR:
                return f"Tahun {self.year}"
            case PeriodKind.SEMESTER:
                return f"Semester {roman[self.number - 1]} {self.year}"
            case PeriodKind.QUARTER:
                return f"Triwulan {roman[self.number - 1]} {self.year}"
            case PeriodKind.MONTH:
                return f"{_MONTH_NAMES[self.number - 1]} {self.year}"


def indonesian_date(day: date) -> str:
    """Write a date as official papers do: ``30 Juni 2026``."""
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


# Quantities (targets, realisations, weights) are whole ten-thousandths everywhere; no binary float ever holds one.
QUANTITY_UNIT = 10_000


def quantity_text(tenthousandths: int, comma: str = ".") -> str:
    """Write a quantity without needless zeros: 125000 -> ``12.5`` (``12,5`` with ``comma=","``)."""
    sign = "-" if tenthousandths < 0 else ""
    whole, rest = divmod(abs(tenthousandths), QUANTITY_UNIT)
    return f"{sign}{whole}{comma}{rest:04d}".rstrip("0").rstrip(comma) if rest else f"{sign}{whole}"


def hundredths_text(hundredths: int | None, comma: str = ".") -> str:
    """Write a percentage or mark with its two decimals: 9875 -> ``98.75``; nothing for ``None``."""
    if hundredths is None:
        return ""
    sign = "-" if hundredths < 0 else ""
    whole, rest = divmod(abs(hundredths), 100)
    return f"{sign}{whole}{comma}{rest:02d}"


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """Fold case and spaces: how names of units are compared."""
    return " ".join(name.split()).casefold()
