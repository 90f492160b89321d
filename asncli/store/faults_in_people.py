"""Faults of the roster: superiors, units and dates of people (``faults_in_data.stage`` comes first)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.faults_in_data import PEOPLE, WHO, Hit, Scope, circles, hits

_ALL = f"SELECT {WHO} {PEOPLE}"
_NAMES_NOBODY = "SELECT c.supervisor_nip, NULL, NULL, count(*) AS people, min(e.nip) AS example " + PEOPLE
# Lists made once: there is no index by NIP alone to ask for every person.
_KNOWN = "(SELECT s.nip FROM employee s)"
_SERVING = "(SELECT s.nip FROM temp.checked k CROSS JOIN employee s ON s.id = k.employee_id)"
_LEADING_TOP = "(SELECT t.head_nip FROM unit t WHERE t.parent_id IS NULL AND t.head_nip IS NOT NULL)"
_FUTURE = f"""
SELECT {WHO}, d.what, d.day {PEOPLE} JOIN (
    SELECT id AS employee_id, 'Tanggal Lahir' AS what, birth_date AS day FROM employee
    UNION SELECT employee_id, 'Keadaan per', since FROM assignment
    UNION SELECT employee_id, 'TMT Jabatan', position_since FROM assignment
    UNION SELECT employee_id, 'TMT Golongan', golongan_since FROM assignment
) d ON d.employee_id = e.id
"""


def without_superior(session: Session, scope: Scope) -> Iterator[Hit]:
    """People for whom no superior is named."""
    return hits(session, scope, _ALL, "c.supervisor_nip IS NULL")


def superior_unknown(session: Session, scope: Scope) -> Iterator[Hit]:
    """Superiors who are not in the roster, each once, with the number of people under them.

    Not those of the heads of units at the top: theirs is always somebody from outside.
    """
    where = f"c.supervisor_nip NOT IN {_KNOWN} AND e.nip NOT IN {_LEADING_TOP}"
    return hits(session, scope, _NAMES_NOBODY, where, "GROUP BY c.supervisor_nip")


def superior_left(session: Session, scope: Scope) -> Iterator[Hit]:
    """Superiors who are in the roster but do not serve any more, each once."""
    where = f"c.supervisor_nip IN {_KNOWN} AND c.supervisor_nip NOT IN {_SERVING}"
    return hits(session, scope, _NAMES_NOBODY, where, "GROUP BY c.supervisor_nip")


def own_superior(session: Session, scope: Scope) -> Iterator[Hit]:
    """People who are named as their own superior."""
    return hits(session, scope, _ALL, "c.supervisor_nip = e.nip")


def circle_of_superiors(session: Session, scope: Scope) -> Iterator[Hit]:
    """Circles of superiors, each once; value: ``circle``, all of them up to the first one again."""
    rows = raw_connection(session).execute(
        f"SELECT e.nip, c.supervisor_nip, e.name, u.name, u.id {PEOPLE}"
        " WHERE c.supervisor_nip IS NOT NULL ORDER BY e.nip"
    )
    people = {nip: rest for nip, *rest in rows}
    for circle in circles({nip: rest[0] for nip, rest in people.items()}):
        if scope.unit_ids is not None and not {people[nip][3] for nip in circle} & set(scope.unit_ids):
            continue
        _, name, unit, _ = people[circle[0]]
        told = [f"{people[nip][1]} ({nip})" for nip in circle]
        yield Hit(circle[0], name, unit, {"circle": " > ".join([*told, told[0]])})


def without_unit(session: Session, scope: Scope) -> Iterator[Hit]:
    """People without a unit (nobody, where units were chosen)."""
    return hits(session, scope, _ALL, "c.unit_id IS NULL")


def dated_in_future(session: Session, scope: Scope) -> Iterator[Hit]:
    """Dates of the roster after today; values: ``what`` (heading) and ``day``."""
    return hits(session, scope, _FUTURE, "d.day > :today")
