"""The story: hukuman disiplin come in; the last day of each follows from the law, or from the policy for light ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sqlmodel import Session

from asncli.rules.discipline import ends_of
from asncli.rules.library import discipline_law
from asncli.rules.policy_merit import light_months
from asncli.store.discipline import FIELDS, doubtful, write_disciplines
from asncli.terms import Penalty
from asncli.workbooks.discipline import DISCIPLINE
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.policies import policy_in_force
from asncli.workflows.writing import Writer

_ENDS = 1 + FIELDS.index("ends")
_PENALTY, _BEGINS = 1 + FIELDS.index("penalty"), 1 + FIELDS.index("begins")


def import_discipline(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Hukuman Disiplin`` sheets; one result per file."""
    return import_sheets(session, files, DISCIPLINE, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    months = light_months(policy_in_force(session).after)
    stored = Stored(*write_disciplines(session, batch_id, source_id, _with_ends(rows, months)))
    for found in doubtful(session):
        rows.warn(found.row, found.field, found.code, found.value, **found.values)
    return stored


def _with_ends(rows: SheetRows, months: int) -> Iterator[tuple[object, ...]]:
    """Add the last day by law or policy; that of a light penalty follows the policy of today unless it is given."""
    law = discipline_law()
    for row in in_order(rows, DISCIPLINE, FIELDS[:-1]):
        penalty, begins = row[_PENALTY], row[_BEGINS]
        if isinstance(penalty, Penalty) and isinstance(begins, date):
            reckoned = ends_of(penalty, begins, law, months)
            follows = row[_ENDS] is None and law.penalties[penalty].months is None
            yield (*row[:_ENDS], reckoned if follows else row[_ENDS], reckoned)
