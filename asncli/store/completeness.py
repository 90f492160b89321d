"""How complete the data of people are in a period: realisations by month, feedback by role, plans at e-Kinerja BKN.

Of feedback nothing leaves here but whether a role counts: never how many raters there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from sqlmodel import Session, select

from asncli.rules.marks import ABSENT, MASYARAKAT, BoolArray, Feedback, IntArray, Marks
from asncli.rules.policy import Policy
from asncli.store.database import raw_connection
from asncli.store.marks import Chunk, Subject, chunks
from asncli.store.models import Batch
from asncli.store.reading import ask_for, columns
from asncli.terms import BknPlanStatus, Period

CHUNK = 10_000
MONTHS = 12
UNSAID = ""  # a plan at BKN whose state its report does not say
# Realisations of each month in five bits, which hold the days of a month: an indicator has one a day.
_BITS = 5
_PACKED = f"""coalesce((SELECT sum(1 << {_BITS} * (substr(a.day, 6, 2) - 1)) FROM achievement a
    WHERE a.indicator_id = w.employee_id AND a.day BETWEEN :start AND :end), 0)"""
# The least far of a person's plans tells how far the person is.
_FAR = (UNSAID, *(status.value for status in BknPlanStatus))
_LEAST = "min(CASE status " + " ".join(f"WHEN '{status}' THEN {n}" for n, status in enumerate(_FAR)) + " ELSE 0 END)"


@dataclass(frozen=True)
class Piece:
    """Some people with their marks; by month whether an indicator has a realisation, by role who has enough."""

    chunk: Chunk
    realised: BoolArray  # 12 x indicators
    enough: BoolArray  # roles x people: the role counts


def pieces(session: Session, period: Period, people: Sequence[Subject], policy: Policy) -> Iterator[Piece]:
    """Read everybody, a chunk at a time, in order."""
    return (piece(session, period, chunk) for chunk in chunks(session, period, people, CHUNK, policy=policy))


def piece(session: Session, period: Period, chunk: Chunk) -> Piece:
    """See what is there of people whose marks (with feedback) were read."""
    return Piece(chunk, _months(session, period, chunk.indicator_id), _enough(chunk.marks))


def _months(session: Session, period: Period, indicator_id: IntArray) -> BoolArray:
    raw = raw_connection(session)
    ask_for(raw, "by_month", indicator_id.tolist())
    bounds = {"start": str(period.start), "end": str(period.end)}
    (packed,) = columns(raw, [_PACKED], "FROM temp.by_month w ORDER BY w.position", bounds)
    return np.stack([packed >> _BITS * month & ((1 << _BITS) - 1) for month in range(MONTHS)]) > 0


def _enough(known: Marks) -> BoolArray:
    """Of a year a role is enough, too, where it is in one of the semesters, whose figures stand in for the year's."""
    heard = (known.feedback, *(semester.feedback for semester in known.semesters))
    return np.asarray(np.logical_or.reduce([_counts(said) for said in heard]), np.bool_)


def _counts(said: Feedback) -> BoolArray:
    enough = np.asarray(said.raters > 0, np.bool_)
    enough[MASYARAKAT] |= said.public != ABSENT
    return enough


def bkn_states(session: Session, period: Period) -> Mapping[int, str]:
    """How far the plans are at e-Kinerja BKN that touch the period: the least far of each person, by number."""
    found = raw_connection(session).execute(
        f"SELECT employee_id, {_LEAST} FROM bkn_plan WHERE begins <= ? AND ends >= ? GROUP BY employee_id",
        (str(period.end), str(period.start)),
    )
    return {person: _FAR[far] for person, far in found}


def newest_batch(session: Session) -> tuple[int, datetime] | None:
    """The newest batch that changed anything, and its moment (UTC); ``None`` in a database without data."""
    (number,) = raw_connection(session).execute("SELECT max(batch_id) FROM change").fetchone()
    return None if number is None else (number, session.exec(select(Batch.made_at).where(Batch.id == number)).one())
