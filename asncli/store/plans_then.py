"""Plans as they were when an evaluation became final, by the journal: whatever was changed or withdrawn since."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.evaluations import STANDING
from asncli.store.form_frames import PlannedRow
from asncli.terms import Period

_IMAGES = """
SELECT c.batch_id, c.tbl, CAST(c.row_key AS INTEGER), c.image FROM batch b
CROSS JOIN change c ON c.batch_id = b.id AND c.tbl IN ('plan', 'planned_result', 'indicator')
WHERE b.id > :since AND c.image IS NOT NULL
"""
# Rows of plans of this period that were made since; those of other years are many and do not matter.
_MADE = """
SELECT c.batch_id, 'plan', p.id, NULL FROM batch b
CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'plan' JOIN plan p ON p.id = CAST(c.row_key AS INTEGER)
WHERE b.id > :since AND c.image IS NULL AND p.begins <= :end AND p.ends >= :start
UNION ALL
SELECT c.batch_id, 'planned_result', r.id, NULL FROM batch b
CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'planned_result'
JOIN planned_result r ON r.id = CAST(c.row_key AS INTEGER) JOIN plan p ON p.id = r.plan_id
WHERE b.id > :since AND c.image IS NULL AND p.begins <= :end AND p.ends >= :start
UNION ALL
SELECT c.batch_id, 'indicator', i.id, NULL FROM batch b
CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'indicator'
JOIN indicator i ON i.id = CAST(c.row_key AS INTEGER) JOIN plan p ON p.id = i.plan_id
WHERE b.id > :since AND c.image IS NULL AND p.begins <= :end AND p.ends >= :start
"""
_MADE_AND_TOUCHED = """
SELECT c.batch_id, c.tbl, CAST(c.row_key AS INTEGER), NULL FROM batch b
CROSS JOIN change c ON c.batch_id = b.id AND c.tbl IN ('plan', 'planned_result', 'indicator')
WHERE b.id > :since AND c.image IS NULL
"""
_BECAME = """
SELECT c.batch_id, json_extract(c.image, '$.status') FROM batch b
CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'evaluation' AND c.row_key = ? ORDER BY c.batch_id DESC
"""
Image = Mapping[str, Any]


def became_final(
    session: Session, period: Period, last_written: Mapping[int, int], again: Iterable[int]
) -> dict[int, int]:
    """The batch in which each evaluation became final, by person; ``last_written``: by which it was written last.

    ``again``: people whose evaluation may have been written again since, by an objection.
    """
    found = dict(last_written)
    for number in found.keys() & set(again):
        rows = raw_connection(session).execute(_BECAME, (f"{period}|{number}",))
        found[number] = next((batch for batch, status in rows if status not in STANDING), found[number])
    return found


class _Result(NamedTuple):
    kind: str
    title: str
    parent_code: str | None
    parent_title: str | None
    iku_code: str | None
    code: str


class PlansThen:
    """What the journal tells of plans since the first of some evaluations became final."""

    def __init__(self, session: Session, period: Period, final_in: Mapping[int, int]) -> None:
        """Read it; ``final_in``: the batch in which the evaluation of each person became final."""
        self._final_in, self._days = final_in, (str(period.start), str(period.end))
        self._first: dict[tuple[str, int], list[tuple[int, str | None]]] = defaultdict(list)
        self._below: dict[tuple[str, int], set[int]] = defaultdict(set)  # results and indicators of a plan
        self._plans: dict[int, set[int]] = defaultdict(set)  # plans of a person
        if not final_in:
            return
        values = {"since": min(final_in.values()), "start": self._days[0], "end": self._days[1]}
        raw = raw_connection(session)
        for batch, table, key, image in (*raw.execute(_IMAGES, values), *raw.execute(_MADE, values)):
            self._first[table, key].append((batch, image))
            if image and table == "plan":
                self._plans[json.loads(image)["employee_id"]].add(key)
            elif image:
                self._below[table, json.loads(image)["plan_id"]].add(key)
        for batch, table, key, _image in raw.execute(_MADE_AND_TOUCHED, values):
            if (table, key) in self._first and (batch, None) not in self._first[table, key]:
                self._first[table, key].append((batch, None))
        for changes in self._first.values():
            changes.sort(key=lambda one: one[0])

    def rows(self, person: int, now: Sequence[PlannedRow]) -> list[PlannedRow]:
        """The plans of a person as the final evaluation found them; ``now``: as they stand."""
        if person not in self._final_in or not self._first:
            return list(now)
        found = [row for plan in self._ids(now, person) for row in self._plan(person, plan, now)]
        return sorted(found, key=lambda row: (row.begins, row.result_code, row.indicator_id))

    def title(self, person: int, result: int, now: str) -> str:
        """Title of somebody's planned result when the evaluation of this person became final."""
        image = self._image("planned_result", result, person)
        return now if isinstance(image, bool) else str(image["title"])

    def _ids(self, now: Sequence[PlannedRow], person: int) -> list[int]:
        return sorted({row.plan_id for row in now} | self._plans.get(person, set()))

    def _image(self, table: str, key: int, person: int) -> Image | bool:
        """The row as it was: its image, False where it was not there yet, True where nobody has touched it since."""
        final = self._final_in.get(person)
        for batch, image in self._first.get((table, key), ()):
            if final is not None and batch > final:
                told: Image | bool = json.loads(image) if image else False
                return told
        return True

    def _plan(self, person: int, plan: int, now: Sequence[PlannedRow]) -> Iterator[PlannedRow]:
        rows = {row.indicator_id: row for row in now if row.plan_id == plan}
        head = self._head(person, plan, next(iter(rows.values()), None))
        if head is None:
            return
        results = {row.result_id: _result(row) for row in rows.values()}
        for number in results.keys() | self._below.get(("planned_result", plan), set()):
            image = self._image("planned_result", number, person)
            if image is False:
                results.pop(number, None)
            elif not isinstance(image, bool):
                results[number] = _Result(*(image[name] for name in _Result._fields))
        for number in rows.keys() | self._below.get(("indicator", plan), set()):
            image = self._image("indicator", number, person)
            row = rows.get(number)
            if image is True and row is not None:
                result, own = row.result_id, row[-8:-1]
            elif isinstance(image, Mapping):
                result = image["planned_result_id"]
                own = (number, *(image[n] for n in ("code", "title", "aspect", "measure", "target", "target_high")))
            else:
                continue
            if known := results.get(result):
                yield PlannedRow._make((person, plan, *head, result, *known[:-1], *own, known.code))

    def _head(self, person: int, plan: int, row: PlannedRow | None) -> tuple[Any, ...] | None:
        image = self._image("plan", plan, person)
        if isinstance(image, bool):
            return row[2:6] if image and row else None
        if image["begins"] > self._days[1] or image["ends"] < self._days[0]:
            return None
        return tuple(image[name] for name in ("begins", "ends", "kind", "status"))


def _result(row: PlannedRow) -> _Result:
    return _Result(row.result_kind, row.result, row.parent_code, row.parent_title, row.iku_code, row.result_code)
