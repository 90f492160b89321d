"""The law as values, and which of it is in force: the assessment period decides, never today's date.

``Law`` is what every instrument has; ``Regulation`` is that of the SKP. The others stand in
``distribution_law`` and ``skm_law``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from asncli.errors import AsnError
from asncli.messages import text
from asncli.terms import Period, Predikat, Rating

# Ways of coming from ratings or figures to a predikat that asncli.rules.skp knows (its METHODS).
MATRIX, NUMERIC = METHOD_NAMES = ("rating_matrix", "numeric")
# How sure a source is: two or more public copies agree, one only, or the agency may decide otherwise.
STATUSES = ("confirmed", "unconfirmed", "default")


@dataclass(frozen=True)
class Provision:
    """Where a table of a regulation stands (an article, a public page, or practice) and how sure that is."""

    source: str
    status: str


@dataclass(frozen=True)
class Law:
    """What every file of the law says; ``provisions`` holds the source of each of its tables.

    ``what_if``: for comparison only, never in force. ``text`` is the whole file in canonical form, which is kept
    with what is scored by it, and ``digest`` its sha256.
    """

    id: str
    instrument: str
    title: str
    replaces: str | None
    since: Period
    until: Period | None
    what_if: bool
    provisions: Mapping[str, Provision]
    digest: str
    text: str

    def governs(self, period: Period) -> bool:
        """Whether the whole assessment period lies within the time this regulation is in force."""
        return self.since.start <= period.start and (self.until is None or period.end <= self.until.end)

    def overlaps(self, other: Law) -> bool:
        """Whether some day falls under both regulations."""
        return (other.until is None or self.since.start <= other.until.end) and (
            self.until is None or other.since.start <= self.until.end
        )


class PredikatBand(NamedTuple):
    """A predikat from ``at_least`` (hundredths) up to the next better one; ``new_idea``: only with an Ide Baru."""

    predikat: Predikat
    at_least: int
    new_idea: bool


@dataclass(frozen=True)
class Numeric:
    """A total in place of a matrix (PP 30/2019): behaviour times ``factor``, weighted with the work result.

    ``weights``: percent of work and of behaviour, by whether the agency uses the opinion of peers or
    subordinates. ``bands``: best first; the last begins at 0.
    """

    weights: Mapping[bool, tuple[int, int]]
    factor: int
    bands: tuple[PredikatBand, ...]


@dataclass(frozen=True)
class Regulation(Law):
    """How a predikat comes about: by ``matrix`` (else empty), or by ``numeric`` (else None), as ``method`` says."""

    method: str
    labels: Mapping[Predikat, str]
    matrix: Mapping[tuple[Rating, Rating], Predikat]  # (hasil kerja, perilaku kerja)
    numeric: Numeric | None = None


OneLaw = TypeVar("OneLaw", bound=Law)


def in_force(shelf: Iterable[OneLaw], period: Period) -> OneLaw:
    """Law that governs the period, no what-if; AsnError ``regulation-missing`` where there is none."""
    for law in shelf:
        if law.governs(period) and not law.what_if:
            return law
    reason = text("no regulation in this program governs it")
    if period.year < 2022:
        reason = text("PermenPANRB 8/2021 is not implemented; evaluations begin with 2022")
    raise AsnError(
        "regulation-missing",
        text("Period {period} can not be evaluated: {reason}.", period=str(period), reason=reason),
        text("Name a period from 2022 on, for example {example}.", example="2026-S1"),
    )
