"""What the report on completeness is made from: each person's state in every step of a period, and their sums."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import add, attrgetter
from typing import NamedTuple, Self

from asncli.reports.frames import UnitRow
from asncli.reports.priority import Priority
from asncli.reports.recap import NO_UNIT
from asncli.terms import FeedbackRole, Labelled, Period, PeriodStep, Status

# The steps of people; closing is a step of the period.
STEPS = tuple(step for step in PeriodStep if step is not PeriodStep.CLOSING)
ROLES = tuple(FeedbackRole)


class PlanState(Labelled):
    """How far a person's plans of the period are: the one that waits longest tells."""

    NONE = "none", "Belum ada"
    DRAFT = "draft", "Draf"
    SUBMITTED = "submitted", "Diajukan"
    RETURNED = "returned", "Dikembalikan"
    APPROVED = "approved", "Disetujui"


class Rated(Labelled):
    """Which ratings the leader has given (or the capaian organisasi, of the head of a unit)."""

    NONE = "none", "Belum ada"
    WORK = "work", "Hasil kerja saja"
    BEHAVIOUR = "behaviour", "Perilaku saja"
    BOTH = "both", "Lengkap"


class Evaluated(Labelled):
    """State of a person's evaluation."""

    NOT_EVALUATED = "not-evaluated", "Belum dievaluasi"
    DRAFT = Status.DRAFT.value, Status.DRAFT.label
    INCOMPLETE = Status.INCOMPLETE.value, Status.INCOMPLETE.label
    FINAL = Status.FINAL.value, Status.FINAL.label
    OBJECTED = Status.OBJECTED.value, Status.OBJECTED.label
    EXCLUDED = Status.EXCLUDED.value, Status.EXCLUDED.label


class AtBkn(Labelled):
    """How far a person's plans are in e-Kinerja BKN, as its report says; codes are those of ``BknPlanStatus``."""

    NONE = "none", "Tidak ada"
    UNSAID = "unsaid", "Ada, tanpa tahap"
    DRAFT = "draft", "Draft"
    PENGAJUAN = "pengajuan", "Pengajuan"
    PERSETUJUAN = "persetujuan", "Persetujuan"


class Difference(Labelled):
    """Where e-Kinerja BKN and this database do not say the same of a person's plans."""

    ONLY_BKN = "only-bkn", "Ada di BKN, di sini belum ada"
    ONLY_HERE = "only-here", "Ada di sini, di BKN tidak ada"
    APPROVED_THERE = "approved-there", "Disetujui di BKN, di sini belum"
    APPROVED_HERE = "approved-here", "Disetujui di sini, di BKN belum"
    STAGE = "stage", "Tahapnya berbeda"


_SAME_STAGE = {PlanState.SUBMITTED: AtBkn.PENGAJUAN, PlanState.DRAFT: AtBkn.DRAFT, PlanState.RETURNED: AtBkn.DRAFT}


def difference(plan: PlanState, there: AtBkn) -> Difference | None:
    """Name the difference between the plans here and at BKN, or ``None``."""
    if AtBkn.NONE is there or PlanState.NONE is plan:
        both = there is AtBkn.NONE and plan is PlanState.NONE
        return None if both else Difference.ONLY_HERE if there is AtBkn.NONE else Difference.ONLY_BKN
    if (there is AtBkn.PERSETUJUAN) == (plan is PlanState.APPROVED):
        agree = there in (AtBkn.PERSETUJUAN, AtBkn.UNSAID, _SAME_STAGE.get(plan))
        return None if agree else Difference.STAGE
    if there is AtBkn.PERSETUJUAN:
        return Difference.APPROVED_THERE
    return None if there is AtBkn.UNSAID else Difference.APPROVED_HERE


class Person(NamedTuple):
    """One person of the period; who is left out of it (``EXCLUDED``) is listed and not counted.

    ``due``: indicators due in the period, ``realised`` those of them with a realisation, ``missing`` the codes of the
    others. ``months``: of the indicators due, those with a realisation in January to December (``None`` in months that
    do not count: outside the period or the plan, or not begun), ``of``: how many there could be. ``enough``: by role,
    whether its feedback counts. ``steps``: done, not done, or ``None`` where the step does not concern the person.
    """

    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    position: str | None
    plan: PlanState
    plans: int
    approved: int
    due: int
    realised: int
    missing: tuple[str, ...]
    months: tuple[int | None, ...]
    of: tuple[int, ...]
    enough: tuple[bool, ...]
    rated: Rated | None
    evaluated: Evaluated
    bkn: AtBkn | None
    difference: Difference | None
    steps: tuple[bool | None, ...]

    @property
    def counted(self) -> bool:
        """Whether the person is evaluated in the period at all."""
        return self.evaluated is not Evaluated.EXCLUDED


class StepFigures(NamedTuple):
    """How far a step is in all: due on, people of whom it is done, of how many, late today."""

    step: PeriodStep
    due: date
    done: int
    total: int
    late: int


class Reminder(NamedTuple):
    """What is asked of whom, about whom, until when; ``turn``: employee, superior or raters."""

    unit_id: int | None
    unit: str | None
    nip: str
    name: str
    step: PeriodStep
    what: str
    due: date
    days_late: int
    turn: str
    superior_nip: str | None
    superior: str | None


@dataclass(frozen=True)
class Completeness:
    """Everything the report is made from; ``steps`` as the period's rhythm tells them."""

    period: Period
    today: date
    agency: str | None
    batch: tuple[int, datetime] | None
    unit: str | None
    units: Sequence[UnitRow]
    people: Sequence[Person]
    steps: Sequence[StepFigures]
    reminders: Sequence[Reminder]
    within: int | None
    at_bkn: bool  # there are plans of the period from e-Kinerja BKN
    priority: Priority | None = None


@dataclass
class Tally:
    """Sums over people, those of a unit or all."""

    people: int = 0
    excluded: int = 0
    plan: Counter[PlanState] = field(default_factory=Counter)
    rated: Counter[Rated | None] = field(default_factory=Counter)
    evaluated: Counter[Evaluated] = field(default_factory=Counter)
    bkn: Counter[AtBkn | None] = field(default_factory=Counter)
    difference: Counter[Difference | None] = field(default_factory=Counter)
    due: int = 0
    realised: int = 0
    months: list[int] = field(default_factory=lambda: [0] * 12)
    of: list[int] = field(default_factory=lambda: [0] * 12)
    done: list[int] = field(default_factory=lambda: [0] * len(STEPS))
    total: list[int] = field(default_factory=lambda: [0] * len(STEPS))

    @classmethod
    def of_people(cls, people: Collection[Person]) -> Self:
        """Count people; ``people`` are those of them who are evaluated."""
        counted = [one for one in people if one.counted]
        found = cls(people=len(counted), excluded=len(people) - len(counted))
        if counted:
            found.plan, found.rated, found.evaluated, found.bkn, found.difference = (
                Counter(map(attrgetter(field), counted)) for field in _STATES
            )
            found.due, found.realised = sum(one.due for one in counted), sum(one.realised for one in counted)
            found.months = [sum(filter(None, month)) for month in zip(*(one.months for one in counted), strict=True)]
            found.of = list(map(sum, zip(*(one.of for one in counted), strict=True)))
            steps = list(zip(*(one.steps for one in counted), strict=True))
            found.done = [step.count(True) for step in steps]
            found.total = [len(step) - step.count(None) for step in steps]
        return found

    def add(self, other: Tally) -> None:
        """Add the sums of other people."""
        for name in ("people", "excluded", "due", "realised", *_STATES):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("months", "of", "done", "total"):
            setattr(self, name, list(map(add, getattr(self, name), getattr(other, name))))


_STATES = ("plan", "rated", "evaluated", "bkn", "difference")


def tallied(people: Iterable[Person]) -> tuple[Mapping[int, Tally], Tally]:
    """Sums of every unit that has people (its own, without those below it), and of everybody."""
    by_unit: dict[int, list[Person]] = defaultdict(list)
    for person in people:
        by_unit[person.unit_id or NO_UNIT].append(person)
    units = {unit: Tally.of_people(own) for unit, own in by_unit.items()}
    whole = Tally()
    for tally in units.values():
        whole.add(tally)
    return units, whole
