"""The renstra: its lines in a tree with the targets of the years, written from a sheet and read for all who ask.

Lines are known by their folded code. A renstra has some hundred lines, so they are looked at one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlmodel import Session

from asncli.store import units
from asncli.store.database import raw_connection
from asncli.store.locks import locked
from asncli.store.staging import Rejected
from asncli.store.unit_names import told
from asncli.store.units import UnitIndex
from asncli.store.writing import Counts, upsert
from asncli.terms import Direction, Period, PeriodKind, StrategyKind, folded

_COLUMNS = ("agency_id", "code", "kind", "title", "parent_id", "unit_id", "measure", "direction", "recap")
_NEEDED = {"measure": "measure-missing", "direction": "direction-missing", "recap": "recap-missing"}


class Line(NamedTuple):
    """A line of the renstra as it is stored; ``targets`` by year, ten-thousandths."""

    id: int
    code: str
    kind: str
    title: str
    parent_id: int | None
    unit_id: int | None
    measure: str | None
    direction: str | None
    recap: str | None
    targets: Mapping[int, int]


class Given(NamedTuple):
    """A row of the sheet, checked for itself; what is empty keeps what is stored."""

    row: int
    code: str
    kind: str
    title: str
    parent_code: str | None
    unit: str | None
    measure: str | None
    direction: str | None
    recap: str | None
    targets: Mapping[int, int]


class _Merged(NamedTuple):
    """A line as it will stand; ``parent`` is a folded code."""

    row: int
    stored: Line | None
    code: str
    kind: str
    title: str
    parent: str | None
    unit_id: int | None
    measure: str | None
    direction: str | None
    recap: str | None
    targets: Mapping[int, int]


class _Known(NamedTuple):
    """The stored lines by folded code; the code of each number; and the codes below each number."""

    lines: Mapping[str, Line]
    keys: dict[int, str]
    below: dict[int, list[str]]

    def parent(self, line: Line) -> str | None:
        """Folded code of the line above."""
        return None if line.parent_id is None else self.keys[line.parent_id]


def _index(lines: Iterable[Line]) -> _Known:
    known = _Known({folded(line.code): line for line in lines}, {}, defaultdict(list))
    for key, line in known.lines.items():
        known.keys[line.id] = key
        if line.parent_id is not None:
            known.below[line.parent_id].append(key)
    return known


def strategy_lines(session: Session) -> list[Line]:
    """Every line of the renstra by its code, with the targets of all years."""
    raw = raw_connection(session)
    targets: dict[int, dict[int, int]] = {}
    for strategy_id, year, target in raw.execute("SELECT strategy_id, year, target FROM strategy_target ORDER BY 1, 2"):
        targets.setdefault(strategy_id, {})[year] = target
    rows = raw.execute(
        "SELECT id, code, kind, title, parent_id, unit_id, measure, direction, recap FROM strategy ORDER BY code"
    )
    return [Line(*(*row, targets.get(row[0], {}))) for row in rows]


def write_strategy(
    session: Session,
    batch_id: int,
    source_id: int,
    agency_id: int,
    rows: Iterable[Given],
    kept: frozenset[str] = frozenset(),
) -> tuple[Counts, list[Rejected]]:
    """Store rows of the renstra; say how many lines were new, different or as stored, and what was rejected.

    ``kept`` names fields whose column the file does not have. An empty parent means the top; another empty cell, and a
    year that the sheet does not have, keep what is stored. Rejected, all at once: ``duplicate-conflict``,
    ``strategy-parent-unknown``, ``strategy-circle``, ``below-iku``, ``unit-unknown``, ``unit-ambiguous``,
    ``measure-missing``, ``direction-missing``, ``recap-missing``, ``target-zero``, ``period-closed``.
    """
    known = _index(strategy_lines(session))
    tree = units.index(session)
    sheet, rejected = _once(rows)
    merged = {key: _merged(given, known, tree, kept) for key, given in sheet.items()}
    shut = {year for line in merged.values() for year in line.targets if _closed(session, year)}
    while bad := [
        Rejected(given.row, *fault)
        for key, given in sheet.items()
        for fault in _faults(key, given, merged, known, tree, shut)
    ]:
        rejected += bad
        rows_with_faults = {fault.row for fault in bad}
        for key in [key for key, given in sheet.items() if given.row in rows_with_faults]:
            del sheet[key], merged[key]
    counts = _write(session, batch_id, source_id, agency_id, merged)
    return counts, sorted(rejected, key=lambda fault: fault.row)


def _once(rows: Iterable[Given]) -> tuple[dict[str, Given], list[Rejected]]:
    """Keep the first row of each code; codes that differ in case or spaces alone are one."""
    sheet: dict[str, Given] = {}
    again: list[Rejected] = []
    for given in rows:
        first = sheet.setdefault(folded(given.code), given)
        if first is not given:
            again.append(Rejected(given.row, "code", "duplicate-conflict", given.code,
                                  {"key": "Kode", "first": first.row}))  # fmt: skip
    return sheet, again


def _merged(given: Given, known: _Known, tree: UnitIndex, kept: frozenset[str]) -> _Merged:
    stored = known.lines.get(folded(given.code))
    parent = folded(given.parent_code) if given.parent_code else None
    if parent is None and stored and "parent_code" in kept:
        parent = known.parent(stored)
    fits = tree.fits(given.unit) if given.unit else []
    return _Merged(
        row=given.row,
        stored=stored,
        code=stored.code if stored else given.code,
        kind=given.kind,
        title=given.title,
        parent=parent,
        unit_id=fits[0].id if fits else stored.unit_id if stored else None,
        measure=given.measure or (stored.measure if stored else None),
        direction=given.direction or (stored.direction if stored else None),
        recap=given.recap or (stored.recap if stored else None),
        targets={**(stored.targets if stored else {}), **given.targets},
    )


Fault = tuple[str, str, str | None, Mapping[str, object]]  # field, code, value, what else its sentence says


def _faults(
    key: str,
    given: Given,
    merged: Mapping[str, _Merged],
    known: _Known,
    tree: UnitIndex,
    shut: set[int],
) -> Iterator[Fault]:
    """Give the faults of a row in the order of its columns."""
    line = merged[key]
    yield from _faults_of_place(key, given, merged, known)
    if given.unit and len(fits := tree.fits(given.unit)) != 1:
        yield "unit", "unit-ambiguous" if fits else "unit-unknown", given.unit, {"candidates": told(tree, fits)}
    if line.kind == StrategyKind.IKU:
        yield from ((field, code, None, {}) for field, code in _NEEDED.items() if getattr(line, field) is None)
    stored = line.stored.targets if line.stored else {}
    for year, target in line.targets.items():
        if target == 0 and line.kind == StrategyKind.IKU and line.direction not in (None, Direction.TURUN):
            yield f"target_{year}", "target-zero", "0", {}
        if year in shut and stored.get(year) != target:
            yield f"target_{year}", "period-closed", None, {"period": str(year)}


def _faults_of_place(key: str, given: Given, merged: Mapping[str, _Merged], known: _Known) -> Iterator[Fault]:
    """Look at the line above, which must be there and be no IKU, and at the lines below that the sheet does not name.

    A line that is in the way is told once, on the row that can mend it.
    """
    line = merged[key]
    if line.parent is not None:
        above = merged.get(line.parent) or known.lines.get(line.parent)
        if above is None:
            yield "parent_code", "strategy-parent-unknown", given.parent_code, {}
        elif key in _above(key, merged, known):
            yield "parent_code", "strategy-circle", given.parent_code, {}
        elif above.kind == StrategyKind.IKU:
            yield "parent_code", "below-iku", given.parent_code, {"below": line.code, "above": above.code}
    if line.kind == StrategyKind.IKU and line.stored:
        below = [known.lines[one].code for one in known.below.get(line.stored.id, ()) if one not in merged]
        if below:
            yield "kind", "below-iku", line.kind, {"below": ", ".join(below), "above": line.code}


def _above(key: str, merged: Mapping[str, _Merged], known: _Known) -> set[str]:
    """Folded codes of all that will stand above a line; in a circle the line itself is among them."""
    met: set[str] = set()
    at: str | None = key
    while at is not None:
        line, stored = merged.get(at), known.lines.get(at)
        at = line.parent if line else known.parent(stored) if stored else None
        if at is None or at in met:
            break
        met.add(at)
    return met


def _closed(session: Session, year: int) -> bool:
    return locked(session, Period(year, PeriodKind.YEAR, 1))


def _write(session: Session, batch_id: int, source_id: int, agency_id: int, merged: Mapping[str, _Merged]) -> Counts:
    """Write what is new or different, from the top down; then the targets."""
    numbers = {folded(line.code): line.id for line in strategy_lines(session)}
    waiting, total = dict(merged), Counts()
    changed: list[_Merged] = []
    while waiting:
        ready = {key: line for key, line in waiting.items() if line.parent not in waiting}
        values = [_values(line, numbers, agency_id, source_id) for line in ready.values()]
        upsert(session, batch_id, "strategy", ("id",), _COLUMNS, values)
        numbers |= {folded(line.code): line.id for line in strategy_lines(session)}
        for line, row in zip(ready.values(), values, strict=True):
            new, same = line.stored is None, line.stored is not None and _is_as_stored(line, row)
            total = total.plus(Counts(int(new), int(not new and not same), int(same)))
            changed += [] if same else [line]
        waiting = {key: line for key, line in waiting.items() if key not in ready}
    targets = (
        (numbers[folded(line.code)], year, target, source_id, line.row)
        for line in changed
        for year, target in line.targets.items()
    )
    upsert(session, batch_id, "strategy_target", ("strategy_id", "year"), ("target",), targets)
    return total


def _values(line: _Merged, numbers: Mapping[str, int], agency_id: int, source_id: int) -> tuple[object, ...]:
    parent_id = numbers[line.parent] if line.parent is not None else None
    return (
        line.stored.id if line.stored else None,
        agency_id, line.code, line.kind, line.title, parent_id, line.unit_id, line.measure, line.direction, line.recap,
        source_id, line.row,
    )  # fmt: skip


def _is_as_stored(line: _Merged, values: tuple[object, ...]) -> bool:
    stored = line.stored
    return stored is not None and tuple(stored[1:9]) == values[2:10] and dict(stored.targets) == dict(line.targets)
