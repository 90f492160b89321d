"""Hukuman disiplin (PP 94/2021): which penalty days of absence lead to, how long it lasts, what it keeps from.

Pure; days and months only, no table of the store is known here.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple, TypeVar

from asncli.rules.discipline_law import DisciplineLaw
from asncli.terms import DisciplineLevel, Penalty

Key = TypeVar("Key")
_RANK = {penalty: rank for rank, penalty in enumerate(Penalty)}


class Subject(StrEnum):
    """What a penalty may have an effect on: codes are the tables of the law."""

    AWARD = "award"
    PROMOTION = "promotion"
    ALLOWANCE = "allowance"


class InForce(NamedTuple):
    """A penalty that has effect: its level, first and last day (None: it has no end)."""

    penalty: Penalty
    level: DisciplineLevel
    begins: date
    ends: date | None


class Effect(NamedTuple):
    """What a penalty does while in force: ``bars`` the thing, or cuts it by ``cut`` (hundredths of a percent).

    ``source`` and ``status`` are those of the law; ``cut`` None where the law is silent about this level.
    """

    subject: Subject
    bars: bool
    cut: int | None
    source: str
    status: str


class Suggested(NamedTuple):
    """The penalty for days of absence (None: too few for any), its level, article, and how sure that is."""

    penalty: Penalty | None
    level: DisciplineLevel | None
    at_least: int | None
    consecutive: bool
    source: str
    status: str


def suggested(law: DisciplineLaw, days: int, consecutive: int = 0) -> Suggested:
    """Say which penalty unexcused absence leads to: cumulative working days in a year, and the most in a row."""
    source, status = law.provisions["absence"].source, law.provisions["absence"].status
    if consecutive >= law.consecutive:
        penalty = law.absence[0].penalty
        return Suggested(penalty, law.penalties[penalty].level, law.consecutive, True, source, status)
    for band in law.absence:
        if max(days, consecutive) >= band.at_least:
            level = law.penalties[band.penalty].level
            return Suggested(band.penalty, level, band.at_least, False, source, status)
    return Suggested(None, None, None, False, source, status)


def last_day(begins: date, months: int) -> date:
    """Last day of so many months from a day on.

    >>> last_day(date(2026, 3, 15), 6), last_day(date(2026, 8, 31), 6)
    (datetime.date(2026, 9, 14), datetime.date(2027, 2, 28))
    """
    months += begins.year * 12 + begins.month - 1
    same = _day(months, begins.day)
    return same if same.day < begins.day else same - timedelta(1)


def first_day(ends: date, months: int) -> date:
    """First day of so many months that end with a day.

    >>> first_day(date(2026, 9, 14), 6), first_day(date(2026, 8, 30), 6)
    (datetime.date(2026, 3, 15), datetime.date(2026, 2, 28))
    """
    after = ends + timedelta(1)
    return _day(after.year * 12 + after.month - 1 - months, after.day)


def _day(months: int, day: int) -> date:
    """That day of a month counted from the year 0, or the last one where the month is shorter."""
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day, calendar.monthrange(year, month + 1)[1]))


def ends_of(penalty: Penalty, begins: date, law: DisciplineLaw, light_months: int) -> date | None:
    """Last day of effect: by the law where it says months, of a light one by the policy; None after a dismissal."""
    rule = law.penalties[penalty]
    if rule.dismissal:
        return None
    return last_day(begins, light_months if rule.months is None else rule.months)


def compared(penalty: Penalty, other: Penalty) -> int:
    """Say by how many steps a penalty is heavier than another (less than 0: lighter)."""
    return _RANK[penalty] - _RANK[other]


def effects_of(penalty: Penalty, law: DisciplineLaw) -> tuple[Effect, ...]:
    """What a penalty keeps from while it is in force, each with its article and how sure that is."""
    level = law.penalties[penalty].level
    bars = {Subject.AWARD: law.bars_award, Subject.PROMOTION: law.bars_promotion}
    barred = [(subject, level in levels, None) for subject, levels in bars.items()]
    return tuple(
        Effect(subject, held, cut, law.provisions[subject].source, law.provisions[subject].status)
        for subject, held, cut in (*barred, (Subject.ALLOWANCE, False, law.allowance.get(level)))
    )


def heaviest(found: Iterable[tuple[Key, InForce]]) -> dict[Key, InForce]:
    """Of each person's penalties the heaviest; of two of one kind that which lasts longer."""
    kept: dict[Key, InForce] = {}
    for person, one in found:
        known = kept.get(person)
        if known is None or _weight(one) > _weight(known):
            kept[person] = one
    return kept


def heaviest_first(found: Iterable[InForce]) -> list[InForce]:
    """Put penalties of one person in order, the heaviest first; of one kind that which lasts longer."""
    return sorted(found, key=_weight, reverse=True)


def _weight(one: InForce) -> tuple[int, date]:
    return _RANK[one.penalty], one.ends or date.max
