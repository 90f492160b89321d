"""Counts and means per unit, and the order of the tree."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.frames import UnitRow
from asncli.reports.recap import NO_UNIT, Branch, Counts, People, counted, in_tree_order, peopled

NONE = {"sangat_baik": 0, "baik": 0, "cukup": 0, "butuh_perbaikan": 0, "kurang": 0, "sangat_kurang": 0}
PEOPLE = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["draft", "incomplete", "excluded", "final", "objected"]),
        st.sampled_from([None, *NONE]),
        st.one_of(st.none(), st.integers(0, 12_000)),
    )
)
TREE = [
    UnitRow(1, "A", "Dinas", None),
    UnitRow(2, "B", "Bidang", 1),
    UnitRow(3, "C", "Seksi", 2),
    UnitRow(4, "D", "Sekretariat", 1),
    UnitRow(5, "E", "Kecamatan", None),
]


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


def test_units_stand_below_their_parents_in_the_given_order() -> None:
    assert in_tree_order(TREE) == [
        Branch(1, 0, "A", "Dinas"),
        Branch(2, 1, "B", "Bidang"),
        Branch(3, 2, "C", "Seksi"),
        Branch(4, 1, "D", "Sekretariat"),
        Branch(5, 0, "E", "Kecamatan"),
    ]


def test_units_in_a_circle_and_below_an_unknown_parent_stand_at_the_top() -> None:
    circle = [UnitRow(6, None, "F", 7), UnitRow(7, None, "G", 6), UnitRow(8, None, "H", 99)]
    assert in_tree_order(circle) == [Branch(8, 0, None, "H"), Branch(6, 0, None, "F"), Branch(7, 0, None, "G")]


def test_only_units_with_people_and_those_above_them_appear() -> None:
    ordered = in_tree_order(TREE)
    assert [b.id for b in peopled(ordered, {3})] == [1, 2, 3]
    assert [b.id for b in peopled(ordered, {4, 5})] == [1, 4, 5]
    assert peopled(ordered, set()) == []
