"""The story: what is known of one person through time, and which batch changed what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlmodel import Session

from asncli.store import people
from asncli.store.batches import Step, row_history
from asncli.store.people import Observed
from asncli.store.unit_names import unit_names

_PLACE = ("id", "employee_id", "agency_id", "since", "source_id", "source_row")


class Changed(NamedTuple):
    """One value that a batch changed: ``since`` tells the state (empty: who the person is, not a state)."""

    batch: int
    made_at: datetime
    made_by: str
    command: str
    since: str | None
    field: str
    before: object
    after: object


@dataclass(frozen=True)
class History:
    """Dated states, the oldest first, and every change in the order of the batches."""

    nip: str
    name: str
    states: list[Observed]
    changes: list[Changed]


def person_history(session: Session, nip: str, today: date) -> History:
    """Tell the history of a person, or refuse (``nip-unknown``)."""
    person = people.get(session, nip, today)
    states = people.history(session, nip)
    names = unit_names(session)
    steps: list[tuple[str | None, Step]] = [(None, step) for step in row_history(session, "employee", str(person.id))]
    for number, since in people.state_rows(session, person.id):
        steps += [(since, step) for step in row_history(session, "assignment", str(number))]
    changes = [change for since, step in steps for change in _changes(since, step, names)]
    changes.sort(key=lambda change: (change.batch, change.since or ""))
    return History(person.nip, person.name, states, changes)


def _changes(since: str | None, step: Step, names: dict[int, str]) -> Iterator[Changed]:
    before, after = step.before or {}, step.after or {}
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field), after.get(field)
        if old == new or field in _PLACE:
            continue
        if field == "unit_id":
            field, old, new = "unit", names.get(old or 0), names.get(new or 0)
        batch = step.batch
        yield Changed(batch.id, batch.made_at, batch.made_by, batch.command, since, field, old, new)
