"""Units at their places in the tree."""

from asncli.reports.branches import Branch, in_tree_order, peopled
from asncli.reports.frames import UnitRow

TREE = [
    UnitRow(1, "A", "Dinas", None),
    UnitRow(2, "B", "Bidang", 1),
    UnitRow(3, "C", "Seksi", 2),
    UnitRow(4, "D", "Sekretariat", 1),
    UnitRow(5, "E", "Kecamatan", None),
]


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
