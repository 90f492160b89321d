"""Opening periods, and opening them again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store.database import session
from asncli.store.locks import find_lock, locked
from asncli.workflows.close_period import finish_closing
from asncli.workflows.reopen_period import open_period, reopen_period
from tests.workflows.reported_office import PERIOD, reported_office
from tests.workflows.test_close_period import CLOSING, close, settled

AGAIN = replace(CLOSING, command="period reopen 2026-S1", reason="Putusan 12")


def test_a_period_is_opened_again_for_a_reason_once_its_closing_is_finished(tmp_path: Path) -> None:
    path = settled(tmp_path / "a.db")
    close(path)
    with session(path, write=True) as opened, pytest.raises(ConflictError, match="period-unfinished"):
        reopen_period(opened, PERIOD, AGAIN)
    finish_closing(path, PERIOD, delete=False)
    with session(path, write=True) as opened, pytest.raises(ConflictError, match="period-closed"):
        open_period(opened, PERIOD, AGAIN)
    with session(path, write=True) as opened:
        reopen_period(opened, PERIOD, AGAIN)
        lock = find_lock(opened, PERIOD)
        assert lock is not None
        assert (lock.closed, lock.reason, lock.by, lock.raters_deleted) == (False, "Putusan 12", "sri", True)


def test_only_what_is_closed_is_opened_again_and_what_is_open_stays_so(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        with pytest.raises(AsnError, match="period-not-closed"):
            reopen_period(opened, PERIOD, AGAIN)
        assert open_period(opened, PERIOD, CLOSING) is not None
        assert open_period(opened, PERIOD, CLOSING) is None
        assert not locked(opened, PERIOD)
