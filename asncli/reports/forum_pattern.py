"""Whether the predikat of a unit go with its capaian organisasi, in words, as far as the shown counts decide it."""

from __future__ import annotations

from asncli.reports.dashboard_pattern import Ruled
from asncli.reports.dashboard_people import TOP, Figures
from asncli.reports.forum_data import Forum
from asncli.reports.semester_method import percent
from asncli.rules.distribution_law import RuleKind, wording

UNDECIDED = "Tidak dapat dinilai dari angka yang ditampilkan"


def verdict(data: Forum, unit: int) -> str:
    """Say it, with the share that breaks a rule; nothing for the agency, which has no capaian of its own."""
    if unit == TOP:
        return ""
    if data.seen.achievement(unit) is None:
        return "Capaian organisasi belum ada"
    check, figures = data.seen.checks.get(unit), data.seen.people.units.get(unit)
    if check is None or figures is None or check.kept is None:
        return UNDECIDED
    if check.broken:
        return "Tidak sesuai pola: " + "; ".join(_broken(one, figures) for one in check.broken)
    tie = any(_tied(one, figures) for one in check.rules)
    return "Sesuai pola" + (" (kelompok terbesar sama banyak dengan kelompok lain)" if tie else "")


def _broken(one: Ruled, figures: Figures) -> str:
    """A broken rule with the share that breaks it; of counts shown together the share nearest to the limit."""
    rule, whole = one.rule, figures.people or 0
    if rule.kind not in (RuleKind.AT_LEAST, RuleKind.AT_MOST) or not whole:
        return wording(rule)
    least = rule.kind is RuleKind.AT_LEAST
    exact = figures.of([each.value for each in rule.of]) is not None
    about = "" if exact else "tidak lebih dari " if least else "sedikitnya "
    share = percent((20_000 * one.people + whole) // (2 * whole))
    named, word = " dan/atau ".join(each.label for each in rule.of), "paling sedikit" if least else "paling banyak"
    return f"{named} {about}{share}%, {word} {rule.percent}%"


def _tied(one: Ruled, figures: Figures) -> bool:
    if one.rule.kind is not RuleKind.LARGEST:
        return False
    return any(
        count == one.people
        for names, count in zip(figures.groups, figures.counts or (), strict=False)
        if one.rule.of[0].value not in names
    )
