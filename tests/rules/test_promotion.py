"""What follows from the conditions of a promotion."""

from __future__ import annotations

from datetime import date

from asncli.rules.promotion import Condition, Met, Outcome, Subject, Verdict, reached, verdict

DAY = date(2026, 12, 1)


def one(subject: Subject, met: Met, on: date | None = None) -> Condition:
    return Condition(subject, met, "", "", "", on)


YES = one(Subject.KIND, Met.YES)
APRIL = one(Subject.GOLONGAN, Met.LATER, date(2027, 4, 1))
JANUARY = one(Subject.PREDIKAT, Met.LATER, date(2027, 1, 1))
MISSING = one(Subject.CREDIT, Met.MISSING)
NEVER = one(Subject.RETIREMENT, Met.NEVER)
BY_HAND = one(Subject.EDUCATION, Met.BY_HAND)


def test_who_meets_everything_can_be_put_forward_and_what_is_left_to_check_is_said() -> None:
    found = verdict([YES, BY_HAND], DAY)
    assert found == Verdict(Outcome.NOW, DAY, [YES, BY_HAND])
    assert found.obstacle == BY_HAND
    assert verdict([YES], DAY).obstacle is None


def test_the_condition_that_is_met_last_decides_the_period() -> None:
    found = verdict([YES, JANUARY, APRIL], DAY)
    assert (found.outcome, found.on, found.obstacle) == (Outcome.LATER, date(2027, 4, 1), APRIL)
    assert reached([YES], DAY) == DAY


def test_what_can_not_be_foreseen_comes_before_what_is_missing_and_that_before_a_later_day() -> None:
    assert verdict([APRIL, MISSING, NEVER], DAY).obstacle == NEVER
    assert verdict([APRIL, MISSING], DAY).obstacle == MISSING
    assert verdict([APRIL, MISSING], DAY).on is None
