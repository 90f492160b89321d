"""The story: what is seen of those who attended a course, before and after it, beside those who did not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.report import Report
from asncli.reports.training_effect import KINDS, Effect, Pair, build
from asncli.rules.policy import Policy
from asncli.store import agency
from asncli.store.training_effect import (
    Figures,
    attendances,
    evaluated,
    everybody_who_attended,
    name_of,
    periods_of,
)
from asncli.terms import Period, PeriodKind


class Span(NamedTuple):
    """The period before a course and the one after it, of the same kind."""

    before: Period
    after: Period

    def __str__(self) -> str:
        """Write both as reports name them."""
        return f"{self.before.label} dan {self.after.label}"


def training_effect(session: Session, course: str, policy: Policy, *, year: int | None = None) -> Report:
    """Compare before and after a course (by name or code); AsnError ``course-unattended`` where nobody attended it."""
    name = name_of(session, course, year)
    ended = attendances(session, name, year) if name else {}
    if name is None or not ended:
        raise AsnError(
            "course-unattended",
            text("Nobody is known to have attended {course}.", course=name or course),
            text("See the courses that were attended: asncli training list"),
        )
    dated = {person: day for person, day in ended.items() if day is not None}
    kind, spans = _spans(periods_of(session, dated), dated)
    everybody = everybody_who_attended(session, name)
    figures = {period: evaluated(session, period) for span in set(spans.values()) for period in span}
    pairs = [_pair(figures[span.before][person], figures[span.after][person]) for person, span in spans.items()]
    known = agency.find(session)
    return build(
        Effect(
            course=name,
            year=year,
            agency=known.name if known else None,
            attended=len(ended),
            undated=len(ended) - len(dated),
            kind=kind,
            spans=sorted({str(span) for span in spans.values()}),
            pairs=pairs,
            colleagues=_colleagues(spans, figures, everybody),
            few=policy.small_group,
        )
    )


def span_of(periods: Sequence[Period], kind: PeriodKind, ended: date) -> Span | None:
    """The last evaluation that ends before the last day of a course, and the first of a period that begins after it."""
    own = [period for period in periods if period.kind is kind]
    before = max((one for one in own if one.end < ended), key=lambda one: one.end, default=None)
    after = min((one for one in own if one.start > ended), key=lambda one: one.start, default=None)
    return Span(before, after) if before and after else None


def _spans(
    periods: Mapping[int, Sequence[Period]], ended: Mapping[int, date]
) -> tuple[PeriodKind | None, dict[int, Span]]:
    """What is compared of each person, in periods of the kind in which most can be."""
    by_kind: dict[PeriodKind, dict[int, Span]] = defaultdict(dict)
    for kind in KINDS:
        for person in sorted(ended):
            if span := span_of(periods.get(person, ()), kind, ended[person]):
                by_kind[kind][person] = span
    best = max(KINDS, key=lambda kind: len(by_kind[kind]))
    return (best, by_kind[best]) if by_kind[best] else (None, {})


def _colleagues(
    spans: Mapping[int, Span], figures: Mapping[Period, Mapping[int, Figures]], everybody: set[int]
) -> list[Pair]:
    """Everybody of the same units who never attended, once, in the span that most of the unit's attendants have."""
    usual: dict[int, Counter[Span]] = defaultdict(Counter)
    for person, span in spans.items():
        unit = figures[span.before][person].unit_id
        if unit is not None:
            usual[unit][span] += 1
    found = []
    for unit, counts in sorted(usual.items()):
        span = max(sorted(counts, key=str), key=lambda one: counts[one])
        after = figures[span.after]
        for person, own in figures[span.before].items():
            if own.unit_id == unit and person not in everybody and person in after:
                found.append(_pair(own, after[person]))
    return found


def _pair(before: Figures, after: Figures) -> Pair:
    return Pair((before.behaviour, after.behaviour), (before.work_result, after.work_result))
