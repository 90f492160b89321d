"""Reading dates and periods: day first, words in Indonesian or English, Excel's day numbers, nothing guessed."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta

from asncli.terms import Period, PeriodKind
from asncli.workbooks.raw import NOTHING, Fault, Raw, written

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january", "feb februari february peb pebruari", "mar maret march mrt", "apr april",
            "mei may", "jun juni june", "jul juli july", "agu ags agt agust agustus aug august",
            "sep sept september", "okt oktober oct october", "nov november nop nopember",
            "des desember dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_TIME = r"(?:[T ]\d{1,2}[:.]\d{2}\S*)?"
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _TIME)
_DAY_FIRST = re.compile(r"(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})" + _TIME)
_WORDS = re.compile(r"(?:[A-Za-z']+, *)?(\d{1,2})[-/. ]*([A-Za-z]+)\.?[-/., ]*(\d{4}|\d{2})" + _TIME)
_EIGHT = re.compile(r"\d{8}")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_MONTH_WORD = re.compile(r"([A-Za-z]+)[-/. ]*(\d{4})")
_MONTH_NUMBER = re.compile(r"(\d{1,2})[-/.](\d{4})")
_EPOCH = date(1899, 12, 30)
_SERIALS = range(10_000, 80_000)  # 1927 to 2119: other numbers in a date column are no dates


def day(raw: Raw, today: date) -> date | Fault | None:
    """Read a date between 1900 and a year from today; ``None`` where nothing stands."""
    return _in_range(_found(raw, today), today)


def day_month_first(raw: Raw, today: date) -> date | Fault | None:
    """Read a date of a column whose heading says that the month stands first; real dates are as they are."""
    found = _DAY_FIRST.fullmatch(written(raw)) if isinstance(raw, str) else None
    return day(f"{found[2]}-{found[1]}-{found[3]}" if found else raw, today)


def day_or_period_end(raw: Raw, today: date) -> date | Fault | None:
    """Read a date, or the last day of the month, quarter or semester that stands in its place."""
    if isinstance(raw, str) and (period := _month(written(raw)) or Period.find(written(raw))):
        return Fault("date-invalid") if period.kind is PeriodKind.YEAR else _in_range(period.end, today)
    return day(raw, today)


def period(raw: Raw, today: date) -> Period | Fault | None:
    """Read a period: ``2026``, ``2026-S1``, ``2026-Q2``, ``2026-07``, ``Semester I 2026``, ``Juli 2026``."""
    said = written(raw)
    if said in NOTHING:
        return None
    return _month(said) or Period.find(said) or Fault("period-unknown")


def year(raw: Raw, today: date) -> int | Fault | None:
    """Read a year between 1900 and 2100."""
    said = written(raw)
    if said in NOTHING:
        return None
    return int(said) if re.fullmatch(r"(?:19|20)\d\d|2100", said) else Fault("period-unknown")


def _month(said: str) -> Period | None:
    if found := _MONTH_WORD.fullmatch(said):
        number = _MONTHS.get(found[1].lower())
        return Period(int(found[2]), PeriodKind.MONTH, number) if number else None
    if (found := _MONTH_NUMBER.fullmatch(said)) and 1 <= int(found[1]) <= 12:
        return Period(int(found[2]), PeriodKind.MONTH, int(found[1]))
    return None


def _in_range(found: date | Fault | None, today: date) -> date | Fault | None:
    if isinstance(found, date) and not (found.year >= 1900 and (found.year, found.month, found.day) <= _limit(today)):
        return Fault("date-out-of-range")
    return found


def _limit(today: date) -> tuple[int, int, int]:
    return today.year + 1, today.month, today.day


def _found(raw: Raw, today: date) -> date | Fault | None:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return Fault("date-invalid")
    if isinstance(raw, str):
        said = written(raw)
        return None if said in NOTHING else _from_text(said, today) or Fault("date-invalid")
    return from_serial(raw) or Fault("date-invalid")


def from_serial(number: float) -> date | None:
    """Read a day number of Excel; ``None`` where it is no date, as an endless number of a damaged file is none."""
    return _EPOCH + timedelta(int(number)) if _SERIALS.start <= number < _SERIALS.stop else None


def _from_text(said: str, today: date) -> date | None:
    if found := _YEAR_FIRST.fullmatch(said):
        return _made(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(said):
        return _made(_full_year(found[3], today), int(found[2]), int(found[1]))
    if found := _WORDS.fullmatch(said):
        return _made(_full_year(found[3], today), _MONTHS.get(found[2].lower(), 0), int(found[1]))
    if _EIGHT.fullmatch(said):
        as_iso = _made(int(said[:4]), int(said[4:6]), int(said[6:])) if said[:2] in {"19", "20"} else None
        return as_iso or _made(int(said[4:]), int(said[2:4]), int(said[:2]))
    return from_serial(float(said)) if _SERIAL.fullmatch(said) else None


def _full_year(digits: str, today: date) -> int:
    """Say which century two digits mean: the latest that is not more than a year ahead."""
    year_ = int(digits)
    if len(digits) == 4:
        return year_
    return 2000 + year_ if 2000 + year_ <= today.year + 1 else 1900 + year_


def _made(year_: int, month: int, day_: int) -> date | None:
    if not (year_ >= 1 and 1 <= month <= 12 and 1 <= day_ <= calendar.monthrange(max(year_, 1), month)[1]):
        return None
    return date(year_, month, day_)
