"""The assessor explains; somebody else may, but not the one who objects."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.objection import Parties
from asncli.store.database import raw_connection, session
from asncli.store.evaluations import evaluations
from asncli.store.renaming import rename
from asncli.workflows.answer_objection import parties
from asncli.workflows.object import get_objection
from tests.workflows.disputed_office import (
    DECIDED,
    EXPLAINED,
    S1,
    answer,
    decide,
    disputed_office,
    explained_office,
    object_,
    receive,
    refusal,
)
from tests.workflows.sound_office import BUDI, SECRETARY, SITI, WAYAN


def test_an_explanation_can_be_given_anew_until_the_decision(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        assert answer(opened, day=DECIDED).other_assessor is None
        found = get_objection(opened, WAYAN, S1)
        assert (found.explanation, found.explained_on, found.explained_by_nip) == ("Bukti Mei tidak ada", DECIDED, BUDI)
        decide(opened)
        assert refusal(lambda: answer(opened)) == "objection-decided"


def test_who_may_explain_and_when(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        assert refusal(lambda: answer(opened)) == "objection-unknown"
        receive(opened)
        object_(opened)
        assert refusal(lambda: answer(opened, WAYAN)) == "explainer-employee"
        assert refusal(lambda: answer(opened, WAYAN[:-1] + "9")) == "nip-unknown"
        assert refusal(lambda: answer(opened, day=date(2026, 7, 19))) == "explanation-before-objection"
        assert answer(opened, SECRETARY).other_assessor == BUDI


def test_the_parties_are_those_of_the_evaluation_and_the_superior_that_of_the_day(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        (wayan,) = evaluations(opened, S1, nip=WAYAN)
        assert parties(opened, wayan, EXPLAINED) == Parties(WAYAN, BUDI, SITI)
        assert parties(opened, wayan._replace(assessor_nip=None), EXPLAINED) == Parties(WAYAN, BUDI, SITI)
        nobody = wayan._replace(assessor_nip=None, supervisor_nip=None)
        assert parties(opened, nobody, EXPLAINED) == Parties(WAYAN, None, None)
        outside = wayan._replace(assessor_nip=SECRETARY)
        assert parties(opened, outside, EXPLAINED) == Parties(WAYAN, SECRETARY, None)
        rename(opened, 1, 1, BUDI, BUDI[:-1] + "9", "Koreksi")
        assert parties(opened, wayan, EXPLAINED) == Parties(WAYAN, BUDI[:-1] + "9", SITI)
        raw_connection(opened).execute("UPDATE assignment SET active = 0 WHERE employee_id = 2")
        assert parties(opened, wayan, EXPLAINED).superior is None
