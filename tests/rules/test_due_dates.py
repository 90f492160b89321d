"""By when each step of a period is done."""

from __future__ import annotations

from datetime import date

from asncli.rules.due_dates import due_dates
from asncli.rules.policy import load_policy, parse_policy
from asncli.terms import Period, PeriodKind, PeriodStep

SEMESTER = Period(2026, PeriodKind.SEMESTER, 2)


def test_every_step_has_its_day_counted_from_the_last_of_the_period() -> None:
    assert due_dates(SEMESTER, load_policy()) == {
        PeriodStep.PLANS: date(2026, 1, 31), PeriodStep.ACHIEVEMENTS: date(2027, 1, 5),
        PeriodStep.FEEDBACK: date(2027, 1, 10), PeriodStep.RATINGS: date(2027, 1, 14),
        PeriodStep.FINAL: date(2027, 1, 20), PeriodStep.DELIVERY: date(2027, 2, 3),
        PeriodStep.CLOSING: date(2027, 3, 1),
    }  # fmt: skip
    assert list(due_dates(SEMESTER, load_policy())) == list(PeriodStep)


def test_the_agency_sets_its_own_days() -> None:
    policy = parse_policy("kebijakan.toml", '[due]\nplans = "02-15"\nfinal = 30\n')
    found = due_dates(SEMESTER, policy)
    assert (found[PeriodStep.PLANS], found[PeriodStep.FINAL]) == (date(2026, 2, 15), date(2027, 1, 30))
