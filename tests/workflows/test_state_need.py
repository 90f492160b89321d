"""A unit states a need."""

from __future__ import annotations

from pathlib import Path

from asncli.store.batches import batch_line
from asncli.store.database import session
from asncli.store.unit_needs import NewNeed
from asncli.store.writing import Counts
from asncli.workflows.state_need import state_need
from asncli.workflows.units import one_unit
from tests.workflows.import_office import WRITER, asked, office


def test_stating_a_need_is_a_batch_and_stating_it_again_is_none(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        need = NewNeed(one_unit(opened, "Bidang SD").id, 2026, "Pendidikan", priority=1)
        assert state_need(opened, need, WRITER) == (2, Counts(added=1))
        assert batch_line(opened, 2).counts == {"added": 1, "changed": 0, "unchanged": 0}
    with session(path, write=True) as opened:
        assert state_need(opened, need, WRITER) == (None, Counts(unchanged=1))
    assert asked(path, "SELECT count(*) FROM batch") == [(2,)]
