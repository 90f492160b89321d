"""The story: feedback comes in, as a list of votes or as the answers of a form, one vote per rater and person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlmodel import Session

from asncli.messages import Text, text
from asncli.store.database import temporary_in_memory
from asncli.store.feedback import MARKED, keep_met, write_feedback
from asncli.store.people import Person, people
from asncli.store.staging import Rejected
from asncli.terms import FeedbackRole, Period
from asncli.workbooks.feedback import Unnamed, feedback_spec
from asncli.workbooks.feedback_grid import PERSON, true_row
from asncli.workbooks.roster_checks import bare_name
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets
from asncli.workflows.writing import Writer


def import_feedback(
    session: Session,
    files: Sequence[File],
    *,
    options: ImportOptions,
    writer: Writer,
    dry_run: bool = False,
    period: Period | None = None,
    role: FeedbackRole | None = None,
) -> list[ImportResult]:
    """Import ``Umpan Balik`` sheets and forms; one result per file, which tells the periods that were met.

    ``period`` and ``role`` are those of sheets that do not say them.

    No problem tells a mark or a rater, and the journal of the batch holds counts only. Votes that were known count
    as unchanged, also where another took their place: which of the two it was would tell marks to who guesses.
    """
    temporary_in_memory(session)
    spec = feedback_spec(period, role)
    names: dict[str, list[Person]] = defaultdict(list)  # of the roster, filled when a form first needs it
    met: Counter[int] = Counter()
    unnamed: set[str] = set()  # digests of files with answers of people who can not be told apart

    def store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
        if PERSON in rows.columns and not names:
            for person in people(session, writer.today):
                names[bare_name(person.name)].append(person)
        periods: set[str] = set()
        written = write_feedback(session, source_id, _votes(rows, names, unnamed, periods))
        met.update(written.met)
        for warning in written.misfits:
            rows.warn(warning.row, warning.field, warning.code, warning.value)
        return Stored(written.counts, [_as_in_the_file(fault, rows) for fault in written.rejected],
                      {"periods": sorted(periods)})  # fmt: skip

    results = import_sheets(session, files, spec, store, options=options, writer=writer, dry_run=dry_run)
    if results[0].batch is not None:
        keep_met(session, results[0].batch, met)
    return [replace(result, notices=(*result.notices, *_notices(result, unnamed))) for result in results]


def _notices(result: ImportResult, unnamed: Collection[str]) -> Iterator[Text]:
    """What counts alone do not say."""
    if result.unchanged:
        yield text("Votes that were known already: {n}; where they differ the new ones hold.", n=result.unchanged)
    if result.rejected:
        yield text(
            "A workbook of rejected rows (--rejects) does not repeat who answered and what, so it can not be imported:"
            " mend these rows in your own file by their numbers and import that again."
        )
    if result.rejected and result.stored and result.sheets[0].digest in unnamed:
        yield text(
            "Some who answered have neither NIP nor code: undo batch {batch} before you import the mended file, or they"
            " count twice.",
            batch=result.batch,
        )


def _as_in_the_file(fault: Rejected, rows: SheetRows) -> Rejected:
    """Name of a repeated vote the columns that the sheet has, and the first one by its row of the file."""
    if "first" not in fault.values:
        return fault
    first = true_row(int(str(fault.values["first"])))
    return fault._replace(values={**fault.values, "key": rows.key_met(), "first": first})


def _votes(
    rows: SheetRows, names: Mapping[str, Sequence[Person]], unnamed: set[str], periods: set[str]
) -> Iterator[tuple[object, ...]]:
    """Give the votes as the store takes them; a name that does not mean exactly one person rejects its row.

    ``unnamed`` and ``periods`` are filled on the way.
    """
    fields = [column.field for column in rows.spec.columns]
    for number, values in rows:
        said = dict(zip(fields, values, strict=True))
        nip = said["nip"] or _meant(rows, number, str(said[PERSON]), names)
        if nip is None:
            continue
        period, respondent = said["period"], said["respondent"]
        periods.add(str(period))
        end = period.end if isinstance(period, Period) else None
        if isinstance(respondent, Unnamed):
            unnamed.add(rows.digest)
            respondent = f"{rows.digest[:16]}:{true_row(number)}"
        vote = (str(period), end, nip, said["role"], said["rater_nip"], respondent)
        yield (number, *vote, *(said[field] for field in MARKED))


def _meant(rows: SheetRows, number: int, name: str, names: Mapping[str, Sequence[Person]]) -> str | None:
    """Find the NIP of the one person who has exactly this name; degrees, case and punctuation do not count."""
    fits = names.get(bare_name(name), ())
    if len(fits) == 1:
        return fits[0].nip
    candidates = ", ".join(f"{person.name} ({person.unit or '–'})" for person in fits)
    rows.reject(number, PERSON, "person-ambiguous" if fits else "person-unknown", name, candidates=candidates)
    return None
