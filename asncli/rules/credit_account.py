"""The account of somebody's angka kredit: what each predikat came to, what is accumulated, needed, and not known.

Only the present jenjang is accumulated; an opening replaces what lies before its day (Peraturan BKN 3/2023).
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from asncli.rules.angka_kredit import (
    REPLACING,
    Account,
    CreditLine,
    Gap,
    Given,
    Opening,
    Source,
    Timed,
    credit,
    integrated,
    needs,
)
from asncli.rules.angka_kredit_law import CreditLaw, Level
from asncli.rules.jenjang_stays import MONTHS, Stay, month_of
from asncli.terms import CreditKind, Period

# An evaluation that somebody objects to is as little final as a draft until the objection is decided.
_NOT_FINAL = {Source.DRAFT.value: "draft", Source.OBJECTED.value: "objected"}


def timed(given: Iterable[Given]) -> tuple[Timed, ...]:
    """Put predikat in the order in which they count: longer periods first, then earlier ones."""
    return tuple(sorted((Timed(*_months(one.period), one) for one in given), key=lambda one: (-one.months, one.first)))


def account(
    law: CreditLaw,
    times: Sequence[Stay],
    known: Sequence[Timed],
    openings: Iterable[Opening],
    golongan: str | None,
    on: date,
    *,
    drafts: bool = False,
) -> Account:
    """Make the account of somebody who is in the last of these times, from the predikat known and openings."""
    stay, level = times[-1], law.levels[times[-1].level]
    gaps: list[Gap] = []
    opening, taken, added = _opened(law, times, openings, on, gaps)
    start = max(stay.first or 0, law.since.year * MONTHS, _after(opening.as_of) if opening else 0)
    end = month_of(on + timedelta(1))
    lines, covered = _lines(law, stay, known, start, end, drafts)
    gaps += _missing(law, stay, opening, known, start, end, covered)
    gaps += [Gap(_NOT_FINAL[line.source], line.period) for line in lines if not line.counted]
    earlier = [line for other in times[:-1] for line in _earlier(law, other, known, end)]
    have = taken + added + sum(line.credit for line in lines if line.counted)
    need_pangkat, need_jenjang = needs(law, level, golongan, stay.golongan)
    if golongan not in level.golongan:
        gaps.append(Gap("golongan", golongan or ""))
    elif stay.golongan is None and golongan != level.golongan[0]:
        gaps.append(Gap("entered", level.golongan[0]))
    gaps += [Gap(*note) for note in stay.notes]
    above = law.above(level)
    # Months of years without a predikat are not taken for Baik: the way ahead begins with the running year.
    ahead = max(law.since.year * MONTHS + covered.bit_length(), start, end // MONTHS * MONTHS)
    opened = taken + added, opening.as_of if opening else None
    return Account(
        level=level.name,
        since=stay.since,
        lines=tuple(sorted([*earlier, *lines], key=lambda line: _months(line.period)[:2])),
        opening=opening,
        taken=taken + added,
        accumulated=have,
        need_pangkat=need_pangkat,
        need_jenjang=need_jenjang,
        next_level=above.name if above else None,
        pangkat_on=_met(law, level, lines, opened, need_pangkat, ahead),
        jenjang_on=_met(law, level, lines, opened, need_jenjang, ahead),
        gaps=tuple(gaps),
    )


def _opened(
    law: CreditLaw, times: Sequence[Stay], openings: Iterable[Opening], on: date, gaps: list[Gap]
) -> tuple[Opening | None, int, int]:
    """Find the opening that replaces what lies before, what it counts for, and the education credits to be added.

    One that can not be converted replaces nothing. Each that does not count is told, but for those of jenjang that
    were left.
    """
    stay, left = times[-1], {one.level for one in times[:-1]}
    told = [one for one in openings if one.as_of <= on]
    own = [one for one in told if _of_stay(one, stay)]
    gaps += [Gap("other-level", f"{one.as_of}|{one.level}") for one in told
             if one not in own and one.level not in left and one.level is not None]  # fmt: skip
    gaps += [Gap("too-early", str(one.as_of)) for one in told if one not in own and not one.level and not left]
    replacing = [one for one in own if one.kind in REPLACING]
    if stay.level not in law.base and any(one.kind == CreditKind.KONVENSIONAL for one in replacing):
        gaps.append(Gap("base", stay.level))
        replacing = [one for one in replacing if one.kind != CreditKind.KONVENSIONAL]
    best = max(replacing, key=lambda one: (one.as_of, -REPLACING.index(CreditKind(one.kind))), default=None)
    if best and sum(one.as_of == best.as_of for one in replacing) > 1:
        gaps.append(Gap("two-openings", f"{best.as_of}|{CreditKind(best.kind).label}"))
    taken = best.credit if best else 0
    if best and best.kind == CreditKind.KONVENSIONAL:
        taken = integrated(law, stay.level, best.credit) or 0
        if best.credit < law.base[stay.level]:
            gaps.append(Gap("below-base", stay.level))
    since = best.as_of if best else date.min
    added = sum(one.credit for one in own if one.kind == CreditKind.PENDIDIKAN and one.as_of > since)
    return best, taken, added


def _of_stay(opening: Opening, stay: Stay) -> bool:
    if opening.level is not None:
        return opening.level == stay.level
    return stay.first is None or _after(opening.as_of) >= stay.first


def _lines(
    law: CreditLaw, stay: Stay, known: Sequence[Timed], start: int, end: int, drafts: bool
) -> tuple[list[CreditLine], int]:
    """Lines of a stay, longer periods first: a shorter one counts only for months that no longer one covers.

    The second is a set of bits: the months that are covered, counted from the first one of the law.
    """
    lines: list[CreditLine] = []
    covered, base = 0, law.since.year * MONTHS
    level = law.levels[stay.level]
    last = end if stay.until is None else min(end, stay.until)
    for first, after, _, (period, predikat, source) in known:
        if after > end or first >= last or after <= start:
            continue
        months = _bits(max(first, start) - base, min(after, last) - base) & ~covered
        if not months:
            continue
        counted = drafts or source not in _NOT_FINAL
        if counted:
            covered |= months
        count = months.bit_count()
        lines.append(
            CreditLine(period, level.name, predikat, law.percent[predikat], level.coefficient, count,
                       credit(law, level, predikat, count), source, counted)
        )  # fmt: skip
    return lines, covered


def _bits(first: int, after: int) -> int:
    """Give a set of the months from the first to before ``after``."""
    return (1 << after) - (1 << first)


def _earlier(law: CreditLaw, stay: Stay, known: Sequence[Timed], end: int) -> Iterator[CreditLine]:
    """Lines of a jenjang that was left: shown, and no part of what is accumulated in the present one."""
    start = max(stay.first or 0, law.since.year * MONTHS)
    lines, _ = _lines(law, stay, known, start, end, drafts=False)
    return (line._replace(counted=False) for line in lines)


def _missing(
    law: CreditLaw, stay: Stay, opening: Opening | None, known: Sequence[Timed], start: int, end: int, covered: int
) -> Iterator[Gap]:
    base = law.since.year * MONTHS
    if stay.first is None and opening is None:
        yield Gap("since")
    elif (_after(opening.as_of) if opening else stay.first or 0) < base:
        yield Gap("before", str(law.since.year))
    drafted = {given.period for *_, given in known if given.source in _NOT_FINAL}
    for year in range(start // MONTHS, end // MONTHS):
        months = _bits(max(start, year * MONTHS) - base, (year + 1) * MONTHS - base)
        left = (months & ~covered).bit_count()
        if left and str(year) not in drafted:
            whole = left == months.bit_count()
            yield Gap("predikat", str(year)) if whole else Gap("months", f"{year}|{left}")
    if covered >> (end // MONTHS * MONTHS - base):
        yield Gap("periodic", str(end // MONTHS))


def _met(
    law: CreditLaw,
    level: Level,
    lines: Sequence[CreditLine],
    opened: tuple[int, date | None],
    need: int | None,
    ahead: int,
) -> date | None:
    """Day on which a need is met: by what is counted, else at Baik from the month ``ahead`` on."""
    if need is None:
        return None
    have, day = opened
    if have >= need:
        return day
    for line in sorted((line for line in lines if line.counted), key=lambda line: _months(line.period)[1]):
        have += line.credit
        if have >= need:
            return _first_day(_months(line.period)[1]) - timedelta(1)
    monthly = law.percent["baik"] * level.coefficient
    months = (need - have) * law.a_year * 100 // monthly if monthly else 0
    while credit(law, level, "baik", months) < need - have:
        months += 1
    return _first_day(ahead + months) - timedelta(1)


def _after(as_of: date) -> int:
    """Give the first month that is not contained in a state of a day: the next one after the last day of a month."""
    last = calendar.monthrange(as_of.year, as_of.month)[1]
    return month_of(as_of) + (as_of.day == last)


def _first_day(month: int) -> date:
    return date(month // MONTHS, month % MONTHS + 1, 1)


@lru_cache(maxsize=2_000)
def _months(period: str) -> tuple[int, int, int]:
    """First month of a period, the month after its last, and how many they are."""
    found = Period.find(period)
    assert found is not None, period  # noqa: S101 - the store keeps codes of periods only
    first = month_of(found.start)
    return first, first + found.months, found.months
