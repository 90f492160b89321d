"""The story: one person asks where a score came from, and is shown every figure on the way to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.rules.eligibility import BY_AGENCY, FEW_DAYS, LEGAL_STATUS, NOTES
from asncli.rules.explain import Explanation
from asncli.rules.explain import explain as explain_row
from asncli.rules.explain_indicator import IndicatorLine
from asncli.rules.marks import ABSENT, BASIS_LEADER, BASIS_UNIT, Scores
from asncli.rules.note_steps import note_steps
from asncli.rules.skp import score
from asncli.rules.steps import AGENCY_POLICY, Names, Step, Words
from asncli.store.evaluations import COLUMNS, Evaluated, evaluations, explanation
from asncli.store.marks import Chunk, Subject, marks, subjects
from asncli.store.notes import remarks
from asncli.store.origins import Behind, Origin, behind
from asncli.terms import Period, Status
from asncli.workflows.evaluate import Frame, scored
from asncli.workflows.what_if import suppose

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
COMPARED = (
    "status", "work_result", "work_rating", "work_basis", "behaviour", "behaviour_rating", "behaviour_basis",
    "integrity", "contribution", "predikat", "missing", "reweighted",
)  # fmt: skip

_STATUS, _NOTES = COLUMNS.index("status"), COLUMNS.index("notes")


@dataclass(frozen=True)
class Explained:
    """An evaluation, how it came about (``steps``, ``indicators``: plain values), and whether it is out of date.

    ``outdated``: the data have changed since the draft was made; what is shown is what they give now.
    """

    evaluation: Evaluated
    steps: Sequence[Mapping[str, Any]]
    indicators: Sequence[Mapping[str, Any]]
    outdated: bool


def explain(session: Session, nip: str, frame: Frame) -> Explained:
    """Explain the evaluation of one person as it was kept (final, or left out of a closed period), else from the data.

    A what-if is explained from the data, whatever is stored.
    """
    stored = evaluation_of(session, nip, frame)
    if not frame.what_if and (kept := explanation(session, frame.period, stored.employee_id)):
        told = revived(kept)
        return Explained(stored, told["steps"], told["indicators"], outdated=False)
    told, now = _told(session, frame, stored)
    return Explained(stored, told["steps"], told["indicators"], _differs(stored, now))


def _told(session: Session, frame: Frame, evaluation: Evaluated) -> tuple[dict[str, Any], Sequence[object]]:
    """Steps and indicators of one person from the data as they stand, and the figures they lead to."""
    people = subjects(session, frame.period, [evaluation.employee_id])
    if not people:
        raise not_evaluated(evaluation.nip, frame.period)
    chunk = marks(session, frame.period, people, frame.policy)
    (told,) = explanations(session, frame, chunk)
    (now,) = scored(session, frame, chunk)
    if now[_STATUS] == Status.EXCLUDED:
        told = {"steps": [left_out(people[0], json.loads(now[_NOTES])[0], frame)], "indicators": []}
    return told, now


def evaluation_of(session: Session, nip: str, frame: Frame) -> Evaluated:
    """The evaluation of a person; a what-if is worked out now, whatever is stored."""
    return suppose(session, frame, nip=nip)[0] if frame.what_if else get_evaluation(session, nip, frame.period)


def get_evaluation(session: Session, nip: str, period: Period) -> Evaluated:
    """The evaluation of a person in a period; AsnError ``not-evaluated`` where there is none."""
    found = evaluations(session, period, nip=nip)
    if not found:
        raise not_evaluated(nip, period)
    return found[0]


def not_evaluated(nip: str, period: Period) -> AsnError:
    """Nobody of that NIP has been evaluated in the period."""
    return AsnError(
        "not-evaluated",
        text("There is no evaluation of {nip} in {period}.", nip=nip, period=str(period)),
        text("Evaluate the period with: asncli evaluate {period}; see who is there with: asncli roster list",
             period=str(period)),
    )  # fmt: skip


def explanations(session: Session, frame: Frame, chunk: Chunk) -> Iterator[dict[str, Any]]:
    """For everybody in a chunk: ``steps`` and ``indicators`` as plain values (``Text`` for sentences)."""
    rows = behind(session, chunk, frame.period)
    scores = score(chunk.marks, frame.period, frame.regulation, frame.policy)
    names = _names(chunk, rows)
    said = remarks(session, [subject.employee_id for subject in chunk.subjects], frame.period)
    for person, subject in enumerate(chunk.subjects):
        told: Explanation = explain_row(
            chunk.marks, scores, person, names, frame.period, frame.regulation, frame.policy
        )
        notes = note_steps(said.get(subject.employee_id, ()), told.steps)
        origins = _origins(chunk, rows, names, scores, person)
        yield {
            "steps": [_step(step, origins) for step in (*notes, *told.steps)],
            "indicators": [_line(line) for line in told.indicators],
        }


def left_out(subject: Subject, code: str, frame: Frame) -> dict[str, Any]:
    """The one step of somebody who is left out of the period."""
    known: dict[str, dict[str, Any]] = {
        BY_AGENCY: {"reason": subject.exclusion},
        LEGAL_STATUS: {"legal_status": subject.legal_status},
        FEW_DAYS: {"days": subject.days, "minimum_days": frame.policy.minimum_days},
    }
    return {
        "step": "excluded", "about": "", "inputs": known[code], "formula": NOTES[code], "value": None,
        "source": AGENCY_POLICY, "refs": [], "left_out": [], "from": [],
    }  # fmt: skip


def _names(chunk: Chunk, rows: Behind) -> Names:
    plans = [rows.plans[i] for i in chunk.plan_id.tolist()]
    indicators = [rows.indicators[i] for i in chunk.indicator_id.tolist()]
    return Names(
        plans=[f"SKP {p.begins:%Y-%m-%d}..{p.ends:%Y-%m-%d}" for p in plans],
        results=[rows.results[i].code for i in chunk.result_id.tolist()],
        indicators=[i.code for i in indicators],
        aspects=[i.aspect for i in indicators],
        realisations=[[(r.day, r.value) for r in rows.realisations.get(i, ())] for i in chunk.indicator_id.tolist()],
        units={person: headed.name for person, headed in chunk.headed.items()},
    )


Origins = Mapping[tuple[str, str], Sequence[Origin]]


def _origins(chunk: Chunk, rows: Behind, names: Names, scores: Scores, person: int) -> Origins:
    """Who brought what, by name of the step and what it is about."""
    found: dict[tuple[str, str], Sequence[Origin]] = {}
    columns = chunk.marks
    for i, indicator in enumerate(chunk.indicator_id.tolist()):
        result = int(columns.indicator_result[i])
        plan = int(columns.result_plan[result])
        if columns.plan_person[plan] != person:
            continue
        about = f"{names.plans[plan]}/{names.results[result]}"
        found["plan", names.plans[plan]] = [rows.plans[int(chunk.plan_id[plan])].origin]
        found["result", about] = [rows.results[int(chunk.result_id[result])].origin]
        about = f"{about}/{names.indicators[i]}"
        found["period-target", about] = [rows.indicators[indicator].origin]
        found["recap", about] = [r.origin for r in rows.realisations.get(indicator, ())]
    rating = rows.ratings.get(chunk.subjects[person].employee_id)
    if rating and scores.work_basis[person] == BASIS_LEADER:
        found["work-rating", ""] = [rating]
    if rating and scores.behaviour_basis[person] == BASIS_LEADER:
        found["behaviour-rating", ""] = [rating]
    if rating and scores.total[person] != ABSENT and columns.new_idea[person]:
        found["predikat", ""] = [rating]
    if scores.work_basis[person] == BASIS_UNIT:
        headed = chunk.headed[person]
        found["work-rating", ""] = [Origin(str(headed.file), headed.sheet, headed.row, int(headed.batch or 0))]
    return found


def _step(step: Step, origins: Origins) -> dict[str, Any]:
    brought = origins.get((step.name, step.about), ())
    return {
        "step": step.name,
        "about": step.about,
        "inputs": plain(step.inputs),
        "formula": step.formula,
        "value": plain(step.value),
        "source": step.source,
        "refs": list(step.refs),
        "left_out": list(step.left_out),
        "from": [origin._asdict() for origin in brought],
    }


def _line(line: IndicatorLine) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in line._asdict().items()}


def plain(value: Any) -> Any:
    """Printed figures as exact numbers; everything else as it is, words that look like one too."""
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, str) and not isinstance(value, Words) and _NUMBER.fullmatch(value):
        return Decimal(value)
    return value


def _differs(stored: Evaluated, now: Sequence[object]) -> bool:
    return any(getattr(stored, name) != now[COLUMNS.index(name)] for name in COMPARED)


def kept(told: Mapping[str, Any]) -> str:
    """An explanation as it is kept with a final evaluation: JSON in which sentences stay translatable."""
    return json.dumps(_keep(told), ensure_ascii=False, separators=(",", ":"))


def _keep(value: Any) -> Any:
    if isinstance(value, Decimal):
        return {"number": str(value)}
    if isinstance(value, Text):
        return {"template": value.template, "values": _keep(value.values)}
    if isinstance(value, Mapping):
        return {key: _keep(each) for key, each in value.items()}
    return [_keep(each) for each in value] if isinstance(value, list | tuple) else value


def revived(stored: str) -> dict[str, Any]:
    """An explanation as it was kept, with its sentences and exact numbers."""
    told: dict[str, Any] = json.loads(stored, object_hook=_revive)
    return told


def _revive(found: dict[str, Any]) -> Any:
    if found.keys() == {"number"}:
        return Decimal(found["number"])
    if found.keys() == {"template", "values"}:
        return Text(found["template"], found["values"])
    found.pop("period_target_exact", None)  # kept by earlier versions; the step of the target has it too
    return found
