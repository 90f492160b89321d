"""The tables of plans."""

from pathlib import Path

from asncli.store.database import raw_connection
from tests.store.office import batch, office


def test_a_plan_starts_as_a_draft_whose_directions_were_stated(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        raw = raw_connection(w.session)
        assert raw.execute("SELECT status, approved_by, approved_at FROM plan").fetchall() == [("draft", None, None)]
        assert raw.execute("SELECT assumed FROM indicator").fetchall() == [(0,)]
