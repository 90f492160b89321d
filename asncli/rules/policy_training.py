"""What the agency decides about training: hours, needs, the plan under a budget.

Read from the tables of the policy file that bear these names; the defaults stand in ``policies/default.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from asncli.messages import text
from asncli.rules.policy_kinds import HUNDREDTHS, WEIGHT, Setting, after, number
from asncli.rules.training_needs import Reason

_POINTS = text("points of a course for somebody for this reason")
TRAINING_SETTINGS: tuple[Setting, ...] = (
    after("training.pppk_hours", number(0, 1000), text("hours of lessons a PPPK may have in a year at most")),
    after("training_needs.weak_below", HUNDREDTHS, text("a core value whose mark is below this asks for training")),
    after(
        "training_needs.repeat_years", number(0, 50), text("who attended a course in so many years is not sent again")
    ),
    *(after(f"training_points.{reason}", WEIGHT, _POINTS) for reason in Reason),
)


class TrainingPolicy(NamedTuple):
    """The agency's decisions about training: JP, hundredths of a mark, years, points by reason."""

    pppk_hours: int
    weak_below: int
    repeat_years: int
    points: Mapping[Reason, int]

    @classmethod
    def of(cls, after: Mapping[str, Any]) -> TrainingPolicy:
        """Read them from ``Policy.after``."""
        return cls(
            after["training.pppk_hours"],
            after["training_needs.weak_below"],
            after["training_needs.repeat_years"],
            {reason: after[f"training_points.{reason}"] for reason in Reason},
        )
