"""Percentages of TPP, exact and with nothing guessed."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import AsnError
from asncli.rules.discipline import InForce
from asncli.rules.library import discipline_law
from asncli.rules.policy import parse_policy
from asncli.rules.policy_merit import TppPolicy
from asncli.rules.tpp import Lack, check_table, less, part, share
from asncli.terms import DisciplineLevel, Penalty, Predikat
from tests.rules.tables import CASES

# Two local tables, as they were published: of a ministry (Kepsekjen Kemnaker 82/2025) and of a city (Kota Manado).
KEMNAKER = """
[tpp]
enabled = true
performance = 70
discipline = 30
sangat_baik = 100
baik = 100
butuh_perbaikan = 85
kurang = 60
sangat_kurang = 60
source = "Permenaker 15/2024; Kepsekjen Kemnaker 82/2025"
"""
MANADO = "[tpp]\nenabled = true\nperformance = 60\ndiscipline = 40\n"
SAID = {"Perlu Perbaikan": Predikat.BUTUH_PERBAIKAN, "Kurang": Predikat.KURANG}
LAW = discipline_law()
CASES_OF = json.loads((CASES / "tpp.json").read_text("utf-8"))
CUT = InForce(Penalty.POTONG_6, DisciplineLevel.SEDANG, date(2026, 4, 1), date(2026, 9, 30))


def table(own: str = KEMNAKER, **more: Any) -> TppPolicy:
    return TppPolicy.of(parse_policy("k.toml", own).after)._replace(**more)


def predikat(said: str) -> Predikat:
    return SAID.get(said) or next(one for one in Predikat if one.label == said)


@pytest.mark.parametrize("case", CASES_OF, ids=lambda case: case["id"])
def test_the_collected_cases_come_out_as_they_stand(case: dict[str, Any]) -> None:
    given, said = case["inputs"], case["expected"]
    if "daerah" in given:
        manado = table(MANADO)
        check_table(manado)
        assert (manado.discipline, manado.performance) == (said["disiplin"], said["produktivitas"])
        return
    found = share(table(), LAW, "final", predikat(given["predikat"]), (), 10_000)
    if "tukin_pokok" in given:
        assert found.performance is not None
        assert Fraction(given["tukin_pokok"] * found.performance, 10_000) == Fraction(str(said["komponen_kinerja"]))
    else:
        assert found.predikat_percent == said["persen_komponen_kinerja"] * 100


def test_a_percentage_is_made_of_rounded_parts_and_cut_by_the_law() -> None:
    found = share(table(), LAW, "final", "butuh_perbaikan", [CUT], 9755)
    assert (found.performance, found.discipline, found.whole, found.cut, found.percent) == (
        5950,
        2927,
        8877,
        2500,
        6658,
    )
    assert (found.lacks, found.assumed, found.provisional) == ((), False, False)


@pytest.mark.parametrize(
    ("status", "of", "attendance", "active", "lacks"),
    [
        (None, None, 10_000, True, (Lack.NOT_EVALUATED,)),
        ("draft", "baik", 10_000, True, (Lack.NOT_FINAL,)),
        ("objected", "baik", 10_000, True, (Lack.OBJECTED,)),
        ("incomplete", None, 10_000, True, (Lack.INCOMPLETE,)),
        ("excluded", None, None, False, (Lack.LEFT, Lack.EXCLUDED, Lack.ATTENDANCE)),
        ("final", "cukup", 10_000, True, (Lack.PREDIKAT,)),
        ("final", "baik", None, True, (Lack.ATTENDANCE,)),
    ],
)
def test_what_is_missing_makes_no_figure_and_never_nought(
    status: str | None, of: str | None, attendance: int | None, active: bool, lacks: tuple[Lack, ...]
) -> None:
    found = share(table(), LAW, status, of, (), attendance, active=active)
    assert (found.percent, found.lacks) == (None, lacks)


def test_a_heavy_penalty_needs_a_decision_of_the_agency_and_a_light_one_has_it() -> None:
    heavy = CUT._replace(penalty=Penalty.PENURUNAN_JABATAN, level=DisciplineLevel.BERAT)
    assert share(table(), LAW, "final", "baik", [heavy], 10_000).lacks == (Lack.CUT,)
    decided = table(KEMNAKER + "cut_berat = 50\n")
    assert share(decided, LAW, "final", "baik", [heavy], 10_000).percent == 5000
    light = CUT._replace(penalty=Penalty.TEGURAN_LISAN, level=DisciplineLevel.RINGAN)
    assert share(decided, LAW, "final", "baik", [light], 10_000).percent == 10_000


def test_drafts_and_assumed_attendance_are_told_where_the_policy_takes_them() -> None:
    found = share(table(KEMNAKER + "drafts = true\nattendance = 90\n"), LAW, "draft", "baik", (), None)
    assert (found.percent, found.provisional, found.assumed) == (9700, True, True)
    alone = share(table(KEMNAKER, performance=100, discipline=0), LAW, "final", "kurang", (), None)
    assert (alone.percent, alone.attendance, alone.assumed) == (6000, None, False)


@given(st.integers(0, 100), st.integers(0, 20_000), st.integers(0, 10_000))
def test_parts_and_cuts_are_rounded_half_up(weight: int, percent: int, cut: int) -> None:
    exact = Fraction(weight * percent, 100), Fraction(percent * (10_000 - cut), 10_000)
    assert (part(weight, percent), less(percent, cut)) == tuple((one + Fraction(1, 2)).__floor__() for one in exact)


def test_without_a_table_of_the_agency_there_is_none() -> None:
    with pytest.raises(AsnError) as refused:
        check_table(table("[tpp]\nbaik = 100\n"))
    assert refused.value.code == "tpp-off"


def test_the_largest_of_several_cuts_counts_and_a_dismissal_leaves_no_figure() -> None:
    heavy = CUT._replace(penalty=Penalty.PENURUNAN_JABATAN, level=DisciplineLevel.BERAT)
    both = [CUT, heavy]
    found = {cut: share(table(KEMNAKER + f"cut_berat = {cut}\n"), LAW, "final", "baik", both, 10_000)
             for cut in (0, 25, 50)}  # fmt: skip
    assert {cut: one.percent for cut, one in found.items()} == {0: 7500, 25: 7500, 50: 5000}
    assert [(one.penalty, one.percent, one.by_law) for one in found[0].cuts] == [(heavy, 0, False), (CUT, 2500, True)]
    gone = CUT._replace(penalty=Penalty.PEMBERHENTIAN, level=DisciplineLevel.BERAT, ends=None)
    assert share(table(), LAW, "final", "baik", [gone], 10_000).lacks == (Lack.DISMISSED,)


def test_the_law_cuts_nothing_from_pppk_unless_the_agency_says_so() -> None:
    found = share(table(), LAW, "final", "baik", [CUT], 10_000, pppk=True)
    assert (found.percent, found.cuts[0].spared) == (10_000, True)
    decided = table(KEMNAKER + "pppk_discipline = true\n")
    assert share(decided, LAW, "final", "baik", [CUT], 10_000, pppk=True).percent == 7500
