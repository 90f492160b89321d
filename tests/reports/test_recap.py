"""Counts and means per unit."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.recap import NO_UNIT, Counts, People, counted

NONE = {"sangat_baik": 0, "baik": 0, "cukup": 0, "butuh_perbaikan": 0, "kurang": 0, "sangat_kurang": 0}
PEOPLE = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["draft", "incomplete", "excluded", "final", "objected"]),
        st.sampled_from([None, *NONE]),
        st.one_of(st.none(), st.integers(0, 12_000)),
    )
)


def _columns(people: list[tuple[int, str, str | None, int | None]]) -> People:
    return People(*([row[i] for row in people] for i in range(4)))  # type: ignore[arg-type] # four columns of rows


def test_finals_and_objections_count_as_evaluated_and_the_mean_is_half_up_from_the_exact_sum() -> None:
    units, total = counted(
        _columns(
            [
                (1, "draft", "baik", 9875),
                (1, "incomplete", "kurang", 100),
                (2, "final", "baik", 10_000),
                (2, "objected", "sangat_baik", None),
                (NO_UNIT, "excluded", None, None),
            ]
        )
    )
    assert units == {
        0: Counts(0, 0, 1, NONE, 0, None),
        1: Counts(1, 1, 0, {**NONE, "baik": 1}, 1, 9875),
        2: Counts(2, 0, 0, {**NONE, "baik": 1, "sangat_baik": 1}, 1, 10_000),
    }
    assert total == Counts(3, 1, 1, {**NONE, "baik": 2, "sangat_baik": 1}, 2, 9938)
    assert total.people == 5


def test_nobody_is_counted_as_nobody() -> None:
    assert counted(_columns([])) == ({}, Counts(0, 0, 0, NONE, 0, None))


@given(PEOPLE)
def test_units_add_up_to_the_total_and_nobody_is_lost(people: list[tuple[int, str, str | None, int | None]]) -> None:
    units, total = counted(_columns(people))
    assert total.people == len(people) == sum(unit.people for unit in units.values())
    assert total.predikat == {code: sum(unit.predikat[code] for unit in units.values()) for code in NONE}
    figures = [f for _, status, _, f in people if status not in ("incomplete", "excluded") and f is not None]
    assert total.rated == len(figures)
    if figures:
        assert total.mean is not None
        assert Fraction(-1, 2) < Fraction(sum(figures), len(figures)) - total.mean <= Fraction(1, 2) or (
            total.mean - Fraction(sum(figures), len(figures)) == Fraction(1, 2)
        )
