"""The dashboard of a period as a value: what its pages show, in figures that may be shown; no person by default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from asncli.reports.branches import Branch
from asncli.reports.climate import WorkClimate
from asncli.reports.dashboard_pattern import Verdict
from asncli.reports.dashboard_people import TOP, People
from asncli.reports.frames import Law, PersonRow, State
from asncli.reports.public_voice import Voices
from asncli.reports.semester_iku import IkuScore
from asncli.rules.distribution_law import DistributionLaw
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.terms import Period, PeriodStep, Predikat, UnitAchievement

NAME = "dashboard"
TITLE = "Dasbor Kinerja"
ABOUT = "Halaman web yang dapat dibaca tanpa internet: instansi, unit, periode, distribusi, IKU, kepuasan masyarakat."
FORMS = ("html",)


class Past(NamedTuple):
    """An evaluated period: its people as they may be shown, and the IKM of units."""

    period: Period
    people: People
    public: Mapping[int, int | None]


class Obstacles(NamedTuple):
    """Kendala of a unit with all below it, and how many of them have a tindak lanjut."""

    told: int
    followed: int


class Progress(NamedTuple):
    """How far a step of the period is in all: due on, of how many people it is done, of how many whom it concerns."""

    step: PeriodStep
    due: date
    done: int
    total: int


class Indicators(NamedTuple):
    """Indicators due in the period of a unit with all below it, and how many of them have a realisation."""

    due: int
    realised: int


@dataclass(frozen=True)
class Dashboard:
    """Everything the pages are made from.

    ``branches`` are the units of the agency from the top down, ``chosen`` those that have a page (None: all), ``unit``
    the one that was asked for. ``past`` are the evaluated periods up to this one, the latest last. ``checks`` of the
    units for which the figures that are shown decide whether the pattern is kept. ``steps`` tell how far the period is.
    ``climate`` is None where nobody was asked; ``names``: people by unit, None where no person may be named.
    """

    period: Period
    state: State
    laws: Sequence[Law]
    regulation: Regulation
    policy: Policy
    program: str
    branches: Sequence[Branch]
    people: People
    past: Sequence[Past]
    distribution: DistributionLaw | None
    checks: Mapping[int, Verdict]
    voices: Voices
    ikus: IkuScore
    steps: Sequence[Progress]
    indicators: Mapping[int, Indicators]
    obstacles: Mapping[int, Obstacles]
    climate: WorkClimate | None
    drafts: bool
    proposals: bool
    incomplete: bool
    objected: bool
    names: Mapping[int, Sequence[PersonRow]] | None = None
    chosen: frozenset[int] | None = None
    unit: Branch | None = None

    @property
    def agency(self) -> str:
        """Name of the agency."""
        return self.state.agency or "Instansi"

    @property
    def labels(self) -> dict[str, str]:
        """Labels of the predikat of the regulation, by code, best first."""
        return {one.value: self.regulation.labels[one] for one in Predikat if one in self.regulation.labels}

    @property
    def paged(self) -> list[Branch]:
        """Units that have a page."""
        return [one for one in self.branches if self.chosen is None or one.id in self.chosen]

    def achievement(self, unit_id: int) -> UnitAchievement | None:
        """Capaian organisasi of a unit."""
        code = self.voices.rated.get(unit_id)
        return UnitAchievement(code) if code else None

    @property
    def top(self) -> int:
        """Number of what the pages are about: the agency, or the unit that was asked for."""
        return self.unit.id if self.unit else TOP

    @property
    def ends_later(self) -> bool:
        """Whether the period was not over when the data were as they are."""
        return self.state.batch_at.date() <= self.period.end
