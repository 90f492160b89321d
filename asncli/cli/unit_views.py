"""How one unit in one period is shown: its people, its capaian organisasi, its needs, what the public says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_
from asncli.cli.survey_views import decimal, document, nrr_table
from asncli.cli.unit_need import WITH_GAPS, need_rows
from asncli.cli.views import Column, Record, Table, View
from asncli.reports.public_voice import SHORT, gathered
from asncli.terms import Predikat, UnitAchievement

if TYPE_CHECKING:
    from asncli.workflows.unit_page import UnitPage

FEW = 5  # suggestions that are shown; the others with survey score --suggestions
UNIT = (
    Column("code", "Kode"),
    Column("unit", "Unit Kerja"),
    Column("parent", "Unit Kerja Induk"),
    Column("period", "Periode"),
    Column("head_nip", "NIP Kepala"),
    Column("head", "Nama Kepala"),
    Column("unit_rating", "Capaian Organisasi", UnitAchievement),
    Column("remark", "Keterangan"),
    Column("people", N_("People"), "number"),
    Column("evaluated", N_("Evaluated"), "number"),
    Column("incomplete", N_("Incomplete"), "number"),
    Column("excluded", N_("Excluded"), "number"),
    Column("work_result_mean", N_("Mean work result"), "hundredths"),
    Column("work_result_people", N_("People with a work result"), "number"),
    Column("respondents", "Responden", "number"),
    Column("ikm", "IKM", "hundredths"),
    Column("mutu", "Mutu"),
    Column("kinerja", "Kinerja"),
    Column("change", N_("Change of the IKM"), "hundredths"),
    Column("previous", N_("Period before")),
    Column("weakest", N_("Weakest"), "list"),
    Column("strongest", N_("Strongest"), "list"),
    Column("suggestions_count", N_("Suggestions"), "number"),
    Column("needs_count", N_("Needs"), "number"),
)
PREDIKAT = (Column("predikat", "Predikat", Predikat), Column("people", N_("People"), "number"))
SUGGESTIONS = (Column("suggestion", "Saran"), Column("times", N_("Times"), "number"))


def unit_record(page: UnitPage) -> Record:
    """Everything of the unit that is one figure or word."""
    return Record(N_("Unit"), UNIT, [_values(page).get(column.key) for column in UNIT])


def _values(page: UnitPage) -> dict[str, Any]:
    return {
        **_of_unit(page),
        **_of_survey(page),
        "suggestions_count": len(page.suggestions),
        "needs_count": len(page.needs),
    }


def _of_unit(page: UnitPage) -> dict[str, Any]:
    people = page.people
    return {
        "code": page.unit.code,
        "unit": page.unit.name,
        "parent": page.parent.name if page.parent else None,
        "period": str(page.period),
        "head_nip": page.unit.head_nip,
        "head": page.head,
        "unit_rating": page.rated.predikat if page.rated else None,
        "remark": page.rated.remark if page.rated else None,
        "people": people.people,
        "evaluated": people.evaluated,
        "incomplete": people.incomplete,
        "excluded": people.excluded,
        "work_result_mean": page.work_mean,
        "work_result_people": people.rated,
    }


def _of_survey(page: UnitPage) -> dict[str, Any]:
    survey = page.survey
    if survey is None:
        return {}
    score = survey.score
    return {
        "respondents": survey.respondents,
        "ikm": score.ikm_hundredths if score else None,
        "mutu": score.mutu if score else None,
        "kinerja": score.kinerja if score else None,
        "change": survey.change,
        "previous": str(survey.previous) if survey.change is not None else None,
        "weakest": [SHORT[element] for element in survey.weakest],
        "strongest": [SHORT[element] for element in survey.strongest],
    }


def unit_views(page: UnitPage) -> list[View]:
    """Tables for people; of the suggestions the first ones."""
    predikat = [[code, people] for code, people in page.predikat.items()] if page.people.evaluated else []
    survey = [nrr_table([page.survey])] if page.survey and page.survey.score else []
    words = Table(N_("Suggestions"), SUGGESTIONS, gathered(page.suggestions)[:FEW])
    needs = Table(N_("Needs"), WITH_GAPS, need_rows(page.needs))
    return [unit_record(page), Table(N_("Predikat"), PREDIKAT, predikat), needs, *survey, words]


def unit_document(page: UnitPage) -> dict[str, Any]:
    """The unit for scripts, with every suggestion."""
    known = _of_unit(page)
    return {
        **known,
        "work_result_mean": decimal(page.work_mean),
        "predikat": dict(page.predikat),
        "survey": document(page.survey) if page.survey else None,
        "suggestions": list(page.suggestions),
        "needs": [
            {**dict(zip((column.key for column in WITH_GAPS), row, strict=True)), "gap": decimal(need.gap)}
            for need, row in zip(page.needs, need_rows(page.needs), strict=True)
        ],
    }
