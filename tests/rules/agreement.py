"""Where the law's columns and the oracle's evaluations differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from asncli.rules.library import get_regulation
from asncli.rules.marks import ABSENT, ROLES, IntArray, Scores
from asncli.rules.policy import Policy as TheirPolicy
from asncli.rules.policy import load_policy
from asncli.rules.skp import PREDIKATS, score
from asncli.terms import Period
from tests.rules.columns import RATINGS, marks_of
from tests.rules.oracle import Person, Policy
from tests.rules.oracle_behaviour import evaluated

BASES = (None, "leader", "unit", "suggested")
MATRIX, NUMERIC = "permenpanrb-6-2022", "pp-30-2019"


def their_policy(policy: Policy) -> TheirPolicy:
    """The same decisions as the program holds them."""

    def hundredths(figure: Fraction) -> int:
        return int(figure * 100)

    return replace(
        load_policy(),
        floor=hundredths(policy.floor),
        ceiling=hundredths(policy.ceiling),
        work_above=hundredths(policy.work_above),
        work_meets=hundredths(policy.work_meets),
        behaviour_above=hundredths(policy.behaviour_above),
        behaviour_meets=hundredths(policy.behaviour_meets),
        role_weights={role: policy.weights[role] for role in ROLES},
        minimum_raters=policy.minimum_raters,
        peer_opinion=policy.peer_opinion,
    )


def found(period: str) -> Period:
    """The period of a code."""
    known = Period.find(period)
    assert known is not None
    return known


def scored(people: Sequence[Person], period: str, policy: Policy, *, numeric: bool = False) -> Scores:
    """Score people of the oracle by the program."""
    regulation = get_regulation(NUMERIC if numeric else MATRIX)
    return score(marks_of(people, period, policy), found(period), regulation, their_policy(policy))


def differences(people: Sequence[Person], period: str, policy: Policy, *, numeric: bool = False) -> Iterator[str]:
    """Every figure, rating and statement that is not the oracle's, with both."""
    theirs = scored(people, period, policy, numeric=numeric)
    ours = [evaluated(person, period, policy, numeric=numeric) for person in people]
    names = [frozenset(one.reweighted) for one in ours]
    told = [
        frozenset(role.value for bit, role in enumerate(ROLES) if roles >> bit & 1)
        for roles in theirs.behaviour.reweighted.tolist()
    ]
    pairs: dict[str, tuple[Sequence[object], Sequence[object]]] = {
        "target": ([low for one in ours for low, _ in one.work.targets], _targets(theirs)),
        "due": ([due for one in ours for due in one.work.due], theirs.due.tolist()),
        "lacking": ([lacks for one in ours for lacks in one.work.lacking], theirs.indicator_missing.tolist()),
        "achievement": ([f for one in ours for f in one.work.achievements], figures(theirs.achievement)),
        "result": ([f for one in ours for f in one.work.results], figures(theirs.result)),
        "plan": ([f for one in ours for f in one.work.plans], figures(theirs.plan)),
        "work_result": ([one.work.figure for one in ours], figures(theirs.work_result)),
        "work_rating": ([one.work_rating for one in ours], names_of(theirs.work_rating, RATINGS)),
        "work_basis": ([one.work_basis for one in ours], names_of(theirs.work_basis, BASES)),
        "behaviour": ([one.behaviour for one in ours], figures(theirs.behaviour.behaviour)),
        "behaviour_rating": ([one.behaviour_rating for one in ours], names_of(theirs.behaviour_rating, RATINGS)),
        "behaviour_basis": ([one.behaviour_basis for one in ours], names_of(theirs.behaviour_basis, BASES)),
        "integrity": ([one.integrity for one in ours], figures(theirs.behaviour.integrity)),
        "contribution": ([one.contribution for one in ours], figures(theirs.behaviour.contribution)),
        "reweighted": (names, told),
        "total": ([one.total for one in ours], figures(theirs.total)),
        "predikat": ([one.predikat for one in ours], names_of(theirs.predikat, [*PREDIKATS, None])),
        "proposal": ([one.proposal for one in ours], theirs.proposal.tolist()),
        "no plan": (["plan" in one.missing for one in ours], (theirs.without_plan | theirs.nothing_due).tolist()),
        "no behaviour": (["behaviour" in one.missing for one in ours], theirs.without_behaviour.tolist()),
    }
    for name, (expected, given) in pairs.items():
        assert len(expected) == len(given), name
        for n, (one, other) in enumerate(zip(expected, given, strict=True)):
            if one != other:
                yield f"{name}[{n}] in {period}: {one}, not {other}"


def figures(column: IntArray) -> list[Fraction | None]:
    """Hundredths as figures."""
    return [None if figure == ABSENT else Fraction(figure, 100) for figure in column.tolist()]


def names_of(column: IntArray, names: Sequence[str | None]) -> list[str | None]:
    """Codes as names; the last is that of ABSENT."""
    return [names[code] for code in column.tolist()]


def _targets(theirs: Scores) -> list[Fraction]:
    parts = zip(theirs.target_num.tolist(), theirs.target_den.tolist(), strict=True)
    return [Fraction(num, den * 10_000) for num, den in parts]
