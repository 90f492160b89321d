"""An import that is killed, stopped or meets another writer leaves the database as before or as after."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from asncli.store import database
from tests.bench.roster import people
from tests.cli.conftest import Run
from tests.cli.small_office import tables

MOMENTS = 50
ROWS = 3_000
LATER = "2026-06-01"


def roster(path: Path, golongan: str) -> Path:
    """Write a roster of 3,000 fictional people as separated text."""
    nips = [f"19{70 + n // 1000}0{1 + n // 100 % 9}1{n % 9 + 1}2005011{1 + n % 1000 % 999:03d}" for n in range(ROWS)]
    lines = [f"{nip};Pegawai {n};{golongan};Bidang {n % 40};Dinas {n % 5}" for n, nip in enumerate(dict.fromkeys(nips))]
    path.write_text("\n".join(["NIP;Nama;Golongan;Unit Kerja;Unit Kerja Induk", *lines]) + "\n")
    return path


def start(file: Path) -> subprocess.Popen[bytes]:
    """Begin an import in a process of its own."""
    words = [sys.executable, "-m", "asncli", "roster", "import", str(file), "--as-of", LATER, "--format", "json"]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the write lock of a database."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def settled(path: Path) -> dict[str, list[object]]:
    """What the database holds, once SQLite has put it in order; it must be sound."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    return {name: rows for name, rows in tables(path).items() if name not in ("batch", "sqlite_sequence")}


def test_killed_at_any_moment_the_database_is_as_before_or_as_after(asncli: Run, surroundings: Path) -> None:
    path = surroundings / "asncli.db"
    assert asncli("roster", "import", str(roster(surroundings / "a.csv", "III/a")), "--as-of", "2026-01-01").code == 0
    file, before = roster(surroundings / "b.csv", "III/b"), settled(path)
    kept = path.read_bytes()
    began = time.monotonic()
    assert start(file).wait() == 0
    length, after = time.monotonic() - began, settled(path)
    assert before != after
    outcomes = set()
    chance = random.Random(22)  # noqa: S311 - the same moments every time
    for _ in range(MOMENTS):
        for side in ("", "-wal", "-shm"):
            path.with_name(path.name + side).unlink(missing_ok=True)
        path.write_bytes(kept)
        running = start(file)
        time.sleep(chance.uniform(0, length))
        running.kill()
        running.communicate()
        found = settled(path)
        assert found in (before, after)
        outcomes.add(found == after)
    assert False in outcomes


def test_ctrl_c_says_that_nothing_was_stored(asncli: Run, office: Run, surroundings: Path) -> None:
    path, long = surroundings / "asncli.db", surroundings / "long.csv"
    before = settled(path)
    lines = (f"{cells[0]},{cells[1]}" for cells in people(60_000))  # some seconds of work inside the transaction
    long.write_text("\n".join(["NIP,Nama", *lines]))
    running = start(long)
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other:
        while not is_locked(other):
            time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert (running.returncode, out) == (130, b"")
    assert b"Interrupted; what was not finished is not stored" in err
    assert settled(path) == before


def test_ctrl_c_is_heard_while_another_writes(asncli: Run, office: Run, surroundings: Path) -> None:
    with locked(surroundings / "asncli.db"):
        running = start(roster(surroundings / "a.csv", "III/a"))
        time.sleep(1.5)  # it has begun, and waits
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=database.PATIENCE - 5)
    assert running.returncode == 130


def is_locked(other: sqlite3.Connection) -> bool:
    """Tell whether another process holds the write lock."""
    try:
        other.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return True
    other.execute("ROLLBACK")
    return False


def test_a_second_writer_waits_and_then_gives_way(
    asncli: Run, office: Run, surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = surroundings / "asncli.db"
    before = settled(path)
    monkeypatch.setattr(database.session.__wrapped__, "__kwdefaults__", {  # type: ignore[attr-defined] # contextmanager keeps its function
        **database.session.__wrapped__.__kwdefaults__, "patience": 0.2,  # type: ignore[attr-defined] # as above
    })  # fmt: skip
    with locked(path):
        answer = office("roster", "import", str(roster(surroundings / "a.csv", "III/a")))
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.startswith(f"Error: The database {path} is being written by another process.\n")
    assert settled(path) == before


def test_a_second_writer_that_need_not_wait_long_goes_on(asncli: Run, office: Run, surroundings: Path) -> None:
    with locked(surroundings / "asncli.db"):
        running = start(roster(surroundings / "a.csv", "III/a"))
        time.sleep(1)
    assert running.wait(timeout=30) == 0
    running.communicate()
