"""By when each step of a period is done (agency policy), in the order in which people take them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from asncli.rules.policy import Policy
from asncli.terms import Period, PeriodStep


def due_dates(period: Period, policy: Policy) -> Mapping[PeriodStep, date]:
    """The last day for each step: plans early in the year, the others so many days after the period's last day.

    >>> from asncli.rules.policy import load_policy
    >>> due_dates(Period.find("2026-S1"), load_policy())[PeriodStep.RATINGS]
    datetime.date(2026, 7, 14)
    """
    due = {PeriodStep.PLANS: date(period.year, *policy.plans_due)}
    for step in PeriodStep:
        due.setdefault(step, period.end + timedelta(policy.due_days.get(step.value, 0)))
    return due
