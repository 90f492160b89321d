"""A regulation as a value, and which one is in force: the assessment period decides, never today's date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from asncli.errors import AsnError
from asncli.messages import text
from asncli.terms import Period, Predikat, Rating

# Ways of coming from ratings or figures to a predikat that asncli.rules.skp knows (its METHODS).
METHOD_NAMES = ("rating_matrix",)
# How sure a source is: two or more public copies agree, one only, or the agency may decide otherwise.
STATUSES = ("confirmed", "unconfirmed", "default")


@dataclass(frozen=True)
class Provision:
    """Where a table of a regulation stands (an article, a public page, or practice) and how sure that is."""

    source: str
    status: str


@dataclass(frozen=True)
class Regulation:
    """One regulation of one instrument, as its file says; ``provisions`` holds the source of each table."""

    id: str
    instrument: str
    title: str
    replaces: str | None
    since: Period
    until: Period | None
    method: str
    labels: Mapping[Predikat, str]
    matrix: Mapping[tuple[Rating, Rating], Predikat]  # (hasil kerja, perilaku kerja)
    provisions: Mapping[str, Provision]
    digest: str

    def governs(self, period: Period) -> bool:
        """Whether the whole assessment period lies within the time this regulation is in force."""
        return self.since.start <= period.start and (self.until is None or period.end <= self.until.end)

    def overlaps(self, other: Regulation) -> bool:
        """Whether some day falls under both regulations."""
        return (other.until is None or self.since.start <= other.until.end) and (
            self.until is None or other.since.start <= self.until.end
        )


def in_force(shelf: Iterable[Regulation], period: Period) -> Regulation:
    """Regulation that governs the period; AsnError ``regulation-missing`` where there is none."""
    for regulation in shelf:
        if regulation.governs(period):
            return regulation
    reason = text("no regulation in this program governs it")
    if period.year < 2022:
        reason = text("PermenPANRB 8/2021 is not implemented; evaluations begin with 2022")
    raise AsnError(
        "regulation-missing",
        text("Period {period} can not be evaluated: {reason}.", period=str(period), reason=reason),
        text("Name a period from 2022 on, for example {example}.", example="2026-S1"),
    )
