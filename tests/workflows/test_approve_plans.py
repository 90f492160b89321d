"""Plans are approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.approvals import Approved
from asncli.store.batches import batch_line
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.workflows.approve_plans import approve_plans, withdraw_approval
from asncli.workflows.import_targets import import_targets
from asncli.workflows.revise_plan import earlier_versions
from tests.cli.small_office import BUDI, SITI, WAYAN, indicator
from tests.workflows.import_office import ALL, WRITER, asked, codes, counts, file, office

TODAY = WRITER.today
PLANS = (
    "SELECT e.nip, p.status, p.approved_by, p.approved_at FROM plan p JOIN employee e ON e.id = p.employee_id"
    " ORDER BY p.approved_at"
)


def planned(path: Path) -> Path:
    with session(office(path), write=True) as opened:
        import_targets(opened, [file("SKP", [indicator(SITI), indicator(BUDI)])], options=ALL, writer=WRITER)
    return path


def approve(path: Path, wanted: Wanted, year: int = 2026, by: str | None = None, on: date | None = None) -> object:
    with session(path, write=True) as opened:
        return approve_plans(opened, wanted, WRITER, year=year, by=by, on=on)


def test_approving_is_a_batch_with_its_counts_and_nothing_to_approve_is_none(tmp_path: Path) -> None:
    path = planned(tmp_path / "k.db")
    assert approve(path, Wanted(TODAY, SITI), by=BUDI, on=date(2026, 1, 15)) == (3, Approved(1, 0, 0, 0))
    assert approve(path, Wanted(TODAY)) == (4, Approved(1, 1, 0, 0))
    assert approve(path, Wanted(TODAY)) == (None, Approved(0, 2, 0, 0))
    assert asked(path, PLANS) == [
        (SITI, "approved", BUDI, "2026-01-15"), (BUDI, "approved", "sri", "2026-11-22"),
    ]  # fmt: skip
    with session(path, write=False) as opened:
        assert batch_line(opened, 3).counts == {
            "approved": 1, "already": 0, "assumed": 0, "indicators": 0, "own": 0,
        }  # fmt: skip
    assert asked(path, "SELECT count(*) FROM batch") == [(4,)]


def test_an_approved_plan_is_not_changed_by_another_file(tmp_path: Path) -> None:
    path = planned(tmp_path / "k.db")
    approve(path, Wanted(TODAY, SITI))
    lines = [indicator(SITI, Target=13), indicator(BUDI, Target=13)]
    with session(path, write=True) as opened:
        (found,) = import_targets(opened, [file("SKP", lines)], options=ALL, writer=WRITER)
    assert (counts(found), codes(found)) == ((2, 0, 1, 0, 1), [("plan-approved", "A2")])


@pytest.mark.parametrize(
    ("nip", "year", "on", "code"),
    [
        (WAYAN, 2026, None, "plan-unknown"),
        (SITI, 2025, None, "plan-unknown"),
        (SITI, 2026, "2026-11-23", "date-future"),
    ],
)
def test_what_is_not_there_and_a_day_to_come_are_refused(
    tmp_path: Path, nip: str, year: int, on: str | None, code: str
) -> None:
    path = planned(tmp_path / "k.db")
    with pytest.raises(AsnError) as refused:
        approve(path, Wanted(TODAY, nip), year, on=date.fromisoformat(on) if on else None)
    assert refused.value.code == code
    assert asked(path, "SELECT count(*) FROM batch") == [(2,)]


def test_taking_an_approval_back_is_a_batch_with_its_reason(tmp_path: Path) -> None:
    path = planned(tmp_path / "k.db")
    approve(path, Wanted(TODAY))
    why = replace(WRITER, reason="Target keliru")
    with session(path, write=True) as opened:
        assert withdraw_approval(opened, SITI, why, year=2026) == (4, 2026, 1)
        assert (batch_line(opened, 4).counts, batch_line(opened, 4).reason) == ({"withdrawn": 1}, "Target keliru")
        assert [(one.version, one.reason) for one in earlier_versions(opened, SITI)] == [(1, "Target keliru")]
        (found,) = import_targets(opened, [file("SKP", [indicator(SITI, Target=13)])], options=ALL, writer=WRITER)
    assert counts(found) == (1, 0, 1, 0, 0)
