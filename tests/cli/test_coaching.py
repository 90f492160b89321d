"""asncli coaching: a case from the evaluation that opened it to its end, as an officer types it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

from tests.cli.conftest import Run
from tests.workflows.coached_office import BUDI, SITI, WAYAN, change, coached_office

P = ("--period", "2026-S1")
ONE = (WAYAN, *P)
JSON = ("--format", "json")


@pytest.fixture
def office(asncli: Run, surroundings: Path) -> Iterator[Run]:
    """The small office on 31 July 2026, in which Wayan stays below expectation."""
    coached_office(surroundings / "asncli.db", "UPDATE assignment SET kind = 'pns'")
    with time_machine.travel(datetime(2026, 7, 31, 8, tzinfo=UTC), tick=False):
        yield asncli


def test_cases_are_opened_once_and_who_has_none_is_told(office: Run) -> None:
    dry = office("coaching", "open", *P, "--dry-run")
    assert (dry.code, dry.err.splitlines()) == (
        0, ["Cases opened: 1", "Dry run: nothing was stored", "Next: asncli coaching list --period 2026-S1"],
    )  # fmt: skip
    done = office("coaching", "open", *P, *JSON)
    assert json.loads(done.out) == {
        "batch": 4, "of_drafts": 0, "known": 0, "running": 0, "objected": 0, "gone": 0, "drafts": 0, "incomplete": 0,
        "excluded": 0, "opened": 1,
        "cases": [{"nip": WAYAN, "name": "Wayan", "unit": "Bidang SD", "status": "final",
                   "predikat": "butuh_perbaikan", "work_rating": "below", "opened_for": "predikat",
                   "why": "Predikat kinerja Butuh Perbaikan", "owner_nip": BUDI}],
    }  # fmt: skip
    again = office("coaching", "open", *P)
    assert (again.code, again.err.splitlines()[:2]) == (
        0, ["Cases opened: 0", "With a case of this period already: 1"],
    )  # fmt: skip


def test_by_hand_one_person_with_a_reason(office: Run) -> None:
    hand = ("coaching", "open", *P, "--reason", "Sering terlambat")
    assert office(*hand).err.startswith("Error: A case by hand is opened for one person")
    done = office(*hand, "--nip", SITI)
    assert (done.code, done.err.splitlines()[0]) == (0, "Cases opened: 1")
    assert office(*hand, "--nip", SITI).code == 4
    assert "Usulan pimpinan: Sering terlambat" in office("coaching", "list").out


def test_every_form_of_the_list_and_one_state_at_a_time(office: Run, surroundings: Path) -> None:
    office("coaching", "open", *P)
    for name in ("k.xlsx", "k.csv", "k.md", "k.json"):
        assert office("coaching", "list", *P, "--unit", "B", "-o", name).code == 0
        assert (surroundings / name).stat().st_size > 0
    assert WAYAN in (surroundings / "k.csv").read_text(encoding="utf-8-sig")
    assert office("coaching", "list", "--open", "--closed").code == 2


def test_a_closed_period_may_still_be_coached(office: Run, surroundings: Path) -> None:
    change(
        surroundings / "asncli.db",
        "INSERT INTO period_lock (period, status, closed_on, raters_deleted, source_id)"
        " VALUES ('2026-S1', 'closed', '2026-07-31', 0, 1)",
    )
    assert office("coaching", "open", *P).code == 0
    assert office("coaching", "checkin", *ONE, "--progress", "better", "--text", "x").code == 0
