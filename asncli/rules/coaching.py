"""Coaching: whom the policy names, the clock, when a case is late, and the law's next step where it did not help.

Days are calendar days, months those of the calendar: six months after 31 August is the last day of February.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.rules.coaching_law import CoachingLaw, Step
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.terms import (
    CoachingOutcome,
    CoachingTrigger,
    EmployeeKind,
    Period,
    Predikat,
    Rating,
    Status,
    folded,
    indonesian_date,
)

_LOOK = "periksa atau tutup kasus"
# Steps after which there is nobody left to coach.
_ENDING = ("dismissal", "contract_end")


class Found(NamedTuple):
    """What of an evaluation opens a case: by which of the two, and the code of the predikat or rating."""

    trigger: CoachingTrigger
    code: str

    @property
    def words(self) -> str:
        """Say it as papers do: ``Predikat kinerja Kurang/Misconduct``."""
        return reason(self.trigger, self.code)


def reason(trigger: str, code: str | None) -> str:
    """Why a case was opened, in the words of papers; ``code`` is what was found, or the leader's reason.

    >>> reason("work_rating", "below")
    'Rating hasil kerja Di Bawah Ekspektasi'
    """
    why = CoachingTrigger(trigger)
    if code is None:
        return why.label
    if why is CoachingTrigger.MANUAL:
        return f"{why.label}: {code}"
    label = Predikat(code).label if why is CoachingTrigger.PREDIKAT else Rating(code).label
    return f"{why.label} {label}"


def named(predikat: str | None, work_rating: str | None, policy: CoachingPolicy) -> Found | None:
    """Whether the policy names who has this predikat or rating of the work result; the predikat is told first."""
    if predikat in policy.predikat:
        return Found(CoachingTrigger.PREDIKAT, str(predikat))
    return Found(CoachingTrigger.WORK_RATING, str(work_rating)) if work_rating in policy.work_ratings else None


def outdated(
    opened_for: str, found: str | None, status: str | None, predikat: str | None, work_rating: str | None,
    policy: CoachingPolicy,
) -> str | None:  # fmt: skip
    """Say in the words of papers why the evaluation does not say any more what opened the case; None where it does.

    What the agency decided otherwise since then changes no case: only another evaluation does.

    >>> from asncli.rules.policy import load_policy
    >>> rules = CoachingPolicy.of(load_policy().after)
    >>> outdated("predikat", "kurang", "final", "baik", "meets", rules)
    'Predikat sekarang Baik; periksa atau tutup kasus'
    """
    if status is None:
        return f"Evaluasinya tidak ada lagi; {_LOOK}"
    if status == Status.OBJECTED:
        return "Keberatan belum diputus"
    manual = opened_for == CoachingTrigger.MANUAL
    if status == Status.EXCLUDED or (status == Status.INCOMPLETE and not manual):
        return f"Evaluasi sekarang {Status(status).label}; {_LOOK}"
    now = predikat if opened_for == CoachingTrigger.PREDIKAT else work_rating
    if manual or now == found or named(predikat, work_rating, policy):
        return None
    if opened_for == CoachingTrigger.PREDIKAT and predikat:
        return f"Predikat sekarang {Predikat(predikat).label}; {_LOOK}"
    rating = Rating(work_rating).label if work_rating else "tidak ada"
    return f"Rating hasil kerja sekarang {rating}; {_LOOK}"


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later; where that month is shorter, its last day.

    >>> months_later(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class Clock(NamedTuple):
    """Days of a case: opened, over, the last check-in (None: none yet), and closed (None: it is open)."""

    opened_on: date
    due_on: date
    checked_on: date | None
    closed_on: date | None

    def over(self, today: date) -> bool:
        """Whether the time is over and the case still open: its last day is still in time."""
        return self.closed_on is None and today > self.due_on

    def days_unseen(self, today: date) -> int | None:
        """Days since the last check-in, or since it was opened; None of a closed case."""
        return None if self.closed_on else (today - (self.checked_on or self.opened_on)).days

    def unseen(self, today: date, checkin_days: int) -> bool:
        """Whether nobody has looked after the open case for longer than the policy allows."""
        return (self.days_unseen(today) or 0) > checkin_days

    def overdue(self, today: date, checkin_days: int) -> list[str]:
        """Say in the words of papers why a case is overdue; empty where it is not."""
        said = [f"Waktu habis {indonesian_date(self.due_on)}"] if self.over(today) else []
        if self.unseen(today, checkin_days):
            said.append(f"Belum dipantau {self.days_unseen(today)} hari (paling lama {checkin_days})")
        return said


def check_opened(day: date, period: Period, today: date) -> None:
    """Refuse a case or dialogue dated in the future or before its period began."""
    check_come(day, today)
    if day < period.start:
        raise AsnError(
            "date-before-period",
            text("{day} lies before the period {period} began, on {start}.", day=day, period=str(period),
                 start=period.start),
            text("Correct the day with --date, or name the period that is meant."),
        )  # fmt: skip


def check_over(day: date, period: Period) -> None:
    """Refuse to start the clock of a case on what can still change: before the period is over (``period-not-over``)."""
    if day <= period.end:
        raise AsnError(
            "period-not-over",
            text("{period} is not over on {day}: it ends on {end}, and its evaluations are not final.",
                 period=str(period), day=day, end=period.end),
            text("Wait until then, or open a case for one person with a reason: --nip NIP --reason TEXT."),
        )  # fmt: skip


def check_outcome(outcome: CoachingOutcome, step: str | None, label: str, said: str | None) -> None:
    """Refuse to say that it was achieved after a step that ends the service; a reason lets it (``outcome-step``)."""
    if outcome is CoachingOutcome.ACHIEVED and step in _ENDING and said is None:
        raise AsnError(
            "outcome-step",
            text("{step} is on record as the last step, which does not go with: {outcome}.", step=label,
                 outcome=outcome.label),
            text("If the step did not take place, undo its batch (see: asncli batch list), or say why it holds all the"
                 " same: --reason TEXT."),
        )  # fmt: skip


def check_order(day: date, earliest: date, what: Text, today: date) -> None:
    """Refuse a day in the future, or before ``what`` of ``earliest`` (``date-order``)."""
    check_come(day, today)
    if day < earliest:
        raise AsnError(
            "date-order",
            text("{day} lies before {what}, {earliest}.", day=day, what=what, earliest=earliest),
            text("Give the day with --date: {day} or later.", day=earliest),
        )


def check_come(day: date, today: date) -> None:
    """Refuse a day that has not come (``date-future``)."""
    if day > today:
        raise AsnError(
            "date-future",
            text("{day} has not come yet: today is {today}.", day=day, today=today),
            text("Record it once it has happened, or correct --date."),
        )


class Stand(NamedTuple):
    """Where a person in coaching stands: kind, jenis jabatan, the clock, and the steps taken with their days."""

    kind: str | None
    post: str | None
    clock: Clock
    taken: Mapping[str, date]


def next_steps(law: CoachingLaw, stand: Stand) -> dict[str, date]:
    """Steps that may come next, each with the day from which on; where no kind is on record the steps of every kind."""
    return {
        code: earliest
        for code, step in law.steps.items()
        if (earliest := _earliest(law, stand, code, step)) is not None
    }


def _earliest(law: CoachingLaw, stand: Stand, code: str, step: Step) -> date | None:
    if code in stand.taken or (stand.kind is not None and EmployeeKind(stand.kind) not in step.kinds):
        return None
    over = stand.clock.due_on + timedelta(1)
    if not step.after:
        return over
    days = [months_later(stand.taken[one], law.steps[one].months) for one in step.after if one in stand.taken]
    return max(over, min(days)) if days else None


def check_step(law: CoachingLaw, code: str, day: date, stand: Stand, said: str | None) -> None:
    """Refuse a step that is not the law's next one; one that comes too early, or for another post, needs a reason.

    ``step-order``, ``step-early``, ``step-post``.
    """
    following, step = next_steps(law, stand), law.steps.get(code)
    if step is None or code not in following:
        raise AsnError(
            "step-order",
            text("The step {step} does not come next.", step=step.label if step else code),
            text("Next can come: {known}.", known=", ".join(following) or "-"),
        )
    if day < following[code] and said is None:
        raise AsnError(
            "step-early",
            text("The step {step} may be taken from {day} on, when the time given is over.", step=step.label,
                 day=following[code]),
            text("Wait until then, or say why it comes earlier: --reason TEXT."),
        )  # fmt: skip
    if step.posts and not any(word in folded(stand.post or "") for word in step.posts) and said is None:
        raise AsnError(
            "step-post",
            text("The step {step} is for {posts}; the jenis jabatan on record is {post}.", step=step.label,
                 posts=", ".join(step.posts), post=stand.post or "-"),
            text("Say why it holds here all the same: --reason TEXT."),
        )  # fmt: skip
