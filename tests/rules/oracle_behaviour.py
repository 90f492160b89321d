"""The slow way's second half: behaviour from the marks of raters, and the evaluation that both halves make."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from tests.rules.oracle import (
    PROTECTED,
    ROLES,
    Figure,
    Outcome,
    Person,
    Policy,
    Vote,
    half_up,
    mean,
    work_of,
)


class Behaviour(NamedTuple):
    """Behaviour and its two aspects; the weighted roles that were missing or too few, where others stand in."""

    figure: Figure = None
    integrity: Figure = None
    contribution: Figure = None
    reweighted: tuple[str, ...] = ()


def rater_value(vote: Vote) -> Figure:
    """Mean of the marks that one rater gave."""
    return mean((1, Fraction(mark)) for mark in vote.marks.values())


def role_value(values: Sequence[Figure], role: str, policy: Policy) -> Figure:
    """Mean over the raters of a role; none where fewer raters of a protected role than the policy asks for."""
    few = role in PROTECTED and len(values) < policy.minimum_raters
    return None if few else mean((1, value) for value in values)


def aspect(votes: Sequence[Vote], value: str, policy: Policy) -> Figure:
    """One of the seven values: the marks given to it, role by role, weighted like behaviour.

    Raters of a protected role who left it out are none, or as many as the policy asks for.
    """
    roles = []
    for role in ROLES:
        of_role = [vote for vote in votes if vote.role == role]
        given = [Fraction(vote.marks[value]) for vote in of_role if value in vote.marks]
        left_out = len(of_role) - len(given)
        told = role not in PROTECTED or left_out == 0 or left_out >= policy.minimum_raters
        roles.append((policy.weights[role], role_value(given, role, policy) if told else None))
    return mean(roles)


def behaviour_of(person: Person, period: str, policy: Policy) -> Behaviour:
    """Behaviour from the feedback of exactly this period."""
    votes = [vote for vote in person.votes if vote.period == period]
    values = {}
    for role in ROLES:
        values[role] = role_value([rater_value(vote) for vote in votes if vote.role == role], role, policy)
    if values["masyarakat"] is None and policy.weights["masyarakat"]:
        values["masyarakat"] = person.public
    figure = mean((policy.weights[role], values[role]) for role in ROLES)
    missing = tuple(role for role in ROLES if policy.weights[role] and values[role] is None)
    return Behaviour(
        figure,
        aspect(votes, "accountable", policy),
        mean((1, aspect(votes, value, policy)) for value in ("collaborative", "harmonious")),
        missing if figure is not None else (),
    )


def year_behaviour(person: Person, year: str, policy: Policy) -> Behaviour:
    """Each figure from the year's own feedback, else the mean of the semesters' (one missing: the other)."""
    own = behaviour_of(person, year, policy)
    halves = [behaviour_of(person, f"{year}-{half}", policy) for half in ("S1", "S2")]
    named = {role for half in halves for role in half.reweighted}
    return Behaviour(
        own.figure if own.figure is not None else mean((1, half.figure) for half in halves),
        own.integrity if own.integrity is not None else mean((1, half.integrity) for half in halves),
        own.contribution if own.contribution is not None else mean((1, half.contribution) for half in halves),
        own.reweighted if own.figure is not None else tuple(role for role in ROLES if role in named),
    )


UNIT_RATINGS = {"istimewa": "above", "baik": "meets", "butuh_perbaikan": "below", "kurang": "below",
                "sangat_kurang": "below"}  # fmt: skip


def suggestion(figure: Figure, above: Fraction, meets: Fraction) -> str | None:
    """Rating that a figure suggests."""
    if figure is None:
        return None
    return "above" if figure > above else "meets" if figure >= meets else "below"


MATRIX = {
    ("above", "above"): "sangat_baik", ("above", "meets"): "baik", ("above", "below"): "kurang",
    ("meets", "above"): "baik", ("meets", "meets"): "baik", ("meets", "below"): "kurang",
    ("below", "above"): "butuh_perbaikan", ("below", "meets"): "butuh_perbaikan",
    ("below", "below"): "sangat_kurang",
}  # fmt: skip


def total_of(work: Figure, behaviour: Figure, policy: Policy) -> Figure:
    """Total of the numeric scheme: 60/40 where peers and subordinates are asked, else 70/30."""
    if work is None or behaviour is None:
        return None
    share = 60 if policy.peer_opinion else 70
    return half_up((share * work + (100 - share) * half_up(behaviour * 24)) / 100)


def numeric_predikat(total: Figure, new_idea: bool) -> str | None:
    """Band of the numeric scheme; without a new idea nobody is Sangat Baik."""
    if total is None:
        return None
    if total >= 110 and new_idea:
        return "sangat_baik"
    return "baik" if total >= 90 else "cukup" if total >= 70 else "kurang" if total >= 50 else "sangat_kurang"


Rated = tuple[str | None, str | None]


def first(*ratings: tuple[str, str | None]) -> Rated:
    """The first rating there is, and its basis."""
    for basis, rating in ratings:
        if rating:
            return rating, basis
    return None, None


def evaluated(person: Person, period: str, policy: Policy, *, numeric: bool = False) -> Outcome:
    """The evaluation of a person in a period; ``numeric`` by the scheme of PP 30/2019, which knows no ratings."""
    work = work_of(person, period, policy)
    behaviour = (behaviour_of if "-" in period else year_behaviour)(person, period, policy)
    rated: Rated = (None, None)
    conduct: Rated = (None, None)
    if numeric:
        total = total_of(work.figure, behaviour.figure, policy)
        predikat = numeric_predikat(total, person.new_idea)
        no_work, no_behaviour = work.figure is None, behaviour.figure is None
    else:
        rated = first(
            ("leader", person.work_rating),
            ("unit", UNIT_RATINGS[person.unit] if person.unit else None),
            ("suggested", suggestion(work.figure, policy.work_above, policy.work_meets)),
        )
        conduct = first(
            ("leader", person.behaviour_rating),
            ("suggested", suggestion(behaviour.figure, policy.behaviour_above, policy.behaviour_meets)),
        )
        total = None
        predikat = MATRIX.get((rated[0] or "", conduct[0] or ""))
        no_work, no_behaviour = rated[0] is None, conduct[0] is None
    no_plan = not work.plans or (no_work and not any(work.lacking))
    return Outcome(
        work=work,
        work_rating=rated[0],
        work_basis=rated[1],
        behaviour=behaviour.figure,
        behaviour_rating=conduct[0],
        behaviour_basis=conduct[1],
        integrity=behaviour.integrity,
        contribution=behaviour.contribution,
        reweighted=behaviour.reweighted,
        predikat=predikat,
        proposal=predikat is not None and "suggested" in (rated[1], conduct[1]),
        total=total,
        missing=("plan",) * no_plan + ("behaviour",) * no_behaviour,
    )
