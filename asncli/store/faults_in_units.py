"""Faults of the organisation tree (``faults_in_data.stage`` comes first)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from asncli.store.faults_in_data import Hit, Scope, circles, hits
from asncli.store.units import list_units

_UNITS = "SELECT NULL, NULL, u.name, u.code AS code FROM unit u"
# Units with everything above them, themselves included.
_ABOVE = """
WITH RECURSIVE above (id, ancestor) AS (
    SELECT id, id FROM unit
    UNION SELECT a.id, p.parent_id FROM above a JOIN unit p ON p.id = a.ancestor WHERE p.parent_id IS NOT NULL
)
SELECT e.nip, e.name, u.name, coalesce(own.name, '-') AS own
FROM unit u JOIN employee e ON e.nip = u.head_nip JOIN temp.checked c ON c.employee_id = e.id
LEFT JOIN unit own ON own.id = c.unit_id
"""
_SERVING = "(SELECT e.nip FROM temp.checked c CROSS JOIN employee e ON e.id = c.employee_id)"


def without_head(session: Session, scope: Scope) -> Iterator[Hit]:
    """Units for which no head is named."""
    return hits(session, scope, _UNITS, "u.head_nip IS NULL")


def head_unknown(session: Session, scope: Scope) -> Iterator[Hit]:
    """Units whose head is not among the people who serve."""
    select = "SELECT u.head_nip, NULL, u.name FROM unit u"
    return hits(session, scope, select, f"u.head_nip NOT IN {_SERVING}")


def head_elsewhere(session: Session, scope: Scope) -> Iterator[Hit]:
    """Heads who do not serve in the unit that they head, or below it; value: ``own``, where they serve."""
    outside = "NOT EXISTS (SELECT 1 FROM above a WHERE a.id = c.unit_id AND a.ancestor = u.id)"
    return hits(session, scope, _ABOVE, outside)


def circle_of_units(session: Session, scope: Scope) -> Iterator[Hit]:
    """Units that lie within each other in a circle, each circle once; value: ``circle``."""
    units = {unit.id: unit for unit in list_units(session)}
    for circle in circles({unit.id: unit.parent_id for unit in units.values() if unit.parent_id is not None}):
        if scope.unit_ids is None or set(circle) & set(scope.unit_ids):
            told = [units[number].name for number in circle]
            yield Hit(None, None, told[0], {"circle": " > ".join([*told, told[0]])})
