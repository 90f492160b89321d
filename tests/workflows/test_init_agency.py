"""An office begins."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from asncli.store import agency
from asncli.store.batches import list_batches
from asncli.store.database import session
from asncli.store.writing import Counts
from asncli.workflows.init_agency import init_agency
from asncli.workflows.writing import Writer

WRITER = Writer("init", "siti", datetime(2026, 7, 1, 8, tzinfo=UTC))


def test_the_agency_is_named_renamed_and_left_alone(tmp_path: Path) -> None:
    done = []
    for name in ("Kabupaten Contoh", "Kabupaten Misal", "Kabupaten Misal"):
        with session(tmp_path / "a.db", write=True, create=True) as opened:
            done.append(init_agency(opened, name, WRITER))
    assert done == [Counts(added=1), Counts(changed=1), Counts()]
    with session(tmp_path / "a.db", write=False) as opened:
        known = agency.find(opened)
        assert known
        assert known.name == "Kabupaten Misal"
        assert [(batch.id, batch.made_by) for batch in list_batches(opened)] == [(2, "siti"), (1, "siti")]
