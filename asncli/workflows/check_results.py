"""Faults that show when everybody is scored anew: what is missing, and stored evaluations that say something else.

Nothing is stored. The figures come from the functions of ``evaluate``, so that both always agree.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import NamedTuple

from sqlmodel import Session

from asncli.messages import Text, text
from asncli.rules.eligibility import NOTHING_DUE, exclusion_reasons
from asncli.rules.policy import Policy
from asncli.store.evaluations import COLUMNS, STANDING, Evaluated, evaluations
from asncli.store.faults_in_data import Checked, Hit, Scope, named, people_on, stage
from asncli.store.marks import Chunk, Subject, chunks, subjects
from asncli.store.objections import list_objections
from asncli.terms import Basis, Labelled, ObjectionDecision, Period, Predikat, Rating, Status, hundredths_text
from asncli.workflows.evaluate import Frame, law, scored

_DECIDED = ("work_rating", "behaviour_rating", "predikat")
FIGURES = ("work_result", "work_rating", "behaviour", "behaviour_rating", "predikat", "missing")


class Now(NamedTuple):
    """What the data give for one person at this moment (names as in ``store.evaluations``)."""

    employee_id: int
    unit_id: int | None
    status: str
    figures: tuple[object, ...]  # in the order of FIGURES
    work_basis: str | None
    behaviour_basis: str | None
    missing: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Ground:
    """What the checks stand on; the scores of the period are made once, and only if a check asks for them.

    ``heard`` is given every chunk of people with their marks as it is read for that.
    """

    session: Session
    scope: Scope
    policy: Policy
    heard: Callable[[Chunk], None] | None = None

    def lay(self) -> None:
        """Stage the people: those of the period, or with no period those of today."""
        period = self.scope.period
        if period is None:
            stage(self.session, people_on(self.session, self.scope.today))
        else:
            stage(self.session, _checked(self.people, self.policy, period))

    @cached_property
    def people(self) -> Sequence[Subject]:
        """Everybody in the period."""
        return subjects(self.session, self.scope.period, None) if self.scope.period else ()

    @cached_property
    def now(self) -> Sequence[Now]:
        """What the data give for everybody in the chosen units."""
        return tuple(_scored(self))

    @cached_property
    def stored(self) -> Mapping[int, Evaluated]:
        """Evaluations of the period as they are stored."""
        period = self.scope.period
        return {e.employee_id: e for e in evaluations(self.session, period)} if period else {}

    @cached_property
    def overruled(self) -> Collection[int]:
        """People whose ratings of the period were changed by a decision on their objection."""
        period = self.scope.period
        found = list_objections(self.session, period=period) if period else ()
        return {o.employee_id for o in found if o.decision == ObjectionDecision.CHANGED}

    @cached_property
    def named(self) -> Mapping[int, tuple[str, str, str | None]]:
        """NIP, name and unit of everybody who is looked at."""
        return named(self.session)

    def hit(self, found: Now, **values: object) -> Hit:
        """Make the find about a person."""
        return Hit(*self.named[found.employee_id], values)


def _checked(people: Sequence[Subject], policy: Policy, period: Period) -> Iterator[Checked]:
    excluded = exclusion_reasons(
        (s.days for s in people),
        (s.legal_status for s in people),
        (s.exclusion is not None for s in people),
        policy,
        period.days,
    )
    for subject, reason in zip(people, excluded, strict=True):
        yield Checked(subject.employee_id, subject.unit_id, subject.supervisor_nip, reason is None)


def _scored(ground: Ground) -> Iterator[Now]:
    scope = ground.scope
    if scope.period is None:
        return
    frame = Frame(scope.period, law(scope.period, None), ground.policy, scope.today)
    wanted = [s for s in ground.people if scope.unit_ids is None or s.unit_id in scope.unit_ids]
    for chunk in chunks(ground.session, scope.period, wanted, policy=ground.policy):
        if ground.heard:
            ground.heard(chunk)
        for subject, row in zip(chunk.subjects, scored(ground.session, frame, chunk), strict=True):
            figures, (status, work, behaviour, missing, notes) = _FIGURES(row), _STATE(row)
            codes = _codes(missing), _codes(notes)
            yield Now(subject.employee_id, subject.unit_id, status, figures, work, behaviour, *codes)


_FIGURES = itemgetter(*map(COLUMNS.index, FIGURES))
_STATE = itemgetter(*map(COLUMNS.index, ("status", "work_basis", "behaviour_basis", "missing", "notes")))


@lru_cache(maxsize=10_000)  # thousands of people lack the same, or nothing
def _codes(listed: str) -> tuple[str, ...]:
    return tuple(json.loads(listed))


def without_plan(ground: Ground) -> Iterator[Hit]:
    """People who are evaluated and have no plan in the period."""
    return (ground.hit(n) for n in ground.now if "plan" in n.missing and NOTHING_DUE not in n.notes)


def nothing_due(ground: Ground) -> Iterator[Hit]:
    """People with a plan of which nothing is due in the period."""
    return (ground.hit(n) for n in ground.now if NOTHING_DUE in n.notes)


def without_achievements(ground: Ground) -> Iterator[Hit]:
    """People of whose indicators none has a realisation; values: ``n``, ``codes``."""
    return _missing(ground, none_at_all=True)


def achievements_missing(ground: Ground) -> Iterator[Hit]:
    """People of whose indicators some have no realisation; values: ``n``, ``codes``."""
    return _missing(ground, none_at_all=False)


def _missing(ground: Ground, *, none_at_all: bool) -> Iterator[Hit]:
    for now in ground.now:
        codes = [code for code in now.missing if code not in ("plan", "behaviour")]
        if codes and (now.figures[0] is None) == none_at_all:
            yield ground.hit(now, n=len(codes), codes=", ".join(codes))


def without_behaviour(ground: Ground) -> Iterator[Hit]:
    """People whose behaviour nobody has rated, and for whom there is no figure to suggest a rating either."""
    return (ground.hit(n) for n in ground.now if "behaviour" in n.missing)


def unrated(ground: Ground) -> Iterator[Hit]:
    """People with a suggestion where the leader's own rating should be; value: ``what`` is missing."""
    for now in ground.now:
        work, behaviour = (basis == Basis.SUGGESTED for basis in (now.work_basis, now.behaviour_basis))
        if work or behaviour:
            yield ground.hit(now, what=_UNRATED[work, behaviour])


_UNRATED = {
    (True, True): text("work result and behaviour"),
    (True, False): text("work result"),
    (False, True): text("behaviour"),
}


def finals_outdated(ground: Ground) -> Iterator[Hit]:
    """Final evaluations that the data no longer give; values: ``stored`` and ``now``."""
    return _outdated(ground, standing=True)


def drafts_outdated(ground: Ground) -> Iterator[Hit]:
    """Drafts that the data no longer give, and people not yet evaluated where others are; ``stored`` and ``now``."""
    return _outdated(ground, standing=False) if ground.stored else iter(())


def _outdated(ground: Ground, *, standing: bool) -> Iterator[Hit]:
    for now in ground.now:
        stored = ground.stored.get(now.employee_id)
        if (stored is not None and stored.status in STANDING) == standing and not _agree(ground, stored, now):
            yield ground.hit(now, stored=_told(stored), now=_said(now.status, now.figures))
    yield from _gone(ground, standing)


def _agree(ground: Ground, stored: Evaluated | None, now: Now) -> bool:
    """Whether the data still give what is stored, but for ratings that were decided on an objection."""
    if stored is None:
        return False
    decided = _DECIDED if now.employee_id in ground.overruled else ()
    told = zip(FIGURES, now.figures, strict=True)
    same = all(getattr(stored, name) == figure for name, figure in told if name not in decided)
    return same and (stored.status in STANDING or stored.status == now.status)


def _gone(ground: Ground, standing: bool) -> Iterator[Hit]:
    """Evaluations of people who, by the data of today, do not serve in the period."""
    there = {person.employee_id for person in ground.people}
    units = ground.scope.unit_ids
    absent = text("not in service in the period")
    for employee_id, stored in ground.stored.items():
        asked = (stored.status in STANDING) == standing and (units is None or stored.unit_id in units)
        if asked and employee_id not in there:
            yield Hit(stored.nip, stored.name, stored.unit, {"stored": _told(stored), "now": absent})


def _told(stored: Evaluated | None) -> Text:
    if stored is None:
        return text("not evaluated")
    return _said(stored.status, tuple(getattr(stored, name) for name in FIGURES))


def _said(status: str, figures: Sequence[object]) -> Text:
    """Say figures in the order of ``FIGURES`` in a few words."""
    if status == Status.EXCLUDED:
        return text("excluded")
    work, work_rating, _, behaviour_rating, predikat, missing = figures
    return text(
        "work result {work} ({work_rating}), behaviour ({behaviour_rating}), predikat {predikat}, missing: {missing}",
        work=hundredths_text(work) if isinstance(work, int) else "-",
        work_rating=_label(Rating, work_rating),
        behaviour_rating=_label(Rating, behaviour_rating),
        predikat=_label(Predikat, predikat),
        missing=", ".join(json.loads(str(missing))) or "-",
    )


def _label(kind: type[Labelled], code: object) -> str:
    return kind(code).label if isinstance(code, str) else "-"
