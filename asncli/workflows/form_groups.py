"""Whose people stand together in one form, and what its file is called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.units import UnitLine, subtree
from asncli.workflows.units import one_unit

WITHOUT_UNIT = "Tanpa Unit Kerja"
_LONGEST = 60  # characters of a unit's name in the name of a file
_OTHER = re.compile(r"[^a-z0-9]+")


class Group(NamedTuple):
    """The people of ``unit_ids`` (``None``: those without a unit), under the unit they are sent to."""

    unit: UnitLine | None
    unit_ids: frozenset[int | None]

    @property
    def name(self) -> str:
        """Name of the unit."""
        return self.unit.name if self.unit else WITHOUT_UNIT


def named_groups(session: Session, units: Sequence[str]) -> list[Group]:
    """Make a group of each unit, named by code or name, and all below it; AsnError for a name that is no unit."""
    lines = {line.id: line for line in (one_unit(session, said) for said in units)}
    return [Group(line, frozenset(subtree(session, line.id))) for line in lines.values()]


def all_groups(session: Session, lines: Sequence[UnitLine]) -> list[Group]:
    """Make a group of every unit directly below the one at the top, or of each where there are several at the top.

    The people who stand in the one at the top come first, those without a unit last.
    """
    tops = [line for line in lines if line.parent_id is None]
    below = [line for line in lines if len(tops) == 1 and line.parent_id == tops[0].id]
    whole = [Group(line, frozenset(subtree(session, line.id))) for line in below or tops]
    head = [Group(tops[0], frozenset([tops[0].id]))] if below else []
    return [*head, *whole, Group(None, frozenset([None]))]


def file_names(beginning: str, groups: Sequence[Group], lines: Sequence[UnitLine]) -> Iterator[str]:
    """Name the file of each group after its unit; of several units that come to the same name by the code too.

    A name depends on the tree alone, not on what else is asked for.
    """
    met = Counter(slug(line.name) for line in lines)
    taken: set[str] = set()
    for group in groups:
        name = slug(group.name)
        if group.unit and met[name] > 1:
            name = f"{name}-{slug(group.unit.code or str(group.unit.id))}"
        if name in taken and group.unit:
            name = f"{name}-{group.unit.id}"
        taken.add(name)
        yield f"{beginning}-{name}.xlsx"


def slug(name: str, otherwise: str = "unit") -> str:
    """Write a name with small letters, digits and hyphens only, so that every system takes it in a file name.

    ``otherwise``: where nothing is left of it, as of a name in Arabic letters.

    >>> slug("Dinas Pendidikan & Kebudayaan")
    'dinas-pendidikan-kebudayaan'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("-", plain).strip("-")[:_LONGEST].strip("-") or otherwise
