"""Courses attended, added up by person for the index of professionalism."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from sqlmodel import Session

from asncli.rules.ip_asn import Courses
from asncli.store.database import raw_connection

_ATTENDED = """
SELECT employee_id, coalesce(max(kind = 'structural'), 0), coalesce(max(kind = 'functional'), 0),
       coalesce(sum(hours) FILTER (WHERE kind = 'technical' AND day >= :technical), 0),
       coalesce(max(kind = 'seminar' AND day >= :seminar), 0),
       count(*) FILTER (WHERE kind IS NULL)
FROM (SELECT t.employee_id, t.hours, coalesce(t.ends, t.begins) AS day, course_kind(t.kind, t.name) AS kind
      FROM training t WHERE coalesce(t.ends, t.begins, '') <= :until)
GROUP BY employee_id
"""


def courses_attended(
    session: Session,
    kind_of: Callable[[str | None, str], str | None],
    *,
    until: date,
    technical_since: date,
    seminar_since: date,
) -> dict[int, Courses] | None:
    """Add up the courses until a day by person; None where no course of anybody is recorded.

    ``kind_of`` tells the kind (a code) by what a course says of its kind and by its name.
    """
    raw = raw_connection(session)
    if not raw.execute("SELECT EXISTS (SELECT 1 FROM training)").fetchone()[0]:
        return None
    raw.create_function("course_kind", 2, cache(kind_of), deterministic=True)
    days = {"until": until, "technical": technical_since, "seminar": seminar_since}
    rows = raw.execute(_ATTENDED, {name: day.isoformat() for name, day in days.items()})
    alike: dict[tuple[int, ...], Courses] = {}  # many people have the same
    found: dict[int, Courses] = {}
    for person, *attended in rows:
        structural, functional, hours, seminar, unknown = key = tuple(attended)
        if key not in alike:
            alike[key] = Courses(bool(structural), bool(functional), hours, bool(seminar), unknown)
        found[person] = alike[key]
    return found
