"""The story: leader and employee talk about the work while the period runs, and what was said is kept."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.store.batches import add_source, begin, finish
from asncli.store.locks import refuse_locked_day
from asncli.store.notes import NewNote, find_note, indicator_codes, note_known, remove_note, write_note
from asncli.store.people import Person, get
from asncli.store.renaming import present_nip
from asncli.store.unit_heads import heads_of
from asncli.store.units import index
from asncli.terms import CoreValue, folded
from asncli.workflows.answer_objection import check_known
from asncli.workflows.withdraw import withdraw
from asncli.workflows.writing import Writer


class Added(NamedTuple):
    """What was stored, by whom, and what to know about the author (None: nothing).

    ``batch`` is None where the very same note is there already; ``by_default``: the author was not named.
    """

    batch: int | None
    nip: str
    author_nip: str
    by_default: bool
    remark: Text | None


def add_note(
    session: Session, nip: str, on: str, said: str, day: date, writer: Writer, *, by: str | None = None
) -> Added:
    """Store a note of a day on an indicator of the plan of that day, or on a value.

    The author is the superior of that day unless named. Refused: ``nip-unknown``, ``date-future``,
    ``subject-unknown``, ``superior-unknown``, and a day inside a closed period.
    """
    if day > writer.today:
        raise AsnError(
            "date-future",
            text("{day} has not come yet: today is {today}.", day=day, today=writer.today),
            text("Record it once it has happened, or correct --date."),
        )
    refuse_locked_day(session, day)
    person = get(session, nip, day)
    code, value = _subject(session, person, on, day)
    author = by or person.supervisor_nip
    if by is not None:
        check_known(session, by)
    if author is None:
        raise AsnError(
            "superior-unknown",
            text("Who the superior of {nip} is on {day} is not on record.", nip=person.nip, day=day),
            text("Say whose words they are: --by NIP"),
        )
    author = present_nip(session, author)
    batch_id = _stored(session, NewNote(person.id, author, day, code, value, said), writer)
    return Added(batch_id, person.nip, author, by is None, _remark(session, person, author, day))


def _stored(session: Session, note: NewNote, writer: Writer) -> int | None:
    """The batch that stored the note; None where the very same one is there."""
    if note_known(session, note):
        return None
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now)
    write_note(session, batch_id, add_source(session, batch_id), note)
    finish(session, batch_id, {"added": 1})
    return batch_id


def take_back(session: Session, number: int, writer: Writer) -> int:
    """Remove a note with a reason; the number of the batch. Refused: ``note-unknown``, a closed period."""
    refuse_locked_day(session, find_note(session, number).day)
    return withdraw(session, writer, lambda batch_id: remove_note(session, batch_id, number))


def _subject(session: Session, person: Person, on: str, day: date) -> tuple[str | None, str | None]:
    """The indicator's code in the plan of that day, or the value, that a word means."""
    codes = indicator_codes(session, person.id, day)
    for code in codes:
        if folded(code) == folded(on):
            return code, None
    for value in CoreValue:
        if folded(on) in (folded(value.value), folded(value.label)):
            return None, value.value
    values = ", ".join(value.label for value in CoreValue)
    known = text("In the plan of that day: {codes}. Values: {values}.", codes=", ".join(codes) or "-", values=values)
    if folded(on) in map(folded, indicator_codes(session, person.id)):
        raise AsnError(
            "subject-unknown",
            text("{code} stands in a plan of {nip}, but not in one of {day}.", code=on, nip=person.nip, day=day),
            text("Give a day of that plan with --date. {known}", known=known),
        )
    raise AsnError(
        "subject-unknown",
        text("{code} is neither an indicator of {nip} on {day} nor a value.", code=on, nip=person.nip, day=day),
        known,
    )


def _remark(session: Session, person: Person, author: str, day: date) -> Text | None:
    """What is unusual about the author: neither the person, nor the superior, nor a head above."""
    if author in (person.nip, person.supervisor_nip) or author in _heads(session, person.unit_id, day):
        return None
    return text(
        "{author} is neither the superior of {nip} on {day} nor a head above; it is kept as feedback of a leader.",
        author=author, nip=person.nip, day=day,
    )  # fmt: skip


def _heads(session: Session, unit_id: int | None, day: date) -> set[str]:
    return set() if unit_id is None else heads_of(session, (unit_id, *index(session).above(unit_id)), day)
