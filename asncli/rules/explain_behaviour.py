"""Explains behaviour: from the value of each role to the figure, with integrity and contribution.

It begins at a role's value and the number of its raters: what single raters gave is shown to nobody. Roles that do
not count are not in the marks at all, so nothing here can tell of them more than that they are missing or too few.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.marks import (
    MASYARAKAT,
    ROLES,
    VALUES,
    Behaviour,
    Feedback,
    Figures,
    IntArray,
    Marks,
)
from asncli.rules.policy import Policy
from asncli.rules.steps import Step, percent_text
from asncli.terms import CoreValue, Period, PeriodKind

_VALUE_OF_ROLE = text("mean of the raters' values, each the mean of the marks given, rounded half up to two decimals")
_PUBLIC = text("what the public says of the unit, as a mark: 1 + 4 x (IKM - 25) / 75, rounded half up to two decimals")
_WEIGHTED = text("sum of weight x value / sum of weights, rounded half up to two decimals")
_NO_WEIGHT = text("the roles that count have no weight, so there is no figure")
_FINAL = text("as it stands in the final evaluation of that semester")
_BOTH = text("mean of Kolaboratif and Harmonis, rounded half up to two decimals")
_ONE = text("the one of Kolaboratif and Harmonis that has a figure")
_HALVES = text("the year has no figure of its own: mean of the semesters, rounded half up to two decimals")
_ONE_HALF = text("the year has no figure of its own, and one semester has none: the other counts alone")


class _Said(NamedTuple):
    """One period of one person: its feedback and figures, and what its steps are about (``2026-S1/`` in a year)."""

    feedback: Feedback
    figures: Figures
    person: int
    policy: Policy
    prefix: str = ""

    def about(self, name: str = "") -> str:
        return f"{self.prefix}{name}" if name else self.prefix.rstrip("/")


def behaviour_steps(marks: Marks, behaviour: Behaviour, person: int, period: Period, policy: Policy) -> Iterator[Step]:
    """Steps of the period, or of both semesters of the year where the year itself has no figure."""
    own = _Said(marks.feedback, behaviour.own, person, policy)
    yield from _roles(own)
    halves = _halves(period)
    from_halves = [
        name
        for name in ("behaviour", "integrity", "contribution")
        if _figure(getattr(behaviour.own, name), person) is None and _figure(getattr(behaviour, name), person)
    ]
    if from_halves:
        for half, semester, found in zip(halves, marks.semesters, behaviour.semesters, strict=True):
            said = _Said(semester.feedback, found, person, policy, f"{half}/")
            yield from _of_final(said) if semester.final[person] else _of_period(said)
    for name, steps in _figures(own):
        yield from _from_halves(behaviour, name, person, halves) if name in from_halves else steps


def _halves(period: Period) -> tuple[str, ...]:
    if period.kind is not PeriodKind.YEAR:
        return ()
    return tuple(str(Period(period.year, PeriodKind.SEMESTER, number)) for number in (1, 2))


def _figure(column: IntArray, person: int) -> str | None:
    return percent_text(int(column[person]))


def _of_period(said: _Said) -> Iterator[Step]:
    yield from _roles(said)
    for _, steps in _figures(said):
        yield from steps


def _of_final(said: _Said) -> Iterator[Step]:
    for name in ("behaviour", "integrity", "contribution"):
        value = _figure(getattr(said.figures, name), said.person)
        if value is not None:
            yield Step(name, said.about(), {}, _FINAL, value)


def _from_halves(behaviour: Behaviour, name: str, person: int, halves: Sequence[str]) -> Iterator[Step]:
    columns = [getattr(figures, name) for figures in behaviour.semesters]
    found = {half: _figure(column, person) for half, column in zip(halves, columns, strict=True)}
    counted = {half: value for half, value in found.items() if value is not None}
    yield Step(
        name=name,
        about="",
        inputs=counted,
        formula=_HALVES if len(counted) == len(halves) else _ONE_HALF,
        value=_figure(getattr(behaviour, name), person),
        refs=tuple(counted),
        left_out=tuple(half for half in halves if half not in counted),
    )


def _roles(said: _Said) -> Iterator[Step]:
    """Value of each role that counts, and from how many raters."""
    for n, role in enumerate(ROLES):
        value = _figure(said.figures.role[n], said.person)
        if value is None:
            continue
        raters = int(said.feedback.raters[n, said.person])
        inputs: dict[str, object] = {"raters": str(raters)}
        if n == MASYARAKAT and not raters:
            ikm = percent_text(int(said.feedback.ikm[said.person]))
            inputs = {"ikm": ikm, "respondents": str(said.feedback.respondents[said.person])}
        yield Step("role", said.about(role), inputs, _VALUE_OF_ROLE if raters else _PUBLIC, value)


def _figures(said: _Said) -> Iterator[tuple[str, Iterator[Step]]]:
    """The three figures by name, each with the steps to it (none where there is nothing to tell)."""
    yield "behaviour", _behaviour(said)
    yield "integrity", _of_value(said, CoreValue.ACCOUNTABLE, "integrity", said.about())
    yield "contribution", _contribution(said)


def _behaviour(said: _Said) -> Iterator[Step]:
    values = {n: _figure(said.figures.role[n], said.person) for n in range(len(ROLES))}
    counted = {n: value for n, value in values.items() if value is not None}
    value = _figure(said.figures.behaviour, said.person)
    if not counted:
        return
    missing = [role for n, role in enumerate(ROLES) if int(said.figures.reweighted[said.person]) >> n & 1]
    formula = _NO_WEIGHT if value is None else _WEIGHTED
    if missing:
        formula = text(
            "{formula}; re-weighted, as these roles are missing or have too few raters: {roles}",
            formula=formula,
            roles=", ".join(role.label for role in missing),
        )
    yield Step(
        name="behaviour",
        about=said.about(),
        inputs={ROLES[n]: {"value": value, "weight": _weight(said, n)} for n, value in counted.items()},
        formula=formula,
        value=value,
        refs=tuple(said.about(ROLES[n]) for n in counted),
        left_out=tuple(said.about(role) for role in missing),
    )


def _weight(said: _Said, role: int) -> str:
    return str(said.policy.role_weights[ROLES[role]])


def _of_value(said: _Said, value: CoreValue, name: str, about: str) -> Iterator[Step]:
    """Figure of one of the seven values over the roles that count in it."""
    n = VALUES.index(value)
    figure = _figure(said.figures.value[n], said.person)
    if figure is not None:
        formula = text(
            "{value}: sum of weight x value / sum of weights, of the roles in which it counts",
            value=value.label,
        )
        yield Step(name, about, dict(_value_roles(said, n)), formula, figure)


def _value_roles(said: _Said, value: int) -> Iterator[tuple[str, Mapping[str, object]]]:
    for n, role in enumerate(ROLES):
        figure = percent_text(int(said.figures.value_role[value, n, said.person]))
        if figure is not None:
            raters = str(said.feedback.value_raters[value, n, said.person])
            yield role, {"value": figure, "raters": raters, "weight": _weight(said, n)}


def _contribution(said: _Said) -> Iterator[Step]:
    both = (CoreValue.COLLABORATIVE, CoreValue.HARMONIOUS)
    counted: dict[str, str] = {}
    for value in both:
        figure = _figure(said.figures.value[VALUES.index(value)], said.person)
        if figure is not None:
            counted[value] = figure
            yield from _of_value(said, value, "value", said.about(value))
    if counted:
        yield Step(
            name="contribution",
            about=said.about(),
            inputs=counted,
            formula=_BOTH if len(counted) == len(both) else _ONE,
            value=_figure(said.figures.contribution, said.person),
            refs=tuple(said.about(value) for value in counted),
            left_out=tuple(said.about(value) for value in both if value not in counted),
        )
