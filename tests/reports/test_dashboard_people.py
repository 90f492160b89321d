"""People of a period counted for the dashboard: totals tie, and what is shown may be shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.branches import NO_UNIT, Branch
from asncli.reports.dashboard_people import TOP, Cell, band, people_shown, sums_shown, tree
from asncli.reports.recap import People as Recap
from asncli.reports.recap import counted

PREDIKAT = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
BRANCHES = [Branch(1, 0, "1", "Dinas"), Branch(2, 1, "1.1", "Bidang"), Branch(3, 0, "2", "Badan")]
CELLS = [
    Cell(1, "baik", 5, 5, 50_001), Cell(2, "baik", 9, 8, 72_000), Cell(2, "butuh_perbaikan", 3, 3, 21_000),
    Cell(3, "baik", 7, 7, 63_000), Cell(3, "sangat_kurang", 1, 1, 5_000), Cell(3, "excluded", 4, 0, 0),
    Cell(9, "baik", 3, 3, 30_000), Cell(2, "incomplete", 5, 0, 0),
]  # fmt: skip


def test_units_hang_below_the_agency_with_a_place_for_people_without_unit() -> None:
    assert tree(BRANCHES) == [(TOP, None), (1, TOP), (2, 1), (3, TOP), (NO_UNIT, TOP)]


def test_with_everything_every_count_is_there_and_totals_tie() -> None:
    found = people_shown(tree(BRANCHES), CELLS, PREDIKAT, everything=True)
    assert {unit: (one.people, one.counts) for unit, one in found.units.items()} == {
        TOP: (28, (0, 24, 3, 0, 1)), 1: (17, (0, 14, 3, 0, 0)), 2: (12, (0, 9, 3, 0, 0)), 3: (8, (0, 7, 0, 0, 1)),
        NO_UNIT: (3, (0, 3, 0, 0, 0)),
    }  # fmt: skip
    assert found.waiting == {("incomplete",): 5, ("excluded",): 4}
    assert found.units[1].mean == 8_938  # 143,001 of 16 people, half up


def test_a_small_group_is_joined_to_its_neighbour_and_a_unit_shows_what_it_may() -> None:
    found = people_shown(tree(BRANCHES), CELLS, PREDIKAT, everything=False)
    assert found.agency.groups == [("sangat_baik",), ("baik",), ("butuh_perbaikan", "kurang", "sangat_kurang")]
    assert found.agency.counts == (0, 24, 4)
    assert found.units[3].people == 8
    assert (found.units[3].counts, found.units[3].good, found.units[3].mean) == (None, None, None)
    assert found.waiting == {("incomplete",): 5, ("excluded",): 4}


def test_one_or_two_who_wait_are_put_together_or_not_told() -> None:
    few = people_shown(tree(BRANCHES), [*CELLS[:5], Cell(1, "excluded", 1, 0, 0)], PREDIKAT, everything=False)
    assert few.waiting is None
    more = [*CELLS[:5], Cell(1, "excluded", 1, 0, 0), Cell(1, "incomplete", 2, 0, 0)]
    assert people_shown(tree(BRANCHES), more, PREDIKAT, everything=False).waiting == {("incomplete", "excluded"): 3}


def test_people_of_one_predikat_are_known_only_where_no_other_is_counted_with_it() -> None:
    found = people_shown(tree(BRANCHES), CELLS, PREDIKAT, everything=False)
    assert found.agency.of(["baik"]) == 24
    assert found.agency.of(["kurang"]) is None
    assert found.agency.good == 24


def test_other_figures_are_shown_where_nobody_or_enough_people_told_them() -> None:
    people = people_shown(tree(BRANCHES), CELLS, PREDIKAT, everything=False)
    told = {1: (3, 10, 4), 2: (4, 9, 9), 3: (1, 2, 0)}
    assert sums_shown(people, told, 1, everything=False) == {TOP: (21, 13), 2: (9, 9), NO_UNIT: (0, 0)}
    every = people_shown(tree(BRANCHES), CELLS, PREDIKAT, everything=True)
    assert sums_shown(every, told, 1, everything=True) == {
        TOP: (21, 13), 1: (19, 13), 2: (9, 9), 3: (2, 0), NO_UNIT: (0, 0),
    }  # fmt: skip


def test_one_person_who_lacks_a_realisation_is_found_in_no_unit() -> None:
    people = people_shown(tree(BRANCHES), CELLS, PREDIKAT, everything=False)
    told = {1: (5, 3, 5, 20, 11), 2: (12, 4, 12, 55, 51), 3: (8, 0, 8, 40, 40)}
    assert sums_shown(people, told, 3, everything=False)[2] == (55, 51)
    told[2] = (12, 1, 12, 55, 51)
    found = sums_shown(people, told, 3, everything=False)
    assert 2 not in found
    assert found[TOP] == (115, 102)  # four people of the agency lack one: who, is not told
    told[1] = (5, 0, 5, 20, 20)
    assert TOP not in sums_shown(people, told, 3, everything=False)


@given(
    st.lists(
        st.tuples(st.sampled_from((1, 2, 3, NO_UNIT)), st.sampled_from(PREDIKAT), st.integers(0, 20_000)), min_size=1
    )
)
def test_counts_and_mean_are_those_of_every_other_report(rows: list[tuple[int, str, int]]) -> None:
    cells = [Cell(unit, predikat, 1, 1, work) for unit, predikat, work in rows]
    found = people_shown(tree(BRANCHES), cells, PREDIKAT, everything=True)
    units, total = counted(Recap(
        unit=[unit for unit, _, _ in rows], status=["draft"] * len(rows),
        predikat=[predikat for _, predikat, _ in rows], work_result=[work for *_, work in rows],
    ))  # fmt: skip
    assert found.agency.counts == tuple(total.predikat[one] for one in PREDIKAT)
    assert found.agency.mean == total.mean
    for unit in (2, 3, NO_UNIT):  # which have none below
        known = units.get(unit)
        assert found.units[unit].people == (known.evaluated if known else 0)
        assert found.units[unit].mean == (known.mean if known else None)


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_band_holds_the_share_and_at_least_three_people_make_it(part: int, rest: int) -> None:
    of = part + rest
    found = band(part, of)
    if of == 0:
        assert found is None
        return
    assert found is not None
    low, high = found
    assert 100 * part >= low * of
    assert 100 * part <= high * of
    assert (low == high) == (part in (0, of))
    assert low == high or (high - low) * of >= 300 or (low, high) == (0, 100)
