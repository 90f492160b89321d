"""The steps of an objection: the days, objection and explanation, and the decision with before and after."""

from __future__ import annotations

from datetime import date

from asncli.rules.objection import ARTICLE
from asncli.rules.objection_steps import Case, Ratings, objection_steps
from asncli.rules.steps import AGENCY_POLICY
from asncli.terms import ObjectionDecision

CASE = Case(
    received_on=date(2026, 7, 10), days=14, filed_on=date(2026, 7, 20), reason="Bukti Mei belum dihitung",
    document=None, explained_on=date(2026, 7, 22), explained_by="197901012005011002", explanation="Bukti tidak sah",
    decided_on=date(2026, 7, 30), decided_by="196905141994031901", acting=None, decision=ObjectionDecision.CHANGED,
    decision_reason="Bukti sah", decision_document="800/1", assessor="197901012005011002",
)  # fmt: skip
BEFORE, AFTER = Ratings("below", "meets", "butuh_perbaikan"), Ratings("meets", "meets", "baik")


def test_a_changed_evaluation_shows_what_it_was_and_what_it_is() -> None:
    days, objection, decision = objection_steps(CASE, BEFORE, AFTER, "PermenPANRB 6/2022, lampiran")
    assert (days.name, days.source, days.value) == ("objection-days", AGENCY_POLICY, "2026-07-24")
    assert (objection.name, objection.source, objection.value) == ("objection", ARTICLE, None)
    assert objection.inputs == {
        "filed_on": "2026-07-20", "last_day": "2026-07-24", "reason": "Bukti Mei belum dihitung",
        "explained_on": "2026-07-22", "assessor": "197901012005011002", "explanation": "Bukti tidak sah",
    }  # fmt: skip
    assert (decision.name, decision.source, decision.value) == ("decision-on-objection", ARTICLE, "baik")
    assert decision.inputs == {
        "decided_on": "2026-07-30", "decided_by": "196905141994031901", "assessor": "197901012005011002",
        "decision": "changed", "reason": "Bukti sah", "document": "800/1",
        "before": {"work_rating": "below", "behaviour_rating": "meets", "predikat": "butuh_perbaikan"},
        "after": {"work_rating": "meets", "behaviour_rating": "meets", "predikat": "baik"},
    }  # fmt: skip
    assert "PermenPANRB 6/2022, lampiran" in str(decision.formula)
    assert ARTICLE.endswith(", unconfirmed")


def test_a_kept_evaluation_says_so_and_why_another_decided() -> None:
    kept = CASE._replace(decision=ObjectionDecision.KEPT, acting="Sekretaris berhalangan")
    *_, decision = objection_steps(kept, BEFORE, BEFORE, "")
    assert (decision.value, decision.inputs["acting"]) == ("butuh_perbaikan", "Sekretaris berhalangan")
    assert str(decision.formula) == "the superior of the assessor keeps the evaluation; the decision is final"
