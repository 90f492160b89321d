"""Which rules the predikat of a unit break, and by how few people."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asncli.rules.distribution import check_distribution, holds, smallest
from asncli.rules.distribution_law import Rule
from asncli.rules.library import distribution_law
from asncli.terms import Period, PeriodKind, Predikat, UnitAchievement

LAW = distribution_law(Period(2026, PeriodKind.SEMESTER, 1))
ISTIMEWA, BAIK, BUTUH, KURANG, SANGAT_KURANG = UnitAchievement
Numbers = tuple[int, ...]


def counts(numbers: Sequence[int]) -> dict[Predikat, int]:
    return dict(zip(LAW.groups, numbers, strict=True))


@cache
def ways(people: int) -> tuple[Numbers, ...]:
    """Every way in which so many people can have the five predikat."""
    drawn = combinations_with_replacement(range(len(LAW.groups)), people)
    return tuple(tuple(one.count(group) for group in range(len(LAW.groups))) for one in drawn)


def tried(numbers: Numbers, rules: Sequence[Rule]) -> int | None:
    """The smallest number by trying every way."""
    kept = (way for way in ways(sum(numbers)) if all(holds(counts(way), rule) for rule in rules))
    return min((sum(max(0, a - b) for a, b in zip(numbers, way, strict=True)) for way in kept), default=None)


def patterns() -> Iterator[list[Rule]]:
    """The rules of every capaian, all together and one by one."""
    for rules in LAW.patterns.values():
        yield list(rules)
        yield from ([rule] for rule in rules)


@pytest.mark.parametrize("people", [1, 2, 3, 4])
def test_the_smallest_number_is_that_found_by_trying_every_way(people: int) -> None:
    for rules in patterns():
        for numbers in ways(people):
            assert smallest(counts(numbers), rules) == tried(numbers, rules), (numbers, rules)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ways(9) + ways(10)), st.sampled_from(list(UnitAchievement)))
def test_so_it_is_in_larger_units(numbers: Numbers, achievement: UnitAchievement) -> None:
    found = check_distribution(counts(numbers), achievement, LAW)
    assert found.differ == tried(numbers, LAW.patterns[achievement])
    assert [one.differ for one in found.broken] == [tried(numbers, [one.rule]) for one in found.broken]
    assert (found.differ == 0) == (not found.broken)


@pytest.mark.parametrize(
    ("numbers", "achievement", "broken", "differ"),
    [
        ((7, 3, 0, 0, 0), ISTIMEWA, [], 0),
        ((0, 10, 0, 0, 0), ISTIMEWA, [("largest", 0, 5)], 5),
        ((5, 5, 0, 0, 0), ISTIMEWA, [], 0),  # as many as the others are many enough
        ((0, 100, 0, 0, 0), BAIK, [("at_most", 100, 30), ("present", 0, 1)], 30),
        ((0, 71, 29, 0, 0), BAIK, [("at_most", 71, 1)], 1),
        ((40, 0, 60, 0, 0), BUTUH, [("at_most", 40, 30)], 30),
        ((2, 8, 0, 0, 0), SANGAT_KURANG, [("at_least", 0, 6), ("at_least", 0, 1), ("at_most", 2, 2)], 7),
        ((0, 0, 0, 0, 0), BAIK, [], 0),
    ],
)
def test_broken_rules_are_named_with_the_people_behind_them(
    numbers: Numbers, achievement: UnitAchievement, broken: list[tuple[str, int, int]], differ: int
) -> None:
    found = check_distribution(counts(numbers), achievement, LAW)
    assert [(one.rule.kind.value, one.people, one.differ) for one in found.broken] == broken
    assert (found.differ, found.people) == (differ, sum(numbers))
    assert found.provision.source == "SE MenPANRB 3/2023 (naikpangkat.com)"


def test_a_share_is_never_rounded_in_anybodys_favour() -> None:
    assert not check_distribution(counts((0, 7, 3, 0, 0)), BAIK, LAW).broken
    (one,) = check_distribution(counts((0, 701, 299, 0, 0)), BAIK, LAW).broken  # 70.1 %
    assert (one.people, one.differ) == (701, 1)


def test_one_person_alone_can_not_keep_every_pattern() -> None:
    found = check_distribution(counts((0, 1, 0, 0, 0)), BAIK, LAW)
    assert (found.differ, len(found.broken)) == (None, 2)


def test_a_predikat_that_the_law_does_not_count_is_nobody() -> None:
    assert check_distribution({Predikat.CUKUP: 5, Predikat.BAIK: 0}, BAIK, LAW).people == 0
    assert check_distribution({}, KURANG, LAW).people == 0


def test_a_whole_agency_is_answered_at_once() -> None:
    assert check_distribution(counts((0, 5_000, 0, 0, 0)), ISTIMEWA, LAW).differ == 2_500
