"""How units are told to a person: by code and name, with the unit above."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.units import UnitIndex, UnitLine


def unit_names(session: Session) -> dict[int, str]:
    """Names of all units by their numbers."""
    return dict(raw_connection(session).execute("SELECT id, name FROM unit").fetchall())


def distinct_names(session: Session) -> dict[int, str]:
    """Names of all units by their numbers, with the unit above where several bear one name."""
    rows = raw_connection(session).execute(
        "SELECT u.id, CASE WHEN p.name IS NOT NULL AND count(*) OVER (PARTITION BY u.name_key) > 1"
        " THEN u.name || ' (' || p.name || ')' ELSE u.name END FROM unit u LEFT JOIN unit p ON p.id = u.parent_id"
    )
    return dict(rows.fetchall())


def named(line: UnitLine, above: str | None) -> str:
    """Name one unit: ``1.02 Dinas Kesehatan``, or ``Bidang Umum (Dinas Sosial)`` with the name of the unit above."""
    name = f"{line.code} {line.name}" if line.code else line.name
    return f"{name} ({above})" if above else name


def told(known: UnitIndex, lines: Iterable[UnitLine]) -> str:
    """Name several units between which a person has to choose."""
    return "; ".join(
        named(line, known.by_id[line.parent_id].name if line.parent_id is not None else None) for line in lines
    )
