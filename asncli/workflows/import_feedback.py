"""The story: feedback comes in, as a list of votes or as the answers of a form, one vote per rater and person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sqlmodel import Session

from asncli.store.feedback import MARKED, write_feedback
from asncli.store.people import Person, people
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
    """Import ``Umpan Balik`` sheets and forms; ``period`` and ``role`` are those of sheets that do not say them.

    No problem tells a mark or a rater, and the journal of the batch holds counts only.
    """
    spec = feedback_spec(period, role)
    names: dict[str, list[Person]] = defaultdict(list)  # of the roster, filled when a form first needs it

    def store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
        if PERSON in rows.columns and not names:
            for person in people(session, writer.today):
                names[bare_name(person.name)].append(person)
        written = write_feedback(session, source_id, _votes(rows, names))
        for warning in written.misfits:
            rows.warn(warning.row, warning.field, warning.code, warning.value)
        return Stored(written.counts, written.rejected)

    return import_sheets(session, files, spec, store, options=options, writer=writer, dry_run=dry_run)


def _votes(rows: SheetRows, names: Mapping[str, Sequence[Person]]) -> Iterator[tuple[object, ...]]:
    """Give the votes as the store takes them; a name that does not mean exactly one person rejects its row."""
    fields = [column.field for column in rows.spec.columns]
    for number, values in rows:
        said = dict(zip(fields, values, strict=True))
        nip = said["nip"] or _meant(rows, number, str(said[PERSON]), names)
        if nip is None:
            continue
        period, respondent = said["period"], said["respondent"]
        end = period.end if isinstance(period, Period) else None
        if isinstance(respondent, Unnamed):
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
