"""Two periods of an office beside each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError, UsageError
from asncli.reports.comparison import tallies, units
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.compare import Comparison, compare
from tests.workflows.two_periods import (
    COMPLETED,
    EXCLUDED,
    FELL,
    FORGOTTEN,
    JOINED,
    LEFT,
    ONE,
    OTHER,
    ROSE,
    STAYED,
    A,
    B,
    two_periods,
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return two_periods(tmp_path_factory.mktemp("two") / "a.db")


def compared(path: Path, a: Period = A, b: Period = B, unit: str | None = None) -> Comparison:
    with session(path, write=False) as opened:
        return compare(opened, a, b, unit=unit)


def test_everybody_is_in_both_or_it_is_said_why_not(path: Path) -> None:
    found = {pair.person.nip: (pair.within, pair.why) for pair in compared(path).pairs}
    assert found == {
        ROSE: ("both", None), STAYED: ("both", None), FELL: ("both", None), JOINED: ("b", "joined"),
        LEFT: ("a", "left"), EXCLUDED: ("a", "excluded"), COMPLETED: ("b", "incomplete"),
        FORGOTTEN: ("a", "not-evaluated"), ONE: ("both", None), OTHER: ("both", None),
    }  # fmt: skip


def test_the_order_of_the_periods_turns_the_sides_but_not_the_reasons(path: Path) -> None:
    turned = {pair.person.nip: (pair.within, pair.why) for pair in compared(path, B, A).pairs}
    assert [turned[nip] for nip in (JOINED, LEFT, FORGOTTEN)] == [
        ("a", "joined"), ("b", "left"), ("b", "not-evaluated"),
    ]  # fmt: skip
    assert tallies(compared(path, B, A).pairs)["work_result"] == {"up": 1, "same": 2, "down": 2}


def test_who_rose_stayed_and_fell_is_counted_among_those_in_both(path: Path) -> None:
    assert tallies(compared(path).pairs) == {
        "work_result": {"up": 2, "same": 2, "down": 1}, "behaviour": {"up": 2, "same": 2, "down": 1},
        "integrity": {"up": 0, "same": 4, "down": 1}, "contribution": {"up": 0, "same": 3, "down": 1},
        "predikat": {"up": 1, "same": 3, "down": 1},
    }  # fmt: skip


def test_a_unit_of_two_has_no_means_and_three_people_have(path: Path) -> None:
    two, three = units(compared(path).pairs)
    assert (two.unit, two.people, set(two.means.values())) == ("Bidang Dua", 2, {None})
    assert (three.unit, three.people) == ("Bidang Satu", 3)
    assert three.means == {
        "work_result": (9_600, 9_750), "behaviour": (400, 405), "integrity": (383, 380), "contribution": None,
    }  # fmt: skip
    assert three.moves == {("baik", "baik"): 1, ("baik", "kurang"): 1, ("baik", "sangat_baik"): 1}


def test_one_unit_can_be_asked_for(path: Path) -> None:
    assert [pair.person.nip for pair in compared(path, unit="Bidang Dua").pairs] == [ONE, OTHER]


def test_another_policy_and_another_length_are_said(path: Path) -> None:
    assert [str(note)[:60] for note in compared(path).notes] == [
        "The agency's policy was another one in the two periods, so a"
    ]


def test_a_period_is_not_compared_with_itself_or_with_one_that_nobody_evaluated(path: Path) -> None:
    with pytest.raises(UsageError) as same:
        compared(path, A, A)
    assert same.value.code == "period-same"
    with pytest.raises(AsnError) as missing:
        compared(path, A, Period(2026, PeriodKind.YEAR))
    assert missing.value.code == "not-evaluated"
