"""Who decided what stands on the page of a person: on an objection, and of heads the capaian of their unit."""

from __future__ import annotations

from collections.abc import Mapping

from sqlmodel import Session

from asncli.reports.individual import Headed, Judgement, Ruled
from asncli.store.evaluations import explanation
from asncli.store.form_frames import states_by_nip
from asncli.store.objections import list_objections
from asncli.store.renaming import present_nips
from asncli.terms import Period, Predikat, Rating, UnitAchievement
from asncli.workflows.evaluate import Frame
from asncli.workflows.explain import explain, revived

_DECISION = "decision-on-objection"


def deciders(session: Session, period: Period) -> dict[int, str | None]:
    """Names of those who decided on an objection, by the number of who objected; None where the NIP alone is known."""
    present = present_nips(session)
    found = {
        case.employee_id: present.get(case.decided_by_nip, case.decided_by_nip)
        for case in list_objections(session, period=period)
        if case.decided_by_nip
    }
    known = states_by_nip(session, found.values(), period.end)
    return {number: known[nip].titled if nip in known else None for number, nip in found.items()}


def ruled(session: Session, period: Period, number: int, by: str | None) -> Ruled | None:
    """What was decided on an objection, from the explanation in which the decision was kept."""
    stored = explanation(session, period, number)
    steps = revived(stored)["steps"] if stored else ()
    inputs = next((step["inputs"] for step in steps if step["step"] == _DECISION), None)
    return Ruled(by, _judgement(inputs["before"]), _judgement(inputs["after"])) if inputs else None


def headed(session: Session, frame: Frame, nip: str) -> Headed | None:
    """The unit whose capaian rates its head, as the explanation of the evaluation tells it.

    None where the data have changed since a draft was made, so that no capaian rates the person any more.
    """
    steps = explain(session, nip, frame).steps
    inputs: Mapping[str, str] = next((step["inputs"] for step in steps if step["step"] == "work-rating"), {})
    if "unit_achievement" not in inputs:
        return None
    return Headed(inputs["unit"], UnitAchievement(inputs["unit_achievement"]))


def _judgement(told: Mapping[str, str | None]) -> Judgement:
    work, behaviour, predikat = (told[name] for name in ("work_rating", "behaviour_rating", "predikat"))
    return Judgement(
        Rating(work) if work else None,
        Rating(behaviour) if behaviour else None,
        Predikat(predikat) if predikat else None,
    )
