"""The decision on an objection: who, when, what it changes, and what the explanation tells for ever."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.objection_steps import Ratings
from asncli.store.batches import list_batches
from asncli.store.database import raw_connection, session
from asncli.store.evaluations import evaluations
from asncli.store.faults_in_data import Scope
from asncli.store.undo import undo
from asncli.terms import Rating
from asncli.workflows.check_data import check_data
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.explain import explain
from asncli.workflows.object import get_objection
from tests.workflows.disputed_office import (
    DECIDED,
    EXPLAINED,
    KEPT,
    POLICY,
    S1,
    TODAY,
    decide,
    disputed_office,
    explained_office,
    object_,
    receive,
    refusal,
    writer,
)
from tests.workflows.sound_office import AGUS, BUDI, SECRETARY, SITI, WAYAN

FRAME = Frame(S1, law(S1, None), POLICY, TODAY)


def test_a_changed_rating_gives_the_predikat_of_the_matrix_and_leaves_the_figures(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        (before,) = evaluations(opened, S1, nip=WAYAN)
        done = decide(opened, behaviour_rating=Rating.ABOVE)
        (after,) = evaluations(opened, S1, nip=WAYAN)
    assert (done.before, done.after) == (Ratings("meets", "meets", "baik"), Ratings("above", "above", "sangat_baik"))
    changed = {"status": "final", "work_rating": "above", "behaviour_rating": "above", "predikat": "sangat_baik",
               "notes": '["objection-decided"]'}  # fmt: skip
    assert after == before._replace(**changed, batch_id=done.batch)  # type: ignore[arg-type] # fields of an evaluation


def test_the_kept_explanation_ends_with_the_objection_and_its_decision(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        before = explain(opened, WAYAN, FRAME)
        done = decide(opened)
        after = explain(opened, WAYAN, FRAME)
    assert after.steps[:-3] == before.steps
    assert after.indicators == before.indicators
    days, objection, decision = after.steps[-3:]
    values = (days["value"], objection["inputs"]["filed_on"], decision["value"])
    assert values == ("2026-07-24", "2026-07-20", "baik")
    assert decision["inputs"] == {
        "decided_on": "2026-07-30", "decided_by": SITI, "assessor": BUDI, "decision": "changed", "reason": "Bukti sah",
        "before": {"work_rating": "meets", "behaviour_rating": "meets", "predikat": "baik"},
        "after": {"work_rating": "above", "behaviour_rating": "meets", "predikat": "baik"},
    }  # fmt: skip
    assert [step["from"] for step in after.steps[-2:]] == [
        [{"file": "objection add", "sheet": None, "row": None, "batch": 5}],
        [{"file": "objection decide", "sheet": None, "row": None, "batch": done.batch}],
    ]
    assert "in the matrix of the regulation that the evaluation was made by" in str(decision["formula"])
    assert set(decision) == set(before.steps[-1])


def test_a_kept_evaluation_changes_nothing_but_the_record(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        (before,) = evaluations(opened, S1, nip=WAYAN)
        done = decide(opened, decision=KEPT, work_rating=None)
        (after,) = evaluations(opened, S1, nip=WAYAN)
        found = get_objection(opened, WAYAN, S1)
    assert after == before._replace(status="final", batch_id=done.batch)
    assert (done.before, found.decision, found.work_rating) == (done.after, "kept", None)


def test_who_may_decide_and_when(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        assert refusal(lambda: decide(opened, by=WAYAN)) == "decider-employee"
        assert refusal(lambda: decide(opened, by=BUDI)) == "decider-assessor"
        assert refusal(lambda: decide(opened, by=SECRETARY)) == "decider-other"
        assert refusal(lambda: decide(opened, day=date(2026, 7, 21))) == "decision-before-explanation"
        assert refusal(lambda: decide(opened, day=date(2026, 8, 1))) == "date-future"
        assert refusal(lambda: decide(opened, by=AGUS, acting="Kepala dinas cuti")) == "nip-unknown"
        decide(opened, by=SECRETARY, acting="Kepala dinas cuti")
        assert get_objection(opened, WAYAN, S1).acting == "Kepala dinas cuti"
        assert refusal(lambda: decide(opened)) == "objection-decided"


def test_the_superior_of_the_assessor_needs_no_reason_to_decide(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        decide(opened, acting="tidak perlu")
        assert get_objection(opened, WAYAN, S1).acting is None


def test_where_no_superior_is_known_the_reason_given_is_kept(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        raw_connection(opened).execute("UPDATE assignment SET supervisor_nip = NULL WHERE employee_id = 2")
        decide(opened, by=SECRETARY, acting="Jabatan atasan kosong")
        assert get_objection(opened, WAYAN, S1).acting == "Jabatan atasan kosong"


def test_ratings_go_with_a_change_and_differ(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        assert refusal(lambda: decide(opened, work_rating=None)) == "ratings-missing"
        assert refusal(lambda: decide(opened, work_rating=Rating.MEETS)) == "ratings-same"
        assert refusal(lambda: decide(opened, decision=KEPT)) == "ratings-with-kept"


def test_the_explanation_is_there_before_or_comes_with_the_decision(tmp_path: Path) -> None:
    path = disputed_office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        receive(opened)
        object_(opened)
        assert refusal(lambda: decide(opened)) == "explanation-missing"
        assert (
            refusal(lambda: decide(opened, explanation="Ya", day=date(2026, 7, 19))) == "explanation-before-objection"
        )
        decide(opened, explanation="Bukti Mei tidak ada")
        found = get_objection(opened, WAYAN, S1)
        assert (found.explanation, found.explained_on, found.explained_by_nip) == ("Bukti Mei tidak ada", DECIDED, BUDI)
    with session(explained_office(tmp_path / "b.db"), write=True) as opened:
        assert refusal(lambda: decide(opened, explanation="Ya")) == "explanation-known"
        assert get_objection(opened, WAYAN, S1).explained_on == EXPLAINED


def test_an_explanation_with_the_decision_needs_an_assessor_on_record(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        receive(opened)
        object_(opened)
        raw_connection(opened).execute("UPDATE evaluation SET assessor_nip = NULL, supervisor_nip = NULL")
        assert refusal(lambda: decide(opened, explanation="Ya")) == "assessor-unknown"


def test_undoing_the_decision_opens_the_objection_again_and_stays_in_the_journal(tmp_path: Path) -> None:
    path = explained_office(tmp_path / "k.db")
    with session(path, write=False) as opened:
        before = explain(opened, WAYAN, FRAME)
    with session(path, write=True) as opened:
        done = decide(opened)
    with session(path, write=True) as opened:
        undo(opened, done.batch, user="sri", now=writer("").now)
        (wayan,) = evaluations(opened, S1, nip=WAYAN)
        assert [(b.command, b.reason) for b in list_batches(opened, limit=2)] == [
            (f"batch undo {done.batch}", None), ("objection decide", "Bukti sah"),
        ]  # fmt: skip
        assert (wayan.status, explain(opened, WAYAN, FRAME).steps) == ("objected", before.steps)
        assert get_objection(opened, WAYAN, S1).decision is None
        decide(opened)


def test_what_was_decided_is_not_told_as_out_of_date(tmp_path: Path) -> None:
    with session(explained_office(tmp_path / "k.db"), write=True) as opened:
        decide(opened)
        assert [f.code for f in check_data(opened, Scope(TODAY, S1), POLICY)] == []
        raw_connection(opened).execute("UPDATE achievement SET value = 0 WHERE indicator_id = 32")
        assert [f.code for f in check_data(opened, Scope(TODAY, S1), POLICY)] == ["final-outdated"]
