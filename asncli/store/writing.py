"""The one way rows are written: as a set, with what was there before kept in the journal.

Rows go into a temporary table, are compared with what is stored by one join on the natural key, and only what
is new or different is written. The image of a row before a batch touched it goes to ``change`` (once per
batch and row), so every write can be explained and undone. Table and column names come from the program,
never from users.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.models import METADATA

SOURCE = ("source_id", "source_row")


class Counts(NamedTuple):
    """How many rows were new, different, or as stored already."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0

    def plus(self, other: Counts) -> Counts:
        """Add up the counts of two writes."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))


def upsert(
    session: Session,
    batch_id: int,
    table: str,
    key: tuple[str, ...],
    columns: tuple[str, ...],
    rows: Iterable[Sequence[object]],
    *,
    keep_known: bool = False,
) -> Counts:
    """Write rows of ``key + columns + (source_id, source_row)``: new keys are added, different rows changed.

    A row whose columns are all as stored is not touched, its source stays. ``keep_known``: an empty incoming
    value keeps what is stored. The same key twice: the later row counts. A key with an empty part is new.
    """
    raw = raw_connection(session)
    names = (*key, *columns, *SOURCE)
    _make_incoming(raw, table, names)
    raw.executemany(f"INSERT INTO temp.incoming VALUES ({', '.join('?' * len(names))})", rows)
    return _write(raw, batch_id, table, key, columns, keep_known)


def upsert_selected(
    session: Session,
    batch_id: int,
    table: str,
    key: tuple[str, ...],
    columns: tuple[str, ...],
    query: str,
    values: Sequence[object] | Mapping[str, object] = (),
    *,
    keep_known: bool = False,
) -> Counts:
    """Like ``upsert``, with the rows made by a SELECT: they never leave the database.

    Until the next write ``temp.touched`` tells by primary key which rows were changed (NULL: one was added).
    """
    raw = raw_connection(session)
    _make_incoming(raw, table, (*key, *columns, *SOURCE))
    raw.execute(f"INSERT INTO temp.incoming {query}", values)
    return _write(raw, batch_id, table, key, columns, keep_known)


def _write(
    raw: sqlite3.Connection,
    batch_id: int,
    table: str,
    key: tuple[str, ...],
    columns: tuple[str, ...],
    keep_known: bool,
) -> Counts:
    _leave_last_of_each_key(raw, key)
    target, own = quoted(table), primary_key(table)
    names = (*key, *columns, *SOURCE)
    on = " AND ".join(f"t.{quoted(k)} = i.{quoted(k)}" for k in key)
    differs = " OR ".join(
        (f"i.{quoted(c)} IS NOT NULL AND " if keep_known else "") + f"i.{quoted(c)} IS NOT t.{quoted(c)}"
        for c in columns
    )
    raw.execute("DROP TABLE IF EXISTS temp.touched")
    raw.execute(
        f"CREATE TEMP TABLE touched AS SELECT i.rowid AS n, {_listed('t', own)}"
        f" FROM temp.incoming i LEFT JOIN {target} t ON {on}"
        f" WHERE t.{quoted(own[0])} IS NULL OR {differs or 'false'}"
    )
    total = _count(raw, "temp.incoming", "true")
    added = _count(raw, "temp.touched", f"{quoted(own[0])} IS NULL")
    changed = _count(raw, "temp.touched", f"{quoted(own[0])} IS NOT NULL")
    if changed:
        keep_images(raw, batch_id, table, "temp.touched")
        _change(raw, target, own, columns, keep_known)
    if added:
        _add(raw, batch_id, table, own, names)
    raw.execute("DROP TABLE temp.incoming")
    return Counts(added, changed, total - added - changed)


def add(
    session: Session,
    batch_id: int,
    table: str,
    same: Mapping[str, object],
    columns: Sequence[str],
    few: Sequence[str],
    blocks: Iterable[Mapping[str, Iterable[object]]],
) -> Counts:
    """Write rows that are known to be new, of a table keyed by its content; they come in blocks of columns.

    ``same``: what all rows share, the source among it. ``columns`` are handed over row by row, and of ``few`` (columns
    of few different values) only which set of values it is: handing over a value costs as much as writing it.
    Columns that are not named stay empty.
    """
    raw, target, total = raw_connection(session), quoted(table), 0
    sets: dict[tuple[object, ...], int] = {}
    for name, own in (("incoming", columns), ("few", few)):
        raw.execute(f"DROP TABLE IF EXISTS temp.{name}")
        raw.execute(f"CREATE TEMP TABLE {name} AS SELECT 0 AS n, {_listed('t', own)} FROM {target} t WHERE false")
    raw.execute("CREATE UNIQUE INDEX temp.ix_few ON few (n)")
    given = {
        **{name: f":{name}" for name in same},
        **{name: f"i.{quoted(name)}" for name in columns},
        **{name: f"f.{quoted(name)}" for name in few},
    }
    rest = "FROM temp.incoming i CROSS JOIN temp.few f ON f.n = i.n"
    into = f"INSERT INTO {target} ({', '.join(map(quoted, given))}) SELECT {', '.join(given.values())}"
    key = " || '|' || ".join(f"CAST({given[name]} AS TEXT)" for name in primary_key(table))
    for block in blocks:
        known = len(sets)
        numbers = [sets.setdefault(held, len(sets)) for held in zip(*(block[name] for name in few), strict=True)]
        new = ((n, *held) for held, n in islice(sets.items(), known, None))
        raw.executemany(f"INSERT INTO temp.few VALUES (?{', ?' * len(few)})", new)
        rows = zip(numbers, *(block[name] for name in columns), strict=True)
        raw.executemany(f"INSERT INTO temp.incoming VALUES (?{', ?' * len(columns)})", rows)
        total += raw.execute(f"{into} {rest} ORDER BY i.rowid", same).rowcount
        raw.execute(
            f"INSERT INTO change (batch_id, tbl, row_key) SELECT :batch, :table, {key} {rest} ORDER BY 3",
            {**same, "batch": batch_id, "table": table},
        )
        raw.execute("DELETE FROM temp.incoming")
    for name in ("incoming", "few"):
        raw.execute(f"DROP TABLE temp.{name}")
    return Counts(added=total)


def remove(session: Session, batch_id: int, table: str, row_keys: Iterable[tuple[object, ...]]) -> int:
    """Delete the rows with these primary keys, keeping their images; returns how many there were."""
    raw = raw_connection(session)
    own = primary_key(table)
    raw.execute("DROP TABLE IF EXISTS temp.touched")
    raw.execute(f"CREATE TEMP TABLE touched AS SELECT {_listed('t', own)} FROM {quoted(table)} t WHERE false")
    raw.executemany(f"INSERT INTO temp.touched VALUES ({', '.join('?' * len(own))})", row_keys)
    keep_images(raw, batch_id, table, "temp.touched")
    gone = raw.execute(
        f"DELETE FROM {quoted(table)} AS t WHERE EXISTS (SELECT 1 FROM temp.touched k WHERE {_same(own, 't', 'k')})"
    ).rowcount
    raw.execute("DROP TABLE temp.touched")
    return gone


def keep_images(raw: sqlite3.Connection, batch_id: int, table: str, keys: str) -> None:
    """Copy the rows of ``table`` named by the key columns of ``keys`` into the journal, as they stand.

    What the batch wrote about a row before stays: the first image is the state before the batch.
    """
    own = primary_key(table)
    raw.execute(
        f"INSERT OR IGNORE INTO change (batch_id, tbl, row_key, image)"
        f" SELECT ?, ?, {row_key('t', own)}, {image('t', table)}"
        f" FROM {keys} k JOIN {quoted(table)} t ON {_same(own, 't', 'k')} ORDER BY 3",
        (batch_id, table),
    )


def keep_made(raw: sqlite3.Connection, batch_id: int, table: str, key: str) -> None:
    """Note in the journal that the batch made the row."""
    raw.execute("INSERT OR IGNORE INTO change (batch_id, tbl, row_key) VALUES (?, ?, ?)", (batch_id, table, key))


def primary_key(table: str) -> tuple[str, ...]:
    """Columns of the primary key."""
    return tuple(c.name for c in METADATA.tables[table].primary_key)


def column_names(table: str) -> tuple[str, ...]:
    """All columns, in the order of the table."""
    return tuple(c.name for c in METADATA.tables[table].columns)


def row_key(alias: str, own: tuple[str, ...]) -> str:
    """SQL for the primary key as text, its parts joined by ``|`` (``change.row_key``)."""
    return " || '|' || ".join(f"CAST({alias}.{quoted(c)} AS TEXT)" for c in own)


def image(alias: str, table: str) -> str:
    """SQL for a whole row as JSON (``change.image``)."""
    pairs = (f"'{c}', {alias}.{quoted(c)}" for c in column_names(table))
    return f"json_object({', '.join(pairs)})"


def quoted(name: str) -> str:
    """Quote a name of a table or column."""
    return '"' + name.replace('"', '""') + '"'


def _make_incoming(raw: sqlite3.Connection, table: str, names: tuple[str, ...]) -> None:
    raw.execute("DROP TABLE IF EXISTS temp.incoming")
    # Made from the table itself, so that values get the same affinity and compare alike.
    raw.execute(f"CREATE TEMP TABLE incoming AS SELECT {_listed('t', names)} FROM {quoted(table)} t WHERE false")


def _leave_last_of_each_key(raw: sqlite3.Connection, key: tuple[str, ...]) -> None:
    whole = " AND ".join(f"{quoted(k)} IS NOT NULL" for k in key)
    raw.execute(
        f"DELETE FROM temp.incoming WHERE {whole} AND rowid NOT IN"
        f" (SELECT max(rowid) FROM temp.incoming GROUP BY {', '.join(map(quoted, key))})"
    )


def _change(
    raw: sqlite3.Connection, target: str, own: tuple[str, ...], columns: tuple[str, ...], keep_known: bool
) -> None:
    new = [
        f"{quoted(c)} = " + (f"coalesce(i.{quoted(c)}, t.{quoted(c)})" if keep_known else f"i.{quoted(c)}")
        for c in columns
    ]
    new += [f"{c} = i.{c}" for c in SOURCE]
    raw.execute(
        f"UPDATE {target} AS t SET {', '.join(new)} FROM temp.touched k JOIN temp.incoming i ON i.rowid = k.n"
        f" WHERE {_same(own, 't', 'k')}"
    )


def _add(raw: sqlite3.Connection, batch_id: int, table: str, own: tuple[str, ...], names: tuple[str, ...]) -> None:
    listed = ", ".join(map(quoted, names))
    fresh = f"temp.touched k JOIN temp.incoming i ON i.rowid = k.n WHERE k.{quoted(own[0])} IS NULL"
    into = f"INSERT INTO {quoted(table)} ({listed}) SELECT {_listed('i', names)} FROM {fresh} ORDER BY k.n"
    made = "INSERT OR IGNORE INTO change (batch_id, tbl, row_key, image) SELECT ?, ?, "
    if set(own) <= set(names) and own != ("id",):
        raw.execute(into)
        raw.execute(f"{made}{row_key('i', own)}, NULL FROM {fresh} ORDER BY 3", (batch_id, table))
    else:  # the database gives the numbers, always higher than any before
        (last,) = raw.execute(f"SELECT coalesce(max(id), 0) FROM {quoted(table)}").fetchone()
        raw.execute(into)
        raw.execute(
            f"{made}{row_key('t', own)}, NULL FROM {quoted(table)} t WHERE t.id > ? ORDER BY 3",
            (batch_id, table, last),
        )


def _listed(alias: str, names: Iterable[str]) -> str:
    return ", ".join(f"{alias}.{quoted(n)}" for n in names)


def _same(own: tuple[str, ...], one: str, other: str) -> str:
    return " AND ".join(f"{one}.{quoted(c)} = {other}.{quoted(c)}" for c in own)


def _count(raw: sqlite3.Connection, table: str, where: str) -> int:
    return int(raw.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])
