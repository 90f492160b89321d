"""The story: what feedback of a period says of people, as far as anonymity lets anybody see it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.behaviour import figures
from asncli.rules.marks import ABSENT, ROLES, Figures, IntArray
from asncli.rules.policy import Policy
from asncli.store.evaluations import evaluations
from asncli.store.feedback_summary import SEVEN, comments_on, feedback_on
from asncli.store.locks import locked
from asncli.store.people import people
from asncli.store.units import list_units
from asncli.terms import CoreValue, FeedbackRole, Period
from asncli.workflows.evaluate import selected
from asncli.workflows.explain import not_evaluated

Values = Mapping[CoreValue, int | None]  # hundredths of a mark; None where too few gave one


class Subject(NamedTuple):
    """Whom feedback is about."""

    employee_id: int
    unit_id: int | None
    nip: str
    name: str
    unit: str | None


class Role(NamedTuple):
    """What a role that counts says: its weight, how many raters (of the survey: respondents), figures, comments."""

    role: FeedbackRole
    weight: int
    raters: int
    survey: bool
    value: int
    values: Values
    comments: Sequence[str] = ()


class Summary(NamedTuple):
    """What feedback says of a person, in hundredths of a mark.

    ``behaviour`` and ``values`` are weighted over the roles that count. ``lacking``: roles with a weight that have
    no raters or too few; which of the two, and how many, is told nowhere.
    """

    employee_id: int
    nip: str
    name: str
    unit: str | None
    behaviour: int | None
    values: Values
    roles: Sequence[Role]
    lacking: Sequence[FeedbackRole]

    @property
    def strongest(self) -> list[CoreValue]:
        """The values with the best figure; none where all are alike."""
        return self._with(max)

    @property
    def weakest(self) -> list[CoreValue]:
        """The values with the lowest figure; none where all are alike."""
        return self._with(min)

    def _with(self, end: Callable[[Iterable[int]], int]) -> list[CoreValue]:
        known = {value: figure for value, figure in self.values.items() if figure is not None}
        if len(set(known.values())) < 2:
            return []
        wanted = end(known.values())
        return [value for value, figure in known.items() if figure == wanted]


def summarise_feedback(
    session: Session,
    period: Period,
    policy: Policy,
    *,
    unit_ids: Sequence[int] | None = None,
    nip: str | None = None,
) -> list[Summary]:
    """Summaries of everybody in the period (of the units, or of one person, with the comments), by unit and NIP.

    Of a closed period of those who were evaluated in it, with names and units of that time. ``AsnError`` where there
    is nobody of that NIP; in an open period where there is nobody at all.
    """
    subjects = _people(session, period, unit_ids, nip)
    said = feedback_on(session, period, subjects, policy)
    found = figures(said, policy)
    summaries = []
    for place, subject in enumerate(subjects):
        roles = _roles(place, found, said.raters, said.respondents, policy)
        if nip is not None:
            comments = comments_on(session, period, subject.employee_id, policy.minimum_raters)
            roles = [role._replace(comments=comments.get(role.role, ())) for role in roles]
        counting = {role.role for role in roles}
        summaries.append(
            Summary(
                subject.employee_id,
                subject.nip,
                subject.name,
                subject.unit,
                _figure(found.behaviour, place),
                {value: _figure(found.value[SEVEN.index(value)], place) for value in CoreValue},
                roles,
                [role for role in ROLES if policy.role_weights[role] and role not in counting],
            )
        )
    return sorted(summaries, key=lambda summary: (summary.unit or "", summary.nip))


def _people(session: Session, period: Period, unit_ids: Sequence[int] | None, nip: str | None) -> list[Subject]:
    if locked(session, period):
        stored = evaluations(session, period, unit_ids=unit_ids, nip=nip)
        if nip is not None and not stored:
            raise not_evaluated(nip, period)
        return [Subject(e.employee_id, e.unit_id, e.nip, e.name, e.unit) for e in stored]
    known = {person.id: (person.nip, person.name) for person in people(session, period.end, with_left=True)}
    units = {unit.id: unit.name for unit in list_units(session)}
    return [
        Subject(one.employee_id, one.unit_id, *known[one.employee_id], units.get(one.unit_id or 0))
        for one in selected(session, period, unit_ids, nip)
    ]


def _roles(place: int, found: Figures, raters: IntArray, respondents: IntArray, policy: Policy) -> list[Role]:
    roles = []
    for n, role in enumerate(ROLES):
        value = _figure(found.role[n], place)
        if value is not None:
            own = int(raters[n, place])
            of_values = {v: _figure(found.value_role[SEVEN.index(v), n], place) for v in CoreValue}
            weight = policy.role_weights[role]
            roles.append(Role(role, weight, own or int(respondents[place]), not own, value, of_values))
    return roles


def _figure(column: IntArray, place: int) -> int | None:
    value = int(column[place])
    return None if value == ABSENT else value
