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

from asncli.terms import QUANTITY_UNIT, Direction, Recap, folded

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


class Amiss(StrEnum):
    """On which side of its target a sum misses it."""

    BELOW = "sum-below"
    ABOVE = "sum-above"


class Indicator(NamedTuple):
    """An indicator with its plan and planned result; ``high`` is the end of a range.

    ``given``: it came to several people at once, or from a plan of another year, and was not written for this plan.
    """

    plan: int
    result: int
    code: str
    title: str
    measure: str | None
    recap: str
    target: int
    high: int | None
    direction: str | None = None
    given: bool = False


class Aim(NamedTuple):
    """What targets have to add up to: ``of`` is the number of a planned result or of an IKU, ``loose`` for an IKU."""

    of: int
    code: str
    title: str
    measure: str | None
    target: int
    direction: str | None = None
    loose: bool = False


class Sum(NamedTuple):
    """What targets make of what they should: the aim, their sum, and the number of their parts."""

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


def added(aim: Aim, parts: Iterable[Indicator]) -> Sum | None:
    """Add up the targets of the indicators of what serves an aim; None where none of them counts.

    Only figures of one measure that are added up over the year (jumlah, no range) count, and of a leader's indicator
    the direct parts of these. Of an IKU, which the plans themselves name, all of them count.
    """
    unit = folded(aim.measure or "")
    counted = [
        one.target
        for one in parts
        if one.recap == Recap.JUMLAH
        and one.high is None
        and folded(one.measure or "") == unit
        and (aim.loose or direct(one.title, aim.title))
    ]
    return Sum(aim, sum(counted), len(counted)) if counted else None


def sums(aims: Iterable[Aim], parts: Mapping[int, Collection[Indicator]]) -> list[Sum]:
    """Compare each aim with what its ``parts`` make (by the number of the aim); those that differ, by no tolerance."""
    found = (added(aim, parts.get(aim.of, ())) for aim in aims)
    return [one for one in found if one is not None and one.total != one.aim.target]


def amiss(direction: str | None, target: int, total: int) -> Amiss | None:
    """Tell whether targets leave open what they should make: a difference to the better side does not.

    Of ``naik`` the sum must not stay below the target, of ``turun`` not go above it; of ``tetap``, or where no
    direction is given, it must be the target.

    >>> [amiss(arah, 100, 120) for arah in ("naik", "turun", "tetap")] == [None, Amiss.ABOVE, Amiss.ABOVE]
    True
    """
    if total < target:
        return None if direction == Direction.TURUN else Amiss.BELOW
    return Amiss.ABOVE if total > target and direction != Direction.NAIK else None


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

    Of people of one jabatan the same plan is nothing to ask after (``alike``). A jabatan that nobody knows is no other.
    """
    return [plans for plans in _groups(likenesses) if len(_known(plans, positions)) > 1]


def alike(
    likenesses: Mapping[int, bytes], positions: Mapping[int, str | None], given: Collection[int]
) -> list[list[int]]:
    """Groups of plans of one jabatan that are alike, but for those that came to many at once (``given``).

    The same plan may well be meant for all of them; it may as well be one form that was filled in once.
    """
    groups = (plans for plans in _groups(likenesses) if len(_known(plans, positions)) <= 1)
    own = ([plan for plan in plans if plan not in given] for plans in groups)
    return [plans for plans in own if len(plans) > 1]


def _groups(likenesses: Mapping[int, bytes]) -> list[list[int]]:
    groups: dict[bytes, list[int]] = defaultdict(list)
    for plan, mark in likenesses.items():
        groups[mark].append(plan)
    return [sorted(plans) for plans in groups.values()]


def _known(plans: Iterable[int], positions: Mapping[int, str | None]) -> set[str]:
    return {found for plan in plans if (found := jabatan(positions.get(plan)))}
