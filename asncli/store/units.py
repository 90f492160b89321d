"""The tree of units: recognising a unit by what a workbook says, and making those not named before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.unit_heads import HEAD_ON
from asncli.store.writing import upsert
from asncli.terms import Period, folded

Said = tuple[str, str | None]  # name or code of a unit, and of the unit above it, as written
Place = tuple[str, int | None]  # folded name of a unit, and the number of the unit above it


class UnitLine(NamedTuple):
    """A unit as it is stored; ``head_nip`` is the head of today, or of the last day of a period that was asked for."""

    id: int
    code: str | None
    name: str
    parent_id: int | None
    kind: str | None
    head_nip: str | None


class Branch(NamedTuple):
    """A unit in its place in the tree: ``depth`` 0 at the top."""

    depth: int
    unit: UnitLine


class Resolved(NamedTuple):
    """What names meant: the unit of each, those made on the way, and candidates where there were several."""

    units: dict[Said, int]
    made: list[UnitLine]
    ambiguous: dict[Said, list[UnitLine]]


class UnitIndex:
    """All units of the agency, to be asked by code and by name."""

    def __init__(self, lines: Iterable[UnitLine]) -> None:
        """Index the lines."""
        self.by_id: dict[int, UnitLine] = {}
        self.by_code: dict[str, UnitLine] = {}
        self.by_name: dict[str, list[UnitLine]] = defaultdict(list)
        self._by_place: dict[tuple[int | None, str], list[UnitLine]] = defaultdict(list)
        for line in lines:
            self.add(line)

    def add(self, line: UnitLine) -> None:
        """Index one more line."""
        name = folded(line.name)
        self.by_id[line.id] = line
        if line.code is not None:
            self.by_code[folded(line.code)] = line
        self.by_name[name].append(line)
        self._by_place[line.parent_id, name].append(line)

    def fits(self, said: str, parent: str | None = None) -> list[UnitLine]:
        """Units that this can mean: none (not met yet), one, or several.

        By code; else by name under the parent (directly, else further down); else, where no parent is said,
        by the name alone. A parent of the same name says that the unit itself is at the top.
        """
        name = folded(said)
        if by_code := self.by_code.get(name):
            return [by_code]
        named = self.by_name.get(name, [])
        if parent is None or not named:
            return named
        if folded(parent) == name:
            return self._by_place.get((None, name)) or named
        above = {u.id for u in self.fits(parent)}
        directly = [u for n in above for u in self._by_place.get((n, name), ())]
        return directly or [u for u in named if above.intersection(self.above(u.id))]

    def above(self, unit_id: int) -> list[int]:
        """Numbers of the units above, the nearest first."""
        path: list[int] = []
        parent = self.by_id[unit_id].parent_id
        while parent is not None and parent not in path:
            path.append(parent)
            parent = self.by_id[parent].parent_id
        return path


# The units as they were when a period was closed; the column of the period has no other.
_THEN = (
    "(SELECT unit_id AS id, code, name, lower(name) AS name_key, parent_id, kind, head AS head_nip FROM period_unit"
    " WHERE period = '{0}')"
)
# The units of today with their heads of a day.
_HEADED = "(SELECT id, code, name, name_key, parent_id, kind, {head} AS head_nip FROM unit)"


def _units(session: Session, period: Period | None) -> str:
    """SQL: the units of today, with their heads on the last day of a period; of a closed one as they were then."""
    if period is None:
        return "unit"
    kept = raw_connection(session).execute("SELECT 1 FROM period_unit WHERE period = ? LIMIT 1", (str(period),))
    if kept.fetchone():
        return _THEN.format(period)
    return _HEADED.format(head=HEAD_ON.format(unit="unit", day=f"'{period.end}'"))


def list_units(session: Session, period: Period | None = None) -> list[UnitLine]:
    """All units, by code and name, with their heads of the period; of a closed one as they were when it was closed."""
    rows = raw_connection(session).execute(
        f"SELECT id, code, name, parent_id, kind, head_nip FROM {_units(session, period)}"
        " ORDER BY code IS NULL, code, name_key, id"
    )
    return [UnitLine(*row) for row in rows]


def index(session: Session, period: Period | None = None) -> UnitIndex:
    """Read all units for recognising them (a few thousand at most); of a closed period as they were then."""
    return UnitIndex(list_units(session, period))


def tree(session: Session, period: Period | None = None) -> list[Branch]:
    """All units in the order of the tree, each below its parent; of a period as ``list_units`` gives them."""
    children: dict[int | None, list[UnitLine]] = defaultdict(list)
    for line in list_units(session, period):
        children[line.parent_id].append(line)
    branches: list[Branch] = []
    waiting = [Branch(0, top) for top in reversed(children[None])]
    while waiting:
        branch = waiting.pop()
        branches.append(branch)
        waiting += [Branch(branch.depth + 1, child) for child in reversed(children[branch.unit.id])]
    return branches


def subtree(session: Session, unit_id: int, period: Period | None = None) -> list[int]:
    """Numbers of a unit and of all units below it; of a closed period as the tree was then."""
    rows = raw_connection(session).execute(
        "WITH RECURSIVE below (id) AS"
        f" (SELECT ? UNION SELECT u.id FROM {_units(session, period)} u JOIN below b ON u.parent_id = b.id)"
        " SELECT id FROM below ORDER BY id",
        (unit_id,),
    )
    return [number for (number,) in rows]


def resolve(
    session: Session,
    batch_id: int,
    source_id: int,
    agency_id: int,
    said: Iterable[tuple[str, str | None, int]],
) -> Resolved:
    """Find the units that a roster names (name, parent, row of the file), and make those not met before.

    Works from the top down, so that a parent made on the way is met by those under it; a bare name waits
    until all others stand, for it may mean one of them.
    """
    rows = {(name, parent): row for name, parent, row in said}
    done = Resolved({}, [], {})
    waiting = list(rows)
    known = index(session)
    while waiting:
        meant = {parent: known.fits(parent) for parent in {parent for _, parent in waiting} if parent}
        unmet: list[Said] = []
        new: dict[Place, tuple[str, int]] = {}
        places: dict[Said, Place] = {}
        for pair in waiting:
            name, parent = pair
            found, parents = known.fits(name, parent), meant.get(parent or "", [])
            if len(found) == 1:
                done.units[pair] = found[0].id
            elif found or len(parents) > 1:
                done.ambiguous[pair] = found or parents
            elif parents and not _itself(pair):
                places[pair] = (folded(name), parents[0].id)
                new.setdefault(places[pair], (name, rows[pair]))
            else:
                unmet.append(pair)
        if unmet and not new:
            for name, row in _tops(unmet, rows):
                new.setdefault((folded(name), None), (name, row))
        numbers: dict[Place, int] = {}
        for line in _make(session, batch_id, source_id, agency_id, new):
            if unmet:
                known.add(line)
            done.made.append(line)
            numbers[folded(line.name), line.parent_id] = line.id
        done.units.update((pair, numbers[place]) for pair, place in places.items())
        waiting = unmet
    return done


def _tops(unmet: Sequence[Said], rows: dict[Said, int]) -> list[tuple[str, int]]:
    """Names to be made at the top: those that nobody places under another unit (in a circle: all)."""
    tops = [
        (name if parent is None or _itself((name, parent)) else parent, rows[name, parent]) for name, parent in unmet
    ]
    placed = {folded(name) for name, parent in unmet if parent is not None and not _itself((name, parent))}
    return [top for top in tops if folded(top[0]) not in placed] or tops


def _itself(pair: Said) -> bool:
    return pair[1] is not None and folded(pair[0]) == folded(pair[1])


def _make(
    session: Session,
    batch_id: int,
    source_id: int,
    agency_id: int,
    new: dict[Place, tuple[str, int]],
) -> list[UnitLine]:
    raw = raw_connection(session)
    (last,) = raw.execute("SELECT coalesce(max(id), 0) FROM unit").fetchone()
    upsert(
        session,
        batch_id,
        "unit",
        ("id",),
        ("agency_id", "name", "name_key", "parent_id"),
        ((None, agency_id, name, key, parent, source_id, row) for (key, parent), (name, row) in new.items()),
    )
    made = raw.execute("SELECT id, code, name, parent_id, kind, head_nip FROM unit WHERE id > ? ORDER BY id", (last,))
    return [UnitLine(*row) for row in made]
