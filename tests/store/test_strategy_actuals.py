"""Realisations of the IKU: their recap, and withdrawing what is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store import batches
from asncli.store.database import session
from asncli.store.strategy_actuals import Actual, actuals, get_line, remove_actual, remove_line
from asncli.terms import Period
from tests.workflows.import_office import WRITER, asked
from tests.workflows.strategic_office import strategic_office


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The strategic office."""
    return strategic_office(tmp_path / "r.db")


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2026-S1", {3: Actual(970_200, 1, "2026-06-30"), 5: Actual(40_000, 1, "2026-06-30")}),
        ("2026-Q1", {3: Actual(960_000, 1, "2026-03-31")}),
        ("2026", {3: Actual(980_000, 1, "2026-09-30"), 5: Actual(40_000, 1, "2026-06-30")}),
        ("2025", {}),
    ],
)
def test_the_recap_is_that_of_the_period(path: Path, period: str, expected: dict[int, Actual]) -> None:
    found = Period.find(period)
    assert found
    with session(path, write=False) as opened:
        assert actuals(opened, found) == expected


def test_what_stands_above_others_or_was_reported_is_not_removed(path: Path) -> None:
    with session(path, write=True) as opened:
        batch = batches.begin(opened, "strategy remove", user="sri", now=WRITER.now)
        for code, refusal in (("S-1", "strategy-has-lines"), ("IKU-1", "strategy-has-actuals")):
            with pytest.raises(ConflictError) as refused:
                remove_line(opened, batch, code)
            assert refused.value.code == refusal
        with pytest.raises(AsnError) as unknown:
            get_line(opened, "IKU-9")
        assert unknown.value.code == "strategy-unknown"
        assert remove_line(opened, batch, "iku-1", with_actuals=True) == {"actuals": 3}
    assert asked(path, "SELECT count(*) FROM strategy_target WHERE strategy_id = 3") == [(0,)]


def test_one_realisation_is_removed(path: Path) -> None:
    with session(path, write=True) as opened:
        batch = batches.begin(opened, "strategy remove", user="sri", now=WRITER.now)
        remove_actual(opened, batch, "IKU-1", date(2026, 6, 30))
        with pytest.raises(AsnError) as refused:
            remove_actual(opened, batch, "IKU-1", date(2026, 6, 30))
    assert refused.value.code == "actual-unknown"
    assert asked(path, "SELECT day FROM strategy_actual WHERE strategy_id = 3") == [("2026-03-31",), ("2026-09-30",)]
