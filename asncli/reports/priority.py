"""What is meant by a topic that comes first: the units and IKU that an answer is restricted to, and why these."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

NAMED = 5  # of what a filter rests on, so many are named in a sentence


class Coded(NamedTuple):
    """A unit or a line of the renstra: its code, its name or title."""

    code: str | None
    words: str

    def __str__(self) -> str:
        """Code and words."""
        return f"{self.code} {self.words}" if self.code else self.words


class Stated(NamedTuple):
    """A need that a unit states, by its topic."""

    unit: Coded
    topic: str

    def __str__(self) -> str:
        """Unit and topic."""
        return f"{self.unit} ({self.topic})"


@dataclass(frozen=True)
class Priority:
    """A topic in a year, and what it means.

    ``needs`` are the needs whose topic has its words, ``lines`` the lines of the renstra whose title has them,
    ``units`` those that state such a need or are in charge of such a line or of one below it (none that stands below
    another of these). ``unit_ids`` are these and all units below them, ``iku_ids`` the IKU among the lines and below.
    """

    topic: str
    year: int
    needs: Sequence[Stated]
    lines: Sequence[Coded]
    units: Sequence[Coded]
    unit_ids: frozenset[int]
    iku_ids: frozenset[int]

    def within(self, chosen: Collection[int] | None) -> list[int]:
        """Units of the priority among those chosen otherwise (None: all units), by number."""
        return sorted(self.unit_ids if chosen is None else self.unit_ids & set(chosen))

    def covers(self, iku_id: int, unit_id: int | None) -> bool:
        """Whether an IKU is meant: one of the lines, or one that a unit of the priority is in charge of."""
        return iku_id in self.iku_ids or unit_id in self.unit_ids

    @property
    def paper(self) -> list[str]:
        """Lines for the head of a report."""
        units = named(self.units, "{first} dan {n} lainnya") or "tidak ada"
        lines = [one.code for one in self.lines]
        found: dict[str, Sequence[object]] = {"kebutuhan yang dinyatakan": self.needs, "renstra": lines}
        reasons = [f"{source}: {named(rows, '{first} dan {n} lainnya')}" for source, rows in found.items() if rows]
        return [
            f"Prioritas: {self.topic} ({self.year}). Unit kerja beserta unit di bawahnya: {units}",
            f"Dasar prioritas, menurut {'; '.join(reasons)}",
        ]

    @property
    def document(self) -> dict[str, Any]:
        """What scripts read of it."""
        return {
            "topic": self.topic,
            "year": self.year,
            "needs": [{"unit_code": unit.code, "unit": unit.words, "topic": topic} for unit, topic in self.needs],
            "lines": [{"code": one.code, "title": one.words} for one in self.lines],
            "units": [{"unit_code": one.code, "unit": one.words} for one in self.units],
        }


def named(reasons: Sequence[object], more: str) -> str:
    """Name the first few; ``more`` puts these ({first}) and how many others there are ({n}) together."""
    told = ", ".join(map(str, reasons[:NAMED]))
    return more.format(first=told, n=len(reasons) - NAMED) if len(reasons) > NAMED else told
