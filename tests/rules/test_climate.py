"""Work climate: no figures tell together what fewer than the minimum said."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.climate import NOBODY, Answers, climate, own_blocks, rising, with_units_below, word
from asncli.rules.policy_kinds import Thresholds
from asncli.terms import ClimateElement

# Answers of one respondent each: a power of two for the first question, so that a sum tells who is in it.
Tree = Mapping[int, int | None]


@st.composite
def offices(draw: st.DrawFn) -> tuple[Tree, dict[int, list[tuple[bool, bool]]], int]:
    """A tree of units, the respondents of each (which of two questions they answered), a minimum."""
    units = draw(st.integers(1, 9))
    parents: Tree = {n: draw(st.sampled_from([None, *range(n)])) for n in range(units)}
    marks = st.lists(st.sampled_from([(True, True), (True, False), (False, True)]), max_size=7)
    return parents, {n: draw(marks) for n in range(units)}, draw(st.integers(3, 6))


def counted(said: Mapping[int, list[tuple[bool, bool]]]) -> tuple[dict[int, Answers], dict[int, tuple[int, int]]]:
    """Answers by unit, where the sum of a question is the set of those who answered it; and these sets by unit."""
    bit, answers, sets = 1, {}, {}
    for unit, respondents in said.items():
        sums = [0, 0]
        for gave in respondents:
            sums = [total + bit * given for total, given in zip(sums, gave, strict=True)]
            bit <<= 1
        if respondents:
            numbers = [sum(gave[n] for gave in respondents) for n in (0, 1)]
            answers[unit] = Answers(len(respondents), [*sums, *[0] * 6], [*numbers, *[0] * 6])
            sets[unit] = sums[0], sums[1]
    return answers, sets


def parts(shown: list[int]) -> list[int]:
    """The finest parts that the sets cut each other into: of these every union and difference is made."""
    whole = 0
    for one in shown:
        whole |= one
    found = [whole] if whole else []
    for one in shown:
        found = [part for each in found for part in (each & one, each & ~one) if part]
    return found


@given(offices())
def test_whatever_is_taken_from_whatever_leaves_nobody_or_at_least_the_minimum(
    office: tuple[Tree, dict[int, list[tuple[bool, bool]]], int],
) -> None:
    parents, said, minimum = office
    answers, _ = counted(said)
    alone, together = own_blocks(answers, minimum), with_units_below(answers, parents, minimum)
    for question in (0, 1):
        shown = [one.totals[question] for one in (*alone.values(), *together.values()) if one.marks[question]]
        assert all(part.bit_count() >= minimum for part in parts(shown))
        assert all(one.totals[question].bit_count() == one.marks[question]
                   for one in (*alone.values(), *together.values()))  # fmt: skip


@given(offices())
def test_a_unit_never_counts_answers_from_elsewhere_and_what_is_shown_of_those_below_is_in_it(
    office: tuple[Tree, dict[int, list[tuple[bool, bool]]], int],
) -> None:
    parents, said, minimum = office
    answers, sets = counted(said)
    together = with_units_below(answers, parents, minimum)
    below = {unit: {unit} for unit in parents}
    for unit in sorted(parents, reverse=True):
        above = parents[unit]
        if above is not None:
            below[above] |= below[unit]
    for unit, one in together.items():
        assert one.respondents >= minimum
        everybody = 0
        for other in below[unit] & sets.keys():
            everybody |= sets[other][0]
        assert one.totals[0] & ~everybody == 0
        for other, part in product(below[unit], (0, 1)):
            if other in together:
                assert together[other].totals[part] & ~one.totals[part] == 0


def alike(count: int, mark: int) -> Answers:
    """Answers that mark everything alike."""
    return Answers(count, (count * mark,) * 8, (count,) * 8)


def test_answers_of_small_units_go_up_until_enough_are_together() -> None:
    tree = {1: None, 2: 1, 3: 1, 4: 3, 5: 3}
    shown = with_units_below({2: alike(6, 4), 3: alike(1, 1), 4: alike(2, 2), 5: alike(3, 3)}, tree, 5)
    assert {unit: one.respondents for unit, one in shown.items()} == {2: 6, 3: 6, 1: 12}
    shown = with_units_below({2: alike(6, 4), 3: alike(1, 1), 4: alike(2, 2)}, tree, 5)
    assert {unit: one.respondents for unit, one in shown.items()} == {2: 6, 1: 6}


def test_a_question_that_too_few_answered_is_in_no_figure() -> None:
    partly = Answers(5, (20, 16, *[25] * 6), (5, 4, *[5] * 6))
    assert climate(own_blocks({1: partly}, 5)[1]).elements[ClimateElement.FAIRNESS] is None
    whole = with_units_below({1: partly, 2: alike(5, 2)}, {1: 2, 2: None}, 5)[2]
    assert (whole.respondents, whole.marks[1], whole.totals[1]) == (10, 5, 10)


def test_means_are_rounded_half_up_and_the_mean_of_all_is_that_of_the_means_shown() -> None:
    found = climate(Answers(8, (25, 31, *[0] * 6), (8, 8, *[0] * 6)))
    assert (found.elements[ClimateElement.LEADERSHIP], found.elements[ClimateElement.FAIRNESS]) == (313, 388)
    assert (found.mean, climate(NOBODY).mean) == (351, None)


def test_a_mean_is_called_by_the_bands_of_the_agency() -> None:
    words = ("Baik", "Cukup", "Perlu Perhatian")
    assert [word(mean, Thresholds(400, 300), words) for mean in (400, 399, 299, None)] == [
        "Baik", "Cukup", "Perlu Perhatian", None,
    ]  # fmt: skip
    assert word(400, None, words) is None


@given(offices(), st.lists(st.integers(3, 9), max_size=3))
def test_minimums_that_change_later_leave_nobody_or_at_least_the_first_one(
    office: tuple[Tree, dict[int, list[tuple[bool, bool]]], int], later: list[int]
) -> None:
    """Whoever kept the figures of every day subtracts them all from each other."""
    parents, said, first = office
    answers, _ = counted(said)
    decided = [first, *later]
    days = [rising(decided[: n + 1]) for n in range(len(decided))]
    figures = [one for day in days
               for one in (*own_blocks(answers, day[-1]).values(), *with_units_below(answers, parents, *day).values())
               ]  # fmt: skip
    for question in (0, 1):
        shown = [one.totals[question] for one in figures if one.marks[question]]
        assert all(part.bit_count() >= first for part in parts(shown))


def test_a_minimum_counts_from_when_it_is_higher_than_all_before_it() -> None:
    assert [rising(said) for said in ([5], [5, 3], [5, 3, 7, 5, 7], [3, 5, 10])] == [
        [5], [5], [5, 7], [3, 5, 10],
    ]  # fmt: skip
