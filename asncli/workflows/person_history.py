"""The story: what is known of one person through time, and which batch, file and row changed what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlmodel import Session

from asncli.store import people
from asncli.store.batches import Image, Step, row_history
from asncli.store.people import Observed
from asncli.store.unit_names import distinct_names

_PLACE = ("id", "employee_id", "agency_id", "since", "source_id", "source_row")


class Changed(NamedTuple):
    """One value that a batch changed: ``since`` tells the state (empty: who the person is, not a state).

    A state that was opened is compared with the one in force until then. ``file`` and ``row`` brought the value;
    empty where it was typed or follows from a person's absence.
    """

    batch: int
    made_at: datetime
    made_by: str
    command: str
    since: str | None
    field: str
    before: object
    after: object
    file: str | None
    row: int | None
    reason: str | None


@dataclass(frozen=True)
class History:
    """Former NIPs and dated states, the oldest first, and every change in the order of the batches."""

    nip: str
    name: str
    former_nips: list[str]
    states: list[Observed]
    changes: list[Changed]


class _Event(NamedTuple):
    """What a batch did to the row of the person (``key`` None) or of a state."""

    key: str | None
    since: str | None
    step: Step


def person_history(session: Session, nip: str, today: date) -> History:
    """Tell the history of a person by a present or former NIP, or refuse (``nip-unknown``)."""
    person = people.get(session, nip, today)
    events = [_Event(None, None, step) for step in row_history(session, "employee", str(person.id))]
    for key in people.state_keys(session, person.id):
        steps = row_history(session, "assignment", key)
        since = next(image["since"] for step in steps for image in (step.before, step.after) if image)
        events += [_Event(key, since, step) for step in steps]
    events.sort(key=lambda event: (event.step.batch.id, event.since or ""))
    changes = list(_told(session, events))
    former = people.former_nips(session, person.id)
    return History(person.nip, person.name, former, people.history(session, person.nip), changes)


def _told(session: Session, events: list[_Event]) -> Iterator[Changed]:
    """Go through the events again, with the states known at each moment."""
    names = distinct_names(session)
    files = people.source_files(session, {e.step.after["source_id"] for e in events if e.step.after})
    known: dict[str, Image] = {}
    for event in events:
        batch, before, after = event.step.batch, event.step.before, event.step.after
        brought_by, file = files[after["source_id"]] if after else (None, None)
        row = after["source_row"] if after and brought_by == batch.id else None
        if event.key is not None and event.since is not None:
            others = [image for key, image in known.items() if key != event.key]
            before, after = before or _in_force(others, event.since), after or _in_force(others, event.since)
            if event.step.after:
                known[event.key] = event.step.after
            else:
                known.pop(event.key, None)
        for field, old, new in _differences(before or {}, after or {}, names):
            yield Changed(
                batch.id, batch.made_at, batch.made_by, batch.command, event.since, field, old, new,
                file if brought_by == batch.id else None, row, batch.reason,
            )  # fmt: skip


def _in_force(states: Iterable[Image], since: str) -> Image | None:
    """Find the state on a day among some: the latest until then, else the first, which holds from before."""
    ordered = sorted(states, key=lambda image: str(image["since"]))
    return next((image for image in reversed(ordered) if image["since"] <= since), ordered[0] if ordered else None)


def _differences(before: Image, after: Image, names: dict[int, str]) -> Iterator[tuple[str, object, object]]:
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field), after.get(field)
        if old == new or field in _PLACE:
            continue
        if field == "unit_id":
            yield "unit", names.get(old or 0), names.get(new or 0)
        elif field == "active":
            yield field, None if old is None else bool(old), None if new is None else bool(new)
        else:
            yield field, old, new
