"""The one page that an employee holds in hand: what it says of the person, as plain values; nothing made up.

What is not known is ``None`` or empty, and the page says so. Nothing of anybody else stands in it but the names of the
leader and of the leader's superior.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from asncli.reports.official import FormLine, PersonForms
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.terms import (
    CoachingOutcome,
    CoreValue,
    FeedbackRole,
    Predikat,
    Rating,
    Status,
    UnitAchievement,
    Voice,
)

NAME, TITLE = "individual", "Lembar Hasil Kinerja Pegawai"
ABOUT = "Satu halaman bagi setiap pegawai: yang diminta, yang dicapai, arti predikat, dan langkah selanjutnya"
FORMS = ("pdf", "html")


class Heard(NamedTuple):
    """What feedback says of a person, as far as anonymity allows: marks of the values in hundredths, comments by role.

    ``counted``: roles that have enough raters; ``lacking``: roles with a weight that have none or too few; ``rests``:
    the roles that the mark of each value is made of. ``comments`` only where they were asked for.
    """

    values: Mapping[CoreValue, int | None]
    rests: Mapping[CoreValue, Sequence[FeedbackRole]]
    counted: Sequence[FeedbackRole]
    lacking: Sequence[FeedbackRole]
    comments: Mapping[FeedbackRole, Sequence[str]]


class Promise(NamedTuple):
    """What one of the two promised; ``said`` is None where the dialogue is confidential."""

    voice: Voice
    said: str | None
    due: date | None
    done_on: date | None


class Talked(NamedTuple):
    """A dialogue about the evaluation; of a confidential one nothing but its day and how much was promised."""

    held_on: date
    confidential: bool
    promises: Sequence[Promise]


class Coached(NamedTuple):
    """A case of coaching: why (in words), its clock, and how it ended."""

    why: str
    opened_on: date
    due_on: date
    closed_on: date | None
    outcome: CoachingOutcome | None


class Judgement(NamedTuple):
    """Both ratings and the predikat in which they meet."""

    work: Rating | None
    behaviour: Rating | None
    predikat: Predikat | None


class Ruled(NamedTuple):
    """Who decided on an objection (None: only a NIP is known), and what was judged before and after."""

    by: str | None
    before: Judgement
    after: Judgement


class Headed(NamedTuple):
    """The unit that the person heads, whose capaian is the rating of the work result."""

    unit: str
    achievement: UnitAchievement


NOTHING_HEARD = Heard({}, {}, (), (), {})


@dataclass(frozen=True)
class Individual:
    """One person in a period: ``forms`` (who, what was due and done, the outcome), and what stands beside them.

    ``status`` also of who is left out, whose ``forms`` have no outcome; ``left_out`` is the reason in words. Figures
    are hundredths. ``missing`` and ``notes`` are codes of the evaluation. ``policy`` is that of the evaluation, also
    for the days of an objection; ``objection_until`` is known once the evaluation was received; ``final_by`` is the
    day by which the policy wants it final.
    """

    forms: PersonForms
    regulation: Regulation
    policy: Policy
    status: Status
    final_by: date
    objection_until: date | None = None
    work_result: int | None = None
    behaviour: int | None = None
    total: int | None = None
    missing: Sequence[str] = ()
    notes: Sequence[str] = ()
    left_out: str = ""
    ruled: Ruled | None = None
    headed: Headed | None = None
    heard: Heard = NOTHING_HEARD
    talked: Sequence[Talked] = ()
    coached: Coached | None = None

    @property
    def decided(self) -> bool:
        """Whether somebody made it final; it stays so while an objection is open."""
        return self.status in (Status.FINAL, Status.OBJECTED)

    @property
    def lines(self) -> list[FormLine]:
        """Indicators that are evaluated, in the order of the plans."""
        return [
            line
            for plan in self.forms.plans
            for result in plan.results
            for line in result.lines
            if line.figures is not None
        ]
