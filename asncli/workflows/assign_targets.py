"""The story: the same indicators are given to everybody in a jabatan, from one sheet of a few rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.store.assigning import OTHER_INDICATOR, assign
from asncli.store.plans import FIELDS
from asncli.store.positions import Post, fits, posts, serving_day
from asncli.store.writing import Counts
from asncli.terms import Recap
from asncli.workbooks.assigned import OPTIONAL, assigned
from asncli.workbooks.problems import CATALOGUE
from asncli.workbooks.sheet import SheetRows
from asncli.workbooks.skp import agreeing
from asncli.workflows.importing import (
    File,
    ImportOptions,
    ImportResult,
    Stored,
    absent,
    closed_facts,
    import_sheets,
    in_order,
)
from asncli.workflows.units import chosen_units
from asncli.workflows.writing import Writer

_AT = {field: position for position, field in enumerate(FIELDS, 1)}


@dataclass(frozen=True)
class Whom:
    """Who gets the indicators: everybody whose jabatan fits the pattern, in a unit if one is said.

    ``year`` is that of rows that do not say it; ``shared``: targets that are summed are divided among the people.
    """

    position: str
    unit: str | None = None
    year: int | None = None
    shared: bool = False


def assign_targets(
    session: Session,
    files: Sequence[File],
    whom: Whom,
    *,
    options: ImportOptions,
    writer: Writer,
    dry_run: bool = False,
) -> list[ImportResult]:
    """Give the indicators of an ``SKP`` sheet to many; its facts are ``people`` and ``left_out`` with the reason.

    The counts of the result are indicators of people; ``lines`` are the rows of the sheet. AsnError
    ``nobody-in-post`` where no jabatan fits, and ``target-too-small`` where somebody's share would be nothing.
    """
    day = serving_day(whom.year, writer.today) if whom.year else writer.today
    meant = fits(whom.position)
    people = [one for one in posts(session, day, unit_ids=chosen_units(session, whom.unit)) if meant(one.position)]
    if not people:
        raise AsnError(
            "nobody-in-post",
            text("Nobody in service has a jabatan that fits {pattern}", pattern=whom.position),
            text("See the jabatan of the people with: asncli roster list; * stands for any letters, as in Perawat*"),
        )
    spec = assigned(whom.year)

    def store(session: Session, batch_id: int, source_id: int, sheet: SheetRows) -> Stored:
        rows = list(in_order(agreeing(sheet), spec, FIELDS))
        if not rows or (sheet.counts().rejected and not options.keep_good_rows):
            return Stored(Counts(), [])
        kept = (absent(sheet, spec) & OPTIONAL) | {f for f in OPTIONAL if all(row[_AT[f]] is None for row in rows)}
        found = assign(session, batch_id, source_id, rows, people, frozenset(kept), shared=whom.shared, day=day)
        sheet.notices += _told(whom, rows, len(found.given), found.overlapping)
        facts = {"people": len(found.given), "left_out": [_left_out(*one) for one in found.left_out]}
        return Stored(found.counts, found.rejected, facts)

    def after(session: Session, batch_id: int, _sheets: Sequence[SheetRows]) -> Mapping[str, object]:
        return closed_facts(session, batch_id)

    results = import_sheets(session, files, spec, store, options=options, writer=writer, dry_run=dry_run, after=after)
    return [_of_people(result) for result in results]


def _of_people(found: ImportResult) -> ImportResult:
    """Count as rows what the other counts count, indicators of people; those of the sheet are the fact ``lines``."""
    rows = found.added + found.changed + found.unchanged + found.rejected + found.duplicates
    return replace(found, rows=rows, more={**found.more, "lines": found.rows})


def _left_out(person: Post, code: str) -> dict[str, object]:
    return {"nip": person.nip, "name": person.name, "code": code, "reason": _reason(code)}


def _reason(code: str) -> Text:
    if code == OTHER_INDICATOR:
        return text("The code means another indicator in this plan")
    return CATALOGUE[code].title


def _told(whom: Whom, rows: Sequence[tuple[object, ...]], people: int, overlapping: int) -> list[Text]:
    """What one should know of shares, and of plans that hold on the same days."""
    notices = [text("Indicators: {n}; given to people: {people}", n=len(rows), people=people)]
    if whom.shared:
        whole = [str(row[_AT["code"]]) for row in rows if row[_AT["recap"]] != Recap.JUMLAH]
        notices.append(
            text(
                "Targets divided by {people}, rounded to four places; the first people by NIP bear the difference, so"
                " that the sum is exact.",
                people=people,
            )
        )
        if whole:
            notices.append(
                text("Not divided, for their Rekap is not jumlah: {codes}; everybody has the whole target.",
                     codes=", ".join(whole))
            )  # fmt: skip
    if overlapping:
        notices.append(text("People who have another plan on the same days: {n}", n=overlapping))
    return notices
