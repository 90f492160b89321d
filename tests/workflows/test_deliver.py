"""Evaluations are handed over, to one person or to a unit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import raw_connection, session
from asncli.store.deliveries import receipts
from asncli.workflows.deliver import deliver, deliver_unit
from asncli.workflows.policies import objection_days, set_policy
from asncli.workflows.rhythm import rhythm
from tests.workflows.disputed_office import (
    FINAL,
    POLICY,
    RECEIVED,
    S1,
    TODAY,
    disputed_office,
    object_,
    receive,
    refusal,
    writer,
)
from tests.workflows.reported_office import AGUS, DEWI, reported_office
from tests.workflows.reported_office import BUDI as BUDI_
from tests.workflows.reported_office import WAYAN as WAYAN_
from tests.workflows.sound_office import BUDI, SITI, WAYAN

NEXT = date(2026, 7, 11)


def test_a_receipt_tells_until_when_objections_are_possible(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        done = receive(opened)
        again, changed = receive(opened), receive(opened, day=NEXT)
    assert (done.added, done.until) == (1, [date(2026, 7, 24)])
    assert (again.added, again.changed, again.already) == (0, 0, 1)
    assert (changed.changed, changed.until) == (1, [date(2026, 7, 25)])


def test_what_can_not_have_been_received_is_refused(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        assert refusal(lambda: receive(opened, day=date(2026, 8, 1))) == "date-future"
        assert refusal(lambda: receive(opened, day=date(2026, 6, 30))) == "delivered-too-early"
        assert refusal(lambda: receive(opened, AGUS)) == "not-evaluated"
        raw_connection(opened).execute("UPDATE evaluation SET status = 'draft'")
        assert refusal(lambda: receive(opened)) == "evaluation-not-final"


def test_who_is_incomplete_or_left_out_is_told_what_really_helps(tmp_path: Path) -> None:
    with session(reported_office(tmp_path / "a.db"), write=True) as opened:
        raw_connection(opened).execute("UPDATE evaluation SET behaviour_basis = 'leader', work_basis = 'leader'"
                                       " WHERE predikat IS NULL AND missing = '[\"plan\"]'")  # fmt: skip
        told = {}
        for nip in (WAYAN_, AGUS, DEWI, BUDI_):
            with pytest.raises(AsnError) as refused:
                deliver(opened, nip, S1, NEXT, None, writer("evaluation deliver"))
            told[nip] = str(refused.value.message), str(refused.value.hint)
    assert told == {
        WAYAN_: (
            f"The evaluation of {WAYAN_} in 2026-S1 is incomplete. Missing: IKI-2, behaviour.",
            "Bring what is missing with: asncli achievement import FILE; asncli rating import FILE. Then: asncli"
            " evaluate 2026-S1. It can be made final as it is only once the leader has rated work result and"
            " behaviour.",
        ),
        AGUS: (
            f"The evaluation of {AGUS} in 2026-S1 is incomplete. Missing: plan.",
            "Bring what is missing with: asncli target import FILE. Then: asncli evaluate 2026-S1. Or make it final"
            f" as it is: asncli evaluation finalise --period 2026-S1 --nip {AGUS} --reason TEXT",
        ),
        DEWI: (
            f"{DEWI} is left out of 2026-S1, so there is nothing to hand over or to object to.",
            f"See why with: asncli evaluation explain {DEWI} --period 2026-S1",
        ),
        BUDI_: (
            f"The evaluation of {BUDI_} in 2026-S1 is not final.",
            f"Make it final first: asncli evaluation finalise --period 2026-S1 --nip {BUDI_}",
        ),
    }  # fmt: skip


def test_a_unit_of_which_everybody_is_left_out_has_nothing_to_receive(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        raw_connection(opened).execute("UPDATE evaluation SET status = 'excluded' WHERE unit_id = 2")
        unit = writer("evaluation deliver")
        assert refusal(lambda: deliver_unit(opened, [2], S1, NEXT, None, unit)) == "everybody-left-out"


def test_a_receipt_on_which_an_objection_rests_is_not_moved(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        receive(opened)
        object_(opened)
        assert refusal(lambda: receive(opened, day=NEXT)) == "objection-filed"
        assert receive(opened).already == 1


def test_a_unit_receives_but_for_those_who_have_and_those_who_are_not_final(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        receive(opened)
        raw_connection(opened).execute("UPDATE evaluation SET status = 'draft' WHERE employee_id = 1")
        done = deliver_unit(opened, [1, 2], S1, NEXT, "800/1", writer("evaluation deliver"))
        assert (done.added, done.already, done.until) == (1, 1, [date(2026, 7, 25)])
        assert [e.nip for e in done.not_final] == [SITI]
        assert {r.nip: (r.received_on, r.document) for r in receipts(opened, S1)} == {
            WAYAN: (RECEIVED, None), BUDI: (NEXT, "800/1"),
        }  # fmt: skip


def test_a_unit_may_have_received_on_paper_before_it_became_final_here(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        unit = writer("evaluation deliver")
        done = deliver_unit(opened, [2], S1, date(2026, 7, 1), None, unit)
        assert (done.added, done.until, FINAL) == (2, [date(2026, 7, 15)], date(2026, 7, 2))
        for day, code in ((date(2026, 6, 30), "delivered-too-early"), (date(2026, 8, 1), "date-future")):
            assert refusal(lambda day=day: deliver_unit(opened, [2], S1, day, None, unit)) == code  # type: ignore[misc]
        assert refusal(lambda: deliver_unit(opened, [99], S1, TODAY, None, unit)) == "not-evaluated"


def test_days_that_have_been_told_stay_whatever_policy_is_set_later(tmp_path: Path) -> None:
    (shorter := tmp_path / "baru.toml").write_text("[objection]\ndays = 3\n", "utf-8")
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        receive(opened)
        set_policy(opened, shorter, writer("policy set"))
        object_(opened, date(2026, 7, 24))
        days = objection_days(opened, S1)
        assert ({days(number) for number in (1, 2, 3)}, days(99)) == ({14}, 3)
        raw_connection(opened).execute("UPDATE basis SET policy_text = NULL")  # made before texts were kept
        assert deliver_unit(opened, [1], S1, NEXT, None, writer("evaluation deliver")).until == [date(2026, 7, 14)]
        assert "may object until" not in str(rhythm(opened, S1, POLICY, date(2026, 7, 15)).waiting)
