"""The story: a roster comes in; the state of every person on its day is kept, units not met before are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlmodel import Session

from asncli.messages import text
from asncli.store import agency, units
from asncli.store.employees import FIELDS, RosterResult, write_roster
from asncli.store.people import newest_state
from asncli.store.unit_names import named, unit_names
from asncli.terms import indonesian_date
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer

_UNIT = 1 + FIELDS.index("unit")


def import_roster(
    session: Session,
    files: Sequence[File],
    *,
    options: ImportOptions,
    writer: Writer,
    as_of: date | None = None,
    unit: str | None = None,
    dry_run: bool = False,
) -> list[ImportResult]:
    """Import ``Pegawai`` sheets; one result per file, which tells the day of the state and the units made.

    ``as_of`` is the day the data hold for: else the line ``Keadaan per`` of the file, else today. ``unit`` is the
    unit of the people of a file without a column of units.
    """

    def store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
        day = as_of or rows.as_of or writer.today
        _tell_the_day(session, rows, day, by="option" if as_of else "file" if rows.as_of else "today")
        ordered: Iterable[tuple[object, ...]] = in_order(rows, PEGAWAI, FIELDS)
        if one := _unit_of_all(session, rows, unit):
            ordered = _in_unit(ordered, one)
        agency_id = agency.get_or_make(session, batch_id)
        found = write_roster(session, batch_id, source_id, agency_id, ordered, as_of=day)
        return Stored(found.counts, found.rejected, _facts(session, found, day))

    return import_sheets(session, files, PEGAWAI, store, options=options, writer=writer, dry_run=dry_run)


def _tell_the_day(session: Session, rows: SheetRows, day: date, by: str) -> None:
    said = {
        "option": text("State of {day}, as --as-of says.", day=indonesian_date(day)),
        "file": text("State of {day}, as the file says.", day=indonesian_date(day)),
        "today": text("State of {day}, today: the file names no day. Another one is given with --as-of.",
                      day=indonesian_date(day)),
    }  # fmt: skip
    rows.notices.append(said[by])
    newest = newest_state(session)
    if newest and newest > day:
        rows.notices.append(
            text(
                "A roster of {newest} is known already; the states of this file hold until the next one recorded.",
                newest=indonesian_date(newest),
            )
        )  # fmt: skip


def _unit_of_all(session: Session, rows: SheetRows, given: str | None) -> str | None:
    """Find the unit of a roster without a column of units, and say where it was taken from."""
    if "unit" in rows.columns:
        if given:
            rows.notices.append(text("--unit was not used: {file} has a column of units.", file=rows.file))
        return None
    if given:
        rows.notices.append(
            text("Everybody in {file} is in the unit {unit}, as --unit says.", file=rows.file, unit=given)
        )
        return given
    if title := rows.unit_title:
        rows.notices.append(
            text("Everybody in {file} is in the unit {unit}, as the title says.", file=rows.file, unit=title)
        )
        return title
    if len(units.index(session).fits(rows.sheet)) == 1:
        rows.notices.append(
            text("Everybody in {file} is in the unit {unit}, the name of the sheet.", file=rows.file, unit=rows.sheet)
        )
        return rows.sheet
    rows.warn(None, None, "unit-missing", file=rows.file)
    return None


def _in_unit(rows: Iterable[tuple[object, ...]], unit: str) -> Iterator[tuple[object, ...]]:
    return ((*row[:_UNIT], unit, *row[_UNIT + 1 :]) for row in rows)


def _facts(session: Session, found: RosterResult, day: date) -> dict[str, object]:
    names = unit_names(session) if found.made_units else {}
    made = [named(line, names.get(line.parent_id or 0)) for line in found.made_units]
    return {"as_of": day, "units_made": made}
