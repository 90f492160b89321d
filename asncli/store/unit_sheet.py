"""Units from their own sheet: codes, parents and heads, for new units and for those a roster has named already.

One row is one unit, known by its code. A unit without a code that a roster import made is the same unit where
its name stands at the same place of the tree; or, since a roster may name only the office far above, once below
that office; or where the name stands once on the sheet and once among them.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store import units
from asncli.store.database import raw_connection
from asncli.store.renaming import present_nips
from asncli.store.staging import Rejected
from asncli.store.unit_heads import HeadChanges
from asncli.store.units import UnitIndex, UnitLine
from asncli.store.writing import Counts, upsert
from asncli.terms import folded

Place = tuple[str | None, str]  # folded code of a unit, or nothing for the whole tree, and a folded name below it
FIELDS = ("code", "name", "parent_code", "kind", "head_nip")
_COLUMNS = ("agency_id", "code", "name", "name_key", "parent_id", "kind", "head_nip")


class _Row(NamedTuple):
    row: int
    code: str
    name: str
    parent_code: str | None
    kind: str | None
    head_nip: str | None


class UnitsWritten(NamedTuple):
    """What storing units came to; ``new_heads``: units known before that have another head from the day on."""

    counts: Counts
    rejected: list[Rejected]
    new_heads: int


def write_units(
    session: Session,
    batch_id: int,
    source_id: int,
    agency_id: int,
    rows: Iterable[tuple[object, ...]],
    kept: frozenset[str] = frozenset(),
    *,
    as_of: date,
) -> UnitsWritten:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    ``kept`` names fields whose column the file does not have. An empty parent means the top; an empty kind or
    head keeps what is stored. Another head than the one known of the day ``as_of`` is the head from that day on; the
    one before stays on record. Rejected: ``unit-unknown`` (parent), ``unit-circle``.
    """
    checked = (_Row(*row) for row in rows)  # type: ignore[arg-type] # the sheet's reader has checked them
    now = present_nips(session)
    sheet = {folded(row.code): row._replace(head_nip=now.get(row.head_nip or "", row.head_nip)) for row in checked}
    rejected = _reject_faulty(sheet, units.index(session), kept)
    names = _names(sheet, units.index(session))
    heads, touched = HeadChanges(session, as_of), set[int]()
    waiting, total = list(sheet.values()), Counts()
    while waiting:  # from the top down: one level of the tree a round
        known = units.index(session)
        open_codes = {folded(row.code) for row in waiting}
        ready = [row for row in waiting if not row.parent_code or folded(row.parent_code) not in open_codes]
        values = list(_values(ready, known, kept, names, heads, agency_id, source_id))
        total = total.plus(upsert(session, batch_id, "unit", ("id",), _COLUMNS, values))
        touched.update(n for (n,) in raw_connection(session).execute("SELECT id FROM temp.touched WHERE id > 0"))
        waiting = [row for row in waiting if row not in ready]
    heads.write(session, batch_id)
    earlier = len(heads.units - touched)  # a head of earlier days changes nothing in the unit of today
    counts = total._replace(changed=total.changed + earlier, unchanged=total.unchanged - earlier)
    return UnitsWritten(counts, rejected, len(heads.units))


def _reject_faulty(sheet: dict[str, _Row], known: UnitIndex, kept: frozenset[str]) -> list[Rejected]:
    """Take out of the sheet the rows whose parent is not known, or that would stand above themselves."""
    rejected: list[Rejected] = []
    while bad := [
        Rejected(row.row, "parent_code", code, row.parent_code)
        for key, row in sheet.items()
        if (code := _fault(key, row, sheet, known, kept))
    ]:
        rejected += bad
        rows = {fault.row for fault in bad}
        for key in [key for key, row in sheet.items() if row.row in rows]:
            del sheet[key]
    return sorted(rejected)


def _fault(key: str, row: _Row, sheet: dict[str, _Row], known: UnitIndex, kept: frozenset[str]) -> str | None:
    if row.parent_code and folded(row.parent_code) not in sheet and folded(row.parent_code) not in known.by_code:
        return "unit-unknown"
    above, met = _parent(key, sheet, known, kept), set[str | int]()
    while above is not None and above not in met:
        if above == key:
            return "unit-circle"
        met.add(above)
        above = _parent(above, sheet, known, kept)
    return None


def _parent(key: str | int, sheet: dict[str, _Row], known: UnitIndex, kept: frozenset[str]) -> str | int | None:
    """Return what will stand above: a unit goes by its folded code, or by its number where it has none."""
    if isinstance(key, str) and key in sheet and (sheet[key].parent_code or "parent_code" not in kept):
        parent_code = sheet[key].parent_code
        return folded(parent_code) if parent_code else None
    stored = known.by_id[key] if isinstance(key, int) else known.by_code.get(key)
    parent = known.by_id[stored.parent_id] if stored and stored.parent_id is not None else None
    return (folded(parent.code) if parent.code is not None else parent.id) if parent else None


def _values(
    ready: list[_Row],
    known: UnitIndex,
    kept: frozenset[str],
    names: Tally[Place],
    heads: HeadChanges,
    agency_id: int,
    source_id: int,
) -> Iterator[tuple[object, ...]]:
    taken: set[int] = set()
    for row in ready:
        parent_id = known.by_code[folded(row.parent_code)].id if row.parent_code else None
        stored = known.by_code.get(folded(row.code)) or _uncoded(row, parent_id, known, names, taken)
        if stored:
            taken.add(stored.id)
            if not row.parent_code and "parent_code" in kept:
                parent_id = stored.parent_id
        yield (
            stored.id if stored else None,
            agency_id,
            stored.code if stored and stored.code else row.code,
            row.name,
            folded(row.name),
            parent_id,
            row.kind or (stored.kind if stored else None),
            heads.name(stored.id, stored.head_nip, row.head_nip, source_id, row.row) if stored else row.head_nip,
            source_id,
            row.row,
        )


def _names(sheet: dict[str, _Row], known: UnitIndex) -> Tally[Place]:
    """Count how often the name of a unit without a code stands on the sheet: on the whole, and below each unit."""
    uncoded = {folded(line.name) for line in known.by_id.values() if line.code is None}
    names: Tally[Place] = Tally()
    for row in sheet.values():
        name, above = folded(row.name), row.parent_code
        if name not in uncoded:
            continue
        names[None, name] += 1
        while above:
            names[folded(above), name] += 1
            above = sheet[folded(above)].parent_code if folded(above) in sheet else None
    return names


def _uncoded(
    row: _Row, parent_id: int | None, known: UnitIndex, names: Tally[Place], taken: set[int]
) -> UnitLine | None:
    """Find the unit without a code that this row means, if there is one."""
    name = folded(row.name)
    free = [u for u in known.by_name.get(name, []) if u.code is None and u.id not in taken]
    if not free:
        return None
    above = [parent_id, *(known.above(parent_id) if parent_id is not None else ())]
    below = [u for place in above for u in free if u.parent_id == place and _only_one(place, name, known, names)]
    here = [u for u in free if u.parent_id == parent_id]
    alone = free if len(free) == 1 and names[None, name] == 1 else []
    return next(iter(here or below or alone), None)


def _only_one(place: int | None, name: str, known: UnitIndex, names: Tally[Place]) -> bool:
    """Say whether the sheet has the name once below a unit."""
    code = known.by_id[place].code if place is not None else None
    return code is not None and names[folded(code), name] == 1
