"""What the official forms of one person are made from: plain values, figures as whole numbers, nothing made up.

What is not known is ``None``, and a form leaves its place free. Forms: PermenPANRB 6/2022; the layout is that of
forms in circulation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from asncli.reports.indicator_lines import Target
from asncli.terms import (
    PANGKAT,
    Basis,
    CoreValue,
    Labelled,
    ObjectionDecision,
    Period,
    PlanKind,
    PlanStatus,
    Predikat,
    Rating,
    ResultKind,
    Status,
    UnitAchievement,
)


class FormKind(Labelled):
    """The official forms of a person, in the order in which they come about; codes are those of ``--kind``."""

    SKP = "skp", "Sasaran Kinerja Pegawai"
    LAMPIRAN = "lampiran", "Lampiran SKP"
    EVALUASI = "evaluasi", "Evaluasi Kinerja Pegawai"
    DOKUMEN = "dokumen", "Dokumen Evaluasi Kinerja Pegawai"


FEWEST = 10  # people below whom a curve would tell what the others have
OF_PLAN = (FormKind.SKP, FormKind.LAMPIRAN)  # what needs a plan; the others need an evaluation


class Party(NamedTuple):
    """Somebody on a form with the state of the last day of the period; what is not known stays ``None``."""

    name: str | None = None
    nip: str | None = None
    golongan: str | None = None
    position: str | None = None
    unit: str | None = None

    @property
    def rank(self) -> str | None:
        """Pangkat and golongan/ruang; the golongan alone of PPPK, who have no pangkat."""
        if self.golongan is None:
            return None
        named = PANGKAT.get(self.golongan)
        return f"{named}, {self.golongan}" if named else f"Golongan {self.golongan}"


class Figures(NamedTuple):
    """What was due and what was done in the period: quantities in ten-thousandths, achievement in hundredths."""

    target: Target
    actual: int | None
    achievement: int | None
    due: bool
    direction: str | None = None


class FormLine(NamedTuple):
    """An indicator: ``target`` is that of the whole plan; ``figures`` are None where nothing is evaluated."""

    code: str
    aspect: str | None
    indicator: str
    measure: str | None
    target: Target | None
    figures: Figures | None = None
    evidence: Sequence[str] = ()
    feedback: Sequence[str] = ()


class FormResult(NamedTuple):
    """A planned result, and in words what of the leader's it serves (empty: nothing was said)."""

    kind: ResultKind
    title: str
    served: str
    lines: Sequence[FormLine]


class FormPlan(NamedTuple):
    """A plan (SKP) of the person that touches the period.

    ``parties``: person and leader on its last day, where it ended before the period did.
    """

    begins: date
    ends: date
    kind: PlanKind
    status: PlanStatus
    results: Sequence[FormResult]
    parties: tuple[Party, Party] | None = None


class Outcome(NamedTuple):
    """An evaluation as it stands; ``feedback``: the leader's words with the rating, ``said``: those on the values.

    ``missing``: codes of what was not there, and the ``reason`` for which it became final all the same. ``revised``:
    the plans have been changed since it became final.
    """

    status: Status
    provisional: bool
    proposal: bool
    work_rating: Rating | None
    work_basis: Basis | None
    behaviour_rating: Rating | None
    behaviour_basis: Basis | None
    predikat: Predikat | None
    feedback: str | None
    said: Mapping[CoreValue, Sequence[str]]
    missing: Sequence[str] = ()
    reason: str | None = None
    revised: bool = False

    @property
    def decided(self) -> bool:
        """Whether it is final, though there may be an objection."""
        return self.status in (Status.FINAL, Status.OBJECTED)


class Since(NamedTuple):
    """What became of an achievement after an evaluation was final: what it was, and what it is."""

    then: UnitAchievement | None
    now: UnitAchievement | None


class Pattern(NamedTuple):
    """Capaian of the organisation that the person belongs to, and how many there have which predikat.

    ``unit``: the nearest unit from the person's own upwards that has a capaian, else the own one. The people are
    those of its whole tree without its head. ``since``: the achievement of today, where it has been another one (or
    none) since the evaluation became final. ``fewest``: people below whom no curve is drawn.
    """

    achievement: UnitAchievement | None
    unit: str | None
    counts: Mapping[Predikat, int]
    since: Since | None = None
    fewest: int = FEWEST

    @property
    def people(self) -> int:
        """How many have a predikat."""
        return sum(self.counts.values())


class Dispute(NamedTuple):
    """An objection, what the assessor explained, what was decided."""

    filed_on: date
    reason: str
    explained_on: date | None
    explanation: str | None
    decision: ObjectionDecision | None
    decided_on: date | None
    decision_reason: str | None


@dataclass(frozen=True)
class PersonForms:
    """One person in a period with everything that the forms say.

    ``leads``: the form for JPT and leaders of a unit of its own. ``foot``: by what and from which data. ``plans``: as
    they are evaluated, of a final evaluation as it found them; ``agreed``: as they stand (None: the same).
    """

    period: Period
    agency: str
    foot: str
    person: Party
    assessor: Party
    superior: Party
    leads: bool
    plans: Sequence[FormPlan]
    outcome: Outcome | None = None
    pattern: Pattern | None = None
    dispute: Dispute | None = None
    received_on: date | None = None
    agreed: Sequence[FormPlan] | None = None
