"""Dialogues on their way in: numbering, correction, and what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.store.database import session
from asncli.store.dialogues import list_dialogues, promised_in, said_in
from tests.store.test_dialogues import HEADINGS, ROW
from tests.workflows.coached_office import BUDI, CONFIDED, SITI, WAYAN, change, coached_office, leave, talked

TODAY = date(2026, 10, 1)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return coached_office(tmp_path / "k.db")


def test_the_same_again_changes_nothing_and_an_empty_cell_keeps_what_is_there(office: Path) -> None:
    with session(office, write=True) as s:
        assert talked(s, f"{HEADINGS}\n{ROW}").added == 1
        again = talked(s, f"{HEADINGS}\n{ROW}")
        assert (again.added, again.changed, again.unchanged) == (0, 0, 1)
        more = talked(s, f"{HEADINGS}\n{WAYAN}|2026-S1|2026-07-13|||Rekap; 31/12/2026|")
        assert (more.changed, more.unchanged) == (1, 0)
        (held,) = list_dialogues(s, TODAY)
        assert (held.confidential, said_in(s, held.id).concerns) == (True, CONFIDED)
        assert [(one.number, one.text, one.due) for one in promised_in(s, held.id)] == [
            (1, "Mendampingi", date(2026, 9, 30)), (2, "Rekap", date(2026, 12, 31)),
        ]  # fmt: skip


def test_numbers_go_on_through_the_dialogues_of_a_period(office: Path) -> None:
    with session(office, write=True) as s:
        talked(s, f"{HEADINGS}\n{ROW}")
        talked(s, f"{HEADINGS}\n{WAYAN}|2026-S1|2026-08-13||Rapat|Lapor|\n{BUDI}|2026-S1|2026-08-13||Rapat||")
        found = list_dialogues(s, TODAY)
        assert [(one.nip, [p.number for p in promised_in(s, one.id)]) for one in found] == [
            (BUDI, [1]), (WAYAN, [1, 2]), (WAYAN, [3, 4]),
        ]  # fmt: skip


def test_without_a_superior_nobody_is_taken_for_the_leader(office: Path) -> None:
    change(office, "UPDATE evaluation SET supervisor_nip = NULL WHERE employee_id = 2")
    with session(office, write=True) as s:
        talked(s, f"{HEADINGS}\n{BUDI}|2026-S1|2026-08-13|x|||")
        assert list_dialogues(s, TODAY)[0].leader_nip is None


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (f"{WAYAN}|2026-S2|2026-08-13|x||||", "dialogue-without-evaluation"),
        (f"{SITI}|2026-S1|2026-08-13|x||||", "dialogue-left-out"),
        (f"{WAYAN}|2026-S1|2026-08-13|||||", "dialogue-empty"),
        (f"{WAYAN}|2026-S1|2025-12-31|x||||", "dialogue-too-early"),
        (f"{WAYAN}|2026-S1|2026-12-31|x||||", "date-future"),
        (f"{WAYAN}|2026-S1|2026-08-13|x||||{WAYAN}", "dialogue-with-oneself"),
        (f"{WAYAN}|2026-S1|2026-08-13|x|Rapat; due lusa|||", "commitment-date"),
        (f"{WAYAN}|2026-S1|2026-08-13|x||Rapat; 01/08/2026||", "commitment-date"),
        (f"{WAYAN}|2026-S1|2026-08-13|x||; 01/09/2026||", "commitment-empty"),
        (f"{WAYAN}|2026-S1|2026-06-30|x||||", "dialogue-before-evaluation"),
        (f"{BUDI}|2026-S1|2026-07-20|lain||||", "dialogue-closed"),
        ("199901012020011001|2026-S1|2026-08-13|x||||", "nip-unknown"),
    ],
)
def test_what_can_not_be_is_refused(office: Path, row: str, code: str) -> None:
    change(office, "UPDATE evaluation SET status = 'excluded' WHERE employee_id = 1")
    with session(office, write=True) as s:
        talked(s, f"{HEADINGS}\n{BUDI}|2026-S1|2026-07-20|x|||")
    change(office, "UPDATE dialogue SET closed_on = '2026-08-01', closing = 'Selesai'")
    with session(office, write=True) as s:
        result = talked(s, f"{HEADINGS}|NIP Pimpinan\n{row}", keep_good_rows=True)
        assert [problem.code for problem in result.problems if problem.severity == "error"] == [code]


def test_a_closed_dialogue_may_be_told_again_as_it_is(office: Path) -> None:
    with session(office, write=True) as s:
        talked(s, f"{HEADINGS}\n{ROW}")
    change(office, "UPDATE dialogue SET closed_on = '2026-08-01', closing = 'Selesai'")
    with session(office, write=True) as s:
        assert talked(s, f"{HEADINGS}\n{ROW}").unchanged == 1


def test_before_the_end_of_a_period_it_is_talked_about_as_soon_as_there_is_an_evaluation(office: Path) -> None:
    change(office, "UPDATE batch SET made_at = '2026-06-20 08:00:00' WHERE id = 2")
    with session(office, write=True) as s:
        early = talked(s, f"{HEADINGS}\n{WAYAN}|2026-S1|2026-06-19|x|||", keep_good_rows=True)
        assert [problem.code for problem in early.problems] == ["dialogue-before-evaluation"]
        assert talked(s, f"{HEADINGS}\n{WAYAN}|2026-S1|2026-06-20|x|||").added == 1


def test_another_day_of_a_promise_holds_and_is_told_and_so_is_who_has_left(office: Path) -> None:
    with session(office, write=True) as s:
        assert talked(s, f"{HEADINGS}\n{ROW}").notices == ()
        result = talked(s, f"{HEADINGS}\n{WAYAN}|2026-S1|2026-07-13||Mendampingi; 31/10/2026||")
        assert [notice.values for notice in result.notices] == [{"n": 1}]
        (held,) = list_dialogues(s, TODAY)
        assert promised_in(s, held.id)[0].due == date(2026, 10, 31)
    leave(office, BUDI)
    with session(office, write=True) as s:
        result = talked(s, f"{HEADINGS}\n{BUDI}|2026-S1|2026-08-13|x|||")
        assert (result.added, [notice.values for notice in result.notices]) == (1, [{"n": 1}])
        assert talked(s, f"{HEADINGS}\n{BUDI}|2026-S1|2026-07-14|x|||").notices == ()
