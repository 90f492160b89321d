"""Who heads a unit on a day.

``unit.head_nip`` is the newest head that is known. Only of a unit whose head has changed ``unit_head`` tells since when
each one heads it, the first one since ever: the first state known holds from before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.writing import upsert

SINCE_EVER = date.min

# NIP of the head of a unit (alias of a row of ``unit``) on a day, both as SQL.
HEAD_ON = (
    "coalesce((SELECT x.head_nip FROM unit_head x WHERE x.unit_id = {unit}.id AND x.since <= {day}"
    " ORDER BY x.since DESC LIMIT 1), (SELECT x.head_nip FROM unit_head x WHERE x.unit_id = {unit}.id"
    " ORDER BY x.since LIMIT 1), {unit}.head_nip)"
)


class HeadChanges:
    """Heads that a sheet names as the state of a day, beside those that are known."""

    def __init__(self, session: Session, as_of: date) -> None:
        """Read what is known: a few rows, for only changes are kept."""
        self._as_of = as_of
        self._known: dict[int, dict[date, str | None]] = defaultdict(dict)
        self._rows: list[tuple[int, date, str | None, int, int]] = []
        for unit_id, since, nip in raw_connection(session).execute("SELECT unit_id, since, head_nip FROM unit_head"):
            self._known[unit_id][date.fromisoformat(since)] = nip

    @property
    def units(self) -> set[int]:
        """Units whose head changes."""
        return {unit_id for unit_id, *_ in self._rows}

    def name(self, unit_id: int, newest: str | None, head: str | None, source_id: int, row: int) -> str | None:
        """Say who heads a stored unit on the day (None: nobody is named); the newest head, once that is known.

        ``newest`` is the one until now. Where none was known, the head named is the head since ever.
        """
        known = self._known.get(unit_id) or {SINCE_EVER: newest}
        if head is None or newest is None:
            return head or newest
        if head == known[max((day for day in known if day <= self._as_of), default=min(known))]:
            return newest
        after = {**known, self._as_of: head}
        new = after.items() - self._known.get(unit_id, {}).items()
        self._rows += [(unit_id, since, nip, source_id, row) for since, nip in sorted(new)]
        return after[max(after)]

    def write(self, session: Session, batch_id: int) -> None:
        """Store what changes."""
        upsert(session, batch_id, "unit_head", ("unit_id", "since"), ("head_nip",), self._rows)


def heads_of(session: Session, unit_ids: Iterable[int], day: date) -> set[str]:
    """NIP of the heads of these units on a day."""
    sql = f"SELECT {HEAD_ON.format(unit='u', day='?')} FROM unit u WHERE u.id = ?"
    found = (raw_connection(session).execute(sql, (day.isoformat(), number)).fetchone() for number in unit_ids)
    return {head for row in found if row for head in row if head}
