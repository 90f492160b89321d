"""What the pages of a dashboard have in common: names of files, words for what is not shown, bars of predikat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from asncli.documents.charts import Part, share, stacked
from asncli.reports.branches import NO_UNIT, Branch
from asncli.reports.dashboard import Dashboard
from asncli.reports.dashboard_cells import LEAST
from asncli.reports.dashboard_pattern import Verdict
from asncli.reports.dashboard_people import GOOD, Figures
from asncli.rules.distribution_law import wording
from asncli.terms import UnitAchievement, hundredths_text

CLOSED, FEW, NONE = "ditutup", f"<{LEAST}", "–"
NO_UNIT_NAME = "Tanpa unit kerja"
_BELOW = "Di bawah Baik"
Files = Mapping[int, str]  # names of the pages of units


def figure(hundredths: int | None) -> str:
    """Write a mark or percentage as on paper; a dash where there is none."""
    return NONE if hundredths is None else hundredths_text(hundredths, ",")


def whole(number: int) -> str:
    """Write a count as on paper."""
    return f"{number:,}".replace(",", ".")


def people(figures: Figures) -> dict[str, Any]:
    """A count of people: the number, that it is small, or that it is closed because another is small."""
    if figures.people is None:
        return {"text": FEW if figures.few else CLOSED, "sort": -1, "soft": True}
    return {"text": whole(figures.people), "sort": figures.people, "soft": False}


def respondents(count: int, *, exact: bool) -> dict[str, Any]:
    """How many of the public answered; one or two only where everything is ``exact``."""
    if 0 < count < LEAST and not exact:
        return {"text": FEW, "sort": -1, "soft": True}
    return {"text": whole(count), "sort": count, "soft": False}


def group_name(group: Sequence[str], labels: Mapping[str, str]) -> str:
    """Name predikat that are counted together.

    >>> labels = {"sangat_baik": "Sangat Baik", "baik": "Baik", "kurang": "Kurang", "sangat_kurang": "Sangat Kurang"}
    >>> group_name(("sangat_baik", "baik"), labels), group_name(("kurang", "sangat_kurang"), labels)
    ('Baik ke atas', 'Di bawah Baik')
    """
    if len(group) == 1:
        return labels[group[0]]
    if set(group) == set(GOOD) & set(labels):
        return "Baik ke atas"
    if set(group) == set(labels) - set(GOOD):
        return _BELOW
    return " dan ".join(labels[one] for one in group)


def look(group: Sequence[str]) -> str:
    """Class of a predikat, or of the middle one of those that are counted together."""
    return "baik" if set(group) == set(GOOD) else group[0]


def bar(figures: Figures, labels: Mapping[str, str]) -> dict[str, Any] | None:
    """The predikat of a unit as a bar with its legend; None where they are not shown, or nobody is there."""
    if figures.counts is None or not sum(figures.counts):
        return None
    parts = [
        Part(group_name(group, labels), look(group), count)
        for group, count in zip(figures.groups, figures.counts, strict=True)
    ]
    total = sum(figures.counts)
    legend = [
        {"name": one.name, "look": one.look, "people": whole(one.people), "share": share(one.people, total)}
        for one in parts
    ]
    return {"chart": stacked(parts), "legend": legend}


def good(figures: Figures) -> dict[str, Any]:
    """The share of people with Baik or better, or why there is none."""
    if figures.good is None or not figures.people:
        text = NONE if figures.people == 0 else CLOSED
        return {"text": text, "sort": -1, "soft": True}
    return {
        "text": share(figures.good, figures.people), "sort": 10_000 * figures.good // figures.people, "soft": False,
    }  # fmt: skip


def mean(figures: Figures) -> dict[str, Any]:
    """The mean of work results, or why there is none."""
    if figures.mean is not None:
        return {"text": figure(figures.mean), "sort": figures.mean, "soft": False}
    return {"text": CLOSED if figures.people != 0 and figures.counts is None else NONE, "sort": -1, "soft": True}


def number(value: int | None, text: str | None = None) -> dict[str, Any]:
    """A figure in a cell: hundredths, unless its ``text`` is given."""
    shown = figure(value) if text is None or value is None else text
    return {"text": shown, "sort": -1 if value is None else value, "soft": value is None}


def capaian(of: UnitAchievement | None) -> dict[str, Any]:
    """A capaian organisasi in a cell, the best first when sorted."""
    if of is None:
        return {"text": "belum ada", "sort": -1, "soft": True, "look": ""}
    order = list(UnitAchievement)
    return {"text": of.label, "sort": len(order) - order.index(of), "soft": False, "look": f"capaian-{of.value}"}


def files(branches: Iterable[Branch]) -> dict[int, str]:
    """Names of the pages of units: by their codes, so that they stay the same; by number where there is none."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    for branch in branches:
        name = re.sub(r"[^a-z0-9]+", "-", (branch.code or "").lower()).strip("-")
        if not name or name in taken:
            name = f"{name}-u{branch.id}".strip("-")
        taken.add(name)
        found[branch.id] = f"unit-{name}.html"
    return found


def people_file(files: Mapping[int, str], unit_id: int) -> str:
    """Name of the page of the people of a unit."""
    return "pegawai-tanpa-unit.html" if unit_id == NO_UNIT else files[unit_id].replace("unit-", "pegawai-", 1)


def why(check: Verdict) -> str:
    """Say which limits are passed, and by what share: ``Baik 84,1%, paling banyak 70%``."""
    said = []
    for rule, _, count in check.broken:
        names, words = " dan/atau ".join(one.label for one in rule.of), wording(rule)
        limit = words.removeprefix(names).strip()
        told = f"{names} {share(count, check.people)}, {limit}"
        said.append(words if limit == words or rule.percent is None else told)
    return "; ".join(said)


def tops(data: Dashboard) -> list[Branch]:
    """The units at the top; below the unit that was asked for, or that stands alone at the top, those below it."""
    paged = data.paged
    least = min((one.level for one in paged), default=0)
    tops = [one for one in paged if one.level == least]
    return tops if len(tops) > 1 else [one for one in paged if one.level == least + 1] or tops


def units_of_iku(data: Dashboard) -> dict[int, Any]:
    """Means of IKU by the number of the unit in charge."""
    numbers = {(line.unit_code, line.unit): line.unit_id for line in data.ikus.lines if line.unit_id is not None}
    return {
        numbers[one.unit_code, one.unit]: one for one in data.ikus.units if (one.unit_code, one.unit) in numbers
    }  # fmt: skip
