"""Who serves in which post on a day, and the patterns by which posts are named: ``Perawat*``."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from functools import cache
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.terms import folded


class Post(NamedTuple):
    """A person in service, with unit, jabatan and jenjang."""

    employee_id: int
    nip: str
    name: str
    unit: str | None
    position: str | None
    level: str | None


def posts(
    session: Session, day: date, *, nip: str | None = None, unit_ids: Collection[int] | None = None
) -> list[Post]:
    """Everybody in service on a day (one person; only the people of some units), by NIP."""
    units = "" if unit_ids is None else f" AND a.unit_id IN ({', '.join(str(int(n)) for n in unit_ids)})"
    rows = raw_connection(session).execute(
        "SELECT e.id, e.nip, e.name, u.name, a.position, a.level FROM employee e"
        f" JOIN assignment a ON a.id = {IN_FORCE.format(employee='e.id', day=':day')}"
        f" LEFT JOIN unit u ON u.id = a.unit_id WHERE a.active AND e.nip = coalesce(:nip, e.nip){units} ORDER BY e.nip",
        {"day": day, "nip": nip},
    )
    return [Post(*row) for row in rows]


def serving_day(year: int, today: date) -> date:
    """Day on which one asks who serves, for plans of a year: today, or the last day of a year that is over."""
    return min(today, date(year, 12, 31))


def fits(pattern: str) -> Callable[[str | None], bool]:
    """Tell whether a jabatan is meant by a pattern: ``*`` any letters, ``?`` one; case and spaces do not matter.

    >>> meant = fits("perawat*")
    >>> meant("Perawat Ahli Pertama"), meant("Kepala Perawat"), meant(None)
    (True, False, False)
    """
    signs = {"*": ".*", "?": "."}
    asked = re.compile("".join(signs.get(letter) or re.escape(letter) for letter in folded(pattern)), re.DOTALL)

    @cache  # thousands of people share a few hundred jabatan
    def meant(position: str | None) -> bool:
        return position is not None and asked.fullmatch(folded(position)) is not None

    return meant
