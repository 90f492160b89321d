"""What the pack of the forum is made from, on the fictional agency of the dashboard, by saying only what matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from asncli.reports.dashboard_people import TOP
from asncli.reports.forum_data import Forum, Talks, Theme, band
from tests.documents.dashboard_sample import sample

TODAY = date(2026, 7, 20)


def forum(*, seen: dict[str, Any] | None = None, **said: Any) -> Forum:
    """The pack of the sample; ``seen`` changes the dashboard below it."""
    dashboard = replace(sample(), **(seen or {}))
    known: dict[str, Any] = {
        "seen": dashboard,
        "today": TODAY,
        "before": dashboard.past[0],
        "work": {TOP: 9_500, 1: 9_400, 4: 9_600},
        "behaviour": {TOP: 352, 4: 360},
        "behaviour_before": 350,
        "talks": {TOP: Talks(60, 41), 4: Talks(29, 20)},
        "statuses": {"draft": 58, "objected": 2},
        "proposals": 7,
        "themes": [Theme("Laporan tepat waktu", band(4), ["Listrik padam"])],
        "with_texts": False,
        "cases": {"overdue": 3, "running": 4},
        "hours": {"fulfilled": 12, "below": 30, "within": 2},
        "topics": {"Arsip": band(7)},
        "peopled": frozenset({1, 2, 3, 4, 5}),
        "said": {4: ["Tambah kursi"], 1: ["Terlalu sedikit"]},
    }
    return Forum(**{**known, **said})
