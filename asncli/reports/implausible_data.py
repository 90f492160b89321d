"""What the list of implausible achievements is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from asncli.reports.frames import UnitRow
from asncli.rules.implausible import Jump, Sign
from asncli.terms import Period


class Found(NamedTuple):
    """One finding about one person; ``figures`` says what was seen."""

    employee_id: int
    sign: Sign
    figures: str


class Who(NamedTuple):
    """A person by name, with titles."""

    nip: str
    name: str


class Dated(NamedTuple):
    """When the realisations of a person in the period are dated, and when they were entered (days, ISO, UTC)."""

    employee_id: int
    realisations: int
    first_day: str
    last_day: str
    first_entered: str
    last_entered: str


class Leap(NamedTuple):
    """An indicator of a person that jumps."""

    employee_id: int
    code: str
    title: str
    jump: Jump


@dataclass(frozen=True)
class Implausible:
    """Everything the list is made from; ``units`` of people by their number, ``manners`` are left out of ``found``.

    ``people`` is the number of people with a realisation in the period; ``who`` knows everybody in ``found``.
    """

    period: Period
    agency: str | None
    people: int
    found: Sequence[Found]
    manners: Mapping[Sign, tuple[int, int]]  # people concerned, people who could be
    who: Mapping[int, Who]
    unit_of: Mapping[int, int | None]
    units: Sequence[UnitRow]
    ceiling: int
    unit: str | None = None
