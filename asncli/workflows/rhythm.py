"""The story: a period has its rhythm, and whoever looks after it sees how far each step is and who is late."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from sqlmodel import Session

from asncli.messages import Text, text
from asncli.rules.due_dates import due_dates
from asncli.rules.objection import last_day
from asncli.rules.policy import Policy
from asncli.store.evaluations import STANDING, Evaluated
from asncli.store.faults_in_data import Scope
from asncli.store.marks import Chunk
from asncli.store.names import PersonName, names_of_people
from asncli.store.renaming import present_nips
from asncli.store.rhythm import Known, Plans, Received, known_period, plans_in, received_in
from asncli.terms import Basis, Period, PeriodStep, Status
from asncli.workflows.check_results import Ground, Now
from asncli.workflows.policies import objection_days

_BEHAVIOUR = 2  # among the figures of ``Now``
DECIDED = (Basis.LEADER, Basis.UNIT)
NOT_EVALUATED, LEFT_OUT, DAYS_RUN = "not-evaluated", "left-out", "objection-days"
# Why an evaluation is not settled, so that its period can not be closed.
IN_THE_WAY: Mapping[str, Text] = {
    NOT_EVALUATED: text("not evaluated"),
    LEFT_OUT: text("left out, evaluate again"),
    Status.DRAFT.value: text("evaluated, not final"),
    Status.INCOMPLETE.value: text("incomplete, not final"),
    Status.OBJECTED.value: text("an objection is open"),
    DAYS_RUN: text("the days for an objection are not over"),
}


class Waiting(NamedTuple):
    """What is not done of one person, and whose turn it is: ``employee``, ``superior`` or ``raters``.

    ``reason``: a key of ``IN_THE_WAY``, of what keeps the period from being closed.
    """

    step: PeriodStep
    due: date
    days_late: int
    employee_id: int
    unit_id: int | None
    nip: str
    name: str
    unit: str | None
    superior_nip: str | None
    superior: str | None
    what: Text
    turn: str
    reason: str | None = None


class StepLine(NamedTuple):
    """How far a step is: people of whom it is done, of how many; and how many are late today."""

    step: PeriodStep
    due: date
    done: int
    total: int
    late: int


@dataclass(frozen=True)
class Rhythm:
    """How far a period is, and all that is not done yet, by step, unit and person."""

    known: Known
    steps: tuple[StepLine, ...]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True)
class Seen:
    """Everything that is known of the people of a period, by their numbers."""

    known: Known
    ground: Ground
    now: Mapping[int, Now]
    stored: Mapping[int, Evaluated]
    plans: Mapping[int, Plans]
    received: Mapping[int, Received]
    days: Callable[[int], int]  # for an objection, by the number of the person

    @property
    def closed(self) -> bool:
        """Whether the period is closed: then only those count who were evaluated in it."""
        return self.known.lock is not None and self.known.lock.closed

    @cached_property
    def everybody(self) -> list[int]:
        """Who is looked at, those who are left out of the period too."""
        return list(self.stored) if self.closed else list(dict.fromkeys((*self.now, *self.stored)))

    def excluded(self, person: int) -> bool:
        """Whether the person is left out of the period, be it since the evaluation."""
        status = self.status(person) if person in self.stored else self.now[person].status
        return status in (Status.EXCLUDED, LEFT_OUT)

    def status(self, person: int) -> str:
        """State of the evaluation as it is stored, ``not-evaluated``, or ``left-out`` since it was stored."""
        return self._statuses.get(person, NOT_EVALUATED)

    @cached_property
    def _statuses(self) -> Mapping[int, str]:
        open_ = (Status.DRAFT, Status.INCOMPLETE)
        now = {person for person, one in self.now.items() if one.status == Status.EXCLUDED}
        return {
            person: LEFT_OUT if person in now and stored.status in open_ else stored.status
            for person, stored in self.stored.items()
        }

    def done(self, step: PeriodStep, person: int) -> bool | None:
        """Whether a step is done of a person who is counted; ``None`` where it does not concern her."""
        left = self.left[step]
        return left[person] is None if person in left else None

    @cached_property
    def left(self) -> Mapping[PeriodStep, Mapping[int, Text | None]]:
        """What is left to do of every step of the people who are counted and whom it concerns; ``None``: it is done."""
        people = [person for person in self.everybody if not self.excluded(person)]
        return {step: _left(step, self, people) for step in PeriodStep if step is not PeriodStep.CLOSING}


def rhythm(
    session: Session, period: Period, policy: Policy, today: date, unit_ids: Collection[int] | None = None
) -> Rhythm:
    """See how far a period is on a day, for everybody or for the people of some units; nothing is stored.

    Who is left out of the period is not counted. Of a closed period only those count who were evaluated in it.
    """
    return rhythm_of(session, look(session, period, policy, today, unit_ids))


def look(
    session: Session,
    period: Period,
    policy: Policy,
    today: date,
    unit_ids: Collection[int] | None = None,
    *,
    heard: Callable[[Chunk], None] | None = None,
) -> Seen:
    """Gather what is known of everybody in a period, or of the people of some units; ``heard`` as of ``Ground``."""
    ground = Ground(session, Scope(today, period, unit_ids), policy, heard)
    ground.lay()
    return Seen(known_period(session, period), ground, {n.employee_id: n for n in ground.now}, _stored(ground),
                plans_in(session, period), received_in(session, period), objection_days(session, period))  # fmt: skip


def rhythm_of(session: Session, seen: Seen, *, closing: bool = True) -> Rhythm:
    """Tell from what is known how far each step is, and who is late; ``closing``: and who stands in its way."""
    period, policy, today, closed = seen.known.period, seen.ground.policy, seen.ground.scope.today, seen.closed
    due = due_dates(period, policy)
    lines: list[StepLine] = []
    waiting: list[Waiting] = []
    made = _Maker(session, seen, due, today)
    for step in PeriodStep:
        if step is PeriodStep.CLOSING:
            lines.append(StepLine(step, due[step], int(closed), 1, int(not closed and today > due[step])))
            continue
        asked = seen.left[step]
        left = [made.waiting(step, person, what) for person, what in asked.items() if what]
        late = len(left) if today > due[step] and not closed else 0
        lines.append(StepLine(step, due[step], len(asked) - len(left), len(asked), late))
        waiting += left
    if closed:  # nothing can be done any more
        return Rhythm(seen.known, tuple(lines), ())
    waiting += made.in_the_way(seen.everybody) if closing else ()
    return Rhythm(seen.known, tuple(lines), tuple(waiting))


def _stored(ground: Ground) -> Mapping[int, Evaluated]:
    chosen = ground.scope.unit_ids
    return {n: e for n, e in ground.stored.items() if chosen is None or e.unit_id in chosen}


def _left(step: PeriodStep, seen: Seen, people: Collection[int]) -> dict[int, Text | None]:
    """Say what is left to do of a step, of those of the people whom it concerns at all."""
    if step is PeriodStep.FINAL:
        return {person: IN_THE_WAY.get(seen.status(person)) for person in people}
    if step is PeriodStep.DELIVERY:
        unknown = text("the receipt is not on record")
        final = (person for person in people if person in seen.stored and seen.stored[person].status in STANDING)
        return {person: None if person in seen.received else unknown for person in final}
    # Who does not serve in the period any more has nothing left to do.
    serving = {person: seen.now[person] for person in people if person in seen.now}
    if step is PeriodStep.PLANS:
        return {person: _plans_undone(seen.plans.get(person)) for person in serving}
    if step is PeriodStep.ACHIEVEMENTS:
        return {person: _unrealised(now.missing) for person, now in serving.items() if "plan" not in now.missing}
    if step is PeriodStep.FEEDBACK:
        few = text("too little feedback for a figure")
        return {person: few if now.figures[_BEHAVIOUR] is None else None for person, now in serving.items()}
    return {  # suggestions that were accepted are decided too
        person: None if seen.status(person) in STANDING
        else _RATINGS[now.work_basis not in DECIDED, now.behaviour_basis not in DECIDED]
        for person, now in serving.items()
    }  # fmt: skip


def _unrealised(missing: tuple[str, ...]) -> Text | None:
    codes = [code for code in missing if code not in ("plan", "behaviour")]
    return text("without realisation: {codes}", codes=", ".join(codes)) if codes else None


_RATINGS: Mapping[tuple[bool, bool], Text | None] = {
    (False, False): None,
    (True, False): text("rating of the work result"),
    (False, True): text("rating of behaviour"),
    (True, True): text("ratings of work result and behaviour"),
}


@cache  # the same few counts hold for most people
def _plans_undone(found: Plans | None) -> Text | None:
    if found is None:
        return text("no plan")
    waiting = found.plans - found.approved
    return text("plans not approved: {n} of {all}", n=waiting, all=found.plans) if waiting else None


class _Maker:
    """Makes the lines about people, with names of them and of their superiors."""

    def __init__(self, session: Session, seen: Seen, due: Mapping[PeriodStep, date], today: date) -> None:
        self.seen, self.due, self.today = seen, due, today
        self.subjects = {subject.employee_id: subject for subject in seen.ground.people}
        self.present = present_nips(session)
        everybody = names_of_people(session, (person for person in seen.ground.named))
        self.by_nip: Mapping[str, PersonName] = {one.nip: one for one in everybody.values()}

    def waiting(self, step: PeriodStep, person: int, what: Text) -> Waiting:
        """Make the line of a person."""
        stored, subject = self.seen.stored.get(person), self.subjects.get(person)
        nip, name, unit = (stored.nip, stored.name, stored.unit) if stored else self.seen.ground.named[person]
        superior = subject.supervisor_nip if subject else stored.supervisor_nip if stored else None
        superior = self.present.get(superior, superior) if superior else None
        known = self.by_nip.get(superior) if superior else None
        day = self.due[step]
        plans = self.seen.plans.get(person)
        own = step is PeriodStep.ACHIEVEMENTS or (step is PeriodStep.PLANS and (plans is None or plans.returned > 0))
        turn = "employee" if own else "raters" if step is PeriodStep.FEEDBACK else "superior"
        unit_id = subject.unit_id if subject else stored.unit_id if stored else None
        late = max(0, (self.today - day).days)
        return Waiting(step, day, late, person, unit_id, nip, name, unit, superior, known.name if known else None,
                       what, turn)  # fmt: skip

    def in_the_way(self, people: Collection[int]) -> Iterator[Waiting]:
        """Make the lines of everybody who stands in the way of closing the period."""
        for person in people:  # an evaluation that is final or left out must be there, or there is none to keep
            status = self.seen.status(person)
            if status in IN_THE_WAY:
                yield self.waiting(PeriodStep.CLOSING, person, IN_THE_WAY[status])._replace(reason=status)
            elif days := self._days_run(person):
                yield self.waiting(PeriodStep.CLOSING, person, days)._replace(reason=DAYS_RUN)

    def _days_run(self, person: int) -> Text | None:
        received = self.seen.received.get(person)
        if received is None or received.objected:
            return None
        last = last_day(received.on, self.seen.days(person))
        return text("may object until {day}", day=last) if self.today <= last else None
