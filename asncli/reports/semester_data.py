"""What the semester report is made from, and the counts that several of its pages need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from asncli.reports.aspects import NOBODY, Known
from asncli.reports.frames import IndicatorRow, Law, State, UnitRow
from asncli.reports.indicator_lines import Line
from asncli.reports.priority import Priority
from asncli.reports.public_voice import SILENT, Voices
from asncli.reports.report import Page
from asncli.reports.semester_iku import NO_IKU, IkuScore
from asncli.reports.semester_obstacles import NO_OBSTACLES, Obstacles
from asncli.reports.semester_tables import Placed
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.terms import Period, Predikat, Status

RINGKASAN, REKAP, NILAI = "Ringkasan", "Rekap Unit", "Nilai Pegawai"
RINCIAN, BELUM, METODOLOGI = "Rincian Indikator", "Belum Lengkap", "Metodologi"


@dataclass(frozen=True)
class Semester:
    """Everything the report is made from.

    ``people`` stand in the order of the report (``semester_tables.placed``); ``names`` name the indicators that
    are missing; ``lines`` of the indicators are gone through once, or None where all ``indicators`` of them are
    left out; ``weighted``: some RHK has a weight; ``unit`` is the unit that was asked for;
    ``aspects``: achievement, integrity and contribution, also of the period before;
    ``voices``: capaian organisasi of the units, and what the public says of them; ``ikus`` of these units;
    ``obstacles`` are kendala and tindak lanjut; ``priority`` is the topic whose units were asked for;
    ``followed``: sheets on what follows a score, as it was ``seen`` on a day.
    """

    period: Period
    state: State
    laws: Sequence[Law]
    regulation: Regulation
    policy: Policy
    program: str
    units: Sequence[UnitRow]
    people: Sequence[Placed]
    names: Mapping[tuple[int, str], IndicatorRow]
    lines: Iterable[tuple[Placed, Line]] | None
    indicators: int
    weighted: bool
    unit: str | None = None
    aspects: Known = NOBODY
    voices: Voices = SILENT
    ikus: IkuScore = NO_IKU
    obstacles: Obstacles = NO_OBSTACLES
    priority: Priority | None = None
    followed: Sequence[Page] = ()
    seen: date | None = None

    def having(self, status: Status) -> int:
        """Number of people whose evaluation has this status."""
        return sum(each.person.status == status for each in self.people)

    @property
    def labels(self) -> dict[Predikat, str]:
        """The predikat of the regulation with their labels, best first."""
        return {
            predikat: self.regulation.labels[predikat] for predikat in Predikat if predikat in self.regulation.labels
        }

    @property
    def proposals(self) -> int:
        """Number of evaluated people whose predikat rests on a suggestion."""
        apart = (Status.INCOMPLETE, Status.EXCLUDED)
        return sum(bool(p.proposal) for _, p in self.people if p.status not in apart)
