"""Copies of the database and the way back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.backup import backup, free_name, restore
from asncli.store.database import session
from tests.store.office import SITI, batch, data, office


def refused(act: Callable[[], object]) -> tuple[str, int]:
    """Code and exit code of a refusal."""
    with pytest.raises(AsnError) as refusal:
        act()
    return refusal.value.code, refusal.value.exit_code


def rename(path: Path) -> None:
    """Write a batch."""
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti Aminah"})


def test_a_backup_holds_what_is_written_a_moment_ago_in_one_private_file(tmp_path: Path) -> None:
    path, copy = office(tmp_path / "k.db"), tmp_path / "cadangan" / "k.db"
    with session(path, write=False):  # a reader keeps the write-ahead log alive
        rename(path)
        backup(path, copy)
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert [p.name for p in copy.parent.iterdir()] == ["k.db"]
    assert oct(copy.stat().st_mode & 0o777) == "0o600"
    assert data(copy) == data(path)


def test_a_file_that_is_there_is_not_overwritten_unless_it_is_said(tmp_path: Path) -> None:
    path, copy = office(tmp_path / "k.db"), tmp_path / "surat.txt"
    copy.write_text("penting")
    assert refused(lambda: backup(path, copy)) == ("backup-exists", 4)
    assert refused(lambda: backup(path, path, overwrite=True)) == ("backup-exists", 4)
    assert copy.read_text() == "penting"
    backup(path, copy, overwrite=True)
    assert data(copy) == data(path)
    assert refused(lambda: backup(tmp_path / "tiada.db", copy)) == ("file-missing", 3)


def test_a_backup_is_restored_and_what_was_there_is_kept_beside_it(tmp_path: Path) -> None:
    path, copy = office(tmp_path / "k.db"), tmp_path / "cadangan.db"
    backup(path, copy)
    older, contents = data(path), copy.read_bytes()
    rename(path)
    newer = data(path)
    kept = restore(path, copy)
    assert kept == tmp_path / "k-before-restore.db"
    assert (data(path), data(kept), copy.read_bytes()) == (older, newer, contents)
    assert oct(kept.stat().st_mode & 0o777) == "0o600"
    assert restore(path, copy) == tmp_path / "k-before-restore-2.db"


def test_a_backup_is_restored_where_no_database_is(tmp_path: Path) -> None:
    path, copy = office(tmp_path / "k.db"), tmp_path / "baru" / "k.db"
    assert restore(copy, path) is None
    assert data(copy) == data(path)
    assert oct(copy.stat().st_mode & 0o777) == "0o600"


def test_a_damaged_database_is_set_aside_and_the_backup_takes_its_place(tmp_path: Path) -> None:
    path, copy = office(tmp_path / "k.db"), tmp_path / "cadangan.db"
    backup(path, copy)
    damage = path.read_bytes()[:5000] + b"\xff" * 30000
    path.write_bytes(damage)
    kept = restore(path, copy)
    assert kept is not None
    assert kept.read_bytes() == damage
    assert data(path) == data(copy)


def test_what_is_no_sound_backup_of_ours_is_not_restored(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    foreign, empty, broken, newer = (tmp_path / f"{n}.db" for n in ("lain", "kosong", "rusak", "baru"))
    with closing(sqlite3.connect(foreign)) as raw:
        raw.execute("CREATE TABLE t (a)")
    empty.touch()
    for copy in (broken, newer):
        backup(path, copy)
    content = broken.read_bytes()
    broken.write_bytes(content[:20000] + b"\xff" * 4096 + content[24096:])
    with closing(sqlite3.connect(newer)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    for source, code in (
        (foreign, "database-foreign"),
        (empty, "backup-empty"),
        (newer, "database-newer"),
        (path, "restore-itself"),
    ):
        assert refused(partial(restore, path, source)) == (code, 3)
    assert refused(lambda: restore(path, broken))[0] in ("backup-damaged", "database-damaged")
    assert refused(lambda: restore(path, tmp_path / "tiada.db")) == ("file-missing", 3)
    assert data(path) == before


def test_restoring_waits_for_nobody_who_has_the_database_open(tmp_path: Path) -> None:
    path, copy = office(tmp_path / "k.db"), tmp_path / "cadangan.db"
    backup(path, copy)
    for write in (False, True):
        with session(path, write=write):
            assert refused(lambda: restore(path, copy, patience=0.05)) == ("database-busy", 4)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cadangan.db", "k.db"]


def test_a_free_name_is_counted_up(tmp_path: Path) -> None:
    assert free_name(tmp_path / "k.db") == tmp_path / "k.db"
    for name in ("k.db", "k-2.db"):
        (tmp_path / name).touch()
    assert free_name(tmp_path / "k.db") == tmp_path / "k-3.db"
