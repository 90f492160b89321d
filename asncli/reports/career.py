"""What the lists on career share: who somebody is, and the lines at the head of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from asncli.reports.bases import basis_words
from asncli.reports.report import Column
from asncli.rules.regulation import Provision
from asncli.terms import EmployeeKind, indonesian_date

NO_UNIT = "(tanpa unit kerja)"
WHO = (
    Column("nip", "NIP", "code", 19),
    Column("name", "Nama", "wrap", 24),
    Column("unit_code", ""),
    Column("unit", "Unit Kerja", "wrap", 24, optional=True),
    Column("position", "Jabatan", "wrap", 24, optional=True),
    Column("golongan", "Gol.", "code", 7, optional=True),
    Column("kind", "", EmployeeKind),
)


class Who(NamedTuple):
    """A person as lists of career name one."""

    nip: str
    name: str
    unit_code: str | None
    unit: str | None
    position: str | None
    golongan: str | None
    kind: str | None


class OfUnit(NamedTuple):
    """A unit as lists by unit tell it apart: two units may bear one name."""

    id: int | None
    code: str | None
    name: str


def unit_of(who: Who, unit_id: int | None) -> OfUnit:
    """Give the unit of a person."""
    return OfUnit(unit_id, who.unit_code, who.unit or NO_UNIT)


class Head(NamedTuple):
    """Whose list it is, of which day, and the unit that was asked for."""

    agency: str | None
    on: date
    unit: str | None

    @property
    def lines(self) -> list[str]:
        """Lines below the title."""
        unit = [f"Unit kerja: {self.unit} beserta unit di bawahnya"] if self.unit else []
        return [*unit, f"Keadaan pegawai per {indonesian_date(self.on)}"]


def bases(told: Mapping[str, Provision]) -> Sequence[str]:
    """Say where each part stands, and how sure that is."""
    return [f"{name}: {basis_words(provision)}." for name, provision in told.items()]
