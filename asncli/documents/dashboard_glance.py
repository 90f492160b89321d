"""The first page of a dashboard: the agency at a glance, its units side by side, and what to ask about first."""

from __future__ import annotations

from typing import Any

from asncli.documents.charts import level, share
from asncli.documents.dashboard_parts import FEW, NONE, Files, bar, figure, good, mean, people, tops, whole, why
from asncli.documents.dashboard_units import past_rows, unit_rows
from asncli.reports.dashboard import Dashboard, Progress
from asncli.reports.dashboard_cells import LEAST
from asncli.reports.dashboard_people import OPEN, band
from asncli.reports.semester_iku import IkuState
from asncli.terms import Status, indonesian_date

_FIRST = 3  # units or IKU that are named for attention


def index_page(data: Dashboard, files: Files) -> dict[str, Any]:
    """The agency, or the unit that was asked for, at a glance."""
    figures = data.people.units[data.top]
    due = data.indicators.get(data.top)
    asked = [data.voices.surveys[one.id] for one in data.paged if one.id in data.voices.surveys]
    heard = [one for one in asked if data.names is not None or one.respondents >= LEAST]  # what is summed is shown
    scored = data.ikus.having(IkuState.SCORED)
    cards = [
        {"name": "Pegawai yang dievaluasi", "text": people(figures)["text"], "under": _waiting(data)},
        {"name": "Baik ke atas", "text": _or_none(good(figures)), "under": "predikat Baik dan Sangat Baik"},
        {"name": "Rata-rata hasil kerja", "text": _or_none(mean(figures)), "under": "capaian terhadap target, persen"},
        {
            "name": "IKU yang sudah ada realisasinya",
            "text": f"{len(scored)} dari {len(data.ikus.lines)}" if data.ikus.lines else "belum ada",
            "under": "indikator kinerja utama",
        },
        {
            "name": "Suara masyarakat",
            "text": whole(sum(one.respondents for one in heard)) if heard else FEW if asked else "belum ada",
            "under": _heard(len(heard), len(asked)),
        },
    ]
    if due and due.due:
        cards.append({
            "name": "Indikator yang terisi", "text": share(due.realised, due.due),
            "under": f"{whole(due.realised)} dari {whole(due.due)} yang jatuh tempo",
        })  # fmt: skip
    return {
        "cards": cards,
        "bar": bar(figures, data.labels),
        "nobody": figures.people == 0,
        "tops": unit_rows(data, files, tops(data)),
        "attention": _attention(data, files),
        "past": past_rows(data, data.top),
        "steps": steps(data),
    }


def _or_none(one: dict[str, Any]) -> str:
    """A figure on a card, where a dash says too little."""
    return "belum ada" if one["text"] == NONE else str(one["text"])


def _heard(heard: int, asked: int) -> str:
    if not asked:
        return "survei belum dimasukkan"
    left = f"; {asked - heard} unit dengan kurang dari {LEAST} responden tidak dihitung" if asked > heard else ""
    return f"responden SKM di {heard or asked} unit layanan" + (left if heard else " (terlalu sedikit)")


def _waiting(data: Dashboard) -> str:
    if data.unit:
        return "beserta unit di bawahnya"
    if data.people.waiting is None:
        return f"{FEW} orang belum lengkap atau dikecualikan"
    names: dict[tuple[str, ...], str] = {(one,): Status(one).label.lower() for one in OPEN}
    names[OPEN] = "belum lengkap atau dikecualikan"
    said = [f"{whole(count)} {names[group]}" for group, count in data.people.waiting.items() if count]
    return ", ".join(said) or "semua pegawai dalam periode ini"


def _attention(data: Dashboard, files: Files) -> list[dict[str, Any]]:
    """What to ask about first: in each topic the few that are lowest, in the order of their figures."""
    by_id = {one.id: one for one in data.paged}

    def linked(unit_id: int | None, text: str) -> dict[str, Any]:
        return {"name": by_id[unit_id].name if unit_id in by_id else "", "href": files.get(unit_id or 0), "text": text}

    known = (one for one in data.ikus.lines if one.achievement is not None)
    scored = sorted(known, key=lambda one: one.achievement or 0)
    low = [linked(one.unit_id, f"{one.title}: {figure(one.achievement)}%") for one in scored[:_FIRST]]
    heard = sorted(
        (
            (voice.ikm, unit, voice)
            for unit, voice in data.voices.surveys.items()
            if unit in by_id and voice.ikm is not None
        ),
        key=lambda one: one[:2],
    )
    voices = [linked(unit, f"IKM {figure(ikm)}, mutu {voice.mutu}") for ikm, unit, voice in heard[:_FIRST]]
    unlike = [
        linked(unit, f"tidak sesuai pola untuk capaian {check.achievement.label}: {why(check)}")
        for unit, check in data.checks.items()
        if unit in by_id and check.broken
    ]
    unanswered = sorted(
        ((one.told - one.followed, unit) for unit, one in data.obstacles.items()
         if unit in by_id and one.told > one.followed and by_id[unit].level == min(b.level for b in data.paged)),
        reverse=True,
    )  # fmt: skip
    open_ = [linked(unit, f"{whole(count)} kendala belum ada tindak lanjut") for count, unit in unanswered[:_FIRST]]
    missing = [one for one in tops(data) if data.achievement(one.id) is None]
    rated = [linked(one.id, "capaian organisasi belum ada") for one in missing[:_FIRST]]
    lists = {
        "IKU dengan capaian paling rendah": low,
        "Kepuasan masyarakat paling rendah": voices,
        "Distribusi predikat": unlike[:_FIRST],
        "Kendala": open_,
        "Yang belum ada": rated,
    }
    return [{"title": title, "lines": lines} for title, lines in lists.items() if lines]


def steps(data: Dashboard) -> list[dict[str, Any]]:
    """How far the period is: exact with names, else in bands of at least three people."""
    return [_step(one, exact=data.names is not None) for one in data.steps]


def _step(one: Progress, *, exact: bool) -> dict[str, Any]:
    bounds = band(one.done, one.total)
    low, high = bounds or (0, 0)
    if exact and one.total:
        text, low = f"{whole(one.done)} dari {whole(one.total)} ({share(one.done, one.total)})", 0
        chart = level(one.done, one.total, text)
    else:
        text = "belum ada" if bounds is None or high == 0 else "selesai" if low == 100 else f"{low} sampai {high}%"
        chart = level(low, 100, text) | ({"from": 10 * low, "width": 10 * high} if low < high else {})
    return {"name": one.step.label, "due": indonesian_date(one.due), "text": text, "chart": chart}
