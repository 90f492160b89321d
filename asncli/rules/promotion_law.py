"""When and under what annual predikat a pangkat rises (Peraturan BKN 4/2025, before it 4/2023), as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law, in_force
from asncli.terms import EmployeeKind, Period, PeriodKind, Predikat

METHODS = ("first_of_month",)
_TABLES = ("periods", "performance", "performance_functional", "people")
_MONTHS = 12


@dataclass(frozen=True)
class PromotionLaw(Law):
    """``months`` on whose first day a pangkat of these ``kinds`` can rise; ``at_least`` this in the last ``years``."""

    months: frozenset[int]
    years: int
    at_least: Predikat
    kinds: frozenset[EmployeeKind]


def law_on(laws: Sequence[PromotionLaw], day: date) -> PromotionLaw:
    """The law in whose months a day lies; AsnError ``regulation-missing`` where there is none."""
    month = Period(day.year, PeriodKind.MONTH, day.month)
    try:
        return in_force(laws, month)
    except AsnError as missing:
        raise AsnError(
            missing.code,
            text("No regulation in this program says when a pangkat rises in {month}.", month=str(month)),
            text("Name a day from {first} on.", first=min(law.since.start for law in laws).isoformat()),
        ) from missing


def next_period(laws: Sequence[PromotionLaw], day: date) -> date:
    """First day from this one on at which a pangkat can rise.

    >>> from asncli.rules.library import promotion_laws
    >>> str(next_period(promotion_laws(), date(2026, 11, 22))), str(next_period(promotion_laws(), date(2025, 8, 2)))
    ('2026-12-01', '2025-10-01')
    """
    first = day if day.day == 1 else _next_month(day)
    while first.month not in law_on(laws, first).months:
        first = _next_month(first)
    return first


def _next_month(day: date) -> date:
    """First of the month after that of a day."""
    years, month = divmod(day.month, _MONTHS)
    return date(day.year + years, month + 1, 1)


def read_promotion(law: Table) -> PromotionLaw:
    """Read one file."""
    head = read_head(law, METHODS, _TABLES)
    periods, performance, people = (law.table(name) for name in ("periods", "performance", "people"))
    periods.has((*ABOUT, "months"))
    performance.has((*ABOUT, "years", "at_least"))
    law.table("performance_functional").has(ABOUT)
    people.has((*ABOUT, "kinds"))
    return PromotionLaw(
        *head,
        months=frozenset(periods.wholes("months", 1, _MONTHS)),
        years=performance.whole("years", 1, 10),
        at_least=performance.word("at_least", Predikat),
        kinds=frozenset(people.words("kinds", EmployeeKind)),
    )
