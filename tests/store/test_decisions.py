"""Decisions on plans, many at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.store.decisions import Decided, Decision, decide
from asncli.terms import PlanDecision
from tests.store.office import BUDI, SITI, TODAY, Writing, batch, office
from tests.store.plan_rows import plans, row, stored

JANUARY = date(2026, 1, 1)
STATES = (
    "SELECT e.nip, p.status, p.submitted_on, p.approved_by, p.returned_note FROM plan p"
    " JOIN employee e ON e.id = p.employee_id ORDER BY p.id"
)


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db")) as opened:
        plans(opened, row(nip=BUDI, assumed=True))
        yield opened


def said(nip: str, decision: PlanDecision, note: str | None = None) -> Decision:
    return Decision(nip, 2026, JANUARY, decision, note)


def taken(w: Writing, *decisions: Decision) -> Decided:
    return decide(w.session, w.batch, decisions, by="sri", on=TODAY)


def test_plans_are_approved_and_sent_back_once(w: Writing) -> None:
    both = (said(BUDI, PlanDecision.APPROVED), said(SITI, PlanDecision.RETURNED, "Kurang rinci"))
    assert taken(w, *both) == Decided(1, 1, [])
    assert stored(w, STATES) == [
        (SITI, "returned", "2026-07-01", None, "Kurang rinci"), (BUDI, "approved", None, "sri", None),
    ]  # fmt: skip
    assert stored(w, "SELECT DISTINCT assumed FROM indicator") == [(0,)]
    assert taken(w, *both) == Decided(0, 0, [])
    assert taken(w, said(SITI, PlanDecision.APPROVED)) == Decided(1, 0, [])
    assert stored(w, STATES)[0] == (SITI, "approved", "2026-07-01", "sri", None)


def test_what_is_approved_or_closed_stays(w: Writing) -> None:
    taken(w, said(BUDI, PlanDecision.APPROVED))
    assert taken(w, said(BUDI, PlanDecision.RETURNED, "x")) == Decided(0, 0, [BUDI])
    stored(w, "INSERT INTO period_lock (period, status, raters_deleted, source_id) VALUES ('2026', 'closed', 0, 1)")
    assert taken(w, said(SITI, PlanDecision.APPROVED), said(BUDI, PlanDecision.APPROVED)) == Decided(0, 0, [SITI])
