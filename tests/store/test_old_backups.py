"""Copies beside the database that still hold raters."""

from __future__ import annotations

import shutil
from pathlib import Path

from asncli.store.backup import backup
from asncli.store.database import raw_connection
from asncli.store.old_backups import delete_backup, old_backups
from tests.store.office import batch, office
from tests.store.test_locks import S1, S2
from tests.store.test_raters import given, votes


def test_only_copies_with_raters_of_the_period_are_named_and_ours_are_known_by_their_names(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    backup(path, tmp_path / "k-20260630.db")
    with batch(path, "feedback import") as w:
        given(w.session, w.source, *votes("atasan", 1, "2026-04"))
    names = ("k-20260701.db", "k-before-0003.db", "k-before-restore-2.db", "l-20260701.db", "salinan.db", "k-2026.db")
    for name in names:
        backup(path, tmp_path / name)
    shutil.copy2(tmp_path / "salinan.db", tmp_path / "catatan.txt")
    (tmp_path / "rusak.db").write_bytes(b"SQLite format 3\0" + bytes(200))
    found = {one.path.name: one.ours for one in old_backups(path, S1)}
    assert found == {**{name: name in names[:3] for name in names}, "catatan.txt": False}
    assert old_backups(path, S2) == []
    delete_backup(next(one for one in old_backups(path, S1) if one.path.name == names[0]))
    assert not (tmp_path / "k-20260701.db").exists()


def test_the_database_of_another_agency_beside_it_is_no_copy(tmp_path: Path) -> None:
    path, other = office(tmp_path / "k.db"), office(tmp_path / "lain.db")
    with batch(other, "feedback import") as w:
        given(w.session, w.source, *votes("atasan", 1, "2026-04"))
        raw_connection(w.session).execute("UPDATE batch SET made_at = '2025-01-02 08:00:00' WHERE id = 1")
    assert old_backups(path, S1) == []
