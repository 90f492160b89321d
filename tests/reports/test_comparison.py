"""Pairs of evaluations, and what is told of them."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.comparison import Side, differences, moved, paired, units
from asncli.terms import Predikat


def side(number: int, **said: Any) -> Side:
    """A draft with the figures that are said."""
    known = {"employee_id": number, "nip": f"{number:018d}", "name": "P", "unit_id": 1, "unit": "U", "status": "draft"}
    return Side._make((known | said).get(field) for field in Side._fields)


def why(_number: int) -> str:
    """Everybody who is not there has left."""
    return "left"


def test_better_and_worse_predikat_are_told_by_the_order_of_the_law() -> None:
    (pair,) = paired([side(1, predikat="butuh_perbaikan")], [side(1, predikat="baik")], why)
    (back,) = paired([side(1, predikat="baik")], [side(1, predikat="sangat_kurang")], why)
    assert (moved(pair, "predikat"), moved(back, "predikat"), moved(pair, "work_result")) == ("up", "down", None)


def test_who_is_incomplete_in_one_period_has_the_changes_of_the_figures_of_both() -> None:
    a, b = side(1, status="incomplete", work_result=9_000), side(1, work_result=9_550, behaviour=400)
    (pair,) = paired([a], [b], why)
    assert (pair.within, differences(pair)["work_result"], differences(pair)["behaviour"]) == ("b", 550, None)
    assert moved(pair, "work_result") is None


def test_who_is_in_neither_is_listed_with_the_reason_and_has_no_change() -> None:
    (pair,) = paired([side(1, status="excluded", work_result=1)], [side(1, status="incomplete", work_result=2)], why)
    assert (pair.within, pair.why, differences(pair)["work_result"], moved(pair, "work_result")) == (
        "neither", "excluded", None, None,
    )  # fmt: skip
    (gone,) = paired([side(1, status="incomplete")], [], why)
    assert (gone.within, gone.why) == ("neither", "incomplete")
    assert units([pair, gone]) == []


def test_people_stand_by_unit_as_in_the_second_period() -> None:
    pairs = paired([side(1, unit="B"), side(2, unit="C")], [side(1, unit="A")], why)
    assert [(pair.person.employee_id, pair.person.unit) for pair in pairs] == [(1, "A"), (2, "C")]


@given(st.lists(st.tuples(st.integers(0, 12_000), st.integers(0, 12_000)), min_size=1, max_size=6))
def test_means_are_half_up_and_only_of_three(figures: list[tuple[int, int]]) -> None:
    a = [side(n, work_result=before, predikat=Predikat.BAIK) for n, (before, _) in enumerate(figures)]
    b = [side(n, work_result=after, predikat=Predikat.BAIK) for n, (_, after) in enumerate(figures)]
    (line,) = units(paired(a, b, why))
    half = Fraction(1, 2)
    expected = tuple(floor(Fraction(sum(column), len(figures)) + half) for column in zip(*figures, strict=True))
    assert line.means["work_result"] == (expected if len(figures) >= 3 else None)
    assert (line.people, line.moves) == (len(figures), {("baik", "baik"): len(figures)})
