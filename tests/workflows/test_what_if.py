"""What would be by another regulation or policy: worked out for everybody, final or not, and stored nowhere."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.workflows.evaluate import evaluate
from asncli.workflows.explain import explain
from asncli.workflows.finalise import Decision, finalise
from asncli.workflows.policies import set_policy
from asncli.workflows.what_if import framed, suppose, supposed_policy
from asncli.workflows.writing import Writer
from tests.workflows.heard_office import heard_office, quiet_office
from tests.workflows.reported_office import BUDI, DEWI, NOW, PERIOD, RANI, SITI, evaluate_semester

AFTER = date(2026, 7, 2)
WRITER = Writer("x", "sri", NOW)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_what_if_by_the_numeric_scheme_is_worked_out_for_everybody_and_stored_nowhere(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    evaluate_semester(path)
    with session(path, write=True) as opened:
        finalise(opened, framed(opened, PERIOD, AFTER), Decision(), WRITER)
    before = digest(path)
    with session(path, write=False) as opened:
        frame = framed(opened, PERIOD, AFTER, regulation="pp-30-2019")
        found = {e.nip: e for e in suppose(opened, frame)}
        summary = evaluate(opened, PERIOD, frame.policy, WRITER, regulation="pp-30-2019", store=False)
        told = explain(opened, SITI, frame)
    siti = found[SITI]
    # 60 % of 98.00 and 40 % of 3.92 x 24 = 94.08; the final evaluation and its ratings play no part
    assert (siti.status, siti.work_result, siti.behaviour, siti.total, siti.predikat) == (
        "draft", 9800, 392, 9643, "baik",
    )  # fmt: skip
    assert (siti.work_rating, siti.work_basis, siti.behaviour_rating, siti.proposal) == (None, None, None, False)
    assert (siti.regulation, siti.unit, siti.batch_id) == ("pp-30-2019", "Dinas Pendidikan", 0)
    assert (found[RANI].total, found[RANI].missing, found[RANI].status) == (None, '["behaviour"]', "incomplete")
    assert (found[DEWI].status, found[DEWI].work_result) == ("excluded", None)
    assert list(found) == [RANI, *sorted(n for n in found if found[n].unit == "Bidang SD"), *sorted([SITI, DEWI])]
    assert (summary.evaluated, summary.standing, summary.batch) == (1, 0, None)
    assert summary.predikat == {"sangat_baik": 0, "baik": 1, "cukup": 0, "kurang": 0, "sangat_kurang": 0}
    assert (told.evaluation, told.steps[-1]["step"]) == (siti, "predikat")
    assert "decision" not in {step["step"] for step in told.steps}
    assert digest(path) == before


def test_a_what_if_by_another_policy_changes_what_it_names(tmp_path: Path) -> None:
    path, file = heard_office(tmp_path / "a.db"), tmp_path / "lain.toml"
    file.write_text("[feedback]\natasan = 0\nrekan = 100\n", "utf-8")
    with session(path, write=False) as opened:
        frame = framed(opened, PERIOD, AFTER, policy=file)
        (siti,) = suppose(opened, frame, nip=SITI)
    assert (frame.what_if, siti.behaviour, siti.reweighted) == (True, 367, '["bawahan"]')


def test_no_what_if_shows_a_role_with_fewer_raters_than_the_policy_in_force_asks_for(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    strictly = "[feedback]\nminimum_raters = 4\n[survey]\nminimum_respondents = 12\n"
    (strict := tmp_path / "ketat.toml").write_text(strictly, "utf-8")
    loosely = "[feedback]\natasan = 0\nrekan = 100\n[survey]\nminimum_respondents = 3\n"
    (loose := tmp_path / "longgar.toml").write_text(loosely, "utf-8")
    with session(path, write=True) as opened:
        set_policy(opened, strict, WRITER)
    with session(path, write=False) as opened:
        assert supposed_policy(opened, PERIOD, loose).minimum_raters == 4
        assert supposed_policy(opened, PERIOD, loose).survey_minimum == 12
        assert supposed_policy(opened, PERIOD, None).minimum_raters == 4
        (siti,) = suppose(opened, framed(opened, PERIOD, AFTER, policy=loose), nip=SITI)
    assert (siti.behaviour, siti.reweighted) == (None, "[]")


def test_units_and_people_are_chosen_as_for_an_evaluation(tmp_path: Path) -> None:
    path = quiet_office(tmp_path / "a.db")
    with session(path, write=False) as opened:
        frame = framed(opened, PERIOD, AFTER, regulation="permenpanrb-6-2022")
        assert {e.nip for e in suppose(opened, frame, unit_ids=[2])} >= {BUDI}
        assert len(suppose(opened, frame, unit_ids=[2])) == 3
        with pytest.raises(AsnError) as refused:
            suppose(opened, frame, unit_ids=[])
    assert refused.value.code == "nobody-to-evaluate"


def test_law_and_policy_in_force_are_no_what_if(tmp_path: Path) -> None:
    with session(quiet_office(tmp_path / "a.db"), write=False) as opened:
        frame = framed(opened, PERIOD, AFTER)
    assert (frame.what_if, frame.regulation.id, frame.today) == (False, "permenpanrb-6-2022", AFTER)
