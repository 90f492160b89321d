"""Pages of units: the list of all, one page a unit, and with names one page of the people of a unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from asncli.documents.charts import Point, level, trend
from asncli.documents.dashboard_parts import (
    NONE,
    bar,
    capaian,
    figure,
    good,
    mean,
    number,
    people,
    people_file,
    respondents,
    units_of_iku,
    whole,
)
from asncli.reports.branches import NO_UNIT, Branch
from asncli.reports.dashboard import Dashboard
from asncli.reports.dashboard_people import TOP, Figures
from asncli.reports.frames import PersonRow
from asncli.reports.public_voice import SHORT, nrr_text
from asncli.terms import Predikat, Rating, Status, quantity_text


def unit_rows(data: Dashboard, files: Mapping[int, str], branches: Sequence[Branch]) -> list[dict[str, Any]]:
    """One row a unit, in the order of the tree."""
    ikus = units_of_iku(data)
    least = min((one.level for one in branches), default=0)
    return [_row(data, files, branch, branch.level - least, ikus) for branch in branches]


def _row(
    data: Dashboard, files: Mapping[int, str], branch: Branch, depth: int, ikus: Mapping[int, Any]
) -> dict[str, Any]:
    figures = data.people.units[branch.id]
    voice, told = data.voices.surveys.get(branch.id), data.obstacles.get(branch.id)
    iku = ikus[branch.id].mean if branch.id in ikus else None
    return {
        "name": branch.name,
        "code": branch.code or "",
        "href": files[branch.id],
        "depth": min(depth, 4),
        "people": people(figures),
        "bar": bar(figures, data.labels),
        "good": good(figures),
        "mean": mean(figures),
        "capaian": capaian(data.achievement(branch.id)),
        "ikm": number(voice.ikm if voice else None),
        "iku": number(iku),
        "obstacles": number(told.told if told else None, whole(told.told) if told else None),
    }


def past_rows(data: Dashboard, unit_id: int) -> dict[str, Any]:
    """The evaluated periods of a unit or the agency, the latest first, and trends of those of the same length."""
    rows = [
        {
            "period": one.period.label,
            "current": one.period == data.period,
            "people": people(figures),
            "good": good(figures),
            "mean": mean(figures),
            "bar": bar(figures, data.labels),
            "ikm": number(one.public.get(unit_id)),
        }
        for one in reversed(data.past)
        if (figures := one.people.units.get(unit_id))
    ]
    alike = [one for one in data.past if one.period.kind is data.period.kind]
    means = [Point(str(one.period), _figures(one.people.units, unit_id).mean) for one in alike]
    public = [Point(str(one.period), one.public.get(unit_id)) for one in alike]
    trends = {
        "Rata-rata hasil kerja": trend("Rata-rata hasil kerja", means),
        "IKM": trend("Indeks kepuasan masyarakat", public),
    }
    return {
        "rows": rows,
        "trends": {name: one for name, one in trends.items() if one},
        "alike": len(alike),
        "ikm": unit_id != TOP,
    }


def _figures(units: Mapping[int, Figures], unit_id: int) -> Figures:
    return units.get(unit_id, Figures(0, False, (), None, None))


def unit_page(data: Dashboard, files: Mapping[int, str], branch: Branch) -> dict[str, Any]:
    """What the page of a unit shows."""
    place = data.branches.index(branch)
    above, below = _above(data.branches, place), _below(data.branches, place)
    figures = data.people.units[branch.id]
    told, due = data.obstacles.get(branch.id), data.indicators.get(branch.id)
    voice, iku = data.voices.surveys.get(branch.id), units_of_iku(data).get(branch.id)
    climate = _climate(data, branch)
    cards = [
        _card("Pegawai yang dievaluasi", people(figures)["text"], "beserta unit di bawahnya"),
        _card("Baik ke atas", good(figures)["text"], "dari pegawai yang dievaluasi"),
        _card("Rata-rata hasil kerja", mean(figures)["text"], "capaian terhadap target, persen"),
        _card("Capaian organisasi", capaian(data.achievement(branch.id))["text"], "ditetapkan instansi"),
    ]
    if iku:
        cards.append(_card("Capaian IKU", figure(iku.mean), f"{iku.scored} dari {iku.ikus} IKU ada realisasi"))
    if voice:
        under = f"{respondents(voice.respondents, exact=data.names is not None)['text']} responden"
        few = f"responden kurang dari {data.voices.minimum}"
        cards.append(_card("Kepuasan masyarakat (IKM)", figure(voice.ikm), under if voice.ikm is not None else few))
    if climate and climate.climate:
        cards.append(_card("Lingkungan kerja", figure(climate.climate.mean), climate.word or "skala 1 sampai 5"))
    return {
        "crumbs": [
            {"name": one.name, "href": files[one.id] if data.chosen is None or one.id in data.chosen else None}
            for one in above
        ],
        "unit": {"name": branch.name, "code": branch.code or ""},
        "cards": cards,
        "bar": bar(figures, data.labels),
        "closed": figures.counts is None and figures.people != 0,
        "nobody": figures.people == 0,
        "below": unit_rows(data, files, below),
        "ikus": [iku_row(line) for line in data.ikus.lines if line.unit_id == branch.id],
        "due": {
            "text": f"{whole(due.realised)} dari {whole(due.due)} indikator yang jatuh tempo sudah ada realisasinya",
            "chart": level(due.realised, due.due, f"{whole(due.realised)} dari {whole(due.due)} indikator"),
        }
        if due and due.due
        else None,
        "obstacles": {
            "told": whole(told.told), "followed": whole(told.followed), "open": whole(told.told - told.followed),
        } if told and told.told else None,
        "elements": [
            {"name": name, "figure": NONE if nrr is None else nrr_text(nrr, ","),
             "chart": level(max((nrr or 0) - 10_000, 0), 30_000, f"{name} {nrr_text(nrr, ',') if nrr else NONE}")}
            for name, nrr in zip(SHORT.values(), voice.nrr, strict=True)
        ] if voice and voice.ikm is not None else [],
        "past": past_rows(data, branch.id),
        "people_href": people_file(files, branch.id) if data.names and data.names.get(branch.id) else None,
    }  # fmt: skip


def iku_row(line: Any) -> dict[str, Any]:
    """One IKU with its figures as on paper."""

    def quantity(value: int | None) -> str:
        return NONE if value is None else quantity_text(value, ",")

    done = line.achievement
    return {
        "code": line.code,
        "title": line.title,
        "unit": line.unit or NONE,
        "measure": line.measure or "",
        "target": quantity(line.period_target),
        "actual": quantity(line.actual) if line.actual is not None else "belum ada",
        "achievement": number(done),
        "chart": level(min(done, 10_000), 10_000, f"Capaian {figure(done)} persen") if done is not None else None,
    }


def _climate(data: Dashboard, branch: Branch) -> Any:
    known = data.climate.units if data.climate else ()
    return next((one for one in known if (one.name, one.code) == (branch.name, branch.code)), None)


def _card(name: str, text: str, under: str) -> dict[str, str]:
    return {"name": name, "text": text, "under": under}


def _above(branches: Sequence[Branch], place: int) -> list[Branch]:
    found: list[Branch] = []
    at = branches[place].level
    for one in reversed(branches[:place]):
        if one.level < at:
            found.append(one)
            at = one.level
    return found[::-1]


def _below(branches: Sequence[Branch], place: int) -> list[Branch]:
    """Units directly below."""
    level_ = branches[place].level
    found = []
    for one in branches[place + 1 :]:
        if one.level <= level_:
            break
        if one.level == level_ + 1:
            found.append(one)
    return found


def people_page(data: Dashboard, files: Mapping[int, str], unit_id: int, name: str) -> dict[str, Any]:
    """What the page of the people of a unit shows; only where names were asked for."""
    rows = [_person(person, data.labels) for person in (data.names or {}).get(unit_id, ())]
    return {"unit": {"name": name, "href": None if unit_id == NO_UNIT else files[unit_id]}, "people": rows}


def _person(person: PersonRow, labels: Mapping[str, str]) -> dict[str, Any]:
    order = list(Predikat)
    named = person.predikat if person.status not in (Status.INCOMPLETE, Status.EXCLUDED) else None
    return {
        "name": person.name,
        "nip": person.nip,
        "position": person.position or NONE,
        "golongan": person.golongan or NONE,
        "predikat": {
            "text": labels.get(named, named) if named else Status(person.status).label,
            "look": named or "",
            "sort": len(order) - order.index(Predikat(named)) if named else -1,
            "soft": not named,
        },
        "said": _said(person) if named else "",
        "work": number(person.work_result),
        "work_rating": Rating(person.work_rating).label if person.work_rating else NONE,
        "behaviour": number(person.behaviour),
        "behaviour_rating": Rating(person.behaviour_rating).label if person.behaviour_rating else NONE,
    }


def _said(person: PersonRow) -> str:
    """How firm the predikat is."""
    return Status(person.status).label.lower() + (", usulan" if person.proposal else "")
