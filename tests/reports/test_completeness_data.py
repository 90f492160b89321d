"""States of people, what differs from e-Kinerja BKN, and sums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.completeness_data import AtBkn, Difference, PlanState, Tally, difference, tallied
from asncli.reports.recap import NO_UNIT
from tests.reports.complete import excluded, person


@pytest.mark.parametrize(
    ("here", "there", "found"),
    [
        ("none", "none", None), ("none", "draft", "only-bkn"), ("none", "persetujuan", "only-bkn"),
        ("draft", "none", "only-here"), ("approved", "none", "only-here"),
        ("approved", "persetujuan", None), ("submitted", "persetujuan", "approved-there"),
        ("returned", "persetujuan", "approved-there"), ("approved", "pengajuan", "approved-here"),
        ("approved", "draft", "approved-here"), ("draft", "draft", None), ("returned", "draft", None),
        ("submitted", "pengajuan", None), ("submitted", "draft", "stage"), ("draft", "pengajuan", "stage"),
        ("approved", "unsaid", None), ("draft", "unsaid", None), ("none", "unsaid", "only-bkn"),
    ],
)  # fmt: skip
def test_where_both_do_not_say_the_same_it_is_named(here: str, there: str, found: str | None) -> None:
    assert difference(PlanState(here), AtBkn(there)) == (Difference(found) if found else None)


def test_sums_count_everybody_once_and_nobody_who_is_left_out() -> None:
    people = [
        person(1), person(2, unit_id=2, plan=PlanState.DRAFT, steps=(False, None, None, False, False, None)),
        person(3, unit_id=None), excluded(4),
    ]  # fmt: skip
    units, whole = tallied(people)
    assert {unit: (tally.people, tally.excluded) for unit, tally in units.items()} == {
        1: (1, 1),
        2: (1, 0),
        NO_UNIT: (1, 0),
    }
    assert (whole.people, whole.excluded, whole.due, whole.realised) == (3, 1, 6, 6)
    assert (whole.done, whole.total) == ([2, 2, 2, 2, 2, 0], [3, 2, 2, 3, 3, 2])
    assert (whole.months[0], whole.months[5], whole.of[0], whole.of[6]) == (6, 6, 6, 0)


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(PlanState), st.booleans()), max_size=12))
def test_the_total_is_the_sum_of_the_units(drawn: list[tuple[int, PlanState, bool]]) -> None:
    people = [
        (excluded if left_out else person)(n, unit_id=unit or None, plan=plan)
        for n, (unit, plan, left_out) in enumerate(drawn)
    ]
    units, whole = tallied(people)
    for name in ("people", "excluded", "due", "realised"):
        assert sum(getattr(tally, name) for tally in units.values()) == getattr(whole, name)
    assert sum((tally.plan for tally in units.values()), Tally().plan) == whole.plan
    assert whole.plan.total() == whole.people
