"""The story: the assessor's superior decides on an objection; the evaluation is final again, with both in its steps."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError, UsageError
from asncli.messages import text
from asncli.rules.eligibility import OBJECTION_DECIDED
from asncli.rules.kept_law import KeptMatrix, kept_matrix
from asncli.rules.objection import Parties, check_decided, check_decider, check_explained
from asncli.rules.objection_steps import Case, Ratings, objection_steps
from asncli.rules.steps import Step
from asncli.store.batches import add_source, begin, finish
from asncli.store.evaluations import Evaluated, explanation
from asncli.store.objections import Objected, filed_by, regulation_kept, rewrite_evaluation, write_objection
from asncli.store.origins import Origin
from asncli.terms import Basis, ObjectionDecision, Period, Rating, Status
from asncli.workflows.answer_objection import check_known, parties
from asncli.workflows.deliver import stored_evaluation
from asncli.workflows.explain import kept, revived
from asncli.workflows.object import get_open
from asncli.workflows.policies import objection_days
from asncli.workflows.writing import Writer


@dataclass(frozen=True)
class Ruling:
    """What was decided, by whom and why; ratings only where they change; ``acting``: why in the superior's place.

    ``explanation`` is the assessor's, where it comes with the decision.
    """

    by: str
    decision: ObjectionDecision
    reason: str
    day: date
    work_rating: Rating | None = None
    behaviour_rating: Rating | None = None
    document: str | None = None
    explanation: str | None = None
    acting: str | None = None


@dataclass(frozen=True)
class Decided:
    """The batch, the ratings before and after, and who was concerned (so that an unknown superior can be told)."""

    batch: int
    before: Ratings
    after: Ratings
    parties: Parties


def decide_objection(session: Session, nip: str, period: Period, ruling: Ruling, writer: Writer) -> Decided:
    """Record the decision: the evaluation becomes final, with the steps of the objection in its explanation.

    Refused: ``objection-unknown``, ``objection-decided``, ``explanation-missing``, ``explanation-known``,
    ``ratings-missing``, ``ratings-same``, ``ratings-with-kept``, who may not decide, ``nip-unknown``, a wrong day.
    """
    case = get_open(session, nip, period)
    evaluation = stored_evaluation(session, nip, period)
    concerned = parties(session, evaluation, ruling.day)
    case = _explained(case, ruling, concerned, writer.today)
    check_decided(ruling.day, case.explained_on or ruling.day, writer.today)
    check_decider(ruling.by, concerned, ruling.acting)
    check_known(session, ruling.by)
    law = kept_matrix(*regulation_kept(session, period, case.employee_id))
    before = Ratings(evaluation.work_rating, evaluation.behaviour_rating, evaluation.predikat)
    after = _after(before, ruling, law)
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=ruling.reason)
    source_id = add_source(session, batch_id)
    told = _told(case, ruling, concerned, objection_days(session, period)(case.employee_id))
    steps = objection_steps(told, before, after, law.source)
    changes = _changes(evaluation, before, after)
    changes["explanation"] = _explanation(session, period, case, steps, Origin(writer.command, None, None, batch_id))
    rewrite_evaluation(session, batch_id, source_id, period, case.employee_id, changes)
    write_objection(session, batch_id, source_id, period, case.employee_id, _columns(told, ruling))
    finish(session, batch_id, {"changed": 1})
    return Decided(batch_id, before, after, concerned)


def _explained(case: Objected, ruling: Ruling, concerned: Parties, today: date) -> Objected:
    """The objection with the assessor's explanation, which is on record or comes with the decision."""
    if ruling.explanation is None:
        if case.explanation is None:
            raise AsnError(
                "explanation-missing",
                text("The assessor's explanation of the evaluation of {nip} is not on record yet.", nip=case.nip),
                text(
                    "Record it with: asncli objection answer {nip} --period {period} --by NIP --text TEXT; or give it"
                    " with the decision: --explanation TEXT",
                    nip=case.nip, period=case.period,
                ),
            )  # fmt: skip
        return case
    if case.explanation is not None:
        raise ConflictError(
            "explanation-known",
            text("The assessor's explanation of {day} is on record already.", day=case.explained_on),
            text("Leave out --explanation, or change it with: asncli objection answer"),
        )
    if concerned.assessor is None:
        raise AsnError(
            "assessor-unknown",
            text("Who assessed {nip} in {period} is not on record.", nip=case.nip, period=case.period),
            text("Record the explanation with its author: asncli objection answer {nip} --period {period} --by NIP"
                 " --text TEXT", nip=case.nip, period=case.period),
        )  # fmt: skip
    check_explained(ruling.day, case.filed_on, today)
    return case._replace(explanation=ruling.explanation, explained_on=ruling.day, explained_by_nip=concerned.assessor)


def _after(before: Ratings, ruling: Ruling, law: KeptMatrix) -> Ratings:
    """The ratings decided, and the predikat where they meet in the matrix of the regulation of the evaluation."""
    given = (ruling.work_rating, ruling.behaviour_rating)
    if ruling.decision is ObjectionDecision.KEPT:
        if given != (None, None):
            raise UsageError(
                "ratings-with-kept",
                text("The evaluation is kept, and yet another rating is given."),
                text("Leave out the ratings, or write --decision changed."),
            )
        return before
    if given == (None, None):
        raise UsageError(
            "ratings-missing",
            text("The evaluation is changed, and no other rating is given."),
            text("Add --work-rating or --behaviour-rating: {known}.", known=", ".join(one.label for one in Rating)),
        )
    work, behaviour = (Rating(new or str(old)) for new, old in zip(given, before, strict=False))
    after = Ratings(work.value, behaviour.value, law.predikat[work, behaviour].value)
    if after[:2] == before[:2]:
        raise UsageError(
            "ratings-same",
            text("The ratings given are those that the evaluation has already."),
            text("Give the rating that changes, or write --decision kept."),
        )
    return after


def _told(case: Objected, ruling: Ruling, concerned: Parties, days: int) -> Case:
    return Case(
        received_on=case.received_on,
        days=days,
        filed_on=case.filed_on,
        reason=case.reason,
        document=case.document,
        explained_on=case.explained_on or ruling.day,
        explained_by=case.explained_by_nip,
        explanation=case.explanation or "",
        decided_on=ruling.day,
        decided_by=ruling.by,
        acting=ruling.acting if concerned.superior != ruling.by else None,
        decision=ruling.decision,
        decision_reason=ruling.reason,
        decision_document=ruling.document,
        assessor=concerned.assessor,
    )


def _columns(case: Case, ruling: Ruling) -> dict[str, object]:
    """What is told of the decision, by column of the objection."""
    return {
        "explanation": case.explanation,
        "explained_on": case.explained_on,
        "explained_by_nip": case.explained_by,
        "decision": case.decision.value,
        "decided_on": case.decided_on,
        "decided_by_nip": case.decided_by,
        "acting": case.acting,
        "decision_reason": case.decision_reason,
        "decision_document": case.decision_document,
        "work_rating": ruling.work_rating,
        "behaviour_rating": ruling.behaviour_rating,
    }


def _changes(evaluation: Evaluated, before: Ratings, after: Ratings) -> dict[str, object]:
    """Columns of the evaluation that the decision changes; a rating that it sets is a leader's, not the unit's.

    Which leader's is told by a note: the basis alone would say that the assessor gave it.
    """
    changes: dict[str, object] = {"status": Status.FINAL.value}
    for name in ("work", "behaviour"):
        rating = getattr(after, f"{name}_rating")
        if rating != getattr(before, f"{name}_rating"):
            changes |= {f"{name}_rating": rating, f"{name}_basis": Basis.LEADER.value}
    if after != before:
        changes["notes"] = json.dumps([*json.loads(evaluation.notes), OBJECTION_DECIDED])
    if after.predikat != before.predikat:
        changes["predikat"] = after.predikat
    return changes


def _explanation(session: Session, period: Period, case: Objected, steps: Iterable[Step], decided: Origin) -> str:
    """The kept explanation with the steps of the objection at its end, each with the batch that brought it."""
    stored = explanation(session, period, case.employee_id)
    why: dict[str, Any] = revived(stored) if stored else {"steps": [], "indicators": []}
    number, command = filed_by(session, case.id)
    brought = {"objection": Origin(command, None, None, number), "decision-on-objection": decided}
    return kept({**why, "steps": [*why["steps"], *_documents(steps, brought)]})


def _documents(steps: Iterable[Step], brought: Mapping[str, Origin]) -> Iterator[dict[str, Any]]:
    for step in steps:
        origin = brought.get(step.name)
        yield {
            "step": step.name, "about": step.about, "inputs": step.inputs, "formula": step.formula,
            "value": step.value, "source": step.source, "refs": [], "left_out": [],
            "from": [origin._asdict()] if origin else [],
        }  # fmt: skip
