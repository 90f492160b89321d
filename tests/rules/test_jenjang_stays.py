"""Times in one jenjang."""

from datetime import date

import pytest

from asncli.rules.jenjang_stays import Observed, Stay, month_of, standing, stays


def test_a_change_of_post_within_the_jenjang_does_not_begin_anew_and_leaving_ends_it() -> None:
    states = [
        Observed(date(2024, 1, 2), True, "Mahir", date(2022, 1, 1), "III/a", date(2022, 1, 1)),
        Observed(date(2025, 1, 2), True, "Mahir", date(2024, 12, 1), "III/a", date(2022, 1, 1)),
        Observed(date(2025, 7, 1), False, "Mahir", None, None, None),
        Observed(date(2026, 1, 1), True, "Mahir", None, "III/a", None),
    ]
    assert [(one.first, one.until, one.golongan) for one in stays(states)] == [
        (month_of(date(2022, 1, 1)), month_of(date(2025, 7, 1)), "III/a"),
        (month_of(date(2026, 1, 1)), None, "III/a"),
    ]


def test_a_month_is_its_number_since_the_year_0() -> None:
    assert [month_of(day) for day in (date(2023, 1, 1), date(2023, 12, 31), date(2024, 1, 1))] == [24276, 24287, 24288]


def test_who_is_in_no_jenjang_has_no_time_and_a_stay_of_unknown_beginning_says_so() -> None:
    outside = Observed(date(2024, 1, 2), True, None, None, None, None)
    assert stays([outside]) == []
    assert stays([outside._replace(level="Mahir")]) == [Stay("Mahir", None, None, None)]
    assert stays([outside._replace(level="Mahir"), outside._replace(since=date(2025, 3, 4))]) == [
        Stay("Mahir", None, date(2025, 3, 4), None)
    ]


AP = Observed(date(2025, 6, 30), True, "Ahli Pertama", date(2023, 1, 1), "III/a", date(2022, 1, 1), "Analis")
LATER = date(2026, 2, 28)


def away(active: bool = True) -> Observed:
    return Observed(date(2025, 12, 31), active, None, None, None, None, "Pengadministrasi")


@pytest.mark.parametrize("active", [True, False])
def test_who_is_back_with_the_tmt_of_before_was_never_away_and_it_is_told(active: bool) -> None:
    (one,) = stays([AP, away(active), AP._replace(since=LATER)])
    assert one == Stay("Ahli Pertama", date(2023, 1, 1), None, "III/a", (("interrupted", "2025-12-31|2026-02-28"),))


def test_who_is_back_with_a_later_tmt_or_none_begins_anew_and_it_is_told() -> None:
    for back, since in ((date(2026, 1, 15), date(2026, 1, 15)), (None, LATER)):
        first, again = stays([AP, away(), AP._replace(since=LATER, position_since=back)])
        assert (first.left, again.since) == (date(2025, 12, 31), since)
        assert again.notes == (("returned", str(since)),)


def test_a_jenjang_that_was_seen_by_mistake_is_taken_out_where_the_tmt_denies_it() -> None:
    mistaken = AP._replace(since=date(2025, 12, 31), level="Ahli Muda")
    (one,) = stays([AP, mistaken, AP._replace(since=LATER)])
    assert (one.level, one.since, one.left) == ("Ahli Pertama", date(2023, 1, 1), None)


@pytest.mark.parametrize(
    ("first", "then", "since"),
    [
        (date(2025, 1, 1), date(2023, 1, 1), date(2023, 1, 1)),
        (date(2023, 1, 1), date(2025, 1, 1), date(2025, 1, 1)),
        (None, date(2023, 1, 1), date(2023, 1, 1)),
        (date(2023, 1, 1), None, date(2023, 1, 1)),
        (date(2023, 1, 1), date(2025, 10, 1), date(2023, 1, 1)),  # another jabatan within the jenjang
    ],
)
def test_the_tmt_stated_last_counts(first: date | None, then: date | None, since: date) -> None:
    states = [AP._replace(position_since=first), AP._replace(since=LATER, position_since=then)]
    assert [one.since for one in stays(states)] == [since]
    assert [one.since for one in stays([states[0], states[1]._replace(position="Perencana")])] == [
        since if then != date(2025, 1, 1) else date(2023, 1, 1)
    ]


def test_a_promotion_that_was_told_late_counts_since_its_tmt() -> None:
    promoted = AP._replace(since=LATER, level="Ahli Muda", position_since=date(2024, 7, 1), golongan="III/c",
                           golongan_since=date(2024, 4, 1))  # fmt: skip
    assert stays([AP, promoted]) == [
        Stay("Ahli Pertama", date(2023, 1, 1), date(2024, 7, 1), "III/a"),
        Stay("Ahli Muda", date(2024, 7, 1), None, "III/c"),
    ]


def test_a_tmt_that_was_not_brought_up_to_date_is_told_and_the_day_of_seeing_counts() -> None:
    promoted = AP._replace(since=LATER, level="Ahli Muda")
    for states in ([AP, promoted], [AP._replace(level=None), promoted]):
        last = stays(states)[-1]
        assert (last.level, last.since, last.notes) == ("Ahli Muda", LATER, (("stale", "2023-01-01|2026-02-28"),))


def test_a_state_that_leaves_the_jenjang_open_ends_nothing() -> None:
    unsaid = AP._replace(since=date(2025, 12, 31), level=None, unsaid=True)
    assert stays([AP, unsaid, AP._replace(since=LATER)]) == stays([AP])


def test_on_a_day_those_that_had_begun_stand() -> None:
    muda = AP._replace(since=LATER, level="Ahli Muda", position_since=date(2026, 1, 10))
    times = stays([AP, muda])
    assert standing(times, date(2026, 1, 9)) == (times[0]._replace(left=None),)
    assert standing(times, date(2026, 1, 10)) == tuple(times)
    assert standing(times, date(2022, 12, 31)) == ()
    assert standing(stays([AP, away()]), date(2025, 12, 31)) == ()
