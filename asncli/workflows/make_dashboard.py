"""The story: what is known of a period becomes one value for a set of web pages; nothing is reckoned here anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlmodel import Session

from asncli import __version__
from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.branches import NO_UNIT, in_tree_order
from asncli.reports.climate import WorkClimate
from asncli.reports.covering import covered, names_of
from asncli.reports.dashboard import Dashboard, Indicators, Obstacles, Past
from asncli.reports.dashboard_cells import LEAST
from asncli.reports.dashboard_pattern import Verdict, verdict
from asncli.reports.dashboard_people import OPEN, Cell, People, people_shown, sums_shown, tree
from asncli.reports.frames import PersonRow, UnitRow
from asncli.reports.public_voice import Voices
from asncli.rules.distribution_law import DistributionLaw
from asncli.rules.library import distribution_law, get_regulation
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.store.dashboard_frames import UnitTotal, evaluated_periods, hindered, unit_totals
from asncli.store.forum_frames import all_names
from asncli.store.report_frames import evaluated_people, laws, state
from asncli.store.units import list_units, subtree
from asncli.terms import Period, Predikat, ServiceElement, Status, UnitAchievement
from asncli.workflows.dashboard_progress import progress
from asncli.workflows.nobody import nobody_evaluated
from asncli.workflows.public_voice import public_voice
from asncli.workflows.score_climate import score_climate
from asncli.workflows.score_strategy import score_strategy
from asncli.workflows.score_survey import score_surveys
from asncli.workflows.units import one_unit

MOST_PERIODS = 12  # of the past, on the page of periods


def latest_period(session: Session) -> Period:
    """The latest evaluated period; ``AsnError`` ``report-empty`` where there is none."""
    if found := evaluated_periods(session):
        return found[-1]
    raise AsnError(
        "report-empty",
        text("Nobody has been evaluated yet, so there is nothing to show."),
        text("Evaluate a period first: asncli evaluate PERIOD."),
    )


def dashboard(
    session: Session, period: Period, policy: Policy, *, unit: str | None = None, with_names: bool = False
) -> Dashboard:
    """Everything of the period, or of a unit (code or name) and those below; ``with_names``: people and all counts.

    What is shown of people is always chosen for the whole agency, so that pages of one unit beside those of all tell
    no more. ``AsnError`` ``report-empty`` where nobody is evaluated.
    """
    found = unit_totals(session, period)
    named = one_unit(session, unit, period) if unit else None
    chosen = frozenset(subtree(session, named.id, period)) if named else None
    if not found or (chosen is not None and not any(one.unit_id in chosen for one in found)):
        raise nobody_evaluated(period, named)
    known = state(session, period)
    steps, due = progress(session, period, policy, known.batch_at.date())
    by_law = laws(session, period)
    regulation = get_regulation(by_law[0].regulation)
    units = [UnitRow(u.id, u.code, u.name, u.parent_id) for u in list_units(session, period)]
    branches = in_tree_order(units)
    people = _people(units, found, regulation, everything=with_names)
    voices = public_voice(session, period, policy, {u.id for u in units})
    if not with_names:
        voices = _nameless(session, voices)
    law = _distribution(period)
    told = {one.unit_id: (one.people, one.obstacles, one.followed) for one in hindered(session, period)}
    return Dashboard(
        period=period,
        state=known,
        laws=by_law,
        regulation=regulation,
        policy=policy,
        program=__version__,
        branches=branches,
        people=people,
        past=_past(session, period, policy, everything=with_names),
        distribution=law,
        checks=_checks(people, voices, law),
        voices=voices,
        ikus=score_strategy(session, period, policy, unit_ids=chosen),
        steps=steps,
        indicators={
            unit: Indicators(*sums) for unit, sums in sums_shown(people, due, 3, everything=with_names).items()
        },
        obstacles={unit: Obstacles(*sums) for unit, sums in sums_shown(people, told, 1, everything=with_names).items()}
        if told
        else {},
        climate=_climate(session, period, policy),
        drafts=any(one.status == Status.DRAFT for one in found),
        proposals=any(one.proposals for one in found if one.status not in OPEN),
        incomplete=any(one.status == Status.INCOMPLETE for one in found),
        objected=any(one.status == Status.OBJECTED for one in found),
        names=_names(session, period) if with_names else None,
        chosen=chosen,
        unit=next((one for one in branches if named and one.id == named.id), None),
    )


def _people(
    units: Sequence[UnitRow], found: Iterable[UnitTotal], regulation: Regulation, *, everything: bool
) -> People:
    cells = [_cell(one) for one in found]
    predikat = [one.value for one in Predikat if one in regulation.labels]
    return people_shown(tree(in_tree_order(units)), cells, predikat, everything=everything)


def _cell(one: UnitTotal) -> Cell:
    """Count who is incomplete or excluded as that, and in no mean, as every report does."""
    if one.status in OPEN:
        return Cell(one.unit_id, one.status, one.people, 0, 0)
    return Cell(one.unit_id, one.predikat or Status.INCOMPLETE, one.people, one.rated, one.work)


def _past(session: Session, period: Period, policy: Policy, *, everything: bool) -> list[Past]:
    until = [one for one in evaluated_periods(session) if (one.end, one.months) <= (period.end, period.months)]
    found = []
    for one in until[-MOST_PERIODS:]:
        units = [UnitRow(u.id, u.code, u.name, u.parent_id) for u in list_units(session, one)]
        regulation = get_regulation(laws(session, one)[0].regulation)
        surveys = score_surveys(session, one, policy)
        public = {
            each.unit.id: each.score.ikm_hundredths
            if each.score and (everything or each.respondents >= LEAST)
            else None
            for each in surveys
        }
        found.append(Past(one, _people(units, unit_totals(session, one), regulation, everything=everything), public))
    return found


def _distribution(period: Period) -> DistributionLaw | None:
    try:
        return distribution_law(period)
    except AsnError as refusal:
        if refusal.code != "regulation-missing":
            raise
        return None


def _nameless(session: Session, voices: Voices) -> Voices:
    """Cover names in the suggestions; where one or two people answered, there is neither a figure nor a suggestion."""
    names = names_of(all_names(session))
    few = {unit for unit, voice in voices.surveys.items() if voice.respondents < LEAST}
    silent = [None] * len(ServiceElement)
    return replace(
        voices,
        surveys={
            unit: voice._replace(ikm=None, mutu=None, kinerja=None, change=None, nrr=silent) if unit in few else voice
            for unit, voice in voices.surveys.items()
        },
        suggestions={
            unit: sorted(covered(one, names) for one in said)
            for unit, said in voices.suggestions.items()
            if unit not in few
        },
        minimum=max(voices.minimum, LEAST),
    )


def _checks(people: People, voices: Voices, law: DistributionLaw | None) -> dict[int, Verdict]:
    """Lay the predikat that are shown beside the capaian organisasi, where they decide whether the pattern is kept."""
    found = {}
    for unit, code in voices.rated.items() if law else ():
        achievement = UnitAchievement(code)
        figures = people.units.get(unit)
        told = verdict(figures, achievement, law.patterns[achievement]) if law and figures else None
        if told and told.kept is not None:
            found[unit] = told
    return found


def _climate(session: Session, period: Period, policy: Policy) -> WorkClimate | None:
    try:
        return score_climate(session, period, policy, with_below=True)
    except AsnError as refusal:
        if refusal.code != "climate-empty":
            raise
        return None


def _names(session: Session, period: Period) -> dict[int, list[PersonRow]]:
    found: dict[int, list[PersonRow]] = defaultdict(list)
    for person in evaluated_people(session, period):
        found[person.unit_id or NO_UNIT].append(person)
    return dict(found)
