"""Who decided: on an objection by name, and for heads the unit whose capaian rates them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.reports.individual import Headed, Judgement, Ruled
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import ObjectionDecision, Predikat, Rating, UnitAchievement
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.individual_decisions import deciders, headed, ruled
from tests.workflows.disputed_office import S1, decide, explained_office
from tests.workflows.heard_office import lead, quiet_office, rate_unit
from tests.workflows.reported_office import BUDI, PERIOD, SITI, evaluate_semester

TODAY = date(2026, 8, 1)
BEFORE = Judgement(Rating.MEETS, Rating.MEETS, Predikat.BAIK)


def test_who_decided_is_known_by_name_with_what_was_judged_before_and_after(tmp_path: Path) -> None:
    path = explained_office(tmp_path / "k.db")
    with session(path, write=False) as read:
        assert deciders(read, S1) == {}
    with session(path, write=True) as written:
        decide(written)
    with session(path, write=False) as read:
        ((number, by),) = deciders(read, S1).items()
        assert by == "Siti"
        assert ruled(read, S1, number, by) == Ruled("Siti", BEFORE, BEFORE._replace(work=Rating.ABOVE))


def test_a_decision_that_kept_the_evaluation_changes_nothing(tmp_path: Path) -> None:
    path = explained_office(tmp_path / "k.db")
    with session(path, write=True) as written:
        decide(written, decision=ObjectionDecision.KEPT, work_rating=None)
    with session(path, write=False) as read:
        (number,) = deciders(read, S1)
        assert ruled(read, S1, number, None) == Ruled(None, BEFORE, BEFORE)


def test_a_head_is_told_of_which_unit_the_capaian_counts(tmp_path: Path) -> None:
    path = quiet_office(tmp_path / "a.db")
    lead(path, BUDI, 2)
    rate_unit(path, 2, "istimewa")
    evaluate_semester(path)
    with session(path, write=False) as read:
        frame = Frame(PERIOD, law(PERIOD, None), load_policy(), TODAY)
        assert headed(read, frame, BUDI) == Headed("Bidang SD", UnitAchievement.ISTIMEWA)
        assert headed(read, frame, SITI) is None
