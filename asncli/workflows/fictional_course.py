"""How the fictional year goes: everybody's plans for 2026 and what was achieved of them from January to June."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from asncli.terms import QUANTITY_UNIT, Direction, EmployeeKind, PlanKind, Recap
from asncli.workflows.fictional_aims import Aim, Result
from asncli.workflows.fictional_offices import Office
from asncli.workflows.fictional_people import CHANCE, Person
from asncli.workflows.fictional_plans import PLANS
from asncli.workflows.fictional_words import OBSTACLES

YEAR = 2026
MONTHS = range(1, 7)

# Holders of posts (unit, plan, number) about whom something is missing or unusual.
WITHOUT_PLAN = ("1.03.02", "operator", 5)
WITHOUT_ACHIEVEMENTS = ("1.01.21", "guru-smp", 4)
NEWCOMERS = {("1.01.01", "administrasi", 2), ("1.02.12", "administrasi", 0), ("2.12.02", "ktp", 6)}
MOVED = {("5.03.02", "mutasi", 5): "arsiparis"}

_FINE = {"km": 1000, "hektare": 1000, "per 100 ribu": 1000}


@dataclass(frozen=True)
class Target:
    """An indicator as it stands in somebody's plan, its targets in ten-thousandths."""

    code: str
    aim: Aim
    year: int
    high: int | None
    s1: int | None
    s2: int | None


@dataclass(frozen=True)
class Drawn:
    """One person's plan: results with code, and their indicators."""

    person: Person
    begins: date
    ends: date
    kind: PlanKind
    unit: Office | None
    results: tuple[tuple[str, Result, tuple[Target, ...]], ...]

    @property
    def days(self) -> int:
        """Length in days, both ends counted."""
        return (self.ends - self.begins).days + 1


@dataclass(frozen=True)
class Achieved:
    """One realisation in ten-thousandths, with evidence and what stood in the way."""

    person: Person
    code: str
    day: date
    value: int
    evidence: str
    obstacle: str | None
    follow_up: str | None


def pace(person: Person) -> int:
    """How the person gets on, in percent of what was planned: most near 100, some well above or below."""
    lot = CHANCE.below(100, "pace", *person.key)
    if lot < 15:
        return CHANCE.between(106, 118, "fast", *person.key)
    if lot < 28:
        return CHANCE.between(68, 84, "slow", *person.key)
    return CHANCE.between(93, 101, "usual", *person.key)


def plans_of(person: Person) -> tuple[Drawn, ...]:
    """Make the plans of one person: none, one for the year, or two around a move or beside an acting post."""
    if person.key == WITHOUT_PLAN or person.legal_status != "Aktif":
        return ()
    first, last = date(YEAR, 1, 1), date(YEAR, 12, 31)
    if earlier := MOVED.get(person.key):
        return (
            _draw(person, earlier, first, date(YEAR, 3, 31), prefix="A-"),
            _draw(person, person.post.plan, date(YEAR, 4, 1), last),
        )
    if person.key in NEWCOMERS:
        return (_draw(person, person.post.plan, date(YEAR, 4, 1), last),)
    own = _draw(person, person.post.plan, first, last)
    if person.acting and person.acting.head:
        return own, _draw(person, person.acting.head.plan, date(YEAR, 2, 1), last, prefix="PLT-", unit=person.acting)
    return (own,)


def _draw(
    person: Person, name: str, begins: date, ends: date, *, prefix: str = "", unit: Office | None = None
) -> Drawn:
    share = Decimal((ends - begins).days + 1) / 365
    number = 0
    results = []
    for r, result in enumerate(PLANS[name], 1):
        targets = []
        for aim in result.aims:
            number += 1
            targets.append(_target(f"{prefix}IKI-{number:02d}", aim, share, person))
        results.append((f"{prefix}RHK-{r}", result, tuple(targets)))
    return Drawn(person, begins, ends, PlanKind.PLT if unit else PlanKind.DEFINITIF, unit, tuple(results))


def _target(code: str, aim: Aim, share: Decimal, person: Person) -> Target:
    def exact(said: str | None) -> int | None:
        return None if said is None else int(Decimal(said) * QUANTITY_UNIT)

    year = int(Decimal(aim.target) * QUANTITY_UNIT)
    counted = aim.recap is Recap.JUMLAH
    if counted and aim.s1 is None and aim.direction is Direction.NAIK and year >= 60 * QUANTITY_UNIT:
        percent = (
            60 if person.kind is EmployeeKind.PPPK_PARUH_WAKTU else CHANCE.one_of((90, 100, 110), "load", *person.key)
        )
        year = _rounded(year * percent // 100, 5 * QUANTITY_UNIT)
    if counted and share < 1:
        return Target(code, aim, max(_rounded(int(year * share), QUANTITY_UNIT), QUANTITY_UNIT), None, None, None)
    return Target(code, aim, year, exact(aim.high), exact(aim.s1), exact(aim.s2))


def achieved(plan: Drawn) -> Iterator[Achieved]:
    """Tell what came of a plan from January to June."""
    if plan.person.key == WITHOUT_ACHIEVEMENTS:
        return
    ends = [date(YEAR, m, calendar.monthrange(YEAR, m)[1]) for m in MONTHS]
    days = [day for day in ends if plan.begins <= day <= plan.ends]
    for _, _, targets in plan.results:
        for target in targets:
            for day, value in _course(plan, target, days):
                yield _told(plan.person, target, day, value)


def _course(plan: Drawn, target: Target, days: list[date]) -> list[tuple[date, int]]:
    going = pace(plan.person) + CHANCE.between(-3, 3, "aim", target.code, *plan.person.key)
    aim = target.aim
    if aim.recap is Recap.JUMLAH:
        return _counted(plan, target, days, going)
    if aim.recap is Recap.RATA_RATA:
        return [(day, _kept(plan.person, target, day, going)) for day in days]
    gentle = 100 + (going - 100) * 2 // 5
    goal = target.s1 or target.year
    values = []
    for day in (day for day in days if day.month in (3, 6)):
        short = 0 if day.month == 6 or aim.direction is Direction.TURUN else 3
        percent = 200 - gentle if aim.direction is Direction.TURUN else gentle - short
        values.append((day, _level(goal * percent // 100, aim)))
    return values


def _counted(plan: Drawn, target: Target, days: list[date], going: int) -> list[tuple[date, int]]:
    """Spread a total over the months; months without anything are left out, except where there is nothing at all."""
    inside = (days[-1] - plan.begins).days + 1
    due = target.s1 if target.s1 is not None else target.year * inside // plan.days
    total = due * (200 - going if target.aim.direction is Direction.TURUN else going) // 100
    parts = [CHANCE.between(80, 120, "month", day, target.code, *plan.person.key) for day in days]
    step = _FINE.get(target.aim.measure, QUANTITY_UNIT)
    said: list[tuple[date, int]] = []
    so_far = before = 0
    for day, part in zip(days, parts, strict=True):
        so_far += part
        after = _rounded(total * so_far // sum(parts), step)
        if after > before:
            said.append((day, after - before))
        before = after
    return said or [(days[-1], 0)]


def _kept(person: Person, target: Target, day: date, going: int) -> int:
    aim = target.aim
    noise = CHANCE.between(-2, 2, "noise", day, target.code, *person.key)
    if target.high is not None:
        middle = (target.year + target.high) // 2
        percent = (
            100 + (103 - going + noise if aim.direction is Direction.TURUN else min(going, 100) - 100 + noise) // 2
        )
        return _level(middle * percent // 100, aim)
    gentle = 100 + (going - 100) * 3 // 5 + noise
    return _level(target.year * (200 - gentle if aim.direction is Direction.TURUN else gentle) // 100, aim)


def _level(value: int, aim: Aim) -> int:
    """Round a level as one would measure it; a share is never above 100 percent."""
    if aim.measure == "indeks":
        return _rounded(value, 100)
    fine = "." in aim.target or aim.direction is Direction.TURUN or aim.measure == "persen"
    rounded = _rounded(value, 1000 if fine else QUANTITY_UNIT)
    return min(rounded, 100 * QUANTITY_UNIT) if aim.measure == "persen" else rounded


def _rounded(value: int, step: int) -> int:
    return (value + step // 2) // step * step


def _told(person: Person, target: Target, day: date, value: int) -> Achieved:
    question = (day, target.code, *person.key)
    number = CHANCE.between(1000, 9999, "file", *question)
    evidence = f"https://arsip.contohraya.example/{day:%Y/%m}/{person.office.code}-{number}.pdf"
    odds = 22 if pace(person) < 90 else 4
    obstacle, follow_up = (
        CHANCE.one_of(OBSTACLES, "obstacle", *question)
        if CHANCE.below(100, "hindered", *question) < odds
        else (None, None)
    )
    return Achieved(person, target.code, day, value, evidence, obstacle, follow_up)
