"""What the agency decides about the survey of work climate (lingkungan kerja).

Read from the table ``[climate]`` of the policy file; the defaults stand in ``policies/default.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from asncli.messages import text
from asncli.rules.policy_kinds import THRESHOLDS, Setting, Thresholds, after, number

# Fewer would let those who answered find out what the others marked; no policy can go below it.
FEWEST_RESPONDENTS = 3
CLIMATE_SETTINGS: tuple[Setting, ...] = (
    after("climate.minimum_respondents", number(FEWEST_RESPONDENTS),
          text("work climate is shown from this many respondents on")),
    after("climate.bands", THRESHOLDS, text("means of the work climate from which it is called good, and fair")),
)  # fmt: skip


class ClimatePolicy(NamedTuple):
    """The decisions: fewest respondents of a figure; means (hundredths of a mark) for words, or none."""

    minimum: int
    bands: Thresholds | None

    @classmethod
    def of(cls, after_score: Mapping[str, Any]) -> Self:
        """Take them from ``Policy.after``."""
        return cls(after_score["climate.minimum_respondents"], after_score["climate.bands"] or None)
