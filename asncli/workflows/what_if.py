"""The story: what the results of a period would be by another regulation or policy; nothing of it is stored."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlmodel import Session

from asncli import __version__
from asncli.rules.policy import Policy
from asncli.store.evaluations import COLUMNS, Evaluated
from asncli.store.marks import Chunk, chunks
from asncli.store.names import PersonName, UnitName, names_of_people, names_of_units
from asncli.terms import Period
from asncli.workflows.evaluate import Frame, law, scored, selected
from asncli.workflows.policies import policy_in_force, policy_of

_OTHERS = Evaluated._fields[13:-1]


def framed(
    session: Session, period: Period, today: date, *, regulation: str | None = None, policy: Path | None = None
) -> Frame:
    """By what the period is scored: the law and policy in force, or a what-if by those that are named."""
    what_if = regulation is not None or policy is not None
    return Frame(period, law(period, regulation), supposed_policy(session, period, policy), today, what_if=what_if)


def supposed_policy(session: Session, period: Period, file: Path | None) -> Policy:
    """The policy of a file for a what-if, else that of the period.

    From how many raters a role counts, and from how many respondents a survey, is no what-if: where the policy in
    force asks for more than the file, that stays, or a file could show what the agency promised to keep.
    """
    of_period = policy_of(session, period)
    if file is None:
        return of_period
    supposed = policy_in_force(session, file)
    return replace(
        supposed,
        minimum_raters=max(supposed.minimum_raters, of_period.minimum_raters),
        survey_minimum=max(supposed.survey_minimum, of_period.survey_minimum),
    )


def suppose(
    session: Session, frame: Frame, *, unit_ids: Collection[int] | None = None, nip: str | None = None
) -> list[Evaluated]:
    """The evaluations of a period (all, of units, or of one person) as they would be now, by unit and NIP."""
    people = selected(session, frame.period, unit_ids, nip)
    names, units = names_of_people(session, (s.employee_id for s in people)), names_of_units(session)
    found: list[Evaluated] = []
    for chunk in chunks(session, frame.period, people, policy=frame.policy):
        found += evaluated(session, frame, chunk, names, units)
    return sorted(found, key=lambda e: (e.unit is not None, e.unit, e.unit_id, e.nip))


def evaluated(
    session: Session,
    frame: Frame,
    chunk: Chunk,
    names: Mapping[int, PersonName],
    units: Mapping[int | None, UnitName],
) -> Iterator[Evaluated]:
    """The people of a chunk as stored evaluations would be; no batch brought them (0)."""
    by = (frame.regulation.id, frame.regulation.digest, frame.policy.digest, __version__)
    for subject, row in zip(chunk.subjects, scored(session, frame, chunk), strict=True):
        figures = dict(zip(COLUMNS, row, strict=True))
        person, unit = names[subject.employee_id], units.get(subject.unit_id)
        yield Evaluated._make(
            (
                *(*person, subject.unit_id, unit and unit.name, unit and unit.code, str(frame.period)),
                *(figures["status"], figures["provisional"], *by, *(figures[name] for name in _OTHERS), 0),
            )
        )
