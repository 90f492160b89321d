"""An objection is filed, once, within the days after the receipt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import ConflictError
from asncli.store.database import raw_connection, session
from asncli.store.evaluations import evaluations
from asncli.store.undo import undo
from asncli.workflows.object import get_objection, get_open
from tests.workflows.disputed_office import (
    FILED,
    RECEIVED,
    S1,
    decide,
    disputed_office,
    explained_office,
    object_,
    receive,
    refusal,
    writer,
)
from tests.workflows.sound_office import WAYAN


def test_the_evaluation_is_objected_until_the_decision(tmp_path: Path) -> None:
    path = disputed_office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        receive(opened)
        batch = object_(opened)
        (wayan,) = evaluations(opened, S1, nip=WAYAN)
        found = get_objection(opened, WAYAN, S1)
    assert (wayan.status, wayan.predikat) == ("objected", "baik")
    assert (found.filed_on, found.reason, found.document) == (FILED, "Mei belum dihitung", "800/7")
    with session(path, write=True) as opened:
        undo(opened, batch, user="sri", now=writer("").now)
        (wayan,) = evaluations(opened, S1, nip=WAYAN)
        assert (wayan.status, refusal(lambda: get_objection(opened, WAYAN, S1))) == ("final", "objection-unknown")


def test_without_receipt_or_too_late_there_is_no_objection(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        assert refusal(lambda: object_(opened)) == "receipt-missing"
        receive(opened)
        assert refusal(lambda: object_(opened, date(2026, 7, 9))) == "objection-before-receipt"
        assert refusal(lambda: object_(opened, date(2026, 7, 25))) == "objection-too-late"
        assert refusal(lambda: object_(opened, date(2026, 8, 1))) == "date-future"
        raw_connection(opened).execute("UPDATE evaluation SET status = 'incomplete'")
        assert refusal(lambda: object_(opened)) == "evaluation-not-final"
        raw_connection(opened).execute("DELETE FROM evaluation")
        assert refusal(lambda: object_(opened)) == "not-evaluated"


def test_an_objection_is_filed_and_decided_once(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        with pytest.raises(ConflictError) as still:
            object_(opened, RECEIVED)
        decide(opened)
        with pytest.raises(ConflictError) as decided:
            object_(opened, RECEIVED)
        assert refusal(lambda: get_open(opened, WAYAN, S1)) == "objection-decided"
    assert (still.value.code, decided.value.code) == ("objection-open", "objection-decided")
    assert str(decided.value.message).endswith("was decided on 2026-07-30, and the decision is final.")
