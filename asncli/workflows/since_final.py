"""The story: an evaluation is final, and people go on talking; what was said since stands beside what was kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session

from asncli.rules.note_steps import note_steps
from asncli.store.evaluations import STANDING, Evaluated, explanation
from asncli.store.notes import remarks
from asncli.terms import Period
from asncli.workflows.explain import revived


def notes_since(session: Session, evaluation: Evaluated, period: Period) -> Sequence[Mapping[str, Any]]:
    """Notes dated inside the period that the explanation kept with the evaluation does not have, as its steps.

    Nothing where the evaluation is not final: then every note stands among the steps.
    """
    kept = explanation(session, period, evaluation.employee_id)
    if kept is None or evaluation.status not in STANDING:
        return ()
    known = {_said(step) for step in revived(kept)["steps"] if step["step"] == "note"}
    said = remarks(session, [evaluation.employee_id], period).get(evaluation.employee_id, ())
    steps = ({"step": step.name, "about": step.about, "inputs": step.inputs} for step in note_steps(said, ()))
    return [step for step in steps if _said(step) not in known]


def _said(step: Mapping[str, Any]) -> tuple[str, ...]:
    """What was said, by whom, when and on what; an indicator by its code alone."""
    inputs = step["inputs"]
    return (*(str(inputs[name]) for name in ("day", "author", "text")), step["about"].rpartition("/")[2])
