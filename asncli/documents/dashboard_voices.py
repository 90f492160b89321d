"""Pages of a dashboard on what people say: the public of the service, employees of their work climate."""

from __future__ import annotations

from typing import Any

from asncli.documents.charts import level
from asncli.documents.dashboard_parts import NONE, Files, figure, number, respondents, whole
from asncli.reports.climate import SHORT as CLIMATE_SHORT
from asncli.reports.dashboard import Dashboard
from asncli.reports.public_voice import SHORT, gathered, nrr_text
from asncli.rules.climate import Climate


def public_page(data: Dashboard, files: Files) -> dict[str, Any]:
    """IKM of units with their nine unsur, and what the public suggests."""
    heard = [one for one in data.paged if one.id in data.voices.surveys]
    rows = []
    for branch in heard:
        voice = data.voices.surveys[branch.id]
        weak = min((nrr for nrr in voice.nrr if nrr is not None), default=None)
        rows.append({
            "name": branch.name,
            "href": files[branch.id],
            "respondents": respondents(voice.respondents, exact=data.names is not None),
            "ikm": number(voice.ikm),
            "mutu": f"{voice.mutu} ({voice.kinerja})" if voice.mutu else NONE,
            "change": _change(voice.change),
            "weakest": ", ".join(n for n, nrr in zip(SHORT.values(), voice.nrr, strict=True) if nrr == weak and nrr),
            "elements": [NONE if nrr is None else nrr_text(nrr, ",") for nrr in voice.nrr],
            "chart": level(voice.ikm, 10_000, f"IKM {figure(voice.ikm)}") if voice.ikm is not None else None,
            "few": voice.ikm is None,
        })  # fmt: skip
    said = [
        {"unit": branch.name, "words": [{"text": text, "times": times} for text, times in
                                        gathered(data.voices.suggestions.get(branch.id, ()))]}
        for branch in heard
    ]  # fmt: skip
    return {
        "rows": rows,
        "elements": list(SHORT.values()),
        "suggestions": [one for one in said if one["words"]],
        "minimum": data.voices.minimum,
        "covered": data.names is None,
    }


def _change(change: int | None) -> dict[str, Any]:
    sign = "+" if change and change > 0 else ""
    return number(change, None if change is None else f"{sign}{figure(change)}")


def climate_page(data: Dashboard, files: Files) -> dict[str, Any]:
    """The work climate of the units of which enough people answered, and how many others there are."""
    by_name = {(one.name, one.code): one for one in data.paged}
    known = [one for one in (data.climate.units if data.climate else ()) if (one.name, one.code) in by_name]
    rows = [
        {"name": one.name, "href": files[by_name[one.name, one.code].id], **_climate(one.climate, one.word)}
        for one in known
        if one.climate
    ]
    minimum = data.climate.policy.minimum if data.climate else 0
    elements = list(CLIMATE_SHORT.values())
    return {"rows": rows, "elements": elements, "minimum": minimum, "others": len(known) - len(rows)}


def _climate(said: Climate, word: str | None) -> dict[str, Any]:
    mean = said.mean
    return {
        "respondents": number(said.respondents, whole(said.respondents)),
        "mean": number(mean),
        "word": word or NONE,
        "chart": None if mean is None else level(mean - 100, 400, f"Rata-rata {figure(mean)} dari 5"),
        "elements": [number(said.elements[element]) for element in CLIMATE_SHORT],
    }
