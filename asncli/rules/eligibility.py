"""Who is evaluated, and what is said about the data: excluded, incomplete or draft, with what is missing.

The minimum of days and the excluded kedudukan hukum are agency policy. ``incomplete`` is a statement about
the data and stays even where the leader gave both ratings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from asncli.messages import Text, text
from asncli.rules.marks import BoolArray, Marks, Scores
from asncli.rules.policy import Policy
from asncli.terms import Status, folded

FEW_DAYS = "few-days"
LEGAL_STATUS = "legal-status"
BY_AGENCY = "by-agency"
NOTHING_DUE = "nothing-due"
PERIOD_NOT_OVER = "period-not-over"
DIRECTION_ASSUMED = "direction-assumed"
HEAD_OF_SEVERAL = "head-of-several"
OBJECTION_DECIDED = "objection-decided"
WITHOUT_SEMESTER = ("behaviour-without-s1", "behaviour-without-s2")

# What the codes among the notes of an evaluation mean.
NOTES: Mapping[str, Text] = {
    FEW_DAYS: text("fewer days in the period than the policy asks for"),
    LEGAL_STATUS: text("a kedudukan hukum that the policy excludes"),
    BY_AGENCY: text("excluded by the agency"),
    NOTHING_DUE: text("nothing of the plan is due in this period"),
    PERIOD_NOT_OVER: text("the period is not over"),
    DIRECTION_ASSUMED: text("Arah or Rekap of an indicator was assumed, and nobody has approved it yet"),
    HEAD_OF_SEVERAL: text("heads several units, none of them the own: no capaian organisasi rates the work result"),
    OBJECTION_DECIDED: text("changed by the decision on an objection"),
    WITHOUT_SEMESTER[0]: text("no behaviour figure in semester I: that of semester II counts alone"),
    WITHOUT_SEMESTER[1]: text("no behaviour figure in semester II: that of semester I counts alone"),
}


class Standing(NamedTuple):
    """Status of one evaluation: ``missing`` lists indicator codes, plan, behaviour; ``notes`` are codes."""

    status: Status
    provisional: bool = False
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def exclusion_reasons(
    days: Iterable[int],
    legal_statuses: Iterable[str | None],
    by_agency: Iterable[bool],
    policy: Policy,
    period_days: int,
) -> list[str | None]:
    """Why each person is left out, or ``None``: the agency decided so, kedudukan hukum, or too few days.

    ``days`` are the days of the period on which the person has an assignment; who has the whole of a short
    period (``period_days``, a February) never has too few.
    """
    minimum = min(policy.minimum_days, period_days)
    return [
        BY_AGENCY
        if excluded
        else LEGAL_STATUS
        if status and folded(status) in policy.excluded_statuses
        else FEW_DAYS
        if count < minimum
        else None
        for count, status, excluded in zip(days, legal_statuses, by_agency, strict=True)
    ]


def standings(
    marks: Marks,
    scores: Scores,
    excluded: Sequence[str | None],
    indicator_codes: Sequence[str],
    *,
    period_over: bool,
) -> list[Standing]:
    """Status of every person; ``indicator_codes`` is as long as the indicators of ``marks``.

    ``period_over`` is false while today is not after the last day of the period.
    """
    always = () if period_over else (PERIOD_NOT_OVER,)
    found = [Standing(Status.DRAFT, notes=always)] * len(excluded)
    no_behaviour = scores.without_behaviour
    no_plan = scores.without_plan | scores.nothing_due
    for person in np.flatnonzero(no_behaviour | no_plan | scores.missing_indicators).tolist():
        missing = ["plan"] if no_plan[person] else []
        missing += ["behaviour"] if no_behaviour[person] else []
        notes = (NOTHING_DUE, *always) if scores.nothing_due[person] else always
        found[person] = Standing(Status.INCOMPLETE, True, tuple(missing), notes)
    for person, codes in _missing_codes(marks, scores, indicator_codes).items():
        found[person] = found[person]._replace(missing=(*codes, *found[person].missing))
    for code, concerned in _flags(scores):
        for person in np.flatnonzero(concerned).tolist():
            found[person] = found[person]._replace(notes=(code, *found[person].notes))
    for person, reason in enumerate(excluded):
        if reason:
            found[person] = Standing(Status.EXCLUDED, notes=(reason, *always))
    return found


def _flags(scores: Scores) -> Iterator[tuple[str, BoolArray]]:
    """Notes that few people have, and who."""
    yield HEAD_OF_SEVERAL, scores.unit_unclear
    for bit, code in enumerate(WITHOUT_SEMESTER):
        yield code, (scores.behaviour.lacking >> bit & 1).astype(bool)


def _missing_codes(marks: Marks, scores: Scores, codes: Sequence[str]) -> dict[int, dict[str, None]]:
    """Codes of the indicators without a realisation, by person, in the order of the plan, each once."""
    lacking = np.flatnonzero(scores.indicator_missing)
    owner = marks.plan_person[marks.result_plan[marks.indicator_result[lacking]]]
    missing: dict[int, dict[str, None]] = {}
    for person, indicator in zip(owner.tolist(), lacking.tolist(), strict=True):
        missing.setdefault(person, {})[codes[indicator]] = None
    return missing
