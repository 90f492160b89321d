"""A person gets another NIP: a PPPK who became PNS, or a correction by BKN. The old one stays known.

A person is a number of the database, the NIP only names it: plans, marks and states stay where they are. What
names the person by NIP (superior, head, assessor) follows, so that it goes on meaning that person; the file and row
that brought it stay, for nothing else was said anew. Final evaluations keep the NIPs they were decided with, and
feedback keeps that of the rater: votes are compared by the NIPs that their raters bear today (``store/feedback.py``).
Who voted under both NIPs stood as two raters, of whom one stays.
"""

from __future__ import annotations

import sqlite3

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.feedback import keep_one_each
from asncli.store.staging import NEW_NIP
from asncli.store.writing import keep_images, primary_key, remove, upsert

REFERENCES = (
    ("assignment", "supervisor_nip"), ("unit", "head_nip"), ("unit_head", "head_nip"), ("rating", "assessor_nip"),
)  # fmt: skip


def rename(session: Session, batch_id: int, source_id: int, old: str, new: str, reason: str) -> int:
    """Give the person with the NIP ``old`` the NIP ``new``; ``old`` is kept as a former one.

    Returns how many votes this person had given twice, under both NIPs: the newest of each stays.

    Refused: ``nip-unknown``; ``nip-renamed`` where ``old`` is a former one itself; ``nip-taken`` (exit 4) where the
    new one is or was somebody else's.
    """
    raw = raw_connection(session)
    known = raw.execute("SELECT id, agency_id FROM employee WHERE nip = ?", (old,)).fetchone()
    if known is None:
        raise _not_borne(session, old)
    employee_id, agency_id = known
    _refuse_taken(raw, employee_id, new)
    # Back to a NIP the person had before: it is a former one no longer.
    again = raw.execute("SELECT id FROM former_nip WHERE nip = ?", (new,)).fetchall()
    remove(session, batch_id, "former_nip", again)
    upsert(session, batch_id, "employee", ("id",), ("nip",), [(employee_id, new, source_id, None)])
    row = (agency_id, old, employee_id, reason, source_id, None)
    upsert(session, batch_id, "former_nip", ("agency_id", "nip"), ("employee_id", "reason"), [row])
    for table, column in REFERENCES:
        raw.execute("DROP TABLE IF EXISTS temp.naming")
        own = ", ".join(primary_key(table))
        raw.execute(f"CREATE TEMP TABLE naming AS SELECT {own} FROM {table} WHERE {column} = ?", (old,))
        keep_images(raw, batch_id, table, "temp.naming")
        raw.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (new, old))
    return keep_one_each(raw, new)


def _not_borne(session: Session, nip: str) -> AsnError:
    """Why a NIP that nobody bears can not be replaced."""
    if (present := present_nip(session, nip)) != nip:
        return AsnError(
            "nip-renamed",
            text("{nip} is a former NIP; this person has the NIP {present} now", nip=nip, present=present),
            text("Give the present one: asncli roster rename {present} NEW", present=present),
        )
    return AsnError("nip-unknown", text("There is nobody with NIP {nip}", nip=nip), text("See: asncli roster list"))


def _refuse_taken(raw: sqlite3.Connection, employee_id: int, new: str) -> None:
    owner = raw.execute(
        "SELECT id FROM employee WHERE nip = :new UNION SELECT employee_id FROM former_nip"
        " WHERE nip = :new AND employee_id <> :own",
        {"new": new, "own": employee_id},
    ).fetchone()
    if owner is None:
        return
    made = raw.execute(
        "SELECT b.id, b.command FROM batch b CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'employee'"
        " AND c.row_key = CAST(? AS TEXT) AND c.image IS NULL WHERE b.undone_at IS NULL AND b.undoes IS NULL",
        owner,
    ).fetchone()
    hint = text("See: asncli roster show {nip}", nip=new)
    if made:
        hint = text(
            "It came in with batch {batch} ({command}); see: asncli roster show {nip}. If it is the same person, undo"
            " that batch, rename, and import again: asncli batch undo {batch}",
            nip=new, batch=made[0], command=made[1],
        )  # fmt: skip
    raise ConflictError("nip-taken", text("NIP {nip} belongs to somebody in the roster already", nip=new), hint)


def present_nip(session: Session, nip: str) -> str:
    """NIP that a person bears today who had this one before; any other NIP as it is."""
    row = raw_connection(session).execute(NEW_NIP.format("?"), (nip,)).fetchone()
    return str(row[0]) if row else nip


def present_nips(session: Session) -> dict[str, str]:
    """Every former NIP with the one that its person bears today."""
    rows = raw_connection(session).execute(
        "SELECT f.nip, e.nip FROM former_nip f JOIN employee e ON e.id = f.employee_id"
    )
    return dict(rows.fetchall())
