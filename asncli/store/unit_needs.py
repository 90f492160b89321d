"""What units say they need in a year, under topics; spelling and spaces do not make another topic."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.units import UnitLine
from asncli.store.writing import Counts, remove, upsert
from asncli.terms import folded

_LINES = """
SELECT u.code, u.name, n.year, n.topic, n.text, n.priority, s.batch_id, u.id
FROM unit_need n JOIN unit u ON u.id = n.unit_id JOIN source s ON s.id = n.source_id
"""


class NeedLine(NamedTuple):
    """A need of a unit, priority 1 (first) to 3, and the batch that brought it."""

    unit_code: str | None
    unit: str
    year: int
    topic: str
    text: str | None
    priority: int | None
    batch: int
    unit_id: int


class NewNeed(NamedTuple):
    """A need as it is stated; what is not said of text and priority keeps what is stored."""

    unit_id: int
    year: int
    topic: str
    text: str | None = None
    priority: int | None = None


def write_need(session: Session, batch_id: int, source_id: int, need: NewNeed) -> Counts:
    """Store a need; the same unit, year and topic again corrects it."""
    row = (need.unit_id, need.year, folded(need.topic), need.topic, need.text, need.priority, source_id, None)
    key, columns = ("unit_id", "year", "topic_key"), ("topic", "text", "priority")
    return upsert(session, batch_id, "unit_need", key, columns, [row], keep_known=True)


def list_needs(
    session: Session, unit_ids: Collection[int] | None = None, *, year: int | None = None, topic: str | None = None
) -> list[NeedLine]:
    """Needs (of units, of a year, under a topic), by year, priority, unit and topic."""
    conditions, values = ["true"], list[object]()
    if unit_ids is not None:
        conditions.append(f"n.unit_id IN ({', '.join(str(int(number)) for number in unit_ids)})")
    if year is not None:
        conditions.append("n.year = ?")
        values.append(year)
    if topic is not None:
        conditions.append("n.topic_key = ?")
        values.append(folded(topic))
    order = "n.year, n.priority IS NULL, n.priority, u.code IS NULL, u.code, u.name_key, n.topic_key"
    sql = f"{_LINES} WHERE {' AND '.join(conditions)} ORDER BY {order}"
    return [NeedLine(*row) for row in raw_connection(session).execute(sql, values).fetchall()]


def topics(session: Session, year: int) -> list[str]:
    """Topics under which a need is stated for a year, as first written, by name."""
    sql = "SELECT min(topic) FROM unit_need WHERE year = ? GROUP BY topic_key ORDER BY topic_key"
    return [" ".join(topic.split()) for (topic,) in raw_connection(session).execute(sql, (year,))]


def remove_need(session: Session, batch_id: int, unit: UnitLine, *, year: int, topic: str) -> None:
    """Remove a need; the journal keeps it. AsnError ``need-unknown`` where there is none."""
    keys = raw_connection(session).execute(
        "SELECT id FROM unit_need WHERE unit_id = ? AND year = ? AND topic_key = ?", (unit.id, year, folded(topic))
    )
    found = keys.fetchall()
    if not found:
        raise AsnError(
            "need-unknown",
            text("{unit} has stated no need under {topic} for {year}.", unit=unit.name, topic=topic, year=year),
            text("See: asncli unit need list --unit {unit}", unit=unit.code or unit.name),
        )
    remove(session, batch_id, "unit_need", found)
