"""Opening cases: for whom, for whom not, and never twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.rules.policy import parse_policy
from asncli.store.coaching import list_cases
from asncli.store.database import session
from asncli.store.undo import undo
from asncli.terms import CoachingTrigger
from asncli.workflows.open_coaching import open_by_hand, open_cases
from asncli.workflows.writing import Writer
from tests.workflows.coached_office import (
    BUDI,
    DUE,
    OPENED,
    POLICY,
    S1,
    SECRETARY,
    SITI,
    WAYAN,
    change,
    coached_office,
    ended,
    leave,
    opened,
    seen,
)
from tests.workflows.disputed_office import refusal, writer


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return coached_office(tmp_path / "k.db")


def by_hand(session: object, nip: str, day: date = OPENED) -> object:
    who = writer("coaching open")
    return open_by_hand(session, nip, S1, POLICY, day, Writer(who.command, who.user, who.now, "Sering absen"))  # type: ignore[arg-type] # a session


def test_a_case_is_opened_with_its_clock_and_the_same_again_opens_nothing(office: Path) -> None:
    with session(office, write=True) as s:
        first, again = opened(s), opened(s)
        assert [(one.person.nip, one.why.trigger) for one in first.opened] == [(WAYAN, CoachingTrigger.PREDIKAT)]
        assert (first.batch, again.batch, again.opened, [one.nip for one in again.known]) == (4, None, [], [WAYAN])
        (case,) = list_cases(s)
        assert (case.opened_on, case.due_on, case.owner_nip, case.batch_id) == (OPENED, DUE, BUDI, 4)


def test_one_person_or_unit_alone(office: Path) -> None:
    with session(office, write=True) as s:
        assert (opened(s, nip=BUDI).opened, opened(s, nip=BUDI).statuses) == ([], {"final": 1})
        none = open_cases(s, S1, POLICY, OPENED, writer("coaching open"), unit_ids=[1])
        assert (none.opened, none.statuses) == ([], {"final": 1})
        assert len(opened(s, nip=WAYAN).opened) == 1
        assert refusal(lambda: opened(s, nip=SECRETARY)) == "not-evaluated"
        assert refusal(lambda: open_cases(s, S1, POLICY, OPENED, writer("x"), unit_ids=[9])) == "not-evaluated"


def test_who_is_incomplete_left_out_or_objects_gets_no_case(office: Path) -> None:
    for status in ("incomplete", "excluded", "objected"):
        change(office, f"UPDATE evaluation SET status = '{status}' WHERE employee_id = 3")
        with session(office, write=True) as s:
            found = opened(s)
            assert (found.opened, len(found.objected)) == ([], int(status == "objected"))


def test_drafts_are_taken_unless_the_policy_waits_for_finals(office: Path) -> None:
    change(office, "UPDATE evaluation SET status = 'draft' WHERE employee_id = 3")
    waiting = parse_policy("k.toml", "[coaching]\ndrafts = false\n")
    with session(office, write=True) as s:
        found = open_cases(s, S1, waiting, OPENED, writer("coaching open"))
        assert (found.opened, [one.nip for one in found.drafts]) == ([], [WAYAN])
        assert len(opened(s).opened) == 1


def test_who_is_coached_already_is_not_opened_a_second_case(office: Path) -> None:
    with session(office, write=True) as s:
        opened(s)
    change(office, "UPDATE evaluation SET period = '2026-S2' WHERE employee_id = 3")
    with session(office, write=True) as s:
        day = date(2027, 1, 4)
        later = open_cases(s, type(S1)(2026, S1.kind, 2), POLICY, day, writer("coaching open", day))
        assert (later.opened, [one.running for one in later.running]) == ([], ["2026-S1"])
        ended(s)
        later = open_cases(s, type(S1)(2026, S1.kind, 2), POLICY, day, writer("coaching open", day))
        assert [one.person.nip for one in later.opened] == [WAYAN]


def test_by_hand_for_whom_the_policy_does_not_name(office: Path) -> None:
    with session(office, write=True) as s:
        by_hand(s, SITI)
        (case,) = list_cases(s)
        assert (case.nip, case.opened_for, case.found) == (SITI, "manual", "Sering absen")
        assert refusal(lambda: by_hand(s, SITI)) == "coaching-open"
        assert refusal(lambda: by_hand(s, SECRETARY)) == "not-evaluated"
        assert refusal(lambda: by_hand(s, BUDI, date(2025, 1, 1))) == "date-before-period"
    change(office, "UPDATE evaluation SET status = 'excluded' WHERE employee_id = 2")
    with session(office, write=True) as s:
        assert refusal(lambda: by_hand(s, BUDI)) == "left-out"


def test_days_that_can_not_be_and_a_mistaken_batch(office: Path) -> None:
    with session(office, write=True) as s:
        assert refusal(lambda: opened(s, date(2026, 8, 1))) == "date-future"
        opened(s)
        now = writer("batch undo").now
        undo(s, 4, user="sri", now=now)
        assert (list_cases(s), opened(s).batch) == ([], 6)
        seen(s)
        assert refusal(lambda: undo(s, 6, user="sri", now=now)) == "batch-in-use"


def test_an_evaluation_that_a_case_rests_on_is_not_taken_back(office: Path) -> None:
    with session(office, write=True) as s:
        opened(s)
        assert refusal(lambda: undo(s, 2, user="sri", now=writer("batch undo").now)) == "batch-in-use"


def test_who_has_left_gets_no_case(office: Path) -> None:
    leave(office, WAYAN)
    with session(office, write=True) as s:
        found = opened(s)
        assert (found.batch, found.opened, [one.nip for one in found.gone]) == (None, [], [WAYAN])
        assert refusal(lambda: by_hand(s, WAYAN)) == "person-left"


def test_before_the_period_is_over_only_on_what_is_final_or_by_hand_and_that_is_told(office: Path) -> None:
    with session(office, write=True, dry_run=True) as s:
        assert (len(opened(s, S1.end).opened), opened(s, S1.end).early) == (1, True)
    change(office, "UPDATE evaluation SET status = 'draft' WHERE employee_id = 3")
    with session(office, write=True) as s:
        assert refusal(lambda: opened(s, S1.end)) == "period-not-over"
        found = opened(s, date(2026, 7, 1))
        assert (len(found.opened), found.early) == (1, False)
        early, later = by_hand(s, SITI, S1.end), by_hand(s, BUDI)
        assert (getattr(early, "early", None), getattr(later, "early", None)) == (True, False)
