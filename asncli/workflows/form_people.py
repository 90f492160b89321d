"""What the official forms say of people, gathered from the store: a value for each, in the order of units and names."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlmodel import Session

from asncli.reports.frames import PersonRow
from asncli.reports.indicator_lines import Line
from asncli.reports.official import Dispute, Figures, FormLine, FormPlan, FormResult, Outcome, PersonForms
from asncli.reports.semester_method import moment
from asncli.rules.note_steps import Remark
from asncli.rules.policy import Policy
from asncli.rules.post_kinds import PostKind, post_kind
from asncli.rules.regulation import Regulation
from asncli.store.evaluations import STANDING, Evaluated, explanation
from asncli.store.form_frames import PlannedRow, evidence, feedback_texts, planned_rows, received
from asncli.store.notes import remarks
from asncli.store.objections import Objected, list_objections
from asncli.store.plans_then import PlansThen, became_final
from asncli.store.renaming import present_nips
from asncli.terms import (
    Basis,
    CoreValue,
    ObjectionDecision,
    Period,
    PlanKind,
    PlanStatus,
    Predikat,
    Rating,
    ResultKind,
    Status,
    Voice,
    indonesian_date,
)
from asncli.workflows.explain import revived
from asncli.workflows.form_figures import draft_figures, final_figures
from asncli.workflows.form_organisation import Organisations
from asncli.workflows.form_parties import Parties
from asncli.workflows.form_served import Served

CHUNK = 500  # people held at once
Days = set[tuple[str, str]]  # code of an indicator and a day on which something was realised
_LEADERS = (PostKind.JPT_UTAMA, PostKind.JPT_MADYA, PostKind.JPT_PRATAMA)


@dataclass(frozen=True)
class Ground:
    """What is the same for everybody: period, agency, state of the data, law and policy, units and the organisation.

    ``evaluated`` and ``rows`` (who is evaluated, with titles) by number of the person; ``organisations`` is None where
    nobody is. ``leading``: NIP of those who head a unit of its own.
    """

    period: Period
    agency: str
    data_as_of: datetime
    regulation: Regulation
    policy: Policy
    organisations: Organisations | None
    evaluated: Mapping[int, Evaluated]
    rows: Mapping[int, PersonRow]
    units: Mapping[int, str]
    leading: Collection[str] = ()


def person_forms(session: Session, ground: Ground, ids: Sequence[int]) -> Iterator[tuple[int, PersonForms]]:
    """The forms of these people (numbers), in their order."""
    evaluated = {number: ground.evaluated[number] for number in ids if number in ground.evaluated}
    objections = {one.employee_id: one for one in list_objections(session, period=ground.period)}
    written = {number: one.batch_id for number, one in evaluated.items() if one.status in STANDING}
    finals = became_final(session, ground.period, written, objections)
    then = PlansThen(session, ground.period, finals)
    for first in range(0, len(ids), CHUNK):
        yield from _Chunk(session, ground, ids[first : first + CHUNK], objections, finals, then).forms()


class _Chunk:
    """Some people with everything that was read for them."""

    def __init__(
        self,
        session: Session,
        ground: Ground,
        ids: Sequence[int],
        objections: Mapping[int, Objected],
        final_in: Mapping[int, int],
        then: PlansThen,
    ) -> None:
        """Read it; ``final_in``: the batch in which evaluations became final, and the plans as they were then."""
        self.ground, self.ids, self.objections, self.then = ground, ids, objections, then
        period = ground.period
        present = present_nips(session)
        self.finals = {number: final_in[number] for number in ids if number in final_in}
        self.kept = {number: told for number in self.finals if (told := _kept(session, period, number))}
        self.planned = planned_rows(session, period, ids)
        self.assessed = {number: then.rows(number, self.planned.get(number, [])) for number in self.kept}
        rows = [row for some in (*self.planned.values(), *self.assessed.values()) for row in some]
        deciders = {n: one.decided_by_nip for n, one in objections.items() if one.decision and one.decided_by_nip}
        self.parties = Parties(session, ground, ids, rows, present, {n: deciders[n] for n in ids if n in deciders})
        self.served = Served(session, rows, self._leader, present)
        self.evidence = evidence(session, period, {row.indicator_id for row in rows})
        self.texts = feedback_texts(session, period, ids, self.finals)
        self.remarks = {**remarks(session, ids, period), **{n: _said(told) for n, told in self.kept.items()}}
        evaluated = self.planned.keys() & ground.evaluated - self.kept.keys()
        drafts = {number: self.planned[number] for number in evaluated}
        self.lines = draft_figures(session, period, ground.regulation, ground.policy, drafts)
        self.kept_lines = {number: final_figures(told, self.assessed[number]) for number, told in self.kept.items()}
        self.received = received(session, period)

    def forms(self) -> Iterator[tuple[int, PersonForms]]:
        """Give the forms of each."""
        for number in self.ids:
            yield number, self._of(number)

    def _of(self, number: int) -> PersonForms:
        ground, state, objection = self.ground, self.parties.states[number], self.objections.get(number)
        evaluated = ground.evaluated.get(number)
        outcome = self._outcome(number, evaluated) if evaluated and evaluated.status != Status.EXCLUDED else None
        unit = evaluated.unit_id if evaluated else state.unit_id
        agreed = list(self._plans(number, self.planned.get(number, ()), self.lines))
        return PersonForms(
            period=ground.period,
            agency=ground.agency,
            foot=self._foot(evaluated),
            person=self.parties.person(number),
            assessor=self.parties.assessor(number),
            superior=self.parties.superior(number),
            leads=state.nip in ground.leading
            or post_kind(state.position_kind, state.position, state.level) in _LEADERS,
            plans=self._assessed(number) if number in self.kept else agreed,
            agreed=agreed,
            outcome=outcome,
            pattern=ground.organisations.pattern(unit, self.finals.get(number))
            if outcome and ground.organisations
            else None,
            dispute=_dispute(objection),
            received_on=self.received.get(number),
        )

    def _leader(self, row: PlannedRow) -> str | None:
        return self.parties.leader(row.employee_id, date.fromisoformat(row.ends))

    def _foot(self, evaluated: Evaluated | None) -> str:
        ground = self.ground
        digest = evaluated.policy_digest if evaluated else ground.policy.digest
        law = ground.regulation.title.split(" tentang ")[0]  # its number says enough at the foot of a page
        parts = (ground.agency, ground.period.label, law, f"sidik kebijakan {digest[:8]}")
        return " · ".join((*parts, f"data per {moment(ground.data_as_of)}"))

    def _outcome(self, number: int, one: Evaluated) -> Outcome:
        said: dict[CoreValue, list[str]] = defaultdict(list)
        for remark in self.remarks.get(number, ()):
            if remark.value is not None:
                said[CoreValue(remark.value)].append(_remark(remark))
        return Outcome(
            status=Status(one.status),
            provisional=bool(one.provisional),
            proposal=bool(one.proposal),
            work_rating=Rating(one.work_rating) if one.work_rating else None,
            work_basis=Basis(one.work_basis) if one.work_basis else None,
            behaviour_rating=Rating(one.behaviour_rating) if one.behaviour_rating else None,
            behaviour_basis=Basis(one.behaviour_basis) if one.behaviour_basis else None,
            predikat=Predikat(one.predikat) if one.predikat else None,
            feedback=self.texts.get(number),
            said=said,
            missing=json.loads(one.missing),
            reason=one.final_reason,
            revised=number in self.kept and self.assessed[number] != self.planned.get(number, []),
        )

    def _assessed(self, number: int) -> list[FormPlan]:
        """Plans as the final evaluation found them: what it knows, with its figures."""
        lines = self.kept_lines[number]
        known = [row for row in self.assessed[number] if row.indicator_id in lines]
        return list(self._plans(number, known, lines, _realised(self.kept[number])))

    def _plans(
        self, number: int, rows: Sequence[PlannedRow], lines: Mapping[int, Line], days: Days | None = None
    ) -> Iterator[FormPlan]:
        for _, of_plan in groupby(rows, key=lambda row: row.plan_id):
            shown = list(of_plan)
            by_result = (list(some) for _, some in groupby(shown, key=lambda row: row.result_id))
            results = [self._result(some, lines, days) for some in by_result]
            head = shown[0]
            begins, ends = date.fromisoformat(head.begins), date.fromisoformat(head.ends)
            parties = self.parties.of_plan(number, ends)
            yield FormPlan(begins, ends, PlanKind(head.plan_kind), PlanStatus(head.status), results, parties)

    def _result(self, rows: Sequence[PlannedRow], lines: Mapping[int, Line], days: Days | None) -> FormResult:
        one = rows[0]
        words = self.served.words(one, None if days is None else self.then)
        shown = [self._line(row, lines.get(row.indicator_id), days) for row in rows]
        return FormResult(ResultKind(one.result_kind), one.result, words, shown)

    def _line(self, row: PlannedRow, line: Line | None, days: Days | None) -> FormLine:
        named = (
            said for day, said in self.evidence.get(row.indicator_id, ()) if days is None or (row.code, day) in days
        )
        said = [_remark(one) for one in self.remarks.get(row.employee_id, ()) if one.indicator_code == row.code]
        planned = row.target if row.target_high is None else (row.target, row.target_high)
        return FormLine(
            code=row.code,
            aspect=row.aspect,
            indicator=row.indicator,
            measure=row.measure,
            target=line.target if line else planned,
            figures=Figures(line.period_target, line.actual, line.achievement, line.due, line.direction)
            if line
            else None,
            evidence=list(dict.fromkeys(named)),
            feedback=said,
        )


def _kept(session: Session, period: Period, number: int) -> dict[str, Any] | None:
    stored = explanation(session, period, number)
    return revived(stored) if stored else None


def _said(told: Mapping[str, Any]) -> list[Remark]:
    """Notes as they were kept with a final evaluation."""
    found = []
    for step in told["steps"]:
        if step["step"] == "note":
            about, inputs = step["about"], step["inputs"]
            value = about if about in set(CoreValue) else None
            code = None if value else about.rsplit("/", 1)[-1]
            day, author = date.fromisoformat(inputs["day"]), Voice(inputs["author"])
            found.append(Remark(day, author, code, value, inputs["text"]))
    return found


def _realised(told: Mapping[str, Any]) -> Days:
    """Indicator and day of the realisations that a final evaluation rests on."""
    recaps = (step for step in told["steps"] if step["step"] == "recap")
    return {
        (step["about"].rsplit("/", 1)[-1], day) for step in recaps for day in step["inputs"].get("realisations", ())
    }


def _remark(remark: Remark) -> str:
    return f"{indonesian_date(remark.day)} ({remark.author.label}): {remark.text}"


def _dispute(one: Objected | None) -> Dispute | None:
    if one is None:
        return None
    return Dispute(
        filed_on=one.filed_on,
        reason=one.reason,
        explained_on=one.explained_on,
        explanation=one.explanation,
        decision=ObjectionDecision(one.decision) if one.decision else None,
        decided_on=one.decided_on,
        decision_reason=one.decision_reason,
    )
