"""Chance without a clock: the same question always gets the same answer, in any order and on any machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Chance:
    """Answers drawn from a seed and the words of the question (never from what was asked before)."""

    seed: int

    def below(self, n: int, *question: object) -> int:
        """Draw a whole number from 0 to ``n - 1``."""
        words = "|".join(str(word) for word in (self.seed, *question))
        return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big") % n

    def between(self, low: int, high: int, *question: object) -> int:
        """Draw a whole number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1, *question)

    def one_of(self, choices: Sequence[T], *question: object) -> T:
        """Draw one of ``choices``."""
        return choices[self.below(len(choices), *question)]
