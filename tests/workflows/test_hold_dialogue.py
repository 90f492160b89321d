"""What follows a dialogue: promises are kept, it is closed, and what is confidential is withheld."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.store.database import session
from asncli.store.dialogues import list_dialogues
from asncli.terms import Period, Voice
from asncli.workflows.hold_dialogue import close_dialogue, dialogues_of, keep_commitment, show_dialogues, unspoken
from tests.store.test_dialogues import HEADINGS, ROW
from tests.workflows.coached_office import BUDI, CONFIDED, S1, SECRETARY, SITI, WAYAN, coached_office, leave, talked
from tests.workflows.disputed_office import refusal, writer

TODAY = date(2026, 10, 1)
WHO = writer("dialogue close", TODAY)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = coached_office(tmp_path / "k.db")
    with session(path, write=True) as s:
        talked(s, f"{HEADINGS}\n{ROW}")
    return path


def test_what_is_confidential_is_told_only_where_it_was_asked_for(office: Path) -> None:
    with session(office, write=False) as s:
        (withheld,) = show_dialogues(s, WAYAN, S1, TODAY, confidential=False)
        assert (withheld.withheld, CONFIDED in str(withheld), [one.text for one in withheld.promised]) == (
            True, False, ["", ""],
        )  # fmt: skip
        (told,) = show_dialogues(s, WAYAN, S1, TODAY, confidential=True)
        assert (told.withheld, told.said.concerns) == (False, CONFIDED)
        assert refusal(lambda: dialogues_of(s, SITI, S1, TODAY)) == "dialogue-unknown"


def test_promises_are_kept_one_by_one(office: Path) -> None:
    with session(office, write=True) as s:
        assert keep_commitment(s, WAYAN, S1, 2, date(2026, 9, 1), WHO) == (5, Voice.EMPLOYEE, 1)
        assert refusal(lambda: keep_commitment(s, WAYAN, S1, 2, TODAY, WHO)[0]) == "commitment-kept"
        assert refusal(lambda: keep_commitment(s, WAYAN, S1, 9, TODAY, WHO)[0]) == "commitment-unknown"
        assert refusal(lambda: keep_commitment(s, WAYAN, S1, 1, date(2026, 7, 12), WHO)[0]) == "date-order"


def test_a_dialogue_is_closed_with_a_word(office: Path) -> None:
    def closed(day: date = TODAY, held_on: date | None = None) -> int:
        return close_dialogue(s, WAYAN, S1, "Selesai", day, WHO, held_on=held_on)[0]

    with session(office, write=True) as s:
        assert refusal(lambda: closed(date(2026, 7, 12))) == "date-order"
        talked(s, f"{HEADINGS}\n{WAYAN}|2026-S1|2026-08-13||Rapat||")
        assert refusal(closed) == "dialogue-several"
        assert refusal(lambda: closed(held_on=date(2026, 8, 1))) == "dialogue-unknown"
        assert closed(held_on=date(2026, 7, 13)) == 6
        assert closed() == 7
        assert refusal(closed) == "dialogue-closed"
        assert [(one.closed_on, one.waiting) for one in list_dialogues(s, TODAY)] == [(TODAY, 2), (TODAY, 1)]


def test_who_has_had_no_dialogue_is_asked_of_a_period_that_was_evaluated_and_of_who_is_there(office: Path) -> None:
    with session(office, write=False) as s:
        assert [one.nip for one in unspoken(s, S1, TODAY)[0]] == [BUDI, SITI]
        later = Period(2027, S1.kind, 1)
        assert refusal(lambda: unspoken(s, later, TODAY)) == "not-evaluated"
        assert refusal(lambda: unspoken(s, S1, TODAY, unit_ids=[9])) == "not-evaluated"
        assert refusal(lambda: unspoken(s, S1, TODAY, nip=SECRETARY)) == "not-evaluated"
    leave(office, BUDI)
    with session(office, write=False) as s:
        silent, gone = unspoken(s, S1, TODAY)
        assert ([one.nip for one in silent], gone) == ([SITI], 1)
