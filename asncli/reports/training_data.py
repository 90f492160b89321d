"""What the reports about training share: people at their units, and money as it is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from asncli.reports.frames import UnitRow
from asncli.reports.recap import NO_UNIT, Branch, in_tree_order
from asncli.reports.semester_tables import NO_UNIT_NAME
from asncli.terms import QUANTITY_UNIT

EMPTY = "Tidak ada."


class Person(NamedTuple):
    """A person in service: the name with its titles, the unit by its number, kind and jabatan."""

    id: int
    nip: str
    name: str
    unit_id: int | None
    kind: str | None
    position: str | None


@dataclass(frozen=True)
class Tree:
    """The units, to put people in their order."""

    units: Sequence[UnitRow]

    @cached_property
    def branches(self) -> Sequence[Branch]:
        """Units from the top down, and last who has none."""
        return [*in_tree_order(self.units), Branch(NO_UNIT, 0, None, NO_UNIT_NAME)]

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Place of each unit by its number."""
        return {branch.id: place for place, branch in enumerate(self.branches)}

    def place(self, unit_id: int | None) -> int:
        """Place of a unit; of none, or one that is not known, the last."""
        return self.places.get(unit_id or NO_UNIT, len(self.branches) - 1)

    def branch(self, unit_id: int | None) -> Branch:
        """The unit in its place."""
        return self.branches[self.place(unit_id)]

    def ordered(self, people: Sequence[Person]) -> list[Person]:
        """People by unit in the order of the tree, name and NIP."""
        return sorted(people, key=lambda one: (self.place(one.unit_id), one.name.casefold(), one.nip))


def rupiah(tenthousandths: int) -> str:
    """Write an amount: 15_000_000_000 -> ``Rp 1.500.000``, with sen where there are any.

    >>> rupiah(15_000_000_000), rupiah(5_000)
    ('Rp 1.500.000', 'Rp 0,50')
    """
    return f"Rp {grouped(tenthousandths)}"


def grouped(tenthousandths: int) -> str:
    """The same without Rp, for a column whose heading says it."""
    whole, rest = divmod(tenthousandths, QUANTITY_UNIT)
    cents = f",{(rest * 100 + QUANTITY_UNIT // 2) // QUANTITY_UNIT:02d}" if rest else ""
    return f"{whole:,}".replace(",", ".") + cents
