"""The story: everybody in a period is scored by the law of that period, and the scores are stored as drafts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import compress, repeat
from typing import Any

import numpy as np
from sqlmodel import Session

from asncli import __version__
from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.eligibility import DIRECTION_ASSUMED, Standing, exclusion_reasons, standings
from asncli.rules.library import get_regulation, shelf
from asncli.rules.marks import ABSENT, NONE, ROLES, IntArray, Scores
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation, in_force
from asncli.rules.skp import PREDIKATS, score
from asncli.store.ahead import may_read_apart
from asncli.store.batches import add_source, begin, finish
from asncli.store.evaluations import COLUMNS, basis_of, drop_drafts, write_drafts
from asncli.store.locks import refuse_locked
from asncli.store.marks import Chunk, Subject, chunks, subjects
from asncli.store.origins import codes_of
from asncli.store.people import get
from asncli.terms import Basis, Period, Rating, Status
from asncli.workflows.writing import Writer

RATINGS = (None, Rating.BELOW.value, Rating.MEETS.value, Rating.ABOVE.value)
PREDIKAT_CODES = (*(p.value for p in PREDIKATS), None)  # ABSENT, -1, is the last
BASES = (None, Basis.LEADER.value, Basis.UNIT.value, Basis.SUGGESTED.value)
# JSON of every set of roles, by its bits.
ROLE_SETS = tuple(
    json.dumps([role.value for bit, role in enumerate(ROLES) if roles >> bit & 1]) for roles in range(1 << len(ROLES))
)
Advance = Callable[[int], None]


@dataclass(frozen=True)
class Frame:
    """By what a period is scored, and as of which day; ``basis_id`` where the scores are to be stored.

    ``what_if``: by a regulation or policy that is not in force; everybody is scored by it, the final ones too.
    """

    period: Period
    regulation: Regulation
    policy: Policy
    today: date
    basis_id: int | None = None
    what_if: bool = False

    def stored_in(self, session: Session) -> Frame:
        """Keep regulation, policy and program in the database, for the scores that are stored by them."""
        return replace(self, basis_id=basis_of(session, self.regulation, self.policy, __version__))


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
    period_begun: bool
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

    A what-if (``store=False``) touches nothing, so that it may be of a closed period. ``AsnError`` where no
    regulation governs the period.
    """
    apart = may_read_apart(session)
    if store:
        refuse_locked(session, period)
    frame = Frame(period, law(period, regulation), policy, writer.today, what_if=not store)
    people = selected(session, period, unit_ids, nip)
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now) if store else None
    source_id = add_source(session, batch_id) if batch_id else 0
    if batch_id:
        frame = frame.stored_in(session)
    tally: Counter[tuple[str, str | None]] = Counter()
    blocks = _blocks(session, frame, people, tally, advance, apart=apart)
    written: dict[str, int] = {}
    if batch_id and frame.basis_id:
        written = write_drafts(session, batch_id, period, frame.basis_id, source_id, blocks)._asdict()
        if unit_ids is None and nip is None:
            kept = (s.employee_id for s in people if not s.standing)
            written["removed"] = drop_drafts(session, batch_id, period, kept)
        finish(session, batch_id, written)
    else:
        for _ in blocks:
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
    """People of the period: all, of the given units on the last day, or the one of that NIP.

    ``AsnError`` ``nobody-to-evaluate`` where there is none.
    """
    people = subjects(session, period, None if nip is None else [get(session, nip, period.end).id])
    found = people if unit_ids is None else [s for s in people if s.unit_id in unit_ids]
    if not found:
        raise _nobody(period, chosen=unit_ids is not None or nip is not None)
    return found


def law(period: Period, regulation: str | None) -> Regulation:
    """The regulation that governs the period, or for a what-if the one named."""
    return get_regulation(regulation) if regulation else in_force(shelf(), period)


def _blocks(
    session: Session,
    frame: Frame,
    people: Sequence[Subject],
    tally: Counter[tuple[str, str | None]],
    advance: Advance | None,
    *,
    apart: bool,
) -> Iterator[dict[str, list[Any]]]:
    """Columns to be stored, chunk by chunk; what stands as final is counted and passed by."""
    for chunk in chunks(session, frame.period, people, policy=frame.policy, apart=apart):
        found = {"employee_id": [s.employee_id for s in chunk.subjects], **_columns(session, frame, chunk)}
        if not frame.what_if:
            tally.update((Status.FINAL.value, s.standing_predikat) for s in chunk.subjects if s.standing)
            still_open = [not s.standing for s in chunk.subjects]
            found = {name: list(compress(column, still_open)) for name, column in found.items()}
        tally.update(zip(found["status"], found["predikat"], strict=True))
        yield found
        if advance:
            advance(len(chunk.subjects))


def scored(session: Session, frame: Frame, chunk: Chunk) -> list[tuple[Any, ...]]:
    """Scores of a chunk as rows of ``store.evaluations.COLUMNS``; who is excluded has no figures."""
    found = _columns(session, frame, chunk)
    alike = {"basis_id": frame.basis_id}
    wanted = (found[name] if name in found else repeat(alike.get(name), len(chunk.subjects)) for name in COLUMNS)
    return list(zip(*wanted, strict=True))


def _columns(session: Session, frame: Frame, chunk: Chunk) -> dict[str, list[Any]]:
    """Scores of a chunk by column; made a row at a time they cost three times as much."""
    scores = score(chunk.marks, frame.period, frame.regulation, frame.policy)
    stands = standing_of(session, frame, chunk, scores)
    excluded = np.fromiter((s.status is Status.EXCLUDED for s in stands), bool, len(stands))

    def figures(column: IntArray) -> list[int | None]:
        shown = np.where(excluded, ABSENT, column).tolist()
        return [None if figure == ABSENT else figure for figure in shown]

    def labels(column: IntArray, names: Sequence[str | None], none: int) -> list[str | None]:
        return [names[code] for code in np.where(excluded, none, column).tolist()]

    subjects_ = chunk.subjects
    return {
        "status": [s.status.value for s in stands],
        "provisional": [s.provisional for s in stands],
        "unit_id": [s.unit_id for s in subjects_],
        "position": [s.position for s in subjects_],
        "golongan": [s.golongan for s in subjects_],
        "kind": [s.kind for s in subjects_],
        "supervisor_nip": [s.supervisor_nip for s in subjects_],
        "work_result": figures(scores.work_result),
        "work_rating": labels(scores.work_rating, RATINGS, NONE),
        "work_basis": labels(scores.work_basis, BASES, NONE),
        "behaviour": figures(scores.behaviour.behaviour),
        "behaviour_rating": labels(scores.behaviour_rating, RATINGS, NONE),
        "behaviour_basis": labels(scores.behaviour_basis, BASES, NONE),
        "integrity": figures(scores.behaviour.integrity),
        "contribution": figures(scores.behaviour.contribution),
        "total": figures(scores.total),
        "predikat": labels(scores.predikat, PREDIKAT_CODES, ABSENT),
        "proposal": (scores.proposal & ~excluded).tolist(),
        "missing": [_codes(s.missing) for s in stands],
        "reweighted": labels(scores.behaviour.reweighted, ROLE_SETS, 0),
        "notes": [_codes(s.notes) for s in stands],
        "assessor_nip": [s.assessor_nip for s in subjects_],
    }


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
        period_begun=frame.today >= frame.period.start,
        batch=batch_id,
        written=written,
    )
