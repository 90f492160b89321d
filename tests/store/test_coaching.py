"""Cases of coaching as they are stored and read back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.store.batches import show_batch
from asncli.store.coaching import entries, find_case, list_cases
from asncli.store.database import session
from tests.workflows.coached_office import (
    BETTER,
    BUDI,
    DUE,
    OPENED,
    S1,
    SEEN,
    SITI,
    WAYAN,
    change,
    coached_office,
    ended,
    opened,
    seen,
    stepped,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of Wayan that was looked after, escalated and closed; evaluated better in the next semester."""
    path = coached_office(tmp_path_factory.mktemp("kasus") / "k.db", BETTER)
    with session(path, write=True) as s:
        opened(s)
        seen(s)
        seen(s, date(2026, 9, 1))
        stepped(s, "competency_test")
        ended(s)
    return path


def test_a_case_holds_what_is_latest_of_it(office: Path) -> None:
    with session(office, write=False) as s:
        (case,) = list_cases(s)
        assert (case.nip, case.name, case.unit, case.period) == (WAYAN, "Wayan", "Bidang SD", "2026-S1")
        assert (case.opened_on, case.due_on, case.opened_for, case.found) == (
            OPENED, DUE, "predikat", "butuh_perbaikan",
        )  # fmt: skip
        assert (case.checked_on, case.progress, case.checkins) == (date(2026, 9, 1), "better", 2)
        assert (case.step, case.step_on, case.outcome) == ("competency_test", date(2027, 2, 1), "achieved")
        assert (case.later, case.later_predikat, case.later_rating, case.later_status) == (
            "2026-S2", "baik", "meets", "draft",
        )  # fmt: skip
        assert (case.owner_nip, find_case(s, S1, WAYAN), find_case(s, S1, SITI)) == (BUDI, case, None)
        assert [case.id for case in list_cases(s, unit_ids=[2])] == [case.id]
        assert list_cases(s, unit_ids=[1]) == list_cases(s, nip=SITI) == []
        assert [(e.day, e.kind, e.step) for e in entries(s, case)] == [
            (SEEN, "checkin", None), (date(2026, 9, 1), "checkin", None), (date(2027, 2, 1), "escalation",
                                                                          "competency_test"),
        ]  # fmt: skip


def test_who_looks_after_a_case_is_told_by_the_present_nip(office: Path, tmp_path: Path) -> None:
    copy = tmp_path / "k.db"
    copy.write_bytes(office.read_bytes())
    now = "198101012005011909"
    change(
        copy,
        f"UPDATE employee SET nip = '{now}' WHERE nip = '{BUDI}'",
        f"INSERT INTO former_nip (agency_id, nip, employee_id, reason, source_id) VALUES (1, '{BUDI}', 2, 'x', 1)",
    )
    with session(copy, write=False) as s:
        (case,) = list_cases(s)
        assert (case.owner_nip, {entry.author_nip for entry in entries(s, case)}) == (now, {now})


def test_a_batch_shows_what_became_of_a_case_and_no_word_of_why(office: Path, tmp_path: Path) -> None:
    copy = tmp_path / "k.db"
    copy.write_bytes(office.read_bytes())
    change(copy, "UPDATE coaching SET cause = 'personal', cause_text = 'Ibunya sakit', actions = 'Libur'")
    with session(copy, write=False) as s:
        shown = str([show_batch(s, number) for number in range(4, 9)])
    assert [word in shown for word in ("Ibunya sakit", "Libur", "Rekap tepat waktu", "personal", "better")] == [
        False, False, False, True, True,
    ]  # fmt: skip
