"""The story: everybody in a period is scored by the law of that period, and the scores are stored as drafts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import Any

import numpy as np
from sqlmodel import Session

from asncli import __version__
from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.eligibility import DIRECTION_ASSUMED, Standing, exclusion_reasons, standings
from asncli.rules.library import get_regulation, shelf
from asncli.rules.marks import ABSENT, NONE, IntArray, Scores
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation, in_force
from asncli.rules.skp import PREDIKATS, score
from asncli.store.batches import add_source, begin, finish
from asncli.store.evaluations import COLUMNS, drop_drafts, write_evaluations
from asncli.store.marks import Chunk, Subject, chunks, subjects
from asncli.store.origins import codes_of
from asncli.store.people import get
from asncli.terms import Basis, Period, Rating, Status
from asncli.workflows.writing import Writer

RATINGS = (None, Rating.BELOW.value, Rating.MEETS.value, Rating.ABOVE.value)
PREDIKAT_CODES = (*(p.value for p in PREDIKATS), None)  # ABSENT, -1, is the last
BASES = (None, Basis.LEADER.value, Basis.UNIT.value, Basis.SUGGESTED.value)
Advance = Callable[[int], None]


@dataclass(frozen=True)
class Frame:
    """By what a period is scored, and as of which day."""

    period: Period
    regulation: Regulation
    policy: Policy
    today: date


@dataclass(frozen=True)
class Summary:
    """What ``evaluate`` found: people = evaluated + incomplete + excluded; ``predikat`` counts the evaluated.

    ``batch`` is None for a what-if or a dry run; ``written`` counts rows added, changed, unchanged, removed.
    """

    period: Period
    regulation: str
    people: int
    evaluated: int
    incomplete: int
    excluded: int
    standing: int
    predikat: Mapping[str, int]
    period_over: bool
    batch: int | None
    written: Mapping[str, int]

    def document(self) -> dict[str, object]:
        """The JSON of ``evaluate`` that scripts rely on."""
        names = ("period", "regulation", "people", "evaluated", "incomplete", "excluded", "predikat")
        return {name: str(self.period) if name == "period" else getattr(self, name) for name in names}


def evaluate(
    session: Session,
    period: Period,
    policy: Policy,
    writer: Writer,
    *,
    regulation: str | None = None,
    unit_ids: Collection[int] | None = None,
    nip: str | None = None,
    store: bool = True,
    advance: Advance | None = None,
) -> Summary:
    """Score the people of the period (all, or the given ones) and store drafts; finals stay as they are.

    A what-if (``store=False``) touches nothing. ``AsnError`` where no regulation governs the period.
    """
    frame = Frame(period, law(period, regulation), policy, writer.today)
    people = selected(session, period, unit_ids, nip)
    if not people:
        raise _nobody(period, chosen=unit_ids is not None or nip is not None)
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now) if store else None
    source_id = add_source(session, batch_id) if batch_id else 0
    tally: Counter[tuple[str, str | None]] = Counter()
    rows = _rows(session, frame, people, source_id, tally, advance)
    written: dict[str, int] = {}
    if batch_id:
        written = write_evaluations(session, batch_id, period, rows)._asdict()
        if unit_ids is None and nip is None:
            written["removed"] = drop_drafts(session, batch_id, period, (s.employee_id for s in people))
        finish(session, batch_id, written)
    else:
        for _ in rows:
            pass
    return _summary(frame, people, tally, batch_id, written)


def _nobody(period: Period, *, chosen: bool) -> AsnError:
    if chosen:
        message = text("Nobody of those you chose is in service in {period}.", period=str(period))
        return AsnError("nobody-to-evaluate", message, text("See who is there with: asncli roster list"))
    message = text("Nobody is in service in {period}.", period=str(period))
    return AsnError("nobody-to-evaluate", message, text("Bring the roster first: asncli roster import FILE"))


def selected(
    session: Session, period: Period, unit_ids: Collection[int] | None = None, nip: str | None = None
) -> list[Subject]:
    """People of the period: all, of the given units on the last day, or the one of that NIP."""
    people = subjects(session, period, None if nip is None else [get(session, nip, period.end).id])
    return people if unit_ids is None else [s for s in people if s.unit_id in unit_ids]


def law(period: Period, regulation: str | None) -> Regulation:
    """The regulation that governs the period, or for a what-if the one named."""
    return get_regulation(regulation) if regulation else in_force(shelf(), period)


def _rows(
    session: Session,
    frame: Frame,
    people: Sequence[Subject],
    source_id: int,
    tally: Counter[tuple[str, str | None]],
    advance: Advance | None,
) -> Iterator[tuple[object, ...]]:
    """Rows to be stored, chunk by chunk; what stands as final is counted and passed by."""
    period = str(frame.period)
    for chunk in chunks(session, frame.period, people):
        for subject, row in zip(chunk.subjects, scored(session, frame, chunk), strict=True):
            if subject.standing:
                tally[Status.FINAL.value, subject.standing_predikat] += 1
                continue
            tally[row[_STATUS], row[_PREDIKAT]] += 1
            yield (period, subject.employee_id, *row, source_id, None)
        if advance:
            advance(len(chunk.subjects))


_STATUS, _PREDIKAT = COLUMNS.index("status"), COLUMNS.index("predikat")


def scored(session: Session, frame: Frame, chunk: Chunk) -> list[tuple[Any, ...]]:
    """Scores of a chunk as rows of ``store.evaluations.COLUMNS``; who is excluded has no figures.

    Made column by column: a row at a time costs three times as much.
    """
    scores = score(chunk.marks, frame.period, frame.regulation, frame.policy)
    stands = standing_of(session, frame, chunk, scores)
    excluded = np.fromiter((s.status is Status.EXCLUDED for s in stands), bool, len(stands))

    def figures(column: IntArray) -> list[int | None]:
        shown = np.where(excluded, ABSENT, column).tolist()
        return [None if figure == ABSENT else figure for figure in shown]

    def labels(column: IntArray, names: Sequence[str | None], none: int) -> list[str | None]:
        return [names[code] for code in np.where(excluded, none, column).tolist()]

    subjects_ = chunk.subjects
    columns: dict[str, Iterable[Any]] = {
        "status": [s.status.value for s in stands],
        "provisional": [s.provisional for s in stands],
        "regulation": repeat(frame.regulation.id),
        "regulation_digest": repeat(frame.regulation.digest),
        "policy_digest": repeat(frame.policy.digest),
        "program": repeat(__version__),
        "unit_id": [s.unit_id for s in subjects_],
        "position": [s.position for s in subjects_],
        "golongan": [s.golongan for s in subjects_],
        "kind": [s.kind for s in subjects_],
        "supervisor_nip": [s.supervisor_nip for s in subjects_],
        "work_result": figures(scores.work_result),
        "work_rating": labels(scores.work_rating, RATINGS, NONE),
        "work_basis": labels(scores.work_basis, BASES, NONE),
        "behaviour": figures(chunk.marks.behaviour),
        "behaviour_rating": labels(scores.behaviour_rating, RATINGS, NONE),
        "behaviour_basis": labels(scores.behaviour_basis, BASES, NONE),
        "total": repeat(None),
        "predikat": labels(scores.predikat, PREDIKAT_CODES, ABSENT),
        "proposal": (scores.proposal & ~excluded).tolist(),
        "missing": [_codes(s.missing) for s in stands],
        "reweighted": repeat("[]"),
        "notes": [_codes(s.notes) for s in stands],
        "assessor_nip": [s.assessor_nip for s in subjects_],
        "final_reason": repeat(None),
        "final_name": repeat(None),
        "final_unit": repeat(None),
        "explanation": repeat(None),
    }
    return list(zip(*(columns[name] for name in COLUMNS), strict=False))


def _codes(codes: tuple[str, ...]) -> str:
    return json.dumps(codes) if codes else "[]"


def standing_of(session: Session, frame: Frame, chunk: Chunk, scores: Scores) -> list[Standing]:
    """Status of everybody in a chunk: excluded, incomplete with what is missing, or draft."""
    excluded = exclusion_reasons(
        (s.days for s in chunk.subjects),
        (s.legal_status for s in chunk.subjects),
        (s.exclusion is not None for s in chunk.subjects),
        frame.policy,
        frame.period.days,
    )
    codes = codes_of(session, chunk.indicator_id, scores.indicator_missing)
    over = frame.today > frame.period.end
    found = standings(chunk.marks, scores, excluded, codes, period_over=over)
    for person in np.flatnonzero(chunk.assumed).tolist():
        if found[person].status is not Status.EXCLUDED:
            found[person] = found[person]._replace(notes=(DIRECTION_ASSUMED, *found[person].notes))
    return found


def _summary(
    frame: Frame,
    people: Sequence[Subject],
    tally: Counter[tuple[str, str | None]],
    batch_id: int | None,
    written: Mapping[str, int],
) -> Summary:
    statuses: Counter[str] = Counter()
    predikat = dict.fromkeys((p.value for p in PREDIKATS if p in frame.regulation.labels), 0)
    for (status, found), count in tally.items():
        statuses[status] += count
        if found and status in (Status.DRAFT, Status.FINAL):
            predikat[found] += count
    return Summary(
        period=frame.period,
        regulation=frame.regulation.id,
        people=len(people),
        evaluated=statuses[Status.DRAFT] + statuses[Status.FINAL],
        incomplete=statuses[Status.INCOMPLETE],
        excluded=statuses[Status.EXCLUDED],
        standing=statuses[Status.FINAL],
        predikat=predikat,
        period_over=frame.today > frame.period.end,
        batch=batch_id,
        written=written,
    )
