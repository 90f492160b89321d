"""What can be told of targets without knowing the office: whether one can be measured, adds up, or was copied.

Each rule is the program's own and no law. Quantities are ten-thousandths.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from asncli.terms import QUANTITY_UNIT, Recap, folded

COPIED_FROM = 3  # indicators: fewer are equal by chance
_WORDS_OF_QUALITY = frozenset(
    ("baik", "optimal", "maksimal", "sesuai", "tercapai", "terlaksana", "selesai", "ada", "lengkap", "tepat", "ya",
     "cukup", "memuaskan")
)  # fmt: skip
_SHARES = frozenset(("%", "persen", "persentase", "indeks", "nilai", "skor", "rasio", "predikat"))
# The steps of a jabatan fungsional: Guru Ahli Pertama and Guru Ahli Muda are one jabatan.
_STEP = re.compile(
    r"\s+(ahli (pertama|muda|madya|utama)|pemula|terampil|mahir|penyelia|pelaksana( (pemula|lanjutan))?"
    r"|pertama|muda|madya|utama)$"
)


class Vague(StrEnum):
    """Why an indicator can not be measured."""

    NO_MEASURE = "no-measure"
    MEASURE_SAYS_NOTHING = "measure-says-nothing"
    TITLE_SAYS_NOTHING = "title-says-nothing"
    SHARES_ADDED = "shares-added"


class Indicator(NamedTuple):
    """An indicator with its plan and planned result; ``high`` is the end of a range."""

    plan: int
    result: int
    code: str
    title: str
    measure: str | None
    recap: str
    target: int
    high: int | None


class Aim(NamedTuple):
    """What targets have to add up to: ``of`` is the number of a planned result or of an IKU, ``loose`` for an IKU."""

    of: int
    code: str
    title: str
    measure: str | None
    target: int
    loose: bool = False


class Sum(NamedTuple):
    """Targets that do not make what they should: the aim, their sum, and the number of their parts."""

    aim: Aim
    total: int
    parts: int


def vague(title: str, measure: str | None, recap: str) -> Vague | None:
    """Tell why an indicator can not be measured, or None where it can.

    Its Satuan is empty, or no unit of measure (signs, figures or a word of quality alone); its words name nothing
    (fewer than three letters); or shares and indices are added up, whose sum measures nothing.

    >>> [vague("Laporan", said, "jumlah") for said in ("dokumen", " ", "100", "Baik", "%")] == [
    ...     None, Vague.NO_MEASURE, Vague.MEASURE_SAYS_NOTHING, Vague.MEASURE_SAYS_NOTHING, Vague.SHARES_ADDED]
    True
    """
    unit = folded(measure or "")
    if not unit:
        return Vague.NO_MEASURE
    if unit not in _SHARES and (not any(map(str.isalpha, unit)) or unit in _WORDS_OF_QUALITY):
        return Vague.MEASURE_SAYS_NOTHING
    if sum(map(str.isalpha, title)) < COPIED_FROM:
        return Vague.TITLE_SAYS_NOTHING
    return Vague.SHARES_ADDED if recap == Recap.JUMLAH and unit in _SHARES else None


def direct(child: str, aim: str) -> bool:
    """Tell whether an indicator is a part of the leader's: the same words, alone or with more behind them.

    A leader's indicator divided by place or load keeps its words ("Kunjungan ibu hamil, Puskesmas Melati").

    >>> direct("Kunjungan  ibu hamil di Melati", "kunjungan Ibu Hamil"), direct("Laporan", "Kunjungan ibu hamil")
    (True, False)
    """
    said, whole = folded(child), folded(aim)
    return said == whole or (said.startswith(whole) and not said[len(whole)].isalnum())


def sums(aims: Iterable[Aim], parts: Mapping[int, Collection[Indicator]]) -> list[Sum]:
    """Compare each aim with the targets of the indicators that are parts of it; those that differ, by no tolerance.

    ``parts`` has for the number of an aim (``of``) the indicators of what serves it. Only figures of one measure
    that are added up over the year (jumlah, no range) count, and of a leader's indicator the direct parts of these. Of
    an IKU, which the plans themselves name, all of them count. Where none counts there is nothing to compare.
    """
    found = []
    for aim in aims:
        unit = folded(aim.measure or "")
        alike = [
            one
            for one in parts.get(aim.of, ())
            if one.recap == Recap.JUMLAH and one.high is None and folded(one.measure or "") == unit
        ]
        counted = [one for one in alike if aim.loose or direct(one.title, aim.title)]
        total = sum(one.target for one in counted)
        if counted and total != aim.target:
            found.append(Sum(aim, total, len(counted)))
    return found


def sums_of_weights(weights: Iterable[tuple[int, int | None]]) -> dict[int, int]:
    """Plans (plan and weight of each of its planned results) whose weights are given and do not make 100."""
    totals: dict[int, int] = defaultdict(int)
    for plan, weight in weights:
        if weight is not None:
            totals[plan] += weight
    return {plan: total for plan, total in totals.items() if total != 100 * QUANTITY_UNIT}


def likeness(indicators: Collection[Indicator]) -> bytes | None:
    """Mark of a plan that another has only if all its indicators and targets are the same; None below three."""
    if len(indicators) < COPIED_FROM:
        return None
    told = sorted(f"{folded(one.title)}\x1f{one.target}\x1f{one.high}" for one in indicators)
    return sha256("\x1e".join(told).encode()).digest()


def jabatan(position: str | None) -> str:
    """Give the jabatan without its step, folded: who shares it may well have the same plan.

    >>> jabatan("Guru Ahli Muda") == jabatan("guru  ahli pertama"), jabatan(None)
    (True, '')
    """
    return _STEP.sub("", folded(position or ""))


def copied(likenesses: Mapping[int, bytes], positions: Mapping[int, str | None]) -> list[list[int]]:
    """Groups of plans that are alike though those who made them have different jabatan; each in order.

    Of people of one jabatan the same plan is to be expected: it was given to all of them. A jabatan that nobody
    knows is no other.
    """
    groups: dict[bytes, list[int]] = defaultdict(list)
    for plan, mark in likenesses.items():
        groups[mark].append(plan)
    return [
        sorted(plans)
        for plans in groups.values()
        if len({found for plan in plans if (found := jabatan(positions.get(plan)))}) > 1
    ]
