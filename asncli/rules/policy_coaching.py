"""What the agency decides about coaching: whom it is opened for, its clock, how often one looks after it.

Read from the table ``[coaching]`` of the policy file; the defaults stand in ``policies/default.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from asncli.messages import text
from asncli.rules.policy_kinds import YES, Setting, after, number, some_of
from asncli.terms import Predikat, Rating

_TABLE = "coaching"
COACHING_SETTINGS: tuple[Setting, ...] = (
    after(f"{_TABLE}.predikat", some_of(Predikat), text("coaching is opened for who has one of these predikat")),
    after(f"{_TABLE}.work_ratings", some_of(Rating),
          text("coaching is opened for who has one of these ratings of the work result")),
    after(f"{_TABLE}.months", number(1, 24), text("months in which a person in coaching can improve")),
    after(f"{_TABLE}.checkin_days", number(1, 366),
          text("a case of coaching without a check-in for more days is overdue")),
    after(f"{_TABLE}.drafts", YES, text("whether coaching is opened for evaluations that are still drafts")),
)  # fmt: skip


class CoachingPolicy(NamedTuple):
    """The decisions, in the order of the settings."""

    predikat: tuple[Predikat, ...]
    work_ratings: tuple[Rating, ...]
    months: int
    checkin_days: int
    drafts: bool

    @classmethod
    def of(cls, after_score: Mapping[str, Any]) -> Self:
        """Take them from ``Policy.after``."""
        return cls(*(after_score[f"{_TABLE}.{name}"] for name in cls._fields))
