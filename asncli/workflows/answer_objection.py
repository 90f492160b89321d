"""The story: the assessor explains the evaluation to which somebody objected."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.objection import Parties, check_explained
from asncli.store.batches import add_source, begin, finish
from asncli.store.evaluations import Evaluated
from asncli.store.objections import Objected, write_objection
from asncli.store.people import find, known_assessor
from asncli.store.renaming import present_nip
from asncli.terms import Period
from asncli.workflows.deliver import stored_evaluation
from asncli.workflows.object import get_open
from asncli.workflows.writing import Writer


class Answered(NamedTuple):
    """The batch of an explanation, and who assessed where somebody else explained."""

    batch: int
    other_assessor: str | None


def answer_objection(
    session: Session, nip: str, period: Period, by: str, explanation: str, day: date, writer: Writer
) -> Answered:
    """Record the assessor's explanation; until the decision it can be given anew.

    Refused: ``objection-unknown``, ``objection-decided``, ``explainer-employee``, ``nip-unknown``, a wrong day.
    """
    case = get_open(session, nip, period)
    check_explained(day, case.filed_on, writer.today)
    check_explainer(session, case, by)
    assessor = parties(session, stored_evaluation(session, nip, period), day).assessor
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now)
    source_id = add_source(session, batch_id)
    told = {"explanation": explanation, "explained_on": day, "explained_by_nip": by}
    counts = write_objection(session, batch_id, source_id, period, case.employee_id, told)
    finish(session, batch_id, counts._asdict())
    return Answered(batch_id, assessor if assessor != by else None)


def check_explainer(session: Session, case: Objected, by: str) -> None:
    """Refuse the one who objects (``explainer-employee``) and somebody whom nobody knows (``nip-unknown``)."""
    if by == case.nip:
        raise AsnError(
            "explainer-employee",
            text("The one who objects can not explain in place of the assessor."),
            text("Name the assessor: --by NIP."),
        )
    check_known(session, by)


def check_known(session: Session, nip: str) -> None:
    """Refuse somebody whom nobody knows (``nip-unknown``)."""
    if not known_assessor(session, nip):
        raise AsnError(
            "nip-unknown",
            text("{nip} is neither in the roster nor named as a superior or head.", nip=nip),
            text("Check the NIP, or name the superior in the roster first (NIP Atasan)."),
        )


def parties(session: Session, evaluation: Evaluated, day: date) -> Parties:
    """Who objects, who assessed (else the superior in the period), and the superior that the assessor has on a day."""
    named = evaluation.assessor_nip or evaluation.supervisor_nip
    assessor = present_nip(session, named) if named else None
    person = find(session, assessor, day) if assessor else None
    superior = person.supervisor_nip if person and person.active else None
    return Parties(evaluation.nip, assessor, superior)
