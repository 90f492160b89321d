"""What was said after an evaluation became final stands beside what was kept with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlmodel import Session

from asncli.store.database import raw_connection, session
from asncli.workflows.explain import get_evaluation
from asncli.workflows.finalise import Decision, finalise
from asncli.workflows.since_final import notes_since
from asncli.workflows.what_if import framed
from tests.workflows.disputed_office import FINAL, S1, WAYAN, disputed_office, said, writer


def since(opened: Session) -> list[tuple[str, str]]:
    found = notes_since(opened, get_evaluation(opened, WAYAN, S1), S1)
    return [(step["inputs"]["day"], step["about"]) for step in found]


def test_only_notes_that_were_not_kept_are_told(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        raw_connection(opened).execute("UPDATE evaluation SET status = 'draft', explanation = NULL")
        said(opened)
        said(opened, "Akuntabel")
        assert since(opened) == []
        finalise(opened, framed(opened, S1, FINAL), Decision(), writer("evaluation finalise", FINAL))
        assert since(opened) == []
        said(opened, day=date(2026, 6, 30))
        said(opened, "Loyal", day=date(2026, 7, 1))  # after the period
        assert since(opened) == [("2026-06-30", "IKI-1")]
        raw_connection(opened).execute("UPDATE evaluation SET status = 'excluded'")
        assert since(opened) == []
