"""Rows of the page for an employee: indicators with their bars, marks of the values, notes, promises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from asncli.reports.individual import Individual, Promise
from asncli.reports.individual_next import day
from asncli.reports.official import FormLine, FormPlan, Outcome
from asncli.reports.official_words import target_words
from asncli.rules.skp import HUNDRED
from asncli.terms import CoreValue, FeedbackRole, Period, Voice, hundredths_text, indonesian_date

NONE_YET = "belum ada"
_HIGHEST_MARK = 500  # hundredths
_DIRECTIONS = {"turun": "makin kecil makin baik", "tetap": "tepat sasaran yang terbaik"}


def done(one: Individual) -> list[dict[str, Any]]:
    """Planned results with their indicators; ``plan`` where the person has several plans."""
    most = max(one.policy.ceiling, HUNDRED)
    groups = []
    for plan in one.forms.plans:
        days = _plan(plan, one.forms.period)
        for result in plan.results:
            rows = [_row(line, most) for line in result.lines if line.figures is not None]
            if rows:
                groups.append({"plan": days if len(one.forms.plans) > 1 else "", "title": result.title, "rows": rows})
                days = ""
    return groups


def _plan(plan: FormPlan, period: Period) -> str:
    days = (min(plan.ends, period.end) - max(plan.begins, period.start)).days + 1
    said = f"SKP {indonesian_date(plan.begins)} – {indonesian_date(plan.ends)} ({plan.kind.label})"
    return f"{said}, {days} hari dalam periode ini"


def done_notes(one: Individual) -> list[str]:
    """Say how targets come from those of the plan, how several plans count, and whether plans were changed since."""
    found = []
    if any(_of_plan(line) for line in one.lines):
        found.append(
            "Target periode ini adalah target yang tertulis dalam SKP untuk periode itu; jika tidak tertulis, bagian"
            " dari target seluruh SKP menurut jumlah bulan atau hari."
        )
    if len(one.forms.plans) > 1:
        found.append("Nilai hasil kerja adalah rata-rata nilai setiap SKP, ditimbang menurut jumlah harinya.")
    if one.forms.outcome and one.forms.outcome.revised:
        found.append("SKP diubah sesudah nilai ini ditetapkan; di sini tertulis yang berlaku saat ditetapkan.")
    return found


def _of_plan(line: FormLine) -> str:
    """The target of the whole plan, where that of the period is another one."""
    if line.figures is None or not line.figures.due or line.target in (None, line.figures.target):
        return ""
    return f"bagian dari {target_words(line.target, line.measure)}"


def _row(line: FormLine, most: int) -> dict[str, Any]:
    """An indicator: target and what was done with their measure, the bar, the hundred mark."""
    figures = line.figures
    if figures is None or not figures.due:
        target, actual, achieved = "tidak jatuh tempo", "", None
    else:
        target, achieved = target_words(figures.target, line.measure), figures.achievement
        actual = NONE_YET if figures.actual is None else target_words(figures.actual, line.measure)
    return {
        "title": line.indicator,
        "hint": _DIRECTIONS.get((figures.direction if figures else None) or "", ""),
        "target": target,
        "of_plan": _of_plan(line),
        "actual": actual,
        "achieved": "" if achieved is None else f"{hundredths_text(achieved, ',')}%",
        "part": None if achieved is None else _part(achieved, most),
        "mark": _part(HUNDRED, most),
        "met": achieved is not None and achieved >= HUNDRED,
    }


def _part(figure: int, most: int) -> float:
    """How long a bar is, in percent to one place: for the eye alone."""
    return min(figure, most) * 1000 // most / 10


def values(one: Individual) -> list[list[Any]]:
    """The values that have a mark: label, mark, part of the bar."""
    marks = one.heard.values
    return [
        [value.label, hundredths_text(mark, ","), _part(mark, _HIGHEST_MARK)]
        for value in CoreValue
        if (mark := marks.get(value)) is not None
    ]


def values_note(one: Individual) -> str:
    """From whom the marks come, and why others are not there; never how many raters there were too few."""
    heard = one.heard
    if not heard.counted:
        return "Belum ada umpan balik yang boleh ditampilkan."
    shown = {value: tuple(heard.rests.get(value, ())) for value, mark in heard.values.items() if mark is not None}
    said = ["Nilai 1 sampai 5."]
    if len(set(shown.values())) == 1:
        said.append(f"Gabungan dari {_roles(next(iter(shown.values())))}.")
    else:
        rests = {roles: [value.label for value in shown if shown[value] == roles] for roles in shown.values()}
        said += [f"{', '.join(labels)}: dari {_roles(roles)}." for roles, labels in rests.items()]
    if len(shown) < len(CoreValue):
        said.append("Nilai lain tidak diperlihatkan: tidak ada penilainya, atau terlalu sedikit demi kerahasiaannya.")
    if heard.lacking:
        fewest = one.policy.minimum_raters
        said.append(f"Tidak ikut, karena tidak ada atau kurang dari {fewest} penilai: {_roles(heard.lacking)}.")
    return " ".join(said)


def _roles(roles: Sequence[FeedbackRole]) -> str:
    return " dan ".join(role.label for role in roles)


def notes(one: Individual, outcome: Outcome) -> list[list[str]]:
    """What each note is on, and what it says with its day and whose it is."""
    of_lines = [[line.indicator, said] for line in one.lines for said in line.feedback]
    return of_lines + [[value.label, said] for value, some in outcome.said.items() for said in some]


def promises(one: Individual) -> list[list[str]]:
    """Who promised what, by when, and whether it was kept; nothing of a confidential dialogue."""
    return [_promise(promise) for talk in one.talked if not talk.confidential for promise in talk.promises]


def _promise(promise: Promise) -> list[str]:
    who = "Pimpinan" if promise.voice is Voice.LEADER else "Pegawai"
    kept = f"dipenuhi {indonesian_date(promise.done_on)}" if promise.done_on else "belum dipenuhi"
    return [who, promise.said or "", day(promise.due), kept]
