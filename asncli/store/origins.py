"""What stands behind the columns of marks: names, realisations, and the file and row that brought each figure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.rules.marks import BoolArray, IntArray
from asncli.store.database import raw_connection
from asncli.store.marks import Chunk
from asncli.terms import Period


class Origin(NamedTuple):
    """Where a figure came from: file (or the command, when it was typed), sheet, row, batch."""

    file: str
    sheet: str | None
    row: int | None
    batch: int


class PlanRow(NamedTuple):
    """A plan behind ``Chunk.plan_id``."""

    begins: date
    ends: date
    kind: str
    origin: Origin


class ResultRow(NamedTuple):
    """A planned result behind ``Chunk.result_id``."""

    code: str
    title: str
    kind: str
    origin: Origin


class IndicatorRow(NamedTuple):
    """An indicator behind ``Chunk.indicator_id``."""

    code: str
    title: str
    aspect: str | None
    measure: str | None
    origin: Origin


class Realisation(NamedTuple):
    """One realisation inside the period (``value`` in ten-thousandths)."""

    day: date
    value: int
    evidence: str | None
    origin: Origin


@dataclass(frozen=True)
class Behind:
    """Rows by id; realisations by indicator, ordered by day; ratings and their origin by person."""

    plans: Mapping[int, PlanRow]
    results: Mapping[int, ResultRow]
    indicators: Mapping[int, IndicatorRow]
    realisations: Mapping[int, Sequence[Realisation]]
    ratings: Mapping[int, Origin]


_ORIGIN = "coalesce(s.file, b.command), s.sheet, t.source_row, s.batch_id"
_FROM = "FROM {0} t JOIN source s ON s.id = t.source_id JOIN batch b ON b.id = s.batch_id"
_AMONG = "IN (SELECT value FROM json_each(?))"


def behind(session: Session, chunk: Chunk, period: Period) -> Behind:
    """Read what stands behind a chunk; realisations of the period only."""
    raw = raw_connection(session)

    def rows(
        table: str, columns: str, ids: Iterable[int], more: str = "", values: Sequence[str] = ()
    ) -> Iterable[tuple[Any, ...]]:
        named = [f"t.{column}" for column in columns.split(", ")]
        sql = f"SELECT {', '.join(named)}, {_ORIGIN} {_FROM.format(table)} WHERE {named[0]} {_AMONG} {more}"
        return raw.execute(sql, (json.dumps(list(ids)), *values))

    people = [s.employee_id for s in chunk.subjects]
    realisations: dict[int, list[Realisation]] = {}
    inside = "AND t.day BETWEEN ? AND ? ORDER BY t.indicator_id, t.day"
    bounds = (str(period.start), str(period.end))
    ids = chunk.indicator_id.tolist()
    columns = "indicator_id, day, value, evidence"
    for i, day, value, evidence, *origin in rows("achievement", columns, ids, inside, bounds):
        found = Realisation(date.fromisoformat(day), value, evidence, Origin(*origin))
        realisations.setdefault(i, []).append(found)
    return Behind(
        plans={
            i: PlanRow(date.fromisoformat(begins), date.fromisoformat(ends), kind, Origin(*origin))
            for i, begins, ends, kind, *origin in rows("plan", "id, begins, ends, kind", chunk.plan_id.tolist())
        },
        results={
            i: ResultRow(code, title, kind, Origin(*origin))
            for i, code, title, kind, *origin in rows(
                "planned_result", "id, code, title, kind", chunk.result_id.tolist()
            )
        },
        indicators={
            i: IndicatorRow(code, title, aspect, measure, Origin(*origin))
            for i, code, title, aspect, measure, *origin in rows("indicator", "id, code, title, aspect, measure", ids)
        },
        realisations=realisations,
        ratings={
            i: Origin(*origin)
            for i, *origin in rows("rating", "employee_id", people, "AND t.period = ?", (str(period),))
        },
    )


def codes_of(session: Session, indicator_id: IntArray, wanted: BoolArray) -> Sequence[str]:
    """Codes of the wanted indicators at their positions, empty elsewhere."""
    codes = [""] * len(indicator_id)
    places = wanted.nonzero()[0].tolist()
    raw = raw_connection(session)
    sql = f"SELECT id, code FROM indicator WHERE id {_AMONG}"
    found = dict(raw.execute(sql, (json.dumps(indicator_id[places].tolist()),)).fetchall())
    for place in places:
        codes[place] = found[int(indicator_id[place])]
    return codes
