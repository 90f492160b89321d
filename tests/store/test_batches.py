"""Batches: who did what when, from where, and to which rows."""

from pathlib import Path

import pytest

from asncli import __version__
from asncli.errors import AsnError
from asncli.store.batches import ChangeLine, SourceLine, finish, list_batches, row_history, show_batch
from asncli.store.database import raw_connection, session
from asncli.store.undo import undo
from asncli.store.writing import remove
from tests.store.office import NOW, TODAY, achieve, batch, office


def three_values(path: Path) -> Path:
    """Write a realisation three times (batches 3 to 5), and remove it (batch 6)."""
    office(path)
    for value in (10, 20, 30):
        with batch(path, "achievement import") as w:
            achieve(w, TODAY, value)
            finish(w.session, w.batch, {"added": 1, "berkas": "ä"})
    with batch(path, "achievement remove") as w:
        remove(w.session, w.batch, "achievement", [(1, TODAY)])
    return path


def test_batches_are_listed_the_latest_first(tmp_path: Path) -> None:
    with session(three_values(tmp_path / "k.db"), write=False) as opened:
        listed = list_batches(opened)
        assert [(b.id, b.command, b.rows) for b in listed] == [
            (6, "achievement remove", 1), (5, "achievement import", 1), (4, "achievement import", 1),
            (3, "achievement import", 1), (2, "target import", 3), (1, "roster import", 7),
        ]  # fmt: skip
        third = listed[3]
        assert (third.made_at, third.made_by, third.program, third.counts) == (
            NOW, "sri", __version__, {"added": 1, "berkas": "ä"},
        )  # fmt: skip
        assert [b.id for b in list_batches(opened, limit=2)] == [6, 5]


def test_of_an_answer_of_the_public_a_batch_shows_what_it_is_about_and_nothing_of_it(tmp_path: Path) -> None:
    columns = ("requirements", "suggestion")
    for mark in (1, 4):
        with batch(office(tmp_path / "k.db") if mark == 1 else tmp_path / "k.db", "survey import") as w:
            key = ("unit_id", "period", "respondent")
            w.upsert("survey_answer", key, columns, (1, "2026-S1", "R-1", mark, "Parkir sempit."))
            raw_connection(w.session).execute("UPDATE source SET digest = 'abc' WHERE id = ?", (w.source,))
    with session(tmp_path / "k.db", write=False) as opened:
        shown = show_batch(opened, 4)
        journal = row_history(opened, "survey_answer", "1")[1]
    about = {"unit_id": 1, "period": "2026-S1"}
    assert shown.changes == [ChangeLine("survey_answer", "1", about, about)]
    assert [source.digest for source in shown.sources] == [None]
    assert (journal.before and journal.before["requirements"], journal.after and journal.after["requirements"]) == (
        1,
        4,
    )


def test_a_batch_shows_its_sources_and_each_row_before_and_after(tmp_path: Path) -> None:
    with session(three_values(tmp_path / "k.db"), write=False) as opened:
        detail = show_batch(opened, 4)
        assert detail.sources == [SourceLine(4, "pegawai.xlsx", None, None)]
        assert detail.tables == {"achievement": 1}
        (change,) = detail.changes
        assert (change.row_key, change.before and change.before["value"], change.after and change.after["value"]) == (
            "1|2026-07-01", 10, 20,
        )  # fmt: skip
        assert (show_batch(opened, 3).changes[0].before, show_batch(opened, 6).changes[0].after) == (None, None)
        assert [c.table for c in show_batch(opened, 1, limit=2, offset=1).changes] == ["assignment", "assignment"]
        with pytest.raises(AsnError) as refused:
            show_batch(opened, 99)
        assert refused.value.code == "batch-unknown"


def test_the_history_of_a_row_tells_every_step_undone_ones_too(tmp_path: Path) -> None:
    path = three_values(tmp_path / "k.db")
    with session(path, write=True) as opened:
        undo(opened, 6, user="sri", now=NOW)
    with session(path, write=False) as opened:
        steps = row_history(opened, "achievement", "1|2026-07-01")
        told = [(s.batch.id, s.before and s.before["value"], s.after and s.after["value"]) for s in steps]
    assert told == [(3, None, 10), (4, 10, 20), (5, 20, 30), (6, 30, None), (7, None, 30)]
