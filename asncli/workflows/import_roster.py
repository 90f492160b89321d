"""The story: a roster comes in; the state of every person on its day is kept, units not met before are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from sqlmodel import Session

from asncli.messages import text
from asncli.store import agency
from asncli.store.employees import FIELDS, RosterResult, write_roster
from asncli.store.people import lasting_states, newest_state
from asncli.store.unit_names import named, unit_names
from asncli.terms import indonesian_date
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import (
    File,
    ImportOptions,
    ImportResult,
    Stored,
    import_sheets,
    in_order,
    refuse_tomorrow,
)
from asncli.workflows.roster_changes import PARTIAL, Leaving, RosterChanges
from asncli.workflows.roster_units import RosterUnits
from asncli.workflows.writing import Writer

Look = Callable[[Session, int, date], None]


def import_roster(
    session: Session,
    files: Sequence[File],
    *,
    options: ImportOptions,
    writer: Writer,
    as_of: date | None = None,
    unit: str | None = None,
    leaving: Leaving | None = PARTIAL,
    dry_run: bool = False,
    look: Look | None = None,
) -> list[ImportResult]:
    """Import ``Pegawai`` sheets; one result per file, which tells the day of the state, the units made, who came.

    ``as_of`` is the day the data hold for: else the line ``Keadaan per`` of the file, else today. ``unit`` is the
    unit of the people of a file without a column of units. ``look`` sees the batch before it is kept, and its day.
    """
    changes = RosterChanges(session, leaving)

    def store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
        day = as_of or rows.as_of or writer.today
        refuse_tomorrow(rows, day, writer.today)
        _tell_the_day(rows, day, by="option" if as_of else "file" if rows.as_of else "today")
        rows.as_of = day  # the rejected rows go back with it
        changes.expect(day)
        in_units = RosterUnits(session, rows, unit)
        agency_id = agency.get_or_make(session, batch_id)
        people = in_units.given_to(in_order(rows, PEGAWAI, FIELDS))
        found = write_roster(session, batch_id, source_id, agency_id, people, as_of=day)
        in_units.tell()
        _tell_what_is_late(session, rows, source_id, day)
        facts = _facts(session, found, day)
        changes.note(source_id, rows, day, found, facts)
        return Stored(found.counts, found.rejected, facts)

    def after(session: Session, batch_id: int, sheets: Sequence[SheetRows]) -> Mapping[str, object]:
        facts = changes.conclude(batch_id)
        if look:
            look(session, batch_id, changes.day())
        return facts

    return import_sheets(session, files, PEGAWAI, store, options=options, writer=writer, dry_run=dry_run, after=after)


def _tell_the_day(rows: SheetRows, day: date, by: str) -> None:
    said = {
        "option": text("State of {day}, as --as-of says.", day=indonesian_date(day)),
        "file": text("State of {day}, as the file says.", day=indonesian_date(day)),
        "today": text("State of {day}, today: the file names no day. Another one is given with --as-of.",
                      day=indonesian_date(day)),
    }  # fmt: skip
    rows.notices.append(said[by])


def _tell_what_is_late(session: Session, rows: SheetRows, source_id: int, day: date) -> None:
    """Warn of states that an older roster brings and that hold until today, although a newer roster is known."""
    newest = newest_state(session)
    if newest and newest > day:
        said = indonesian_date(newest)
        if lasting := lasting_states(session, source_id):
            rows.warn(None, None, "roster-late", file=rows.file, newest=said, n=lasting)
        else:
            rows.notices.append(
                text(
                    "A roster of {newest} is known already; the states of this file hold until the next one recorded.",
                    newest=said,
                )
            )


def _facts(session: Session, found: RosterResult, day: date) -> dict[str, object]:
    names = unit_names(session) if found.made_units else {}
    made = [named(line, names.get(line.parent_id or 0)) for line in found.made_units]
    return {"as_of": day, "units_made": made}
