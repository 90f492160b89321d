"""People at their units, and money."""

from asncli.reports.frames import UnitRow
from asncli.reports.training_data import Person, Tree, rupiah


def test_people_stand_in_the_order_of_the_tree_and_last_who_has_no_unit() -> None:
    tree = Tree([UnitRow(1, "1", "Dinas", None), UnitRow(2, "1.1", "Bidang", 1)])
    people = [Person(n, str(n), name, unit, None, None) for n, name, unit in ((1, "b", None), (2, "c", 2), (3, "a", 2))]
    assert [one.id for one in tree.ordered(people)] == [3, 2, 1]
    assert (tree.branch(2).name, tree.branch(None).name, tree.place(99)) == ("Bidang", "(tanpa unit kerja)", 2)


def test_money_is_written_with_points() -> None:
    assert [rupiah(one) for one in (0, 2_500_000_000_000, 12_345)] == ["Rp 0", "Rp 250.000.000", "Rp 1,23"]
