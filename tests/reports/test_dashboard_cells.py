"""Counts that may be shown: none is small, and no small one can be reckoned from those that are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.dashboard_cells import LEAST, Node, grouped, joined, marked, shown

GROUPS = ("sangat_baik", "baik", "butuh_perbaikan", "kurang")
COARSE = [("sangat_baik", "baik"), ("butuh_perbaikan", "kurang")]
MIDDLE = [("sangat_baik",), ("baik",), ("butuh_perbaikan", "kurang")]


@st.composite
def offices(draw: st.DrawFn) -> list[Node]:
    """A tree of up to seven units with up to four people in each group."""
    size = draw(st.integers(1, 7))
    parents = [None, *(draw(st.integers(0, n - 1)) for n in range(1, size))]
    counts = st.tuples(*[st.sampled_from((0, 0, 0, 1, 1, 2, 3, 4, 7))] * len(GROUPS))
    return [Node(n, parents[n], draw(counts)) for n in _from_the_top(parents)]


def _from_the_top(parents: list[int | None]) -> list[int]:
    found, waiting = [], [0]
    while waiting:
        at = waiting.pop(0)
        found.append(at)
        waiting += [n for n, parent in enumerate(parents) if parent == at]
    return found


def _levels(office: list[Node]) -> list[list[tuple[str, ...]]]:
    totals = {name: sum(node.own[n] for node in office) for n, name in enumerate(GROUPS)}
    fine = grouped(totals)
    return [joined(fine, COARSE), joined(fine, MIDDLE), fine]


def _in(office: list[Node], groups: list[tuple[str, ...]]) -> list[Node]:
    places = [[GROUPS.index(name) for name in names] for names in groups]
    return [node._replace(own=tuple(sum(node.own[n] for n in of) for of in places)) for node in office]


def _whole(office: list[Node]) -> dict[int, tuple[int, ...]]:
    whole = {node.id: node.own for node in office}
    for node in reversed(office):
        if node.parent is not None:
            whole[node.parent] = tuple(a + b for a, b in zip(whole[node.parent], whole[node.id], strict=True))
    return whole


def _published(office: list[Node], levels: list[list[tuple[str, ...]]]) -> list[set[int]]:
    """Units shown by their people, and by each of the levels."""
    everybody = shown(_in(office, [GROUPS]), homogeneous=True)
    found = [set(everybody)]
    for level in levels:
        everybody = shown(_in(office, level), everybody)
        found.append(set(everybody))
    return found


def _figures(
    office: list[Node], levels: list[list[tuple[str, ...]]], published: list[set[int]]
) -> list[tuple[int, int, tuple[int, ...]]]:
    """Every count that stands on a page: of which level, of which unit."""
    all_levels: list[list[tuple[str, ...]]] = [[GROUPS], *levels]
    wholes = [_whole(_in(office, level)) for level in all_levels]
    return [(place, unit, wholes[place][unit]) for place, units in enumerate(published) for unit in sorted(units)]


@given(offices())
def test_no_shown_count_is_small(office: list[Node]) -> None:
    levels = _levels(office)
    for place, unit, counts in _figures(office, levels, _published(office, levels)):
        assert all(count == 0 or count >= LEAST for count in counts), (place, unit)


@given(offices())
def test_a_small_count_could_always_be_another_as_far_as_the_pages_tell(office: list[Node]) -> None:
    """For every small count there is another office with the same pages in which it is not the same.

    It is found by two people of different groups who change their units, or by one whose group is another: so not
    even who knows how many people are where can tell.
    """
    levels = _levels(office)
    if sum(any(node.own[place] for node in office) for place in range(len(GROUPS))) < 2:
        return  # where the whole agency is alike everybody knows of everybody
    published = _published(office, levels)
    pages = _figures(office, levels, published)
    others = [other for other in _others(office) if _figures(other, levels, published) == pages]
    for counts in (_own, _whole):
        now, then = counts(office), [counts(other) for other in others]
        for unit, place in product(now, range(len(GROUPS))):
            if 0 < now[unit][place] < LEAST:
                assert any(one[unit][place] != now[unit][place] for one in then), (unit, GROUPS[place])


def _own(office: list[Node]) -> dict[int, tuple[int, ...]]:
    return {node.id: node.own for node in office}


def _others(office: list[Node]) -> Iterator[list[Node]]:
    changes = [(a, b) for a, b in product(range(len(GROUPS)), repeat=2) if a != b]
    for place, (a, b) in product(range(len(office)), changes):
        if office[place].own[a]:
            changed = _with(office, place, a, b)
            yield changed
            yield from (_with(changed, n, b, a) for n in range(place + 1, len(office)) if office[n].own[b])


def _with(office: list[Node], place: int, out: int, into: int) -> list[Node]:
    """The same office in which one person is in another group."""
    own = list(office[place].own)
    own[out] -= 1
    own[into] += 1
    return [*office[:place], office[place]._replace(own=tuple(own)), *office[place + 1 :]]


@given(offices())
def test_less_than_three_is_said_only_where_it_does_not_tell_how_many(office: list[Node]) -> None:
    people = _in(office, [GROUPS])
    known = shown(people, homogeneous=True)
    few = marked(people, known)
    now = _whole(people)
    assert all(0 < now[unit][0] < LEAST for unit in few)
    assert not few & set(known)
    for unit in few:
        assert any(_same_pages(people, other, known, few) and _whole(other)[unit] != now[unit]
                   for other in _moved(people)), unit  # fmt: skip


def _moved(people: list[Node]) -> list[list[Node]]:
    """Offices in which one or two people have moved from one unit to another."""
    found = []
    for one, other in product(range(len(people)), repeat=2):
        if one != other and people[one].own[0]:
            changed = list(people)
            changed[one] = changed[one]._replace(own=(changed[one].own[0] - 1,))
            changed[other] = changed[other]._replace(own=(changed[other].own[0] + 1,))
            found.append(changed)
    return found


def _same_pages(people: list[Node], other: list[Node], known: dict[int, tuple[int, ...]], few: set[int]) -> bool:
    whole = _whole(other)
    return all(whole[unit] == counts for unit, counts in known.items()) and all(
        0 < whole[unit][0] < LEAST for unit in few
    )


def test_the_upper_unit_is_shown_rather_than_the_small_one_below_it() -> None:
    office = [Node(0, None, (0, 0)), Node(1, 0, (20, 2)), Node(2, 1, (5, 3)), Node(3, 0, (30, 9))]
    assert shown(office) == {0: (55, 14), 1: (25, 5), 3: (30, 9)}


def test_what_is_shown_can_be_shown_more_finely_only_where_it_is_shown_at_all() -> None:
    office = [Node(0, None, (3, 4)), Node(1, 0, (3, 5)), Node(2, 0, (4, 3))]
    assert set(shown(office)) == {0, 1, 2}
    assert set(shown(office, within={0, 2})) == {0, 2}


def test_counts_beside_the_groups_are_large_but_make_nobody_different() -> None:
    alike = [Node(0, None, (0, 0, 0)), Node(1, 0, (4, 4, 4)), Node(2, 0, (5, 0, 5)), Node(3, 2, (1, 0, 1))]
    assert set(shown(alike, beside=1)) == {0}
    few_beside = [Node(0, None, (0, 0, 0)), Node(1, 0, (4, 4, 2)), Node(2, 0, (5, 4, 9))]
    assert set(shown(few_beside, beside=1)) == {0}


def test_an_agency_without_units_or_people_is_no_error() -> None:
    assert shown([]) == {}
    assert shown([Node(0, None, (0, 0))]) == {0: (0, 0)}


def test_coarse_groups_are_widened_by_fine_ones_that_cross_them() -> None:
    assert joined([("a",), ("b", "c"), ("d",)], [("a",), ("b",), ("c", "d")]) == [("a",), ("b", "c", "d")]
