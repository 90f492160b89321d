"""Standards of jabatan: indicators expected in the plan of everybody in it, with their smallest target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.positions import fits
from asncli.store.writing import Counts, remove, upsert
from asncli.terms import folded

FIELDS = ("position", "level", "code", "title", "aspect", "measure", "direction", "recap", "target")
_COLUMNS = tuple(f for f in FIELDS if f != "code")


class Standard(NamedTuple):
    """One expected indicator; ``target`` (ten-thousandths) is the smallest of a year, or none is asked for."""

    position: str
    level: str | None
    code: str
    title: str
    aspect: str | None
    measure: str | None
    direction: str | None
    recap: str | None
    target: int | None
    batch: int


class Planned(NamedTuple):
    """An indicator of a plan, with the days of the plan (``begins`` to ``ends``, both ends counted)."""

    code: str
    title: str
    measure: str | None
    direction: str
    recap: str
    target: int
    target_high: int | None
    begins: date
    ends: date


def key_of(position: str, level: str | None) -> str:
    """What identifies whom a standard is for: the folded pattern, and with it the jenjang where one is said."""
    return folded(position) if level is None else f"{folded(position)} | {folded(level)}"


def write_standards(session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]) -> Counts:
    """Store rows (number of the row, then ``FIELDS``), one for each pattern, jenjang and code."""
    incoming = []
    for number, position, level, code, *rest in rows:
        key = key_of(str(position), None if level is None else str(level))
        incoming.append((key, code, position, level, *rest, source_id, number))
    return upsert(session, batch_id, "standard", ("position_key", "code"), _COLUMNS, incoming)


def list_standards(session: Session, *, position: str | None = None) -> list[Standard]:
    """All standards, or those that hold for a jabatan, by jabatan and code."""
    rows = raw_connection(session).execute(
        f"SELECT {', '.join('t.' + f for f in FIELDS)}, s.batch_id FROM standard t JOIN source s ON s.id = t.source_id"
        " ORDER BY t.position_key, t.code"
    )
    found = [Standard(*row) for row in rows.fetchall()]
    return [one for one in found if position is None or fits(one.position)(position)]


def remove_standard(session: Session, batch_id: int, position: str, code: str, level: str | None = None) -> None:
    """Remove the standard of a pattern (as it was written) and code, or refuse (``standard-unknown``)."""
    found = raw_connection(session).execute(
        "SELECT id FROM standard WHERE position_key = ? AND code = ?", (key_of(position, level), code)
    )
    keys = found.fetchall()
    if not keys:
        raise AsnError(
            "standard-unknown",
            text("There is no standard {code} of {position}", code=code, position=position),
            text("See: asncli standard list"),
        )
    remove(session, batch_id, "standard", keys)


def planned(session: Session, year: int, employees: Collection[int]) -> dict[int, list[Planned]]:
    """Indicators in the plans of a year of these people (an empty list: a plan without any), by person."""
    rows = raw_connection(session).execute(
        "SELECT p.employee_id, i.code, i.title, i.measure, i.direction, i.recap, i.target, i.target_high, p.begins,"
        " p.ends FROM plan p LEFT JOIN indicator i ON i.plan_id = p.id WHERE p.year = ? ORDER BY p.begins, i.code",
        (year,),
    )
    found: dict[int, list[Planned]] = defaultdict(list)
    days: dict[str, date] = {}
    for employee, code, *said, begins, ends in rows:
        if employee in employees:
            lines = found[employee]
            if code is not None:
                span = [days.setdefault(day, date.fromisoformat(day)) for day in (begins, ends)]
                lines.append(Planned(code, *said, *span))
    return found


def expected(standards: Sequence[Standard], position: str | None, level: str | None) -> list[Standard]:
    """Standards that hold for a jabatan and jenjang; of the same code the one that says it closest (``_close``)."""
    found: dict[str, Standard] = {}
    for one in sorted(standards, key=_close):
        if fits(one.position)(position) and (one.level is None or folded(one.level) == folded(level or "")):
            found[folded(one.code)] = one
    return [found[code] for code in sorted(found)]


def _close(one: Standard) -> tuple[bool, int, bool]:
    """Tell how closely a standard says whom it is for: the jenjang, then by letters, then without any sign."""
    said = folded(one.position)
    letters = len(said.replace("*", "").replace("?", ""))
    return one.level is not None, letters, letters == len(said)
