"""Which policies were in force one after the other; what was set and taken back again was in force too."""

from __future__ import annotations

from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.policies import KeptPolicy

# Rows that stand, and those that undoing took away: of these the journal of the undoing holds the image.
_EVERY = """
SELECT p.name, p.content, p.digest, s.batch_id, NULL FROM agency_policy p JOIN source s ON s.id = p.source_id
UNION ALL
SELECT json_extract(c.image, '$.name'), json_extract(c.image, '$.content'), json_extract(c.image, '$.digest'),
       s.batch_id, c.batch_id
FROM change c JOIN source s ON s.id = json_extract(c.image, '$.source_id')
WHERE c.tbl = 'agency_policy' AND c.image IS NOT NULL
ORDER BY 4
"""


class _Set(NamedTuple):
    policy: KeptPolicy
    batch: int
    undone: int | None  # by this batch


def in_force_since(session: Session, batch: int) -> list[KeptPolicy | None]:
    """Policies in force when a batch was made and after it, in their order; None: the defaults."""
    every = [_Set(KeptPolicy(*row[:3]), *row[3:]) for row in raw_connection(session).execute(_EVERY)]
    moments = {batch, *(number for one in every for number in one[1:] if number is not None and number > batch)}
    return [_at(every, moment) for moment in sorted(moments)]


def _at(every: list[_Set], moment: int) -> KeptPolicy | None:
    there = [one.policy for one in every if one.batch <= moment and (one.undone is None or one.undone > moment)]
    return there[-1] if there else None
