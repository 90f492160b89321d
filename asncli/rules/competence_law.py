"""Development of competence (pengembangan kompetensi), as data: the hours of lessons of a year."""

from __future__ import annotations

from dataclasses import dataclass

from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law

METHODS = ("hours_a_year",)


@dataclass(frozen=True)
class CompetenceLaw(Law):
    """How many hours of lessons (JP) a PNS has in a year at least."""

    at_least: int


def read_competence(law: Table) -> CompetenceLaw:
    """Read one file."""
    head = read_head(law, METHODS, ("hours",))
    hours = law.table("hours")
    hours.has((*ABOUT, "at_least"))
    return CompetenceLaw(*head, at_least=hours.whole("at_least", 0, 1000))
