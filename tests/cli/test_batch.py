"""asncli batch."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def written(asncli: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Two batches: the agency gets a name, then another."""
    monkeypatch.setenv("LOGNAME", "siti")
    asncli("init", "--agency", "Kabupaten Contoh")
    asncli("init", "--agency", "Kabupaten Misal")
    return asncli


def test_batches_are_listed_the_latest_first(written: Run) -> None:
    listed = json.loads(written("batch", "list", "--format", "json").out)
    assert [(b["id"], b["command"], b["made_by"], b["rows"], b["undone_at"]) for b in listed] == [
        (2, "init", "siti", 1, None),
        (1, "init", "siti", 1, None),
    ]
    assert listed[0]["counts"] == {"added": 0, "changed": 1, "unchanged": 0}


def test_a_batch_is_shown_with_what_it_changed(written: Run) -> None:
    answer = written("batch", "show", "2")
    assert answer.code == 0
    assert "agency  1    name: Kabupaten Contoh > Kabupaten Misal\n" in answer.out
    whole = json.loads(written("batch", "show", "2", "--format", "json").out)
    assert whole["changes"] == [
        {
            "table": "agency",
            "row_key": "1",
            "before": {"id": 1, "name": "Kabupaten Contoh"},
            "after": {"id": 1, "name": "Kabupaten Misal"},
        }
    ]


def test_a_batch_that_made_a_row_says_new(written: Run) -> None:
    assert "agency  1    new\n" in written("batch", "show", "1").out


def test_undo_shows_what_it_would_do_and_does_it_after_a_yes(written: Run) -> None:
    preview = written("batch", "undo", "2")
    assert preview.code == 2
    assert "agency             0                         1\n" in preview.out
    answer = written("batch", "undo", "2", "--yes")
    assert (answer.code, answer.err) == (0, "Batch 2 is undone\nNext: asncli batch list\n")
    assert "name: Kabupaten Misal > Kabupaten Contoh" in written("batch", "show", "3").out


def test_a_dry_run_of_undo_changes_nothing(written: Run) -> None:
    answer = written("batch", "undo", "2", "--dry-run")
    assert (answer.code, answer.err) == (0, "Dry run: nothing was stored\n")
    assert len(json.loads(written("batch", "list", "--format", "json").out)) == 2


def test_a_batch_that_others_stand_on_is_not_undone(written: Run) -> None:
    answer = written("batch", "undo", "1", "--yes")
    assert (answer.code, answer.out) == (4, "")
    assert "2 (init)" in answer.err


def test_a_batch_that_is_not_there(written: Run) -> None:
    answer = written("batch", "show", "9", "--format", "json")
    assert (answer.code, answer.out) == (3, "")
    assert json.loads(answer.err)["error"]["code"] == "batch-unknown"
