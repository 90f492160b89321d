"""The story: the leader's decision is recorded; from then on evaluation and explanation stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from asncli.errors import AsnError, UsageError
from asncli.messages import Text, text
from asncli.rules.explain_decision import MATRIX_FORMULA
from asncli.store.batches import add_source, begin, finish
from asncli.store.evaluations import COLUMNS, STANDING, Evaluated, evaluations, write_evaluations
from asncli.store.locks import refuse_locked
from asncli.store.marks import chunks, subjects
from asncli.store.people import known_assessor
from asncli.terms import Basis, Status
from asncli.workflows.evaluate import Frame, scored
from asncli.workflows.exclude import everybody_left_out
from asncli.workflows.explain import COMPARED, explanations, kept
from asncli.workflows.writing import Writer

CHUNK = 500

# Why an evaluation can not become final, and what to do about it.
REFUSALS: Mapping[str, Text] = {
    "period-not-over": text("the period is not over"),
    "excluded": text("excluded from the period"),
    "outdated": text("the data have changed since: evaluate the period again"),
    "self": text("nobody decides on oneself"),
    "no-ratings": text("without a rating of work result and of behaviour"),
    "suggested": text("rests on a suggestion: the leader's rating is missing (or --accept-suggested --assessor NIP)"),
    "incomplete": text("incomplete: final only with both ratings by the leader and --reason"),
}


@dataclass(frozen=True)
class Decision:
    """How to finalise: suggestions accepted as the decision of ``assessor``, and why incomplete ones may pass."""

    accept_suggested: bool = False
    assessor: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Finalised:
    """What became final, what was so already, and who was refused by reason (code -> people)."""

    batch: int | None
    final: int
    already: int
    refused: Mapping[str, Sequence[Evaluated]]


def finalise(
    session: Session,
    frame: Frame,
    decision: Decision,
    writer: Writer,
    *,
    unit_ids: Sequence[int] | None = None,
    nip: str | None = None,
) -> Finalised:
    """Make the evaluations of a period final (all, of units, or of one person); others stay, with the reason.

    Refused: ``assessor-missing``, ``nip-unknown``, ``not-evaluated``, ``everybody-left-out``.
    """
    refuse_locked(session, frame.period)
    if decision.accept_suggested and not decision.assessor:
        raise UsageError(
            "assessor-missing",
            text("--accept-suggested records suggestions as somebody's decision, and nobody is named."),
            text("Add --assessor NIP."),
        )
    if decision.assessor and not known_assessor(session, decision.assessor):
        raise AsnError(
            "nip-unknown",
            text("{nip} is neither in the roster nor named as a superior or head.", nip=decision.assessor),
            text("Check the NIP, or name the superior in the roster first (NIP Atasan)."),
        )
    stored = {e.employee_id: e for e in evaluations(session, frame.period, unit_ids=unit_ids, nip=nip)}
    if not stored:
        raise AsnError(
            "not-evaluated",
            text("Nobody of those you chose has been evaluated in {period}.", period=str(frame.period)),
            text("Evaluate the period with: asncli evaluate {period}", period=str(frame.period)),
        )
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id = add_source(session, batch_id)
    frame = frame.stored_in(session)
    refused: dict[str, list[Evaluated]] = {}
    rows = _rows(session, frame, decision, stored, source_id, refused)
    counts = write_evaluations(session, batch_id, frame.period, rows)
    if len(refused.get("excluded", ())) == len(stored):
        raise everybody_left_out(frame.period)
    finish(session, batch_id, {"final": counts.changed})
    already = sum(e.status in STANDING for e in stored.values())
    return Finalised(batch_id, counts.changed, already, refused)


def _rows(
    session: Session,
    frame: Frame,
    decision: Decision,
    stored: Mapping[int, Evaluated],
    source_id: int,
    refused: dict[str, list[Evaluated]],
) -> Iterator[tuple[object, ...]]:
    """Rows to be written: the scores as the data give them now, with the decision and the explanation."""
    open_ones = [i for i, e in stored.items() if e.status not in STANDING]
    people = subjects(session, frame.period, open_ones)
    for chunk in chunks(session, frame.period, people, size=CHUNK, policy=frame.policy):
        told = explanations(session, frame, chunk)
        for subject, row, why in zip(chunk.subjects, scored(session, frame, chunk), told, strict=True):
            evaluation = stored[subject.employee_id]
            figures = dict(zip(COLUMNS, row, strict=True))
            if code := refusal(frame, decision, evaluation, figures):
                refused.setdefault(code, []).append(evaluation)
                continue
            accepted = Basis.SUGGESTED in (figures["work_basis"], figures["behaviour_basis"])
            by_unit = figures["work_basis"] == Basis.UNIT
            assessor = decision.assessor if accepted else figures["assessor_nip"] or decision.assessor
            decided = _decided(why, frame, decision, assessor, accepted=accepted, by_unit=by_unit)
            figures |= {
                "status": Status.FINAL.value,
                "provisional": False,  # decided as it is; what was missing stays named
                "proposal": False,
                "assessor_nip": assessor,
                "final_reason": decision.reason,
                "final_name": evaluation.name,
                "final_unit": evaluation.unit,
                "explanation": kept(decided),
            }
            yield (str(frame.period), subject.employee_id, *(figures[name] for name in COLUMNS), source_id, None)


def _decided(
    why: Mapping[str, Any], frame: Frame, decision: Decision, assessor: object, *, accepted: bool, by_unit: bool
) -> dict[str, Any]:
    """The explanation to be kept: it ends with the decision, and nothing in it is a proposal any more."""
    steps = list(why["steps"])
    if accepted:
        steps[-1] = {**steps[-1], "formula": MATRIX_FORMULA}
    decided_by = text("the leader's own ratings are the decision")
    if accepted:
        decided_by = text("the suggestions are recorded as the decision of the assessor")
    elif by_unit:
        decided_by = text("the capaian organisasi of the unit and the leader's own rating are the decision")
    decided = {
        "step": "decision", "about": "",
        "inputs": {"assessor": assessor, **({"reason": decision.reason} if decision.reason else {})},
        "formula": decided_by,
        "value": steps[-1]["value"], "source": frame.regulation.provisions["ratings"].source,
        "refs": [], "left_out": [], "from": [],
    }  # fmt: skip
    return {**why, "steps": [*steps, decided]}


def refusal(frame: Frame, decision: Decision, evaluation: Evaluated, figures: Mapping[str, object]) -> str | None:
    """Why this evaluation can not become final (a key of ``REFUSALS``), or ``None``."""
    bases = {figures["work_basis"], figures["behaviour_basis"]}
    by_leader = bases <= {Basis.LEADER, Basis.UNIT}
    both_by_leader = bases == {Basis.LEADER}
    if frame.today <= frame.period.end:
        return "period-not-over"
    if figures["status"] == Status.EXCLUDED:
        return "excluded"
    if any(getattr(evaluation, name) != figures[name] for name in COMPARED):
        return "outdated"
    if figures["status"] == Status.INCOMPLETE and not (both_by_leader and decision.reason):
        return "incomplete"
    if None in bases:
        return "no-ratings"
    if decision.accept_suggested and evaluation.nip == decision.assessor and not by_leader:
        return "self"
    if not by_leader and not decision.accept_suggested:
        return "suggested"
    return None
