"""What is known of the people of a unit, as the rows of a form: plans, indicators that are due, ratings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
from sqlmodel import Session

from asncli.rules.eligibility import exclusion_reasons
from asncli.rules.marks import ABSENT
from asncli.rules.policy import Policy
from asncli.rules.shapes import band, half_up
from asncli.rules.targets import period_targets
from asncli.store.known_figures import planned, rated, reported
from asncli.store.marks import Subject, marks
from asncli.terms import Aspect, Direction, Labelled, Period, PlanKind, Rating, Recap, ResultKind, quantity_text
from asncli.workbooks.skp import SKP
from asncli.workbooks.unit_forms import Row
from asncli.workbooks.writing import Cell

EMPTY_ROWS = 3  # for a person who has no plan yet
_LISTS: Mapping[str, type[Labelled]] = {
    "result_kind": ResultKind, "plan_kind": PlanKind, "aspect": Aspect, "direction": Direction, "recap": Recap
}  # fmt: skip
_PLAN_FIELDS = [*(column.field for column in SKP.columns if column.field != "nip"), "assumed"]
_SUGGESTED = (None, Rating.BELOW.label, Rating.MEETS.label, Rating.ABOVE.label)


class Member(NamedTuple):
    """A person in a form: the state on the last day of the period, with NIP, name and the name of the unit."""

    subject: Subject
    nip: str
    name: str
    unit: str | None

    @property
    def id(self) -> int:
        """Number of the person."""
        return self.subject.employee_id

    @property
    def told(self) -> dict[str, Cell]:
        """Cells that say who it is."""
        return {"nip": self.nip, "name": self.name, "stands_in": self.unit, "position": self.subject.position}


@dataclass(frozen=True)
class Asked:
    """What all forms depend on: the period, the policy, today, and by which word an importer recognises each unit."""

    period: Period
    policy: Policy
    units: Mapping[int, str]
    today: date


RowsOf = Callable[[Session, Asked, Sequence[Member]], Iterator[Row]]


def target_rows(session: Session, asked: Asked, people: Sequence[Member]) -> Iterator[Row]:
    """Indicators of the year as they are stored; for who has none, empty rows to be filled in."""
    year = asked.period.year
    plans = planned(session, year, [person.id for person in people], _PLAN_FIELDS)
    for person in people:
        if person.id not in plans:
            yield from [{**person.told, "year": year}] * EMPTY_ROWS
        for plan in plans.get(person.id, ()):
            labels = {name: kind(plan[name]).label for name, kind in _LISTS.items() if plan[name]}
            # What the cell says must stand in Arah and Rekap too when the form comes back, else it was stated.
            taken = f"{labels['direction']}, {labels['recap']}" if plan["assumed"] else None
            yield {**person.told, **plan, **labels, "unit": asked.units.get(plan["unit"]), "assumed": taken}


def achievement_rows(session: Session, asked: Asked, people: Sequence[Member]) -> Iterator[Row]:
    """Indicators of which something is due in the period, with its target and what has been reported of it."""
    chunk = marks(session, asked.period, [person.subject for person in people])
    known, targets = chunk.marks, period_targets(chunk.marks, asked.period)
    low, high = half_up(targets.num, targets.den).tolist(), half_up(targets.high, targets.den).tolist()
    recap = half_up(known.actual_num, np.maximum(known.actual_den, 1)).tolist()
    met, single = (known.actual_den > 0).tolist(), (targets.high == ABSENT).tolist()
    owner = known.plan_person[known.result_plan[known.indicator_result]].tolist()
    numbers = chunk.indicator_id.tolist()
    found = reported(session, asked.period, numbers, today=asked.today)
    for at in np.flatnonzero(targets.due).tolist():
        due = low[at] if single[at] else f"{quantity_text(low[at], ',')} – {quantity_text(high[at], ',')}"
        figures = {"due": due, "known": recap[at] if met[at] else None}
        yield {**people[owner[at]].told, **found[numbers[at]]._asdict(), **figures}


def rating_rows(session: Session, asked: Asked, people: Sequence[Member]) -> Iterator[Row]:
    """Everybody who is evaluated in the period, with the rating that is stored, else with the superior to give it."""
    counted = _evaluated(asked, people)
    found = rated(session, asked.period, [person.id for person in counted])
    results = [found[person.id].work_result for person in counted]
    column = np.array([ABSENT if result is None else result for result in results], np.int64)
    bands = band(column, (asked.policy.work_meets, asked.policy.work_above + 1)).tolist()
    for person, result, suggested in zip(counted, results, bands, strict=True):
        stored, superior = found[person.id], person.subject.supervisor_nip
        assessor = stored.assessor_nip if stored.stored else superior if superior != person.nip else None
        yield {
            **person.told,
            "period": str(asked.period),
            "result": result,
            "suggested": _SUGGESTED[suggested],
            "work_rating": _label(stored.work_rating),
            "behaviour_rating": _label(stored.behaviour_rating),
            "feedback": stored.feedback,
            "assessor_nip": assessor,
            "new_idea": None if stored.new_idea is None else "ya" if stored.new_idea else "tidak",
        }


def _evaluated(asked: Asked, people: Sequence[Member]) -> list[Member]:
    """People who are not excluded from the period."""
    subjects = [person.subject for person in people]
    reasons = exclusion_reasons(
        (s.days for s in subjects),
        (s.legal_status for s in subjects),
        (s.exclusion is not None for s in subjects),
        asked.policy,
        asked.period.days,
    )
    return [person for person, reason in zip(people, reasons, strict=True) if reason is None]


def _label(code: str | None) -> str | None:
    return Rating(code).label if code else None


ROWS: Mapping[str, RowsOf] = {"target": target_rows, "achievement": achievement_rows, "rating": rating_rows}
