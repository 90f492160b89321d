"""Pages of topics: periods, distribution beside capaian organisasi, IKU, completeness, kendala."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from asncli.documents.charts import Column, level, pattern, share
from asncli.documents.dashboard_glance import steps
from asncli.documents.dashboard_parts import (
    CLOSED,
    NONE,
    Files,
    capaian,
    figure,
    group_name,
    look,
    number,
    people,
    tops,
    units_of_iku,
    whole,
    why,
)
from asncli.documents.dashboard_units import iku_row, past_rows, unit_rows
from asncli.reports.branches import Branch
from asncli.reports.dashboard import Dashboard, Obstacles
from asncli.reports.dashboard_pattern import Verdict
from asncli.reports.dashboard_people import Figures
from asncli.rules.distribution_law import Rule, RuleKind, wording
from asncli.rules.policy import Policy
from asncli.terms import UnitAchievement

_SHORT: Mapping[Sequence[str], str] = {
    ("butuh_perbaikan",): "Butuh Perb.",
    ("kurang",): "Kurang",
    ("sangat_kurang",): "Sgt. Kurang",
    ("kurang", "sangat_kurang"): "Kurang, SK",
}


def distribution_page(data: Dashboard, files: Files) -> dict[str, Any]:
    """Units whose capaian organisasi is known, each with its predikat beside the pattern; and the pattern itself."""
    law = data.distribution
    cards = []
    for branch in data.paged:
        achievement = data.achievement(branch.id)
        if achievement is None or law is None:
            continue
        check = data.checks.get(branch.id)
        figures = data.people.units[branch.id]
        cards.append({
            "name": branch.name,
            "href": files[branch.id],
            "capaian": capaian(achievement),
            "rules": [_ruled(rule, check) for rule in law.patterns[achievement]],
            "why": why(check) if check else "",
            "chart": _pattern(branch, figures, law.patterns[achievement], data.labels),
            "kept": check.kept if check else None,
            "people": people(figures)["text"],
            "nobody": figures.people == 0,
        })  # fmt: skip
    patterns = {one.label: [wording(rule) for rule in law.patterns[one]] for one in UnitAchievement} if law else {}
    without = [
        {"name": one.name, "href": files[one.id]} for one in tops(data) if data.achievement(one.id) is None
    ]  # fmt: skip
    return {
        "cards": cards,
        "patterns": patterns,
        "without": without,
        "law": law.title if law else None,
        "unsure": law is not None and any(one.status == "unconfirmed" for one in law.provisions.values()),
    }


def _ruled(rule: Rule, check: Verdict | None) -> dict[str, Any]:
    return {"text": wording(rule), "broken": next((one.broken for one in check.rules if one.rule == rule), None)
            if check else None}  # fmt: skip


def _pattern(
    branch: Branch, figures: Figures, rules: Sequence[Rule], labels: Mapping[str, str]
) -> dict[str, Any] | None:
    """Columns of the predikat as far as they are shown, each with the limits of its own."""
    if not figures.counts or not sum(figures.counts):
        return None
    columns = [
        Column(
            _SHORT.get(group, group_name(group, labels)),
            look(group),
            count,
            _limit(rules, RuleKind.AT_LEAST, group),
            _limit(rules, RuleKind.AT_MOST, group),
        )
        for group, count in zip(figures.groups, figures.counts, strict=True)
    ]
    return pattern(branch.name, columns)


def _limit(rules: Sequence[Rule], kind: RuleKind, group: Sequence[str]) -> int | None:
    return next((one.percent for one in rules if one.kind is kind and set(one.of) == set(group)), None)


def iku_page(data: Dashboard, files: Files) -> dict[str, Any]:
    """IKU of the agency, and the mean of each unit in charge."""
    found = units_of_iku(data)
    units = [
        {
            "name": one.name,
            "href": files[one.id],
            "ikus": whole(found[one.id].ikus),
            "scored": whole(found[one.id].scored),
            "mean": number(found[one.id].mean),
        }
        for one in data.paged
        if one.id in found
    ]
    return {"units": units, "lines": [iku_row(line) for line in data.ikus.lines]}


def completeness_page(data: Dashboard, files: Files) -> dict[str, Any]:
    """How far the period is, and which units have told their realisations."""
    rows = []
    for row, branch in zip(unit_rows(data, files, data.paged), data.paged, strict=True):
        due = data.indicators.get(branch.id)
        known = due is not None and due.due > 0
        text = share(due.realised, due.due) if due and known else NONE if due else CLOSED
        place = 10_000 * due.realised // due.due if due and known else -1
        rows.append({
            **row,
            "due": number(due.due if due else None, whole(due.due)) if due else _closed(),
            "realised": number(due.realised, whole(due.realised)) if due else _closed(),
            "open": number(due.due - due.realised, whole(due.due - due.realised)) if due else _closed(),
            "share": {"text": text, "sort": place, "soft": not known},
            "chart": level(due.realised, due.due, f"{text} indikator terisi") if due and known else None,
        })  # fmt: skip
    return {"steps": steps(data), "rows": rows, "exact": data.names is not None}


def _closed() -> dict[str, Any]:
    return {"text": CLOSED, "sort": -1, "soft": True}


def obstacles_page(data: Dashboard, files: Files) -> dict[str, Any]:
    """Kendala by unit, and how many of them have a tindak lanjut."""
    rows = []
    for row, branch in zip(unit_rows(data, files, data.paged), data.paged, strict=True):
        rows.append({**row, **_obstacles(data.obstacles.get(branch.id))})
    total = data.obstacles.get(data.top)
    return {"rows": rows if data.obstacles else [], "total": whole(total.told) if total else None,
            "followed": whole(total.followed) if total else None}  # fmt: skip


def _obstacles(found: Obstacles | None) -> dict[str, Any]:
    if found is None:
        return {"told": _closed(), "followed": _closed(), "open": _closed(), "chart": None}
    told, followed = whole(found.told), whole(found.followed)
    still = found.told - found.followed
    return {
        "told": number(found.told, told),
        "followed": number(found.followed, followed),
        "open": number(still, whole(still)),
        "chart": level(found.followed, found.told, f"{followed} dari {told} ada tindak lanjut") if found.told else None,
    }


def periods_page(data: Dashboard) -> dict[str, Any]:
    """The evaluated periods of the agency or the unit, beside each other."""
    return {"past": past_rows(data, data.top)}


def own_policy(policy: Policy) -> Sequence[str]:
    """What the figures on the pages depend on that the agency decides."""
    return (
        f"Capaian indikator dibatasi {figure(policy.floor)} sampai {figure(policy.ceiling)} persen.",
        f"IKM unit disebut mulai dari {policy.survey_minimum} responden.",
    )
