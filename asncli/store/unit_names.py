"""How units are told to a person: by code and name, with the unit above."""

from __future__ import annotations

from collections.abc import Iterable

from asncli.store.units import UnitIndex, UnitLine


def named(known: UnitIndex, line: UnitLine) -> str:
    """Name one unit: ``1.02 Dinas Kesehatan`` or ``Bidang Umum (Dinas Sosial)``."""
    parent = known.by_id[line.parent_id].name if line.parent_id is not None else None
    name = f"{line.code} {line.name}" if line.code else line.name
    return f"{name} ({parent})" if parent else name


def told(known: UnitIndex, lines: Iterable[UnitLine]) -> str:
    """Name several units between which a person has to choose."""
    return "; ".join(named(known, line) for line in lines)
