"""The story: what training does everybody need, and why? Cases of coaching, core values, indicators, needs of units."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

import numpy as np
from sqlmodel import Session

from asncli.reports.priority import Priority
from asncli.reports.report import Report
from asncli.reports.training_needs import Needed, OfUnit, build
from asncli.rules.behaviour import figures, mean
from asncli.rules.marks import ABSENT, IntArray
from asncli.rules.policy import Policy
from asncli.rules.policy_training import TrainingPolicy
from asncli.rules.skp import achievements
from asncli.rules.targets import period_targets
from asncli.rules.training_needs import Need, Reason
from asncli.store.feedback_figures import halves
from asncli.store.feedback_summary import SEVEN, feedback_on
from asncli.store.marks import CHUNK, Chunk, Subject, chunks, subjects
from asncli.store.training_frames import anybody_evaluated, open_cases, titles
from asncli.terms import Period, PeriodKind, hundredths_text, indonesian_date
from asncli.workflows.needs import Need as UnitNeed
from asncli.workflows.needs import NeedSource, needs_of
from asncli.workflows.nobody import nobody_evaluated
from asncli.workflows.training_people import office_on

Needs = Mapping[int, Sequence[Need]]


def training_needs(
    session: Session,
    period: Period,
    policy: Policy,
    *,
    today: date,
    unit: str | None = None,
    priority: Priority | None = None,
) -> Report:
    """Needs of everybody in service today (of a unit and those below, of the units of a priority) in a period.

    AsnError ``report-empty`` where nobody was evaluated in it.
    """
    evaluated_in(session, period)
    return build(needed(session, period, policy, today=today, unit=unit, priority=priority))


def evaluated_in(session: Session, period: Period) -> None:
    """Refuse a period in which nobody was evaluated (``report-empty``); a year also has its semesters."""
    semesters = halves(period) if period.kind is PeriodKind.YEAR else ()
    if not anybody_evaluated(session, (period, *semesters)):
        raise nobody_evaluated(period, None)


def needed(
    session: Session,
    period: Period,
    policy: Policy,
    *,
    today: date,
    unit: str | None = None,
    unit_ids: Collection[int] | None = None,
    priority: Priority | None = None,
) -> Needed:
    """What the report is made from."""
    office = office_on(session, today, unit=unit, unit_ids=unit_ids)
    chosen = office.unit_ids
    if priority:
        chosen = frozenset(priority.within(chosen))
        office = replace(office, people=[one for one in office.people if one.unit_id in chosen])
    parents = {one.id: one.parent_id for one in office.units}
    listed, _ = unit_needs(session, period, parents, chosen)
    below = below_each(parents, Counter(one.unit_id for one in office.people))
    return Needed(
        period=period,
        agency=office.agency,
        unit=office.unit,
        units=office.units,
        people=office.people,
        needs=own_needs(session, period, policy, {one.id for one in office.people}),
        of_units=[
            OfUnit(one.unit, one.unit_code, one.source.label, one.topic, one.text, one.priority, one.gap,
                   below.get(one.unit_id or 0, 0))
            for one in listed
        ],
        weak_below=TrainingPolicy.of(policy.after).weak_below,
        meets=policy.work_meets,
        minimum_raters=policy.minimum_raters,
        policy=policy.provisions["training_needs"],
        priority=priority,
    )  # fmt: skip


def above(parents: Mapping[int, int | None], unit: int) -> list[int]:
    """A unit and those above it, the nearest first."""
    found, at = list[int](), cast("int | None", unit)
    while at is not None and at not in found:
        found.append(at)
        at = parents.get(at)
    return found


def below_each(parents: Mapping[int, int | None], own: Mapping[int | None, int]) -> dict[int, int]:
    """How many serve in each unit and all below it."""
    found: dict[int, int] = defaultdict(int)
    for unit, number in own.items():
        for one in above(parents, unit) if unit is not None else ():
            found[one] += number
    return found


def own_needs(session: Session, period: Period, policy: Policy, people: Collection[int]) -> Needs:
    """Needs of each of these people: cases of coaching, then core values, then indicators, the lowest first.

    Core values only where so many raters gave a mark that ``feedback summary`` shows it; achievements from the data as
    they stand.
    """
    found: dict[int, list[Need]] = defaultdict(list)
    for case in open_cases(session):
        if case.employee_id in people:
            found[case.employee_id].append(_of_case(case.opened_on, case.topic))
    known = subjects(session, period, people)
    for low in range(0, len(known), CHUNK):
        some = known[low : low + CHUNK]
        for person, need in _weak_values(session, period, policy, some):
            found[person].append(need)
    for chunk in chunks(session, period, known):
        for person, need in _missed(session, period, policy, chunk):
            found[person].append(need)
    return found


def _of_case(opened_on: date, topic: str | None) -> Need:
    about = f"topik {topic}" if topic else "topik belum disebut"
    return Need(Reason.COACHING, topic, f"pembinaan sejak {indonesian_date(opened_on)}, {about}")


def _weak_values(session: Session, period: Period, policy: Policy, people: Sequence[Subject]) -> list[tuple[int, Need]]:
    mark = TrainingPolicy.of(policy.after).weak_below
    value = _values(session, period, policy, people)
    weak = (value != ABSENT) & (value < mark)
    found = []
    for place in np.flatnonzero(weak.any(axis=0)).tolist():
        own = sorted((int(value[n, place]), n) for n in np.flatnonzero(weak[:, place]).tolist())
        for figure, n in own:
            one = SEVEN[n]
            told = f"{one.label}: {hundredths_text(figure, ',')} (batas {hundredths_text(mark, ',')})"
            found.append((people[place].employee_id, Need(Reason.WEAK_VALUE, one.label, told, value=one)))
    return found


def _values(session: Session, period: Period, policy: Policy, people: Sequence[Subject]) -> IntArray:
    """Figures of the seven values (values x people); of a year without feedback of its own the mean of its semesters.

    Each of them is a figure that is shown by itself for its period, so none tells more than these.
    """
    own = figures(feedback_on(session, period, people, policy), policy).value
    if period.kind is not PeriodKind.YEAR:
        return own
    of_halves = [figures(feedback_on(session, half, people, policy), policy).value for half in halves(period)]
    return np.where(own == ABSENT, mean(of_halves), own)


def _missed(session: Session, period: Period, policy: Policy, chunk: Chunk) -> list[tuple[int, Need]]:
    marks = chunk.marks
    achieved = achievements(marks, period_targets(marks, period), policy)
    owner = marks.plan_person[marks.result_plan[marks.indicator_result]]
    missed = np.flatnonzero((achieved != ABSENT) & (achieved < policy.work_meets))
    missed = missed[np.lexsort((chunk.indicator_id[missed], achieved[missed], owner[missed]))]
    ids = chunk.indicator_id[missed].tolist()
    named, least = titles(session, ids), hundredths_text(policy.work_meets, ",")
    figures_ = achieved[missed].tolist()
    written = {figure: hundredths_text(figure, ",") for figure in set(figures_)}  # the same ones come again and again
    found = []
    for number, figure, place in zip(ids, figures_, owner[missed].tolist(), strict=True):
        code, title, result = named[number]
        told = f"{code} {title}: capaian {written[figure]}% (batas {least}%)"
        need = Need(Reason.MISSED_INDICATOR, title, told, f"{title} {result}")
        found.append((chunk.subjects[place].employee_id, need))
    return found


def unit_needs(
    session: Session, period: Period, parents: Mapping[int, int | None], unit_ids: Collection[int] | None = None
) -> tuple[list[UnitNeed], Mapping[int, Sequence[Need]]]:
    """What units need: the list, and by unit the needs of the unit and of those above it, the own ones first.

    ``parents``: the unit above each unit.
    """
    listed = needs_of(session, period)
    stated: dict[int, list[Need]] = defaultdict(list)
    for one in listed:
        if one.unit_id is not None:
            stated[one.unit_id].append(_of_unit(one))
    with_above = {unit: [need for one in above(parents, unit) for need in stated.get(one, ())] for unit in parents}
    return [one for one in listed if unit_ids is None or one.unit_id in unit_ids], with_above


def _of_unit(one: UnitNeed) -> Need:
    where = one.unit_code or one.unit
    if one.source is NeedSource.STATED:
        first = f", prioritas {one.priority}" if one.priority else ""
        return Need(Reason.UNIT_NEED, one.topic, f"kebutuhan {where}: {one.topic}{first}", one.text or "")
    behind = hundredths_text(one.gap, ",")
    told = f"IKU {one.iku_code} {where}: {one.topic}, {behind}% di bawah target"
    return Need(Reason.UNIT_NEED, one.topic, told, one.topic)
