"""What the page of each person says, gathered from the store: the forms' values, and what stands around them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from sqlmodel import Session

from asncli.reports.frames import PersonRow
from asncli.reports.individual import (
    NOTHING_HEARD,
    Coached,
    Heard,
    Individual,
    Promise,
    Talked,
)
from asncli.reports.official import PersonForms
from asncli.rules.behaviour import figures
from asncli.rules.coaching import reason
from asncli.rules.due_dates import due_dates
from asncli.rules.eligibility import BY_AGENCY, FEW_DAYS, LEGAL_STATUS
from asncli.rules.marks import ABSENT, ROLES, IntArray
from asncli.rules.objection import last_day
from asncli.rules.policy import Policy, kept_policy
from asncli.store.coaching import Case, list_cases
from asncli.store.dialogues import Held, list_dialogues, promised_in
from asncli.store.evaluations import STANDING, Evaluated
from asncli.store.feedback_summary import SEVEN, comments_on, feedback_on
from asncli.store.policies import policies_of
from asncli.terms import (
    Basis,
    CoachingOutcome,
    CoreValue,
    FeedbackRole,
    PeriodStep,
    Status,
    Voice,
)
from asncli.workflows.evaluate import Frame
from asncli.workflows.form_people import CHUNK, Ground, person_forms
from asncli.workflows.individual_decisions import deciders, headed, ruled


class Around:
    """What is read once for everybody: policies by which finals were made, dialogues, cases of coaching."""

    def __init__(self, session: Session, ground: Ground, today: date, *, comments: bool = False) -> None:
        """Read it; ``today`` decides nothing on the page. ``comments``: those of feedback word for word."""
        self.ground, self.comments, period = ground, comments, ground.period
        self.frame = Frame(period, ground.regulation, ground.policy, today)
        texts = policies_of(session, period)
        self._by_text = {kept: kept_policy(kept) for kept in set(texts.values())}
        self._texts = {
            number: texts[number]
            for number, one in ground.evaluated.items()
            if one.status in STANDING and number in texts
        }
        self.deciders = deciders(session, period)
        self.talked: dict[int, list[Held]] = defaultdict(list)
        for held in list_dialogues(session, today, period=period):
            self.talked[held.employee_id].append(held)
        self.cases = {case.employee_id: case for case in list_cases(session, period=period)}

    def policy(self, number: int) -> Policy:
        """The policy by which a final evaluation was made; of a draft the one in force."""
        return self._by_text[self._texts[number]] if number in self._texts else self.ground.policy


def individuals(session: Session, around: Around, ids: Sequence[int]) -> Iterator[tuple[int, Individual]]:
    """The pages of these people (numbers of people who are evaluated), in their order."""
    for first in range(0, len(ids), CHUNK):
        some = ids[first : first + CHUNK]
        heard = _heard(session, around, some)
        for number, forms in person_forms(session, around.ground, some):
            yield number, _individual(session, around, number, forms, heard.get(number, NOTHING_HEARD))


def _individual(session: Session, around: Around, number: int, forms: PersonForms, heard: Heard) -> Individual:
    ground, period = around.ground, around.ground.period
    one, policy = ground.evaluated[number], around.policy(number)
    notes = json.loads(one.notes)
    return Individual(
        forms=forms,
        regulation=ground.regulation,
        policy=policy,
        status=Status(one.status),
        final_by=due_dates(ground.period, policy)[PeriodStep.FINAL],
        objection_until=last_day(forms.received_on, policy.objection_days) if forms.received_on else None,
        work_result=one.work_result,
        behaviour=one.behaviour,
        total=one.total,
        missing=json.loads(one.missing),
        notes=notes,
        left_out=_left_out(notes, ground.rows.get(number)),
        ruled=ruled(session, period, number, around.deciders[number]) if number in around.deciders else None,
        headed=headed(session, around.frame, one.nip) if one.work_basis == Basis.UNIT else None,
        heard=heard,
        talked=[_talked(session, held) for held in around.talked.get(number, ())],
        coached=_coached(around.cases.get(number)),
    )


def _left_out(notes: Collection[str], row: PersonRow | None) -> str:
    """Why somebody is left out of the period, in the words of papers."""
    if BY_AGENCY in notes:
        said = row.exclusion if row else None
        return f"Dikecualikan oleh instansi: {said}" if said else "Dikecualikan oleh instansi."
    if LEGAL_STATUS in notes:
        return "Kedudukan hukum Anda dalam periode ini menurut ketentuan instansi tidak dievaluasi."
    if FEW_DAYS in notes:
        return "Hari kerja Anda dalam periode ini kurang dari ketentuan instansi."
    return ""


def _heard(session: Session, around: Around, ids: Sequence[int]) -> dict[int, Heard]:
    """Figures and comments by the rules of ``feedback summary``, each person by the policy of the evaluation."""
    by_policy: dict[str, tuple[Policy, list[Evaluated]]] = {}
    for number in ids:
        one, policy = around.ground.evaluated[number], around.policy(number)
        if one.status != Status.EXCLUDED:
            by_policy.setdefault(policy.whole_digest, (policy, []))[1].append(one)
    period, found = around.ground.period, dict[int, Heard]()
    for policy, people in by_policy.values():
        said = figures(feedback_on(session, period, people, policy), policy)
        for place, one in enumerate(people):
            counted = [role for n, role in enumerate(ROLES) if said.role[n, place] != ABSENT]
            wanted = around.comments and bool(counted)
            comments = comments_on(session, period, one.employee_id, policy.minimum_raters) if wanted else {}
            found[one.employee_id] = Heard(
                values=_values(said.value, place),
                rests={value: _roles(said.value_role[SEVEN.index(value), :, place], policy) for value in CoreValue},
                counted=[role for role in counted if policy.role_weights[role]],
                lacking=[role for role in ROLES if policy.role_weights[role] and role not in counted],
                comments=comments,
            )
    return found


def _values(columns: IntArray, place: int) -> Mapping[CoreValue, int | None]:
    marks = {value: int(columns[SEVEN.index(value), place]) for value in CoreValue}
    return {value: None if mark == ABSENT else mark for value, mark in marks.items()}


def _roles(marks: IntArray, policy: Policy) -> list[FeedbackRole]:
    """Roles of which a mark of a value is made; ``marks`` by role."""
    return [
        role for role, mark in zip(ROLES, marks.tolist(), strict=True) if mark != ABSENT and policy.role_weights[role]
    ]


def _talked(session: Session, held: Held) -> Talked:
    """Make a dialogue without what was said; of a confidential one not even what was promised."""
    promises = [
        Promise(Voice(one.voice), None if held.confidential else one.text, one.due, one.done_on)
        for one in promised_in(session, held.id)
    ]
    return Talked(held.held_on, held.confidential, promises)


def _coached(case: Case | None) -> Coached | None:
    if case is None:
        return None
    outcome = CoachingOutcome(case.outcome) if case.outcome else None
    return Coached(reason(case.opened_for, case.found), case.opened_on, case.due_on, case.closed_on, outcome)
