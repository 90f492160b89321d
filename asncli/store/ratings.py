"""The leader's ratings of work result and behaviour, one per person and period, with the feedback text."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session

from asncli.store.locked_rows import reject_locked, same_as_stored
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, upsert_selected

FIELDS = ("nip", "period", "work_rating", "behaviour_rating", "feedback", "assessor_nip", "new_idea")
_COLUMNS = FIELDS[2:]

_STORED_BY_ANOTHER = (
    "EXISTS (SELECT 1 FROM rating r WHERE r.employee_id = staged.employee_id AND r.period = staged.period"
    " AND r.assessor_nip <> staged.assessor_nip)"
)
_FIRST = "(SELECT {0} FROM temp.staged f WHERE f.nip = staged.nip AND f.period = staged.period ORDER BY f.row LIMIT 1)"
_LATER = f"row > {_FIRST.format('f.row')}"
_BY_ANOTHER = f"assessor_nip <> {_FIRST.format('f.assessor_nip')}"


def write_ratings(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    Nobody rates oneself (``rater-self``). A second assessor of the same person and period is refused
    (``rating-conflict``), whether the first one stands in the file or in the database; another row of the same
    person and period is ``duplicate-conflict``. An empty cell keeps what is stored.
    What would change a closed period is refused (``period-closed``).
    """
    staging = Staging(session, FIELDS, resolved=("employee_id",))
    staging.fill(rows)
    staging.run("CREATE INDEX temp.ix_staged_person ON staged (nip, period)")
    staging.know_employees()
    staging.follow_renamed("assessor_nip")
    known = same_as_stored("rating", ("employee_id", "period"), _COLUMNS, keep_known=True)
    reject_locked(session, staging, known)
    staging.reject("assessor_nip", "rater-self", "assessor_nip = nip")
    staging.reject("assessor_nip", "rating-conflict", _STORED_BY_ANOTHER)
    staging.reject("assessor_nip", "rating-conflict", f"{_LATER} AND {_BY_ANOTHER}")
    staging.reject(
        "period", "duplicate-conflict", f"{_LATER} AND ({_BY_ANOTHER}) IS NOT true",
        key="'NIP + Periode'", first=_FIRST.format("f.row"),
    )  # fmt: skip
    rejected = staging.leave_out_rejected()
    counts = upsert_selected(
        session, batch_id, "rating", ("employee_id", "period"), _COLUMNS,
        f"SELECT employee_id, period, {', '.join(_COLUMNS)}, ?, row FROM temp.staged"
        " ORDER BY employee_id, period",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected
