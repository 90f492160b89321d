"""What a priority restricts to, and how reports tell it."""

from __future__ import annotations

from asncli.reports.priority import Coded, Priority, Stated, named

DINAS = Coded("1.01", "Dinas Pendidikan")
PRIORITY = Priority(
    "pendidikan", 2026, [Stated(DINAS, "Pendidikan")], [Coded("S-1", "Mutu pendidikan")], [DINAS],
    frozenset((1, 2)), frozenset((7,)),
)  # fmt: skip


def test_units_chosen_otherwise_are_cut_with_those_of_the_priority() -> None:
    assert (PRIORITY.within(None), PRIORITY.within([2, 3]), PRIORITY.within([])) == ([1, 2], [2], [])


def test_an_iku_is_meant_by_its_line_or_by_its_unit() -> None:
    assert [PRIORITY.covers(*one) for one in ((7, 9), (7, None), (8, 2), (8, 9), (8, None))] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_a_report_says_what_was_meant_and_why() -> None:
    assert PRIORITY.paper == [
        "Prioritas: pendidikan (2026). Unit kerja beserta unit di bawahnya: 1.01 Dinas Pendidikan",
        "Dasar prioritas, menurut kebutuhan yang dinyatakan: 1.01 Dinas Pendidikan (Pendidikan); renstra: S-1",
    ]
    assert PRIORITY.document == {
        "topic": "pendidikan", "year": 2026,
        "needs": [{"unit_code": "1.01", "unit": "Dinas Pendidikan", "topic": "Pendidikan"}],
        "lines": [{"code": "S-1", "title": "Mutu pendidikan"}],
        "units": [{"unit_code": "1.01", "unit": "Dinas Pendidikan"}],
    }  # fmt: skip


def test_of_many_the_first_are_named() -> None:
    units = [Coded(None, name) for name in "ABCDEFG"]
    assert named(units, "{first} dan {n} lainnya") == "A, B, C, D, E dan 2 lainnya"
    assert named(units[:5], "") == "A, B, C, D, E"
