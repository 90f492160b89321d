"""Leaving somebody out: on record with its reason, changed by a later decision, undone as a batch."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.batches import show_batch
from asncli.store.database import session
from asncli.store.undo import undo
from asncli.workflows.exclude import exclude
from asncli.workflows.writing import Writer
from tests.workflows.reported_office import NOW, PERIOD, RANI, fill


def test_the_reason_stays_on_record_and_can_be_corrected_and_undone(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with session(tmp_path / "a.db", write=True) as opened:
        exclude(opened, RANI, PERIOD, "Cuti", Writer("evaluation exclude", "sri", NOW, "Cuti"))
        later = exclude(opened, RANI, PERIOD, "Cuti besar", Writer("evaluation exclude", "sri", NOW, "Cuti besar"))
        detail = show_batch(opened, later)
        (change,) = detail.changes
        assert ((change.before or {})["reason"], (change.after or {})["reason"]) == ("Cuti", "Cuti besar")
        assert detail.batch.reason == "Cuti besar"
        assert undo(opened, later, user="sri", now=NOW).restored == {"exclusion": 1}


def test_nobody_unknown_is_left_out(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with session(tmp_path / "a.db", write=True) as opened, pytest.raises(AsnError) as refused:
        exclude(opened, "198001012005011009", PERIOD, "Cuti", Writer("evaluation exclude", "sri", NOW))
    assert refused.value.code == "nip-unknown"
