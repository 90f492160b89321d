"""The story: what employees say of the work climate of units, as far as nobody can be found out, beside the results."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.climate import UnitClimate, WorkClimate, pages
from asncli.reports.report import Page
from asncli.rules.climate import Climate, climate, own_blocks, with_units_below, word
from asncli.rules.library import climate_law
from asncli.rules.policy import Policy
from asncli.rules.policy_climate import ClimatePolicy
from asncli.store import agency, climate_results
from asncli.store.climate import answers, comments
from asncli.store.climate_results import Results, results
from asncli.store.units import Branch, tree
from asncli.terms import Period
from asncli.workflows.climate_minimum import minimums
from asncli.workflows.score_survey import UnitSurvey, score_surveys


def score_climate(
    session: Session,
    period: Period,
    policy: Policy,
    *,
    unit_ids: Collection[int] | None = None,
    unit: str | None = None,
    with_below: bool = False,
    with_comments: bool = False,
) -> WorkClimate:
    """Score the units with people in service, in the order of the tree; ``unit_ids``: only these (``unit`` names it).

    Answers of exactly this period count; of a closed one the units are those of its closing. ``with_below``: answers
    of the units below count for a unit too, as far as ``rules/climate.py`` lets them. ``climate-empty`` where nobody
    answered anything.
    """
    held = minimums(session, period, policy)
    asked = ClimatePolicy.of(policy.after)
    decided, law, branches = asked._replace(minimum=held[-1]), climate_law(period), tree(session, period)
    parents = {branch.unit.id: branch.unit.parent_id for branch in branches}
    said = {number: one for number, one in answers(session, period).items() if number in parents}
    if not said:
        raise _empty(period)
    found = results(session, period)
    if with_below:
        shown, found = with_units_below(said, parents, *held), climate_results.with_units_below(found, parents)
    else:
        shown = own_blocks(said, decided.minimum)
    public = {one.unit.id: one for one in score_surveys(session, period, policy, unit_ids=unit_ids, tree=with_below)}
    units = [
        _unit(
            branch,
            climate(shown[branch.unit.id]) if branch.unit.id in shown else None,
            found.get(branch.unit.id, Results()),
            public.get(branch.unit.id),
            decided,
            law.words,
        )
        for branch in branches
        if (unit_ids is None or branch.unit.id in unit_ids)
        and (branch.unit.id in shown or found.get(branch.unit.id, Results()).people)
    ]
    words = comments(session, period, list(parents if unit_ids is None else unit_ids), decided.minimum)
    known = agency.find(session)
    return WorkClimate(
        agency=known.name if known else None,
        period=period,
        unit=unit,
        tree=with_below,
        policy=decided,
        own=policy.provisions["climate"].status != "default",
        kept=asked.minimum < decided.minimum,
        law=law.title,
        units=units,
        comments=[(b.unit.name, b.unit.code, words[b.unit.id]) for b in branches if b.unit.id in words]
        if with_comments
        else None,
    )


def climate_pages(session: Session, period: Period, policy: Policy, unit_ids: Collection[int] | None) -> list[Page]:
    """Sheets of the semester report: units with all below them, without comments; none where nobody was asked."""
    try:
        return pages(score_climate(session, period, policy, unit_ids=unit_ids, with_below=True))
    except AsnError as refusal:
        if refusal.code != "climate-empty":
            raise
        return []


def _empty(period: Period) -> AsnError:
    return AsnError(
        "climate-empty",
        text("There are no answers on the work climate in {period} yet.", period=str(period)),
        text("Import them first: asncli survey import lingkungan-kerja.xlsx --kind climate"),
    )


def _unit(
    branch: Branch,
    said: Climate | None,
    found: Results,
    public: UnitSurvey | None,
    decided: ClimatePolicy,
    words: tuple[str, str, str],
) -> UnitClimate:
    score = public.score if public else None
    count = found.work_people
    return UnitClimate(
        name=branch.unit.name,
        code=branch.unit.code,
        level=branch.depth,
        climate=said,
        word=word(said.mean, decided.bands, words) if said else None,
        people=found.people,
        work_result=(2 * found.work_total + count) // (2 * count) if count else None,
        predikat=found.predikat,
        ikm=score.ikm_hundredths if score else None,
        mutu=score.mutu if score else None,
    )
