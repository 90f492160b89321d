"""What happens in a case: plan, check-ins, steps of the law, the end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.store.database import session
from asncli.terms import CoachingOutcome
from asncli.workflows.coach import get_case, plan, show_case
from tests.workflows.coached_office import (
    BUDI,
    DUE,
    LATER,
    OPENED,
    POLICY,
    S1,
    SEEN,
    SITI,
    WAYAN,
    change,
    coached_office,
    ended,
    leave,
    opened,
    seen,
    stepped,
)
from tests.workflows.disputed_office import refusal, writer


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = coached_office(tmp_path / "k.db", "UPDATE assignment SET kind = 'pns', position_kind = 'Jabatan Fungsional'")
    with session(path, write=True) as s:
        opened(s)
    return path


def test_what_is_agreed_is_kept_and_what_is_not_said_stays(office: Path) -> None:
    with session(office, write=True) as s:
        told = {"cause": "competence", "topic": "Aplikasi"}
        assert plan(s, WAYAN, S1, told, writer("coaching plan"))[0] == 5
        assert plan(s, WAYAN, S1, told, writer("coaching plan"))[0] is None
        assert plan(s, WAYAN, S1, {"owner_nip": SITI}, writer("coaching plan"))[0] == 6
        case = get_case(s, WAYAN, S1)
        assert (case.cause, case.topic, case.owner_nip, case.actions) == ("competence", "Aplikasi", SITI, None)
        unknown = {"owner_nip": "190001012000011001"}
        assert refusal(lambda: plan(s, WAYAN, S1, unknown, writer("coaching plan"))) == "nip-unknown"
        assert refusal(lambda: plan(s, SITI, S1, told, writer("coaching plan"))) == "coaching-unknown"


def test_check_ins_have_a_day_and_an_author(office: Path) -> None:
    with session(office, write=True) as s:
        seen(s)
        seen(s, by=SITI)
        told = show_case(s, WAYAN, S1, POLICY, LATER)
        assert [entry.author_nip for entry in told.entries] == [BUDI, SITI]
        assert (told.case.checked_on, told.following) == (SEEN, {"competency_test": date(2027, 2, 1)})
        assert refusal(lambda: seen(s, date(2026, 7, 30))) == "date-order"
        assert refusal(lambda: seen(s, date(2027, 2, 2))) == "date-future"
        assert refusal(lambda: seen(s, by="190001012000011001")) == "nip-unknown"


def test_the_law_goes_step_by_step_once_the_time_is_over(office: Path) -> None:
    with session(office, write=True) as s:
        assert refusal(lambda: stepped(s, "competency_test", DUE)) == "step-early"
        assert refusal(lambda: stepped(s, "dismissal")) == "step-order"
        stepped(s, "competency_test", DUE, reason="Permintaan sendiri")
        assert show_case(s, WAYAN, S1, POLICY, LATER).entries[0].text == "Uji kompetensi. Permintaan sendiri"
        assert refusal(lambda: stepped(s, "temporary", date(2027, 1, 30), reason="x")) == "date-order"
        stepped(s, "temporary")
        assert show_case(s, WAYAN, S1, POLICY, LATER).following["dismissal"] == date(2028, 2, 1)


def test_a_pppk_has_other_steps(office: Path) -> None:
    change(office, "UPDATE assignment SET kind = 'pppk'")
    with session(office, write=True) as s:
        assert set(show_case(s, WAYAN, S1, POLICY, LATER).following) == {"contract_end"}
        stepped(s, "contract_end")


def test_a_closed_case_stays_as_it_is(office: Path) -> None:
    with session(office, write=True) as s:
        seen(s)
        assert refusal(lambda: ended(s, day=date(2026, 8, 1))) == "date-order"
        ended(s)
        assert show_case(s, WAYAN, S1, POLICY, LATER).following == {}
        for late in (lambda: seen(s), lambda: ended(s), lambda: stepped(s, "competency_test"),
                     lambda: plan(s, WAYAN, S1, {"topic": "x"}, writer("x"))[0]):  # fmt: skip
            assert refusal(late) == "coaching-closed"


def test_who_did_not_achieve_it_goes_on_by_the_law(office: Path) -> None:
    with session(office, write=True) as s:
        ended(s, CoachingOutcome.NOT_ACHIEVED)
        stepped(s, "competency_test")
        case = get_case(s, WAYAN, S1)
        assert (case.opened_on, case.step, case.outcome) == (OPENED, "competency_test", "not_achieved")


def test_an_objection_that_is_not_decided_stops_every_step(office: Path) -> None:
    change(office, "UPDATE evaluation SET status = 'objected' WHERE employee_id = 3")
    with session(office, write=True) as s:
        assert show_case(s, WAYAN, S1, POLICY, LATER).remarks == ["Keberatan belum diputus"]
        assert refusal(lambda: stepped(s, "competency_test")) == "objection-undecided"
        assert refusal(lambda: stepped(s, "competency_test", reason="Mendesak")) == "objection-undecided"


def test_where_the_evaluation_says_something_else_now_a_step_needs_a_reason(office: Path) -> None:
    change(office, "UPDATE evaluation SET predikat = 'baik', work_rating = 'meets' WHERE employee_id = 3")
    with session(office, write=True) as s:
        assert show_case(s, WAYAN, S1, POLICY, LATER).remarks == ["Predikat sekarang Baik; periksa atau tutup kasus"]
        assert refusal(lambda: stepped(s, "competency_test")) == "case-outdated"
        stepped(s, "competency_test", reason="Diminta sendiri")


def test_who_has_left_is_marked_and_so_is_a_case_whose_owner_has_left(office: Path) -> None:
    with session(office, write=False) as s:
        assert show_case(s, WAYAN, S1, POLICY, LATER).remarks == []
    leave(office, BUDI)
    with session(office, write=False) as s:
        said = "Tanpa pembina: penanggung jawab tidak bekerja lagi"
        assert show_case(s, WAYAN, S1, POLICY, LATER).remarks == [said]
    change(office, "UPDATE coaching SET owner_nip = NULL")
    with session(office, write=False) as s:
        assert show_case(s, WAYAN, S1, POLICY, LATER).remarks == ["Tanpa pembina"]
    leave(office, WAYAN)
    with session(office, write=True) as s:
        assert show_case(s, WAYAN, S1, POLICY, LATER).remarks == ["Tidak bekerja lagi; tutup kasus"]
        assert refusal(lambda: stepped(s, "competency_test")) == "person-left"
        ended(s)
        assert show_case(s, WAYAN, S1, POLICY, LATER).remarks == []


def test_a_case_that_ended_the_service_is_not_closed_as_achieved_without_a_reason(office: Path) -> None:
    change(office, "UPDATE assignment SET kind = 'pppk'")
    with session(office, write=True) as s:
        stepped(s, "contract_end")
        assert refusal(lambda: ended(s)) == "outcome-step"
        ended(s, reason="Putusan dibatalkan")
        assert get_case(s, WAYAN, S1).outcome_text == "Target tercapai. Putusan dibatalkan"
