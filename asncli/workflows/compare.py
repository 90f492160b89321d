"""The story: two periods are laid beside each other, for people and for units."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import UsageError
from asncli.messages import Text, text
from asncli.reports.comparison import JOINED, LEFT, NOT_EVALUATED, Pair, Side, paired
from asncli.store.aspects import known_since
from asncli.store.evaluations import Evaluated
from asncli.store.marks import subjects
from asncli.terms import Period
from asncli.workflows.list_evaluations import list_evaluations
from asncli.workflows.units import chosen_units

_SIDE = attrgetter(*Side._fields)


class Comparison(NamedTuple):
    """Everybody of two periods, and what to know before judging: the periods were scored differently."""

    pairs: Sequence[Pair]
    notes: Sequence[Text]


def compare(session: Session, a: Period, b: Period, *, unit: str | None = None) -> Comparison:
    """Compare two periods; ``unit``: who stands in it or below in B (in A, of who is in A only).

    UsageError ``period-same``; AsnError ``not-evaluated`` where one of them has no evaluations.
    """
    if a == b:
        raise UsageError(
            "period-same",
            text("{period} was named twice, and a period can not be compared with itself.", period=str(a)),
            text("Name two periods: --period 2025-S2 --period 2026-S1."),
        )
    in_a, in_b = list_evaluations(session, a), list_evaluations(session, b)
    whys = _absences(session, a, b, {e.employee_id for e in in_a}, {e.employee_id for e in in_b})
    pairs = paired(map(_side, in_a), map(_side, in_b), whys.__getitem__)
    chosen = chosen_units(session, unit, b)
    return Comparison(
        [pair for pair in pairs if chosen is None or pair.person.unit_id in chosen],
        _notes(a, in_a, b, in_b),
    )


def _side(evaluation: Evaluated) -> Side:
    return Side(*_SIDE(evaluation))


def _absences(session: Session, a: Period, b: Period, in_a: Collection[int], in_b: Collection[int]) -> dict[int, str]:
    """Why people have no evaluation in one of the periods: joined after the first, left before the second."""
    first, second = sorted((a, b), key=lambda period: (period.end, period.start))
    earlier, later = (set(in_a), set(in_b)) if first == a else (set(in_b), set(in_a))
    since = known_since(session, later - earlier)
    serving = {subject.employee_id for subject in subjects(session, second, earlier - later)}
    joined = {number: JOINED if day > first.end else NOT_EVALUATED for number, day in since.items()}
    left = {number: NOT_EVALUATED if number in serving else LEFT for number in earlier - later}
    return {**joined, **left}


def _notes(a: Period, in_a: Sequence[Evaluated], b: Period, in_b: Sequence[Evaluated]) -> list[Text]:
    """Say what makes the two periods less comparable than they look."""
    said = []
    if a.kind != b.kind:
        said.append(text("{a} and {b} are not equally long; compare their figures with care.", a=a.label, b=b.label))
    if _all(in_a, "regulation_digest") != _all(in_b, "regulation_digest"):
        laws = (", ".join(sorted(_all(found, "regulation"))) for found in (in_a, in_b))
        said.append(
            text("The two periods were scored by different regulations, or other wordings of them: {a}; {b}.",
                 **dict(zip("ab", laws, strict=True)))
        )  # fmt: skip
    if _all(in_a, "policy_digest") != _all(in_b, "policy_digest"):
        said.append(
            text(
                "The agency's policy was another one in the two periods, so a change need not be a change in people;"
                " see which with: asncli evaluation explain NIP --period {a}.",
                a=str(a),
            )
        )
    return said


def _all(found: Sequence[Evaluated], name: str) -> set[str]:
    return {getattr(evaluation, name) for evaluation in found}
