"""An objection and its decision as the last steps of the explanation that is kept with the evaluation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.objection import ARTICLE, last_day
from asncli.rules.steps import AGENCY_POLICY, Step
from asncli.terms import ObjectionDecision


class Ratings(NamedTuple):
    """Both ratings and the predikat where they meet, as codes."""

    work_rating: str | None
    behaviour_rating: str | None
    predikat: str | None


class Case(NamedTuple):
    """An objection from receipt to decision; ``acting`` says why another than the assessor's superior decided."""

    received_on: date
    days: int
    filed_on: date
    reason: str
    document: str | None
    explained_on: date
    explained_by: str | None
    explanation: str
    decided_on: date
    decided_by: str
    acting: str | None
    decision: ObjectionDecision
    decision_reason: str
    decision_document: str | None
    assessor: str | None


def objection_steps(case: Case, before: Ratings, after: Ratings, matrix_source: str) -> Iterator[Step]:
    """The days, the objection with the assessor's explanation, and the decision with the ratings before and after."""
    until = last_day(case.received_on, case.days).isoformat()
    yield Step(
        "objection-days", "",
        {"received_on": case.received_on.isoformat(), "days": case.days},
        text("last day on which an objection is possible: so many calendar days after the day of receipt"),
        until, AGENCY_POLICY,
    )  # fmt: skip
    yield Step(
        "objection", "",
        _told({
            "filed_on": case.filed_on.isoformat(), "last_day": until, "reason": case.reason, "document": case.document,
            "explained_on": case.explained_on.isoformat(), "assessor": case.explained_by,
            "explanation": case.explanation,
        }),
        text("the employee objects, and the assessor explains"),
        None, ARTICLE,
    )  # fmt: skip
    kept = text("the superior of the assessor keeps the evaluation; the decision is final")
    changed = text(
        "the superior of the assessor changes the ratings: the predikat is where they meet in the matrix of the"
        " regulation that the evaluation was made by ({source}); the decision is final",
        source=matrix_source,
    )
    yield Step(
        "decision-on-objection", "",
        _told({
            "decided_on": case.decided_on.isoformat(), "decided_by": case.decided_by, "assessor": case.assessor,
            "acting": case.acting, "decision": case.decision.value, "reason": case.decision_reason,
            "document": case.decision_document, "before": before._asdict(), "after": after._asdict(),
        }),
        changed if case.decision is ObjectionDecision.CHANGED else kept,
        after.predikat, ARTICLE,
    )  # fmt: skip


def _told(inputs: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in inputs.items() if value is not None}
