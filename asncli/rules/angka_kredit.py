"""Angka kredit from predikat kinerja: of a period, accumulated within a jenjang, and what pangkat and jenjang need.

Figures are whole hundredths; each is rounded half up before it is added up (PermenPANRB 1/2023, Pasal 37; Peraturan
BKN 3/2023). The account of a person is made in ``credit_account``.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from asncli.rules.angka_kredit_law import CreditLaw, Level
from asncli.rules.jenjang_stays import MONTHS
from asncli.terms import CreditKind, Labelled

REPLACING = (CreditKind.AKUMULASI, CreditKind.INTEGRASI, CreditKind.KONVENSIONAL)  # the first weighs more on one day


class Source(Labelled):
    """Where a predikat comes from."""

    FINAL = "final", "Evaluasi final"
    OBJECTED = "objected", "Evaluasi dalam keberatan"
    EARLIER = "earlier", "Predikat yang diimpor"
    DRAFT = "draft", "Evaluasi belum final"


class Gap(NamedTuple):
    """Something that is not known or was not counted: a code of ``reports.credit_words`` and its value."""

    code: str
    value: str = ""


class Given(NamedTuple):
    """A predikat of a period (codes), and where it comes from."""

    period: str
    predikat: str
    source: str


class Timed(NamedTuple):
    """A predikat with its first month, the month after its last, and how many they are."""

    first: int
    after: int
    months: int
    given: Given


class Opening(NamedTuple):
    """Angka kredit from elsewhere as of a day, in hundredths; ``level``: the jenjang it is of, where it says so."""

    as_of: date
    kind: str
    credit: int
    level: str | None = None
    document: str | None = None


class CreditLine(NamedTuple):
    """Angka kredit of one period; ``counted`` tells whether it is part of what is accumulated."""

    period: str
    level: str
    predikat: str
    percent: int
    coefficient: int
    months: int
    credit: int
    source: str
    counted: bool


class Account(NamedTuple):
    """Angka kredit of one person on a day; ``taken`` is what the opening counts for (integrasi of conventional ones).

    ``since`` is the first day of the jenjang where it is known; ``pangkat_on`` and ``jenjang_on`` the day on which a
    need is met, at Baik from the last month counted on where it is not met yet.
    """

    level: str
    since: date | None
    lines: tuple[CreditLine, ...]
    opening: Opening | None
    taken: int
    accumulated: int
    need_pangkat: int | None
    need_jenjang: int | None
    next_level: str | None
    pangkat_on: date | None
    jenjang_on: date | None
    gaps: tuple[Gap, ...]


def short(need: int | None, have: int) -> int:
    """Tell how much is missing to a need; none where there is no need."""
    return max((need or 0) - have, 0)


def credit(law: CreditLaw, level: Level, predikat: str, months: int = MONTHS) -> int:
    """Angka kredit of so many months: months/12 x percent x coefficient, in hundredths, half up."""
    return _half_up(months * law.percent[predikat] * level.coefficient, law.a_year * 100)


def transferred(law: CreditLaw, level: Level, predikat: str, years: int) -> int:
    """Angka kredit of somebody who moves into a jabatan fungsional: percent x coefficient x years in the pangkat."""
    return _half_up(years * law.percent[predikat] * level.coefficient, 100)


def integrated(law: CreditLaw, level: str, conventional: int) -> int | None:
    """Angka kredit integrasi: the conventional one less the nilai dasar, none below 0; None where there is no such."""
    return max(conventional - law.base[level], 0) if level in law.base else None


def needs(law: CreditLaw, level: Level, golongan: str | None, entered: str | None) -> tuple[int | None, int | None]:
    """Credits to be accumulated in the jenjang for the next pangkat and for the next jenjang.

    ``entered``: golongan on entering the jenjang; its first one where that is not known. The last pangkat of a jenjang
    is left with the jenjang.
    """
    spared = level.golongan.index(entered) if law.proportional and entered in level.golongan else 0
    jenjang = None if level.jenjang is None else level.jenjang - spared * level.pangkat
    if golongan not in level.golongan:
        return None, jenjang
    place = level.golongan.index(golongan)
    if place + 1 == len(level.golongan):
        return jenjang, jenjang
    return level.pangkat * (place + 1 - min(spared, place)), jenjang


def _half_up(over: int, under: int) -> int:
    return (2 * over + under) // (2 * under)
