"""Assessment periods: year, semester, triwulan, month. Others take them from ``asncli.terms``."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


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

_YEARS = range(1900, 2101)  # of a period that anybody can mean: the days around it are days too


@dataclass(frozen=True, order=True)
class Period:
    """An assessment period: ``2026``, ``2026-S1``, ``2026-Q3`` or ``2026-07``."""

    year: int
    kind: PeriodKind
    number: int = 1

    @classmethod
    def find(cls, written: str) -> Period | None:
        """Read a period of 1900 to 2100 as commands or workbooks write it (``Semester I 2026``), or ``None``."""
        found = cls._written(written)
        return found if found and found.year in _YEARS else None

    @classmethod
    def _written(cls, written: str) -> Period | None:
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
    def previous(self) -> Period:
        """The period of the same kind before this one: 2025-S2 before 2026-S1, 2025 before 2026."""
        if self.number > 1:
            return Period(self.year, self.kind, self.number - 1)
        return Period(self.year - 1, self.kind, 12 // self.months)

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
