"""What becomes final, what does not and why, and that a final evaluation and its explanation never change."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError, UsageError
from asncli.rules.policy import load_policy
from asncli.store.batches import list_batches
from asncli.store.database import raw_connection, session
from asncli.store.evaluations import evaluations
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.exclude import exclude
from asncli.workflows.explain import explain
from asncli.workflows.finalise import REFUSALS, Decision, Finalised, finalise
from asncli.workflows.writing import Writer
from tests.workflows.heard_office import hear, heard_office, lead, rate_unit
from tests.workflows.reported_office import (
    AGUS,
    BUDI,
    DEWI,
    LEADER,
    NOW,
    PERIOD,
    RANI,
    SITI,
    WAYAN,
    achieve,
    evaluate_semester,
    fill,
    reported_office,
)

AFTER = date(2026, 7, 2)


def decide(path: Path, decision: Decision, today: date = AFTER, nip: str | None = None) -> Finalised:
    frame = Frame(PERIOD, law(PERIOD, None), load_policy(), today)
    with session(path, write=True) as opened:
        return finalise(opened, frame, decision, Writer("evaluation finalise", "sri", NOW), nip=nip)


def refused(found: Finalised) -> dict[str, list[str]]:
    assert set(found.refused) <= set(REFUSALS)
    return {code: sorted(e.nip for e in people) for code, people in found.refused.items()}


def test_only_what_the_leader_decided_becomes_final(tmp_path: Path) -> None:
    found = decide(reported_office(tmp_path / "a.db"), Decision())
    assert found.final == 2
    assert refused(found) == {"suggested": [BUDI], "incomplete": sorted([WAYAN, AGUS]), "excluded": [DEWI]}
    with session(tmp_path / "a.db", write=False) as opened:
        assert {e.nip for e in evaluations(opened, PERIOD) if e.status == "final"} == {SITI, RANI}
    assert decide(tmp_path / "a.db", Decision()).already == 2


def test_a_suggestion_is_recorded_as_the_decision_of_the_assessor_named(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    assert decide(office, Decision(accept_suggested=True, assessor=LEADER), nip=BUDI).final == 1
    with session(office, write=False) as opened:
        (budi,) = evaluations(opened, PERIOD, nip=BUDI)
    assert (budi.status, budi.proposal, budi.assessor_nip, budi.predikat) == ("final", 0, LEADER, "butuh_perbaikan")
    with pytest.raises(UsageError):
        decide(office, Decision(accept_suggested=True))


def test_an_incomplete_evaluation_needs_both_ratings_by_the_leader_and_a_reason(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    found = decide(office, Decision(accept_suggested=True, assessor=LEADER, reason="Berkas terbakar"))
    assert refused(found) == {"incomplete": sorted([WAYAN, AGUS]), "excluded": [DEWI]}


def test_a_period_that_is_not_over_and_figures_that_changed_are_refused(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    assert set(refused(decide(office, Decision(), today=PERIOD.end))) == {"period-not-over"}
    achieve(office, (SITI, "IKI-1", date(2026, 5, 31), 10000))
    assert refused(decide(office, Decision(), nip=SITI)) == {"outdated": [SITI]}


def test_where_everybody_chosen_is_left_out_there_is_nothing_to_make_final(tmp_path: Path) -> None:
    with pytest.raises(AsnError) as refusal:
        decide(reported_office(tmp_path / "a.db"), Decision(), nip=DEWI)
    assert (refusal.value.code, refusal.value.exit_code) == ("everybody-left-out", 3)
    assert str(refusal.value.hint) == "See why with: asncli evaluation list --period 2026-S1 --status excluded"
    with session(tmp_path / "a.db", write=False) as opened:
        assert list_batches(opened)[0].command == "evaluate 2026-S1"


def test_what_is_final_never_changes_and_keeps_its_explanation(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    frame = Frame(PERIOD, law(PERIOD, None), load_policy(), AFTER)
    with session(office, write=False) as opened:
        before = explain(opened, SITI, frame)
    decide(office, Decision())
    achieve(office, (SITI, "IKI-1", date(2026, 5, 31), 990000))
    summary = evaluate_semester(office, datetime(2026, 7, 3, tzinfo=UTC))
    assert (summary.standing, summary.evaluated) == (2, 3)
    with session(office, write=False) as opened:
        after = explain(opened, SITI, frame)
    assert after.evaluation.work_result == before.evaluation.work_result == 9800
    assert (after.steps[:-1], after.indicators, after.outdated) == (before.steps, before.indicators, False)
    assert after.steps[-1]["inputs"] == {"assessor": LEADER}


def test_names_of_person_and_unit_stay_as_they_were_when_it_became_final(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    decide(office, Decision())
    with session(office, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE employee SET name = 'Lain'")
        raw.execute("UPDATE unit SET name = 'Dinas Lain', name_key = 'lain' || id")
    with session(office, write=False) as opened:
        (siti,) = evaluations(opened, PERIOD, nip=SITI)
        (budi,) = evaluations(opened, PERIOD, nip=BUDI)
    assert (siti.name, siti.unit) == ("Siti Lestari", "Dinas Pendidikan")
    assert (budi.name, budi.unit) == ("Lain", "Dinas Lain")


def test_the_explanation_of_an_accepted_suggestion_ends_with_the_decision(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    decide(office, Decision(accept_suggested=True, assessor=LEADER, reason="Rapat 1 Juli"), nip=BUDI)
    with session(office, write=False) as opened:
        told = explain(opened, BUDI, Frame(PERIOD, law(PERIOD, None), load_policy(), AFTER))
    assert "proposal" not in str(told.steps[-2]["formula"])
    assert (told.steps[-1]["step"], told.steps[-1]["inputs"]) == (
        "decision", {"assessor": LEADER, "reason": "Rapat 1 Juli"},
    )  # fmt: skip
    assert str(told.steps[-1]["formula"]) == "the suggestions are recorded as the decision of the assessor"


def test_nobody_decides_on_oneself_and_nobody_unknown_decides(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    assert refused(decide(office, Decision(accept_suggested=True, assessor=BUDI), nip=BUDI)) == {"self": [BUDI]}
    with pytest.raises(AsnError) as refusal:
        decide(office, Decision(accept_suggested=True, assessor="198001012005011009"), nip=BUDI)
    assert refusal.value.code == "nip-unknown"


def test_a_period_without_evaluations_has_nothing_to_make_final(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with pytest.raises(AsnError) as refusal:
        decide(tmp_path / "a.db", Decision())
    assert refusal.value.code == "not-evaluated"


def test_somebody_final_can_not_be_left_out(tmp_path: Path) -> None:
    office = reported_office(tmp_path / "a.db")
    decide(office, Decision())
    with session(office, write=True) as opened, pytest.raises(ConflictError) as refusal:
        exclude(opened, SITI, PERIOD, "Cuti", Writer("evaluation exclude", "sri", NOW))
    assert refusal.value.code == "evaluation-final"


def test_the_capaian_of_a_unit_counts_as_a_decision_beside_the_leaders_rating(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    lead(office, BUDI, 2)
    rate_unit(office, 2, "baik")
    evaluate_semester(office)
    assert decide(office, Decision(), nip=BUDI).final == 1
    with session(office, write=False) as opened:
        told = explain(opened, BUDI, Frame(PERIOD, law(PERIOD, None), load_policy(), AFTER))
    said = "the capaian organisasi of the unit and the leader's own rating are the decision"
    assert (told.steps[-1]["step"], str(told.steps[-1]["formula"])) == ("decision", said)
    assert told.evaluation.work_basis == "unit"


def test_an_incomplete_head_needs_the_leaders_own_rating_of_the_work_too(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    lead(office, AGUS, 2)  # has no plan; the leader rated the behaviour
    rate_unit(office, 2, "baik")
    evaluate_semester(office)
    burnt = Decision(reason="Berkas terbakar")
    assert refused(decide(office, burnt, nip=AGUS)) == {"incomplete": [AGUS]}
    with session(office, write=True) as opened:
        of_agus = "(SELECT id FROM employee WHERE nip = ?)"
        raw_connection(opened).execute(
            f"UPDATE rating SET work_rating = 'meets' WHERE employee_id = {of_agus}", (AGUS,)
        )
    evaluate_semester(office)
    assert decide(office, burnt, nip=AGUS).final == 1
    with session(office, write=False) as opened:
        (agus,) = evaluations(opened, PERIOD, nip=AGUS)
    assert (agus.status, agus.provisional, agus.missing, agus.final_reason) == (
        "final", 0, '["plan"]', "Berkas terbakar",
    )  # fmt: skip


def test_the_kept_explanation_holds_nothing_of_a_role_with_too_few_raters(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")  # two Bawahan gave 1 in everything
    evaluate_semester(office)
    decide(office, Decision(), nip=SITI)
    with session(office, write=False) as opened:
        (kept,) = raw_connection(opened).execute("SELECT explanation FROM evaluation WHERE status = 'final'").fetchone()
        told = explain(opened, SITI, Frame(PERIOD, law(PERIOD, None), load_policy(), AFTER))
    assert kept.count("bawahan") == 1  # named as left out, once
    assert [step["about"] for step in told.steps if step["step"] == "role"] == ["atasan", "rekan", "diri"]
    assert told.evaluation.behaviour == 392
    with session(office, write=True) as opened:
        raw_connection(opened).execute("DELETE FROM feedback_mark")  # what was kept rests on no mark
        again = explain(opened, SITI, Frame(PERIOD, law(PERIOD, None), load_policy(), AFTER))
    assert again == told


def test_feedback_that_came_after_the_evaluation_is_told_before_anything_becomes_final(tmp_path: Path) -> None:
    office = heard_office(tmp_path / "a.db")
    evaluate_semester(office)
    hear(office, (SITI, "atasan", [5]))
    assert refused(decide(office, Decision(), nip=SITI)) == {"outdated": [SITI]}


def test_a_final_evaluation_of_everybody_names_those_left_out_of_it(tmp_path: Path) -> None:
    found = refused(decide(reported_office(tmp_path / "a.db"), Decision()))
    assert {nip for people in found.values() for nip in people} == {BUDI, WAYAN, AGUS, DEWI}
