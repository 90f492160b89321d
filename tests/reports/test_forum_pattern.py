"""The pattern of a unit in words, as far as the shown counts decide it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asncli.reports.dashboard_pattern import verdict as judged
from asncli.reports.dashboard_people import TOP, Figures
from asncli.reports.forum_pattern import UNDECIDED, verdict
from asncli.rules.library import distribution_law
from asncli.terms import Period, PeriodKind, UnitAchievement
from tests.reports.gathered import forum

FINE = (("sangat_baik",), ("baik",), ("butuh_perbaikan", "kurang", "sangat_kurang"))
COARSE = (("sangat_baik", "baik"), ("butuh_perbaikan", "kurang", "sangat_kurang"))


def said(groups: tuple[tuple[str, ...], ...], counts: tuple[int, ...]) -> str:
    figures = Figures(sum(counts), False, groups, counts, None)
    rules = distribution_law(Period(2026, PeriodKind.SEMESTER, 1)).patterns[UnitAchievement.BAIK]
    check = judged(figures, UnitAchievement.BAIK, rules)
    seen = forum().seen
    people = replace(seen.people, units={**seen.people.units, 4: figures})
    decided = {4: check} if check and check.kept is not None else {}
    return verdict(forum(seen={"people": people, "checks": decided}), 4)


@pytest.mark.parametrize(
    ("groups", "counts", "words"),
    [
        (FINE, (4, 53, 6), "Tidak sesuai pola: Baik 84,13%, paling banyak 70%"),
        (COARSE, (57, 13), UNDECIDED),
    ],
)
def test_the_share_that_breaks_the_pattern_is_told(
    groups: tuple[tuple[str, ...], ...], counts: tuple[int, ...], words: str
) -> None:
    assert said(groups, counts) == words


def test_the_agency_has_no_pattern_and_a_unit_without_capaian_neither() -> None:
    assert verdict(forum(), TOP) == ""
    assert verdict(forum(), 3) == "Capaian organisasi belum ada"
