"""The story: a report is asked of the scores of a period, and is given as a value for others to write."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

import numpy as np
from sqlmodel import Session

from asncli import __version__
from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.frames import IndicatorRow, ObstacleRow, UnitRow
from asncli.reports.indicator_lines import Line, kept_lines, lines
from asncli.reports.priority import Priority
from asncli.reports.report import Report
from asncli.reports.semester import build
from asncli.reports.semester_data import Semester
from asncli.reports.semester_obstacles import Obstacles
from asncli.reports.semester_tables import Placed, placed
from asncli.rules.library import get_regulation
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.rules.skp import score
from asncli.store.evaluations import STANDING, explanation
from asncli.store.marks import Chunk, chunks, subjects
from asncli.store.report_frames import (
    any_weight,
    evaluated_people,
    indicator_rows,
    indicators_in_plans,
    laws,
    obstacle_rows,
    reported,
    state,
)
from asncli.store.units import list_units, subtree
from asncli.terms import Period, Status
from asncli.workflows.after_score_pages import after_score_pages
from asncli.workflows.explain import revived
from asncli.workflows.list_aspects import known_aspects
from asncli.workflows.nobody import nobody_evaluated
from asncli.workflows.public_voice import public_voice
from asncli.workflows.score_strategy import score_strategy
from asncli.workflows.units import one_unit

CHUNK = 5_000  # people whose indicators are held at once
MOST_LINES = 1_000_000  # a sheet of a workbook holds 1,048,576 rows


def semester_report(
    session: Session,
    period: Period,
    policy: Policy,
    *,
    unit: str | None = None,
    priority: Priority | None = None,
    most_lines: int | None = None,
    today: date | None = None,
) -> Report:
    """The semester report on the stored evaluations of everybody, or of a unit (code or name) and those below.

    ``priority``: only the units and IKU that it means. ``today``: with the sheets on what follows a score, as of that
    day. Streams from ``session``, which must stay open until the report
    is written. ``most_lines``: leave the indicators (or kendala) out, with a note, where there are more. ``AsnError``:
    ``report-empty`` where nobody is evaluated, ``priority-elsewhere`` where the priority means none of the units.
    """
    named = one_unit(session, unit, period) if unit else None
    below = set(subtree(session, named.id, period)) if named else None
    chosen = below if priority is None else set(priority.within(below))
    if priority and not chosen:
        raise _elsewhere(priority)
    people = [p for p in evaluated_people(session, period) if chosen is None or p.unit_id in chosen]
    if not people:
        raise nobody_evaluated(period, named, priority)
    units = [
        UnitRow(u.id, u.code, u.name, u.parent_id)
        for u in list_units(session, period)
        if chosen is None or u.id in chosen
    ]
    everybody = placed(people, units)
    by_law = laws(session, period)
    regulation = get_regulation(by_law[0].regulation)
    counted = [p for p in everybody if p.person.status != Status.EXCLUDED]
    indicators = indicators_in_plans(session, period, (p.person.employee_id for p in counted))
    fits = most_lines is None or indicators <= most_lines
    return build(
        Semester(
            period=period,
            state=state(session, period),
            laws=by_law,
            regulation=regulation,
            policy=policy,
            program=__version__,
            units=units,
            people=everybody,
            names=_names_of_missing(session, period, everybody),
            lines=person_lines(session, period, regulation, policy, counted) if fits else None,
            indicators=indicators,
            weighted=any_weight(session),
            unit=named.name if named else None,
            aspects=known_aspects(session, period),
            voices=public_voice(session, period, policy, {u.id for u in units}),
            ikus=score_strategy(session, period, policy, unit_ids=below, priority=priority),
            obstacles=_obstacles(session, period, everybody, most_lines),
            priority=priority,
            followed=after_score_pages(session, period, today, chosen) if today else (),
            seen=today,
        )
    )


def _elsewhere(priority: Priority) -> AsnError:
    return AsnError(
        "priority-elsewhere",
        text("Priority {topic} means none of these units.", topic=priority.topic),
        text("See what it means with: asncli strategy coverage --year {year} --priority {topic}",
             year=priority.year, topic=f'"{priority.topic}"'),
    )  # fmt: skip


def _names_of_missing(
    session: Session, period: Period, everybody: Sequence[Placed]
) -> Mapping[tuple[int, str], IndicatorRow]:
    lacking = {p.person.employee_id: json.loads(p.person.missing) for p in everybody if p.person.missing != "[]"}
    found = indicator_rows(session, period, lacking)
    return {(row.employee_id, row.code): row for row in found if row.code in lacking[row.employee_id]}


def _obstacles(session: Session, period: Period, people: Sequence[Placed], most: int | None) -> Obstacles:
    by_id = {p.person.employee_id: p for p in people}
    found = Obstacles(reported(session, period, by_id), None)
    if most is not None and found.number > most:
        return found
    return Obstacles(found.counts, _obstacle_lines(session, period, [by_id[i] for i in by_id if i in found.counts]))


def _obstacle_lines(session: Session, period: Period, people: Sequence[Placed]) -> Iterator[tuple[Placed, ObstacleRow]]:
    for first in range(0, len(people), CHUNK):
        by_id = {p.person.employee_id: p for p in people[first : first + CHUNK]}
        yield from ((by_id[row.employee_id], row) for row in obstacle_rows(session, period, by_id))


def person_lines(
    session: Session, period: Period, regulation: Regulation, policy: Policy, people: Sequence[Placed]
) -> Iterator[tuple[Placed, Line]]:
    """Lines of everybody's indicators: of drafts from the data as they stand, of finals as they were kept."""
    by_id = {p.person.employee_id: p for p in people}
    known = {s.employee_id: s for s in subjects(session, period, by_id)}
    for chunk in chunks(session, period, [known[i] for i in by_id if i in known], CHUNK):
        found = indicator_rows(session, period, [s.employee_id for s in chunk.subjects])
        of_chunk = _by_person(chunk, period, regulation, policy, {row.id: row for row in found})
        named: dict[int, dict[str, IndicatorRow]] = {}
        for row in found:
            named.setdefault(row.employee_id, {})[row.code] = row
        for subject, fresh in zip(chunk.subjects, of_chunk, strict=True):
            one = by_id[subject.employee_id]
            final = one.person.status in STANDING
            kept = explanation(session, period, one.person.employee_id) if final else None
            his = kept_lines(revived(kept), named.get(subject.employee_id, {})) if kept else fresh
            yield from ((one, line) for line in his)


def _by_person(
    chunk: Chunk, period: Period, regulation: Regulation, policy: Policy, names: Mapping[int, IndicatorRow]
) -> Iterator[Sequence[Line]]:
    """Lines of each person of a chunk, in the order of the plan."""
    marks = chunk.marks
    scores = score(marks, period, regulation, policy)
    of_chunk = lines(marks, scores, [names[i] for i in chunk.indicator_id.tolist()])
    order = np.lexsort((chunk.indicator_id, marks.indicator_result)).tolist()
    owner = marks.plan_person[marks.result_plan[marks.indicator_result]]
    ends = np.searchsorted(owner, np.arange(len(chunk.subjects) + 1)).tolist()
    for first, last in pairwise(ends):
        yield [of_chunk[i] for i in order[first:last]]
