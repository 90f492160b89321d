"""What the report on a plan under a budget is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from asncli.reports.frames import UnitRow
from asncli.reports.priority import Priority
from asncli.reports.training_data import Person
from asncli.rules.regulation import Provision
from asncli.rules.training_needs import Reason
from asncli.rules.training_plan import Chosen, Pair, Question
from asncli.terms import Period


class OnOffer(NamedTuple):
    """A course on offer: money and hours in ten-thousandths."""

    code: str
    name: str
    organiser: str | None
    partner: bool
    price: int
    hours: int
    begins: date | None
    ends: date | None


class Gone(StrEnum):
    """Why a course of the catalogue is not offered any more, as it stands on paper."""

    BEGUN = "sudah mulai"
    ENDED = "sudah selesai"
    PAST = "tahunnya sudah lewat"


@dataclass(frozen=True)
class Plan:
    """Everything the report tells; ``people`` and ``courses`` are those that the pairs name by their places.

    ``reasons``: why, by person and course that were chosen. ``with_needs``: who has any need. ``gone``: courses
    that are not offered any more, and why. ``more``: what could be added with more money. ``hours_year``: the year
    whose hours (JP) are looked at; None: no hours are known.
    """

    year: int
    period: Period
    agency: str | None
    unit: str | None
    units: Sequence[UnitRow]
    people: Sequence[Person]
    away: Sequence[tuple[Person, str]]
    courses: Sequence[OnOffer]
    gone: Sequence[tuple[OnOffer, Gone]]
    question: Question
    chosen: Chosen
    more: Sequence[Pair]
    reasons: Mapping[tuple[int, int], Mapping[Reason, str]]
    with_needs: Sequence[bool]
    points: Mapping[Reason, int]
    policy: Provision
    seats_left: bool
    hours_year: int | None
    seconds: int
    priority: Priority | None = None

    @property
    def used(self) -> int:
        """What the plan costs."""
        return self.question.cost(self.chosen.pairs)
