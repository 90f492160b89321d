"""What the agency decides about talent and promotion.

Read from the tables ``talent`` and ``promotion`` of the policy file; the defaults stand in ``policies/default.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from asncli.messages import text
from asncli.rules.policy_kinds import THRESHOLDS, YES, Setting, Thresholds, after, number, one_of
from asncli.terms import Predikat

BOXES = number(1, 9)
TALENT_SETTINGS: tuple[Setting, ...] = (
    after("talent.performance_thresholds", THRESHOLDS,
          text("figures of the predikat from which a year counts as above and as meeting expectation; none: predikat")),
    after("talent.potential_thresholds", THRESHOLDS,
          text("figures from which potential is high and medium; none: a figure without a level places nobody")),
    after("promotion.regular_months", number(0, 600), text("months in the golongan before kenaikan pangkat reguler")),
    after("promotion.functional_months", number(0, 600),
          text("months in the golongan before kenaikan pangkat in a jabatan fungsional")),
    after("promotion.post_predikat", one_of(Predikat),
          text("lowest annual predikat of the last years for a higher or more strategic jabatan")),
    after("promotion.functional_post_predikat", one_of(Predikat),
          text("the same for whoever holds a jabatan fungsional")),
    after("promotion.post_box", BOXES, text("lowest box of talent for a higher or more strategic jabatan")),
    after("promotion.post_coaching_bars", YES,
          text("whether a coaching case that is still open bars a higher or more strategic jabatan")),
)  # fmt: skip


class TalentPolicy(NamedTuple):
    """Thresholds of performance and of potential; ``None`` where the agency has set none."""

    performance: Thresholds | None
    potential: Thresholds | None

    @classmethod
    def of(cls, after: Mapping[str, Any]) -> TalentPolicy:
        """Read the decisions."""
        return cls(after["talent.performance_thresholds"] or None, after["talent.potential_thresholds"] or None)


class PromotionPolicy(NamedTuple):
    """What the agency asks for a promotion beside the law."""

    regular_months: int
    functional_months: int
    post_predikat: Predikat
    functional_post_predikat: Predikat
    post_box: int
    post_coaching_bars: bool

    @classmethod
    def of(cls, after: Mapping[str, Any]) -> PromotionPolicy:
        """Read the decisions."""
        return cls(*(after[f"promotion.{name}"] for name in cls._fields))
