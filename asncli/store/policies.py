"""The agency's own policy as it was set (the one set last is in force), and as evaluations keep it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.writing import upsert
from asncli.terms import Period


class KeptPolicy(NamedTuple):
    """A policy file as it was set: its name, its content, and the digest of all that it decides."""

    name: str
    content: str
    digest: str


def find_policy(session: Session) -> KeptPolicy | None:
    """The policy set last, or ``None`` where the agency has set none."""
    row = (
        raw_connection(session)
        .execute("SELECT name, content, digest FROM agency_policy ORDER BY id DESC LIMIT 1")
        .fetchone()
    )
    return KeptPolicy(*row) if row else None


def policy_of_most(session: Session, period: Period) -> str | None:
    """Text of the policy by which most evaluations of a period were made; ``None`` where none is kept with them."""
    row = (
        raw_connection(session)
        .execute(
            "SELECT b.policy_text, max(b.id) FROM evaluation v JOIN basis b ON b.id = v.basis_id WHERE v.period = ?"
            " AND b.policy_text IS NOT NULL GROUP BY b.policy_digest ORDER BY count(*) DESC, 2 DESC LIMIT 1",
            (str(period),),
        )
        .fetchone()
    )
    return str(row[0]) if row else None


def policies_of(session: Session, period: Period) -> Mapping[int, str]:
    """Text of the policy by which each evaluation of a period was made, by the number of the person, where kept."""
    raw = raw_connection(session)
    # A text is some 10 kB: held once for each basis, not once for each person.
    texts = dict(raw.execute("SELECT id, policy_text FROM basis WHERE policy_text IS NOT NULL").fetchall())
    made_by = raw.execute("SELECT employee_id, basis_id FROM evaluation WHERE period = ?", (str(period),))
    return {person: texts[basis] for person, basis in made_by if basis in texts}


def keep_policy(session: Session, batch_id: int, source_id: int, policy: KeptPolicy) -> None:
    """Set a policy; those before stay, so that undoing the batch brings the last one back."""
    row = (None, *policy, source_id, None)  # without a number it is a new one
    upsert(session, batch_id, "agency_policy", ("id",), KeptPolicy._fields, [row])
