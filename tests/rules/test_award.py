"""Who is put forward for an award, and in which order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.award import Around, Condition, Earlier, Heard, Person, Streak, choose, failed, good, streak
from asncli.rules.policy import load_policy
from asncli.rules.policy_merit import AwardPolicy

RULE = AwardPolicy.of(load_policy().after)
GOOD = Person(1, "1", "Siti", 7, True, "final", "sangat_baik", 11_000, 420, 400, 410)
AROUND = Around({1: Streak(2, None)}, (), (), (), {7: Heard(8000, "B", "Dinas")}, {})
SB, B, DRAFT = Earlier("sangat_baik", True), Earlier("baik", True), Earlier("sangat_baik", False)


def around(people: int, **more: Any) -> Around:
    return AROUND._replace(streaks={n: Streak(2, None) for n in range(1, people + 1)}, **more)


def test_good_results_in_a_row_are_counted_until_one_is_none() -> None:
    assert [good(code, RULE) for code in ("sangat_baik", "baik", None)] == [True, False, False]
    assert streak([SB, SB], RULE) == Streak(3, None)
    assert streak([SB, B], RULE) == Streak(2, (1, B))
    assert streak([None, SB], RULE) == Streak(1, (0, None))
    assert streak([DRAFT], RULE) == Streak(1, (0, DRAFT))


@pytest.mark.parametrize(
    ("person", "more", "conditions"),
    [
        (GOOD, {}, []),
        (GOOD._replace(status=None, active=False), {}, ["left", "not_evaluated"]),
        (GOOD._replace(status="draft"), {}, ["not_final"]),
        (GOOD._replace(status="excluded"), {}, ["excluded"]),
        (GOOD._replace(status="objected"), {}, ["objected"]),
        (GOOD._replace(predikat="baik"), {}, ["predikat"]),
        (GOOD, {"streaks": {1: Streak(1, (0, B))}}, ["streak"]),
        (GOOD, {"penalised": {1}, "lately": {1}}, ["discipline"]),
        (GOOD, {"lately": {1}, "coached": {1}}, ["discipline_before", "coaching"]),
        (GOOD._replace(integrity=299), {}, ["integrity"]),
        (GOOD._replace(integrity=None), {}, []),
        (GOOD, {"heard": {7: Heard(7000, "C", "Dinas")}}, ["survey"]),
        (GOOD, {"heard": {7: None}}, []),
    ],
)
def test_every_condition_that_is_not_met_is_told(person: Person, more: dict[str, Any], conditions: list[str]) -> None:
    assert failed(person, AROUND._replace(**more), RULE, 2) == conditions


def test_the_order_is_that_of_the_policy_and_who_is_equal_shares_a_rank() -> None:
    people = [
        GOOD._replace(id=1, name="Wayan", work_result=None),
        GOOD._replace(id=2, name="Budi"),
        GOOD._replace(id=3, name="Agus"),
        GOOD._replace(id=4, name="Rani", behaviour=430),
    ]
    found = choose(people, around(4), RULE, 0)
    assert [(one.person.name, one.rank, one.shared) for one in found.candidates] == [
        ("Rani", 1, False), ("Agus", 2, True), ("Budi", 2, True), ("Wayan", 4, False),
    ]  # fmt: skip
    lately = choose(people[1:3], around(4, awarded={3: date(2025, 8, 17)}), RULE, 0)
    assert [one.person.name for one in lately.candidates] == ["Budi", "Agus"]
    by_award = RULE._replace(order=("award",))
    older = choose(people[1:3], around(4, awarded={2: date(2024, 8, 17), 3: date(2020, 8, 17)}), by_award, 0)
    assert [one.person.name for one in older.candidates] == ["Agus", "Budi"]


def test_a_limit_never_parts_those_who_are_equal() -> None:
    people = [GOOD._replace(id=n, name=name, work_result=figure)
              for n, (name, figure) in enumerate([("A", 300), ("B", 200), ("C", 200), ("D", 100)], 1)]  # fmt: skip
    found = choose(people, around(4), RULE, 2)
    assert [(one.person.name, one.rank, one.over) for one in found.candidates] == [
        ("A", 1, False), ("B", 2, True), ("C", 2, True),
    ]  # fmt: skip
    assert [(one.name, condition) for one, condition in found.left_out] == [("D", Condition.LIMIT)]


def test_a_unit_has_its_own_limit() -> None:
    people = [GOOD._replace(id=1, name="A"), GOOD._replace(id=2, name="B", behaviour=100),
              GOOD._replace(id=3, name="C", unit_id=8, behaviour=50)]  # fmt: skip
    found = choose(people, around(3), RULE._replace(per_unit=1), 0)
    assert [one.person.name for one in found.candidates] == ["A", "C"]
    assert [(one.name, condition.value) for one, condition in found.left_out] == [("B", "unit_limit")]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(7, 8)), max_size=8), st.integers(0, 4), st.integers(0, 3))
def test_nobody_is_lost_and_nobody_better_is_left_out(
    figures: list[tuple[int, int]], limit: int, per_unit: int
) -> None:
    people = [GOOD._replace(id=n, nip=str(n), work_result=f, unit_id=unit) for n, (f, unit) in enumerate(figures, 1)]
    found = choose(people, around(len(people)), RULE._replace(per_unit=per_unit), limit)
    assert sorted([one.person.id for one in found.candidates] + [one.id for one, _ in found.left_out]) == [
        one.id for one in people
    ]
    assert [one.rank for one in found.candidates] == sorted(one.rank for one in found.candidates)
    for one, condition in found.left_out:
        if condition is Condition.LIMIT:
            assert all((kept.person.work_result or 0) > (one.work_result or 0) for kept in found.candidates)
