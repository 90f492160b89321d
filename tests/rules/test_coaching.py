"""Coaching as arithmetic of days, and the order of the law's steps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.coaching import (
    Clock,
    Found,
    Stand,
    check_opened,
    check_order,
    check_outcome,
    check_over,
    check_step,
    months_later,
    named,
    next_steps,
    outdated,
    reason,
)
from asncli.rules.library import coaching_law
from asncli.rules.policy import load_policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.terms import CoachingOutcome, CoachingTrigger, Period, PeriodKind

S1 = Period(2026, PeriodKind.SEMESTER, 1)
LAW, POLICY = coaching_law(S1), CoachingPolicy.of(load_policy().after)
OPENED, DUE = date(2026, 7, 31), date(2027, 1, 31)
OVER = DUE + timedelta(1)
CLOCK = Clock(OPENED, DUE, None, None)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 7, 10), 6, date(2027, 1, 10)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 8, 29), 6, date(2027, 2, 28)),
        (date(2026, 10, 31), 6, date(2027, 4, 30)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
    ],
)
def test_the_clock_ends_on_the_same_day_months_later_or_the_last_of_a_shorter_month(
    day: date, months: int, later: date
) -> None:
    assert months_later(day, months) == later


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 60))
def test_months_later_is_in_that_month_and_never_a_later_day_of_it(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(1)).day == 1)


@pytest.mark.parametrize(
    ("predikat", "rating", "found"),
    [
        ("baik", "meets", None),
        ("sangat_baik", "above", None),
        ("butuh_perbaikan", "below", Found(CoachingTrigger.PREDIKAT, "butuh_perbaikan")),
        ("kurang", "meets", Found(CoachingTrigger.PREDIKAT, "kurang")),
        ("baik", "below", Found(CoachingTrigger.WORK_RATING, "below")),
        (None, None, None),
    ],
)
def test_the_policy_names_who_is_below_baik_or_below_expectation(
    predikat: str | None, rating: str | None, found: Found | None
) -> None:
    assert named(predikat, rating, POLICY) == found


def test_the_reason_is_said_in_the_words_of_papers() -> None:
    assert Found(CoachingTrigger.PREDIKAT, "kurang").words == "Predikat kinerja Kurang/Misconduct"
    assert reason("work_rating", "below") == "Rating hasil kerja Di Bawah Ekspektasi"
    assert (reason("manual", "Sering absen"), reason("manual", None)) == (
        "Usulan pimpinan: Sering absen", "Usulan pimpinan",
    )  # fmt: skip


def test_a_case_is_late_when_its_time_is_over_or_nobody_looked_after_it() -> None:
    assert CLOCK.overdue(OPENED + timedelta(30), 30) == []
    assert CLOCK.overdue(OPENED + timedelta(31), 30) == ["Belum dipantau 31 hari (paling lama 30)"]
    checked = CLOCK._replace(checked_on=DUE)
    assert (checked.overdue(DUE, 30), checked.overdue(OVER, 30)) == ([], ["Waktu habis 31 Januari 2027"])
    assert CLOCK._replace(closed_on=DUE).overdue(OVER + timedelta(400), 30) == []


def stand(kind: str | None = "pns", post: str | None = "Jabatan Fungsional", **taken: date) -> Stand:
    return Stand(kind, post, CLOCK, taken)


def test_the_steps_come_in_the_order_of_the_law() -> None:
    tested = date(2027, 3, 1)
    assert next_steps(LAW, stand()) == {"competency_test": OVER}
    after_test = next_steps(LAW, stand(competency_test=tested))
    assert after_test == {"transfer": tested, "demotion": tested, "temporary": tested}
    placed = next_steps(LAW, stand(competency_test=tested, temporary=date(2027, 4, 30)))
    assert placed == {"transfer": tested, "demotion": tested, "dismissal": date(2028, 4, 30)}
    assert next_steps(LAW, stand("pppk")) == {"contract_end": OVER}
    assert set(next_steps(LAW, stand(None))) == {"competency_test", "contract_end"}


@pytest.mark.parametrize(
    ("step", "day", "where", "said", "code"),
    [
        ("competency_test", OVER, stand(), None, None),
        ("competency_test", DUE, stand(), None, "step-early"),
        ("competency_test", DUE, stand(), "Permintaan sendiri", None),
        ("transfer", OVER, stand(), "Mendesak", "step-order"),
        ("competency_test", OVER, stand("pppk"), None, "step-order"),
        ("terserah", OVER, stand(), None, "step-order"),
        ("temporary", OVER, stand(competency_test=OVER), None, None),
        ("temporary", OVER, stand(post="JPT Pratama", competency_test=OVER), None, "step-post"),
        ("temporary", OVER, stand(post=None, competency_test=OVER), "Jabatan pengawas", None),
        ("dismissal", OVER, stand(competency_test=OVER, temporary=OVER), None, "step-early"),
        ("contract_end", OVER, stand("pppk_paruh_waktu"), None, None),
    ],
)
def test_a_step_out_of_order_is_refused_and_an_early_one_needs_a_reason(
    step: str, day: date, where: Stand, said: str | None, code: str | None
) -> None:
    assert refused(lambda: check_step(LAW, step, day, where, said)) == code


def refused(call: object) -> str | None:
    assert callable(call)
    try:
        call()
    except AsnError as refusal:
        return refusal.code if refusal.hint else "without a way out"
    return None


def test_days_that_can_not_be_are_refused() -> None:
    today = date(2026, 7, 31)
    assert refused(lambda: check_opened(date(2026, 8, 1), S1, today)) == "date-future"
    assert refused(lambda: check_opened(date(2025, 12, 31), S1, today)) == "date-before-period"
    assert refused(lambda: check_opened(S1.start, S1, today)) is None
    what = text("the dialogue")
    assert refused(lambda: check_order(date(2026, 7, 1), date(2026, 7, 2), what, today)) == "date-order"
    assert refused(lambda: check_order(date(2026, 7, 2), date(2026, 7, 2), what, today)) is None


def test_the_clock_does_not_start_before_the_period_is_over() -> None:
    assert refused(lambda: check_over(S1.end, S1)) == "period-not-over"
    assert refused(lambda: check_over(S1.end + timedelta(1), S1)) is None


@pytest.mark.parametrize(
    ("opened_for", "found", "status", "predikat", "rating", "said"),
    [
        ("predikat", "kurang", "final", "kurang", "below", None),
        ("predikat", "kurang", "draft", "butuh_perbaikan", "meets", None),
        ("predikat", "kurang", "final", "baik", "below", None),
        ("predikat", "kurang", "final", "baik", "meets", "Predikat sekarang Baik; periksa atau tutup kasus"),
        ("work_rating", "below", "draft", "baik", "meets",
         "Rating hasil kerja sekarang Sesuai Ekspektasi; periksa atau tutup kasus"),
        ("work_rating", "below", "final", "baik", None,
         "Rating hasil kerja sekarang tidak ada; periksa atau tutup kasus"),
        ("predikat", "kurang", "incomplete", None, None,
         "Evaluasi sekarang Belum lengkap; periksa atau tutup kasus"),
        ("predikat", "kurang", "excluded", "kurang", None, "Evaluasi sekarang Dikecualikan; periksa atau tutup kasus"),
        ("predikat", "kurang", "objected", "kurang", None, "Keberatan belum diputus"),
        ("predikat", "kurang", None, None, None, "Evaluasinya tidak ada lagi; periksa atau tutup kasus"),
        ("manual", "Sering absen", "final", "baik", "meets", None),
        ("manual", "Sering absen", "incomplete", None, None, None),
        ("predikat", "baik", "final", "baik", "meets", None),  # the agency decided otherwise since then
    ],
)  # fmt: skip
def test_a_case_rests_on_what_its_evaluation_says_now(
    opened_for: str, found: str, status: str | None, predikat: str | None, rating: str | None, said: str | None
) -> None:
    assert outdated(opened_for, found, status, predikat, rating, POLICY) == said


def test_after_a_step_that_ends_the_service_nothing_was_achieved() -> None:
    done, not_done = CoachingOutcome.ACHIEVED, CoachingOutcome.NOT_ACHIEVED
    assert refused(lambda: check_outcome(done, "contract_end", "Pemutusan", None)) == "outcome-step"
    for outcome, step, said in ((done, "contract_end", "Dibatalkan"), (not_done, "dismissal", None),
                                (done, "competency_test", None), (done, None, None)):  # fmt: skip
        assert refused(lambda o=outcome, s=step, w=said: check_outcome(o, s, "Langkah", w)) is None
