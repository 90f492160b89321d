"""The agency's own policy as it was set: the file in full, the one set last is in force."""

from __future__ import annotations

from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.writing import upsert


class KeptPolicy(NamedTuple):
    """A policy file as it was set: its name, its content, and the digest of what it decides."""

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


def keep_policy(session: Session, batch_id: int, source_id: int, policy: KeptPolicy) -> None:
    """Set a policy; those before stay, so that undoing the batch brings the last one back."""
    row = (None, *policy, source_id, None)  # without a number it is a new one
    upsert(session, batch_id, "agency_policy", ("id",), KeptPolicy._fields, [row])
