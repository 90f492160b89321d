"""The story: a roster is read as if it were imported, and tells what it would change; nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.differences import Difference, Differences
from asncli.store.leaving import Who, absent
from asncli.workflows.import_roster import import_roster
from asncli.workflows.importing import File, ImportOptions, ImportResult
from asncli.workflows.writing import Writer


class _Seen(NamedTuple):
    came: list[Who]
    left: list[Who]
    returned: list[Who]
    changed: list[Difference]


@dataclass(frozen=True)
class RosterDifference:
    """Who came, left and returned with a roster, and which facts differ; ``result`` is its import, not stored.

    ``left`` are people in service whom no good row names: where rows were rejected, those may be among them.
    """

    as_of: date
    came: list[Who]
    left: list[Who]
    returned: list[Who]
    changed: list[Difference]
    result: ImportResult


def diff_roster(
    session: Session,
    file: File,
    *,
    options: ImportOptions,
    writer: Writer,
    as_of: date | None = None,
    unit: str | None = None,
) -> RosterDifference:
    """Compare a roster with what is known; the import behind it is rolled back."""
    seen: list[_Seen] = []

    def look(session: Session, batch_id: int, day: date) -> None:
        found = Differences(session, batch_id)
        seen.append(_Seen(found.came(), absent(session, day), found.returned(), list(found.changed())))

    (result,) = import_roster(
        session, [file], options=options, writer=writer, as_of=as_of, unit=unit, leaving=None, dry_run=True, look=look
    )
    day = result.more["as_of"]
    if not isinstance(day, date):
        raise RuntimeError("an import of a roster tells its day")
    return RosterDifference(day, *seen[0], result)
