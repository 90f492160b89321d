"""The story: how far the steps of a period are, and of each unit which indicators are told, without holding people.

As ``asncli report completeness`` has it (``workflows/rhythm.py`` decides what is done), but in sums alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import numpy as np
from sqlmodel import Session

from asncli.reports.branches import NO_UNIT
from asncli.reports.completeness_data import STEPS
from asncli.reports.dashboard import Progress
from asncli.rules.due_dates import due_dates
from asncli.rules.policy import Policy
from asncli.rules.targets import period_targets
from asncli.store.faults_in_data import Scope
from asncli.store.marks import Chunk
from asncli.store.rhythm import known_period, plans_in, received_in
from asncli.terms import Period, PeriodStep
from asncli.workflows.check_results import Ground
from asncli.workflows.rhythm import Seen

Due = Mapping[int, tuple[int, int, int, int, int]]


def progress(session: Session, period: Period, policy: Policy, today: date) -> tuple[Sequence[Progress], Due]:
    """The steps in all; and of each unit (``NO_UNIT``: of none) its people and indicators.

    These are: people with anything due, those who lack a realisation, those who have one; indicators due, those told.
    Counted are the people who are evaluated in the period, each in the unit of the evaluation.
    """
    told: dict[int, tuple[int | None, int, int]] = {}
    ground = Ground(session, Scope(today, period, None), policy, lambda chunk: told.update(_of_chunk(chunk, period)))
    ground.lay()
    seen = Seen(
        known_period(session, period), ground, {one.employee_id: one for one in ground.now}, ground.stored,
        plans_in(session, period), received_in(session, period), lambda _: 0,
    )  # fmt: skip
    dates = due_dates(period, policy)
    steps = [_step(seen, step, dates[step]) for step in STEPS]
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for person in seen.everybody:
        if person in told and not seen.excluded(person):
            unit, due, realised = told[person]
            if seen.closed:
                unit = seen.stored[person].unit_id
            own = sums[unit or NO_UNIT]
            for place, more in enumerate((due > 0, due > realised, realised > 0, due, realised)):
                own[place] += more
    return steps, {unit: (a, b, c, d, e) for unit, (a, b, c, d, e) in sums.items()}


def _of_chunk(chunk: Chunk, period: Period) -> Iterator[tuple[int, tuple[int | None, int, int]]]:
    """Indicators of each person that are due, and those of them with a realisation."""
    marks, people = chunk.marks, len(chunk.subjects)
    due = period_targets(marks, period).due
    owner = marks.plan_person[marks.result_plan[marks.indicator_result]]
    asked = np.bincount(owner[due], minlength=people).tolist()
    given = np.bincount(owner[due & (marks.actual_den > 0)], minlength=people).tolist()
    for subject, all_due, told in zip(chunk.subjects, asked, given, strict=True):
        yield subject.employee_id, (subject.unit_id, all_due, told)


def _step(seen: Seen, step: PeriodStep, due: date) -> Progress:
    asked = seen.left[step].values()
    return Progress(step, due, sum(what is None for what in asked), len(asked))
