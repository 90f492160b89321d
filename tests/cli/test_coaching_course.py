"""asncli coaching: what happens in a case from the plan to its end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

from tests.cli.conftest import Run
from tests.workflows.coached_office import BUDI, SITI, WAYAN, coached_office, leave

P = ("--period", "2026-S1")
ONE = (WAYAN, *P)
JSON = ("--format", "json")


@pytest.fixture
def office(asncli: Run, surroundings: Path) -> Iterator[Run]:
    """The small office on 31 July 2026, in which Wayan stays below expectation."""
    coached_office(surroundings / "asncli.db", "UPDATE assignment SET kind = 'pns'")
    with time_machine.travel(datetime(2026, 7, 31, 8, tzinfo=UTC), tick=False):
        yield asncli


def test_a_case_from_plan_to_end(office: Run) -> None:
    assert office("coaching", "open", *P).code == 0
    assert office("coaching", "plan", *ONE).code == 2
    planned = ("--cause", "competence", "--actions", "Pendampingan", "--topic", "Aplikasi", "--owner", SITI)
    assert office("coaching", "plan", *ONE, *planned).code == 0
    assert office("coaching", "plan", *ONE, *planned).err.startswith("That is on record already")
    checked = office("coaching", "checkin", *ONE, "--progress", "same", "--text", "Belum berubah")
    assert "The time of this case ends on 2027-01-31; days left: 184" in checked.err
    early = office("coaching", "escalate", *ONE, "--step", "competency_test")
    assert (early.code, early.err.splitlines()[1]) == (
        3, "Wait until then, or say why it comes earlier: --reason TEXT.",
    )  # fmt: skip
    shown = json.loads(office("coaching", "show", *ONE, *JSON).out)
    assert (shown["why"], shown["days_left"], shown["cause"], shown["owner_nip"]) == (
        "Predikat kinerja Butuh Perbaikan", 184, "competence", SITI,
    )  # fmt: skip
    assert [entry["text"] for entry in shown["entries"]] == ["Belum berubah"]
    assert [(one["step"], one["status"]) for one in shown["next_steps"]] == [("competency_test", "unconfirmed")]
    with time_machine.travel(datetime(2027, 2, 10, 8, tzinfo=UTC), tick=False):
        listed = json.loads(office("coaching", "list", "--overdue", *JSON).out)
        assert listed["summary"] == {"cases": 1, "running": 0, "overdue": 1, "closed": 0}
        step = office("coaching", "escalate", *ONE, "--step", "competency_test", "--text", "Surat 800/1")
        assert step.err.startswith("Uji kompetensi; the law of this step is not confirmed")
        assert "ended on 2027-01-31" in office("coaching", "checkin", *ONE, "--progress", "better", "--text", "x").err
        closing = ("--outcome", "not_achieved", "--text", "Belum tercapai")
        assert "coaching escalate" in office("coaching", "close", *ONE, *closing).err
        again = office("coaching", "close", *ONE, *closing)
        assert (again.code, "Tidak tercapai" in again.err) == (4, True)
        assert "Ditutup" in office("coaching", "list", "--closed").out
        assert json.loads(office("coaching", "list", "--open", *JSON).out)["cases"] == []


def test_who_has_left_or_has_nobody_is_told_at_every_word_that_is_written(office: Run, surroundings: Path) -> None:
    office("coaching", "open", *P)
    plan = ("coaching", "plan", *ONE)
    assert "To be looked at" not in office(*plan, "--topic", "Aplikasi").err
    leave(surroundings / "asncli.db", BUDI)
    said = "To be looked at: Tanpa pembina: penanggung jawab tidak bekerja lagi"
    assert said in office("coaching", "checkin", *ONE, "--progress", "same", "--text", "x").err.splitlines()
    assert "To be looked at" not in office(*plan, "--owner", SITI).err
    leave(surroundings / "asncli.db", WAYAN)
    assert "To be looked at: Tidak bekerja lagi; tutup kasus" in office(*plan, "--topic", "Arsip").err.splitlines()
    assert json.loads(office("coaching", "show", *ONE, *JSON).out)["remark"] == "Tidak bekerja lagi; tutup kasus"
