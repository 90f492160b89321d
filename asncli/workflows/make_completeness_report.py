"""The story: before a period ends somebody asks what is still missing of whom, unit by unit, and reminds them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.completeness_data import (
    ROLES,
    STEPS,
    AtBkn,
    Completeness,
    Evaluated,
    Person,
    PlanState,
    Rated,
    Reminder,
    StepFigures,
    difference,
)
from asncli.reports.frames import UnitRow
from asncli.reports.priority import Priority
from asncli.reports.reminders import WITHIN, asked
from asncli.rules.marks import BoolArray
from asncli.rules.policy import Policy
from asncli.rules.targets import period_targets
from asncli.store import agency
from asncli.store.completeness import UNSAID, Piece, bkn_states, newest_batch, piece, pieces
from asncli.store.marks import Subject
from asncli.store.rhythm import Plans
from asncli.store.units import list_units, subtree, tree
from asncli.terms import Period, PeriodStep
from asncli.workflows.check_results import Now
from asncli.workflows.form_groups import all_groups, file_names, named_groups
from asncli.workflows.rhythm import DECIDED, Seen, Waiting, look, rhythm_of
from asncli.workflows.units import one_unit

_MONTHS = 12
_NO_INDICATORS = ("plan", "behaviour")  # that may be missing, too
_RATINGS = STEPS.index(PeriodStep.RATINGS)
_NOTHING = (0, 0, (None,) * _MONTHS, (0,) * _MONTHS, (False,) * len(ROLES))


def completeness(
    session: Session,
    period: Period,
    policy: Policy,
    today: date,
    *,
    unit: str | None = None,
    within: int | None = WITHIN,
    priority: Priority | None = None,
) -> Completeness:
    """See how complete the data of everybody are, or of a unit (code or name) and those below; nothing is stored.

    ``within``: reminded is what is late or due in so many days (``None``: everything that is not done). ``priority``:
    only its units.
    ``AsnError`` ``report-empty`` where nobody is in service in the period.
    """
    named = one_unit(session, unit, period) if unit else None
    chosen = set(subtree(session, named.id, period)) if named else None
    if priority:
        chosen = set(priority.within(chosen))
    figures: dict[int, _Figures] = {}
    seen = look(session, period, policy, today, chosen,
                heard=lambda chunk: figures.update(_figures(piece(session, period, chunk), period, today)))  # fmt: skip
    if not seen.everybody:
        raise _nobody(period)
    found = rhythm_of(session, seen, closing=False)
    there = _at_bkn(session, period)
    people = _people(session, seen, policy, there, figures)
    units = [UnitRow(u.id, u.code, u.name, u.parent_id) for u in list_units(session, period)
             if chosen is None or u.id in chosen]  # fmt: skip
    owner = agency.find(session)
    return Completeness(
        period=period,
        today=today,
        agency=owner.name if owner else None,
        batch=newest_batch(session),
        unit=named.name if named else None,
        units=units,
        people=people,
        steps=[StepFigures(*step) for step in found.steps if step.step in STEPS],
        reminders=_reminders(found.waiting, {one.employee_id: one for one in people}, today, within),
        within=within,
        at_bkn=bool(there),
        priority=priority,
    )


def _nobody(period: Period) -> AsnError:
    return AsnError(
        "report-empty",
        text("Nobody is in service in {period}, so there is nothing to report.", period=str(period)),
        text("Bring the roster first: asncli roster import FILE"),
    )


def _at_bkn(session: Session, period: Period) -> Mapping[int, AtBkn]:
    known = {UNSAID: AtBkn.UNSAID}
    return {person: known.get(state) or AtBkn(state) for person, state in bkn_states(session, period).items()}


class Reminded(NamedTuple):
    """What is to be sent to a unit: the name of its files without an ending (no NIP in it), and the reminders."""

    file: str
    unit: str
    reminders: Sequence[Reminder]


def reminded(session: Session, found: Completeness, unit: str | None = None) -> list[Reminded]:
    """Share the reminders out to the units as workbooks are (``form_groups``), or give all to the unit asked for.

    Units that need none are left out.
    """
    lines = [branch.unit for branch in tree(session, found.period)]
    groups = named_groups(session, [unit]) if unit else all_groups(session, lines)
    names = file_names(f"pengingat-{found.period}-{found.today}", groups, lines)
    shared = (
        Reminded(name.removesuffix(".xlsx"), group.name, [r for r in found.reminders if r.unit_id in group.unit_ids])
        for name, group in zip(names, groups, strict=True)
    )
    return [one for one in shared if one.reminders]


class _Figures(NamedTuple):
    """Of one person: indicators due and realised, those by month, months that count, feedback by role."""

    due: int
    realised: int
    months: tuple[int | None, ...]
    of: tuple[int, ...]
    enough: tuple[bool, ...]


def _people(
    session: Session, seen: Seen, policy: Policy, there: Mapping[int, AtBkn], known: Mapping[int, _Figures]
) -> list[Person]:
    """Everybody, in the order of the keys; who was not scored now (has moved elsewhere since) is read by oneself."""
    wanted = set(seen.everybody)
    subjects = {s.employee_id: s for s in seen.ground.people if s.employee_id in wanted}
    figures = dict(known)
    period = seen.known.period
    for one in pieces(session, period, [s for s in subjects.values() if s.employee_id not in known], policy):
        figures.update(_figures(one, period, seen.ground.scope.today))
    none = _Figures(*_NOTHING)
    by_step = ([seen.done(step, person) for person in seen.everybody] for step in STEPS)
    return [
        _person(seen, person, subjects.get(person), figures.get(person, none), there, steps)
        for person, steps in zip(seen.everybody, zip(*by_step, strict=True), strict=True)
    ]


def _figures(piece: Piece, period: Period, today: date) -> Iterator[tuple[int, _Figures]]:
    """Count indicators that are due, by person and month."""
    marks, people = piece.chunk.marks, len(piece.chunk.subjects)
    due = period_targets(marks, period).due
    plan = marks.result_plan[marks.indicator_result]
    owner = marks.plan_person[plan]

    def count(which: BoolArray) -> list[int]:
        return list(np.bincount(owner[which], minlength=people).tolist())

    begins, ends = marks.plan_begins[plan], marks.plan_ends[plan]
    of, months = [], []
    for month, realised in enumerate(piece.realised, 1):
        one = date(period.year, month, 1)
        last = date(period.year + month // _MONTHS, month % _MONTHS + 1, 1) - timedelta(1)
        counts = period.start <= one <= period.end and one <= today
        possible = due & (begins <= last.toordinal()) & (ends >= one.toordinal()) & counts
        of.append(count(possible))
        months.append(count(possible & realised))
    all_due, with_one = count(due), count(due & (marks.actual_den > 0))
    shown = (
        [n if possible else None for n, possible in zip(*both, strict=True)] for both in zip(months, of, strict=True)
    )
    by_person = zip(
        piece.chunk.subjects, all_due, with_one, zip(*shown, strict=True), zip(*of, strict=True),
        map(tuple, piece.enough.T.tolist()), strict=True,
    )  # fmt: skip
    for subject, *figures in by_person:
        yield subject.employee_id, _Figures(*figures)


def _person(
    seen: Seen,
    person: int,
    subject: Subject | None,
    figures: _Figures,
    there: Mapping[int, AtBkn],
    steps: tuple[bool | None, ...],
) -> Person:
    stored, now = seen.stored.get(person), seen.now.get(person)
    nip, name, _ = (stored.nip, stored.name, None) if stored else seen.ground.named[person]
    plans = seen.plans.get(person, Plans(0, 0))
    plan, bkn = _plan_state(plans), there.get(person, AtBkn.NONE) if there else None
    excluded = seen.excluded(person)
    kept = stored if seen.closed or subject is None else subject
    return Person(
        employee_id=person,
        nip=nip,
        name=name,
        unit_id=kept.unit_id if kept else None,
        position=kept.position if kept else None,
        plan=plan,
        plans=plans.plans,
        approved=plans.approved,
        due=figures.due,
        realised=figures.realised,
        missing=tuple(code for code in now.missing if code not in _NO_INDICATORS) if now and now.missing else (),
        months=figures.months,
        of=figures.of,
        enough=figures.enough,
        rated=None if excluded else _rated(steps[_RATINGS], now),
        evaluated=Evaluated.EXCLUDED if excluded else Evaluated(seen.status(person)),
        bkn=bkn,
        difference=difference(plan, bkn) if bkn and not excluded else None,
        steps=steps,
    )


def _plan_state(plans: Plans) -> PlanState:
    if not plans.plans:
        return PlanState.NONE
    if plans.returned:
        return PlanState.RETURNED
    if plans.plans > plans.approved + plans.submitted:
        return PlanState.DRAFT
    return PlanState.SUBMITTED if plans.submitted else PlanState.APPROVED


# By whether the work result and whether behaviour is rated.
_RATED = {
    (False, False): Rated.NONE,
    (True, False): Rated.WORK,
    (False, True): Rated.BEHAVIOUR,
    (True, True): Rated.BOTH,
}


def _rated(done: bool | None, now: Now | None) -> Rated | None:
    if done or now is None:  # what became final is decided, also where suggestions were accepted
        return Rated.BOTH if done else None
    return _RATED[now.work_basis in DECIDED, now.behaviour_basis in DECIDED]


def _reminders(
    waiting: Sequence[Waiting], people: Mapping[int, Person], today: date, within: int | None
) -> list[Reminder]:
    """What is to be asked of whom, by unit and name; the decision only where all before it is done."""
    before = _open_before_final(waiting)
    found = [
        Reminder(w.unit_id, w.unit, w.nip, w.name, w.step, asked(w.step, people[w.employee_id]), w.due, w.days_late,
                 w.turn, w.superior_nip, w.superior)
        for w in waiting
        if w.step in STEPS
        and (within is None or w.due <= today + timedelta(within))
        and not (w.step is PeriodStep.FINAL and w.employee_id in before)
    ]  # fmt: skip
    order = list(PeriodStep)
    return sorted(found, key=lambda one: (one.unit or "\uffff", one.name.casefold(), one.nip, order.index(one.step)))


def _open_before_final(waiting: Sequence[Waiting]) -> Collection[int]:
    final = STEPS.index(PeriodStep.FINAL)
    return {w.employee_id for w in waiting if w.step in STEPS[:final]}
