"""Plans are handed in and sent back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store.approvals import approve, withdraw
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.store.submissions import PlanLine, Submitted, list_plans, send_back, submit
from asncli.store.undo import undo
from asncli.terms import PlanStatus
from tests.store.office import BUDI, NOW, SITI, TODAY, Writing, batch, data, office
from tests.store.plan_rows import plans, row, stored

EVERYBODY = Wanted(TODAY)
STATES = (
    "SELECT e.nip, p.status, p.submitted_on, p.returned_note FROM plan p JOIN employee e ON e.id = p.employee_id"
    " ORDER BY p.id"
)
CLOSED = "INSERT INTO period_lock (period, status, raters_deleted, source_id) VALUES ('2026', 'closed', 0, 1)"


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db")) as opened:
        plans(opened, row(nip=BUDI))
        yield opened


def handed_in(w: Writing, wanted: Wanted = EVERYBODY, year: int = 2026) -> Submitted:
    return submit(w.session, w.batch, wanted, year=year, on=TODAY)


def test_a_plan_is_handed_in_sent_back_handed_in_again_and_approved_without_the_note(w: Writing) -> None:
    assert handed_in(w, Wanted(TODAY, BUDI)) == Submitted(1, 0, 0)
    assert stored(w, STATES) == [(SITI, "draft", None, None), (BUDI, "submitted", "2026-07-01", None)]
    assert handed_in(w) == Submitted(1, 1, 0)
    assert send_back(w.session, w.batch, BUDI, year=2026, note="Target terlalu rendah") == 1
    assert stored(w, STATES)[1] == (BUDI, "returned", "2026-07-01", "Target terlalu rendah")
    assert submit(w.session, w.batch, EVERYBODY, year=2026, on=date(2026, 7, 9)) == Submitted(1, 1, 0)
    assert stored(w, STATES)[1] == (BUDI, "submitted", "2026-07-09", "Target terlalu rendah")
    approve(w.session, w.batch, EVERYBODY, year=2026, by="Kepala Dinas", on=date(2026, 7, 9))
    assert stored(w, STATES)[1] == (BUDI, "approved", "2026-07-09", None)
    assert handed_in(w) == Submitted(0, 0, 2)
    withdraw(w.session, w.batch, w.source, BUDI, reason="x", on=date(2026, 7, 9))
    assert stored(w, STATES)[1] == (BUDI, "draft", None, None)
    assert handed_in(w, year=2025) == Submitted(0, 0, 0)


def test_only_what_was_handed_in_is_sent_back(w: Writing) -> None:
    with pytest.raises(AsnError) as draft:
        send_back(w.session, w.batch, BUDI, year=2026, note="x")
    approve(w.session, w.batch, EVERYBODY, year=2026, by="Kepala Dinas", on=TODAY)
    with pytest.raises(ConflictError) as settled:
        send_back(w.session, w.batch, BUDI, year=2026, note="x")
    assert [draft.value.code, settled.value.code] == ["plan-not-submitted", "plan-approved"]


def test_plans_of_a_closed_period_stay_as_they_are(w: Writing) -> None:
    handed_in(w, Wanted(TODAY, BUDI))
    stored(w, CLOSED)
    with pytest.raises(ConflictError) as handing:
        handed_in(w)
    with pytest.raises(ConflictError) as sending:
        send_back(w.session, w.batch, BUDI, year=2026, note="x")
    assert [handing.value.code, sending.value.code] == ["period-closed", "period-closed"]


def test_the_list_tells_how_far_plans_are(w: Writing) -> None:
    handed_in(w, Wanted(TODAY, BUDI))
    send_back(w.session, w.batch, BUDI, year=2026, note="Kurang rinci")
    assert [line.status for line in list_plans(w.session, EVERYBODY, year=2026)] == ["returned", "draft"]
    (only,) = list_plans(w.session, EVERYBODY, year=2026, status=PlanStatus.RETURNED)
    assert only == PlanLine(
        BUDI, "Budi", None, 2026, "2026-01-01", "2026-12-31", "returned", 1, "2026-07-01", None, None, "Kurang rinci"
    )
    assert list_plans(w.session, EVERYBODY, year=2025) == []


def test_handing_in_is_undone(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    with batch(path, "target submit") as w:
        assert handed_in(w) == Submitted(1, 0, 0)
    with session(path, write=True) as opened:
        undo(opened, 3, user="sri", now=NOW)
    assert data(path) == before


def test_no_plan_is_handed_in_long_before_its_year(w: Writing) -> None:
    with pytest.raises(AsnError) as refused:
        submit(w.session, w.batch, EVERYBODY, year=2026, on=date(2024, 12, 31))
    assert refused.value.code == "day-too-early"
    assert submit(w.session, w.batch, EVERYBODY, year=2026, on=date(2025, 1, 1)).submitted == 2
