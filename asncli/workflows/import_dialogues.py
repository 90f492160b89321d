"""The story: what leader and employee said about an evaluation comes in, from a workbook or from a command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlmodel import Session

from asncli.messages import text
from asncli.store.dialogue_rows import FIELDS, Promise, write_dialogues
from asncli.terms import Voice
from asncli.workbooks.dialogue import DIALOGUE
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets
from asncli.workflows.writing import Writer

_VOICES = {Voice.LEADER: DIALOGUE.at("leader_promises"), Voice.EMPLOYEE: DIALOGUE.at("employee_promises")}
_PLACES = [DIALOGUE.at(field) for field in FIELDS]
_PERIOD = FIELDS.index("period")


def import_dialogues(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Dialog`` sheets; one result per file, whose counts hold dialogues and promises."""
    return import_sheets(session, files, DIALOGUE, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    written = write_dialogues(session, batch_id, source_id, _coded(rows))
    if written.corrected:
        rows.notices.append(
            text("Commitments on record that have another day now: {n}; the new day holds.", n=written.corrected)
        )
    if written.gone:
        rows.notices.append(text("Dialogues with people who were not in service any more: {n}", n=written.gone))
    return Stored(written.counts, written.rejected)


def _coded(rows: SheetRows) -> Iterator[tuple[tuple[object, ...], Sequence[Promise]]]:
    for number, values in rows:
        told = [values[place] for place in _PLACES]
        told[_PERIOD] = str(told[_PERIOD])
        yield (number, *told), list(_promised(values))


def _promised(values: tuple[object, ...]) -> Iterator[Promise]:
    for voice, place in _VOICES.items():
        given = values[place]
        for what, due in given if isinstance(given, tuple) else ():
            yield voice, what, due
