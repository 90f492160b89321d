"""Two strengths and two things to improve: by one rule, and none invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.individual_points import points, rule_words
from asncli.terms import CoreValue
from tests.reports.individuals import POLICY, line

SERVICE, LOYAL = CoreValue.SERVICE, CoreValue.LOYAL


@pytest.mark.parametrize(
    ("reached", "marks", "strong", "improve"),
    [
        ([11_000, 9_000], {SERVICE: 450, LOYAL: 310}, ["0: capaian 110,00%", "Berorientasi"], ["1: ", "Loyal: 3,10"]),
        ([10_000, 11_000, 10_500], {}, ["1: capaian 110,00%", "2: capaian 105,00%"], []),
        ([8_000, 8_000, 7_000], {}, [], ["2: capaian 70,00%", "0: capaian 80,00%"]),
        ([None, 9_999], {}, [], ["1: capaian 99,99%"]),
        ([], {SERVICE: 400, LOYAL: 400}, [], []),
        ([], {SERVICE: 299, LOYAL: 200}, [], ["Loyal: 2,00"]),
        ([], {SERVICE: 500, LOYAL: 401}, ["Berorientasi"], []),
        ([], {}, [], []),
    ],
)
def test_the_best_and_the_lowest_are_named_of_each_kind_first(
    reached: list[int | None], marks: dict[CoreValue, int | None], strong: list[str], improve: list[str]
) -> None:
    lines = [line(str(n), str(n), achieved) for n, achieved in enumerate(reached)]
    found = points(lines, marks, POLICY)
    for said, wanted in ((found.strong, strong), (found.improve, improve)):
        assert len(said) == len(wanted)
        assert all(part in one for one, part in zip(said, wanted, strict=True)), said


def test_what_is_not_due_is_neither() -> None:
    assert points([line("1", "Arsip", 12_000, due=False)], {}, POLICY) == ([], [])


@given(st.lists(st.integers(0, 12_000) | st.none(), max_size=8), st.dictionaries(st.sampled_from(CoreValue),
       st.integers(100, 500)))  # fmt: skip
def test_never_more_than_two_and_nothing_on_both_sides(reached: list[int | None], marks: dict[CoreValue, int]) -> None:
    found = points([line(str(n), f"Indikator {n}", one) for n, one in enumerate(reached)], marks, POLICY)
    assert max(map(len, found)) <= 2
    assert not set(found.strong) & set(found.improve)


def test_the_rule_stands_on_paper_with_the_figures_of_the_policy() -> None:
    assert "mulai 3,00;" in rule_words(POLICY)
    assert "sampai 4,00." in rule_words(POLICY)
