"""The story: in the middle of a period somebody asks who is on course; nothing is scored and nothing is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.eligibility import exclusion_reasons
from asncli.rules.marks import ABSENT, BoolArray, IntArray
from asncli.rules.policy import Policy
from asncli.rules.standing import Course, days_gone, standing
from asncli.store.marks import Chunk, Subject, chunks
from asncli.store.names import names_of_people
from asncli.store.origins import codes_of
from asncli.store.unit_names import distinct_names
from asncli.terms import Period
from asncli.workflows.evaluate import selected
from asncli.workflows.units import chosen_units

_CHUNK = 20_000


class Stands(NamedTuple):
    """Where a person stands; ``so_far`` in hundredths of a percent, ``behind`` and ``unrealised`` are codes."""

    nip: str
    name: str
    unit: str | None
    position: str | None
    course: Course
    so_far: int | None
    due: int
    behind: tuple[str, ...]
    unrealised: tuple[str, ...]


@dataclass(frozen=True)
class RunningStanding:
    """Everybody who is evaluated in the period, worst first within a unit, and how many stand where."""

    period: Period
    on: date
    gone: int  # days of the period
    limit: int  # from which on a person is on course, hundredths of a percent
    people: Sequence[Stands]
    counts: Mapping[Course, int]


def running_standing(
    session: Session, period: Period, policy: Policy, day: date, *, unit: str | None = None
) -> RunningStanding:
    """See where everybody, or the people of a unit and those below, stand on a day of the period.

    After its last day the whole period counts. ``AsnError`` ``period-not-begun`` before its first day.
    """
    if day < period.start:
        raise AsnError(
            "period-not-begun",
            text("{period} begins on {day}, so there is no standing yet.", period=str(period), day=period.start),
            text("Ask for a day from then on: --on {day}", day=period.start),
        )
    day = min(day, period.end)
    people = list(_counted(selected(session, period, chosen_units(session, unit, period)), policy, period))
    by_chunk = chunks(session, period, people, _CHUNK, until=day)
    found = [one for chunk in by_chunk for one in _of_chunk(session, chunk, period, policy, day)]
    found.sort(key=lambda one: (one.unit or "\uffff", one.course, one.so_far or 0, one.name, one.nip))
    told = Counter(one.course for one in found)
    counts = {course: told[course] for course in Course}
    return RunningStanding(period, day, days_gone(period, day), policy.work_meets, found, counts)


def _counted(people: Sequence[Subject], policy: Policy, period: Period) -> Iterator[Subject]:
    reasons = exclusion_reasons(
        (s.days for s in people),
        (s.legal_status for s in people),
        (s.exclusion is not None for s in people),
        policy,
        period.days,
    )
    return (s for s, reason in zip(people, reasons, strict=True) if reason is None)


def _of_chunk(session: Session, chunk: Chunk, period: Period, policy: Policy, day: date) -> Iterator[Stands]:
    found = standing(chunk.marks, period, policy, day)
    codes = codes_of(session, chunk.indicator_id, found.behind | found.unrealised)
    people = len(chunk.subjects)
    due = np.bincount(found.owner[found.due], minlength=people).tolist()
    behind, unrealised = (_by_person(codes, found.owner, which, people) for which in (found.behind, found.unrealised))
    named = names_of_people(session, (s.employee_id for s in chunk.subjects))
    units = distinct_names(session)
    for n, (subject, course, figure) in enumerate(
        zip(chunk.subjects, found.course.tolist(), found.work_result.tolist(), strict=True)
    ):
        who, unit = named[subject.employee_id], units.get(subject.unit_id or 0)
        so_far = None if figure == ABSENT else figure
        yield Stands(who.nip, who.name, unit, subject.position, Course(course), so_far,
                     due[n], behind[n], unrealised[n])  # fmt: skip


def _by_person(codes: Sequence[str], owner: IntArray, which: BoolArray, people: int) -> list[tuple[str, ...]]:
    found: list[list[str]] = [[] for _ in range(people)]
    for place in np.flatnonzero(which).tolist():
        found[owner[place]].append(codes[place])
    return [tuple(his) for his in found]
