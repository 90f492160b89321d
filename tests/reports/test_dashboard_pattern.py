"""A verdict on the pattern is what the shown counts decide, and no more."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.dashboard_pattern import verdict
from asncli.reports.dashboard_people import Figures
from asncli.rules.distribution import holds
from asncli.rules.library import distribution_law
from asncli.terms import Period, PeriodKind, UnitAchievement

LAW = distribution_law(Period(2026, PeriodKind.SEMESTER, 1))
REST = ("butuh_perbaikan", "kurang", "sangat_kurang")


def _figures(*groups: tuple[tuple[str, ...], int]) -> Figures:
    counts = tuple(count for _, count in groups)
    return Figures(sum(counts), False, [names for names, _ in groups], counts, None)


def test_a_share_that_is_printed_decides_its_rule() -> None:
    shown = _figures((("sangat_baik",), 10), (("baik",), 90), (REST, 7))
    found = verdict(shown, UnitAchievement.BAIK, LAW.patterns[UnitAchievement.BAIK])
    assert found is not None
    assert found.kept is False
    assert [(one.broken, one.people) for one in found.rules] == [(False, 90), (True, 90), (None, 0)]


def test_nothing_is_said_where_nothing_is_shown() -> None:
    rules = LAW.patterns[UnitAchievement.BAIK]
    assert verdict(Figures(None, True, (), None, None), UnitAchievement.BAIK, rules) is None
    assert verdict(_figures((("baik",), 0)), UnitAchievement.BAIK, rules) is None


@given(
    st.sampled_from(list(UnitAchievement)),
    st.integers(0, 4),
    st.integers(0, 4),
    st.integers(0, 4),
    st.sampled_from([("sangat_baik", "baik"), ("baik", "butuh_perbaikan"), REST]),
)
def test_it_is_that_of_every_reality_behind_the_shown_counts(
    achievement: UnitAchievement, one: int, other: int, joined: int, together: tuple[str, ...]
) -> None:
    single = [group.value for group in LAW.groups if group.value not in together]
    counts = dict(zip(single, (one, other, 0), strict=False))
    shown = _figures((together, joined), *(((name,), count) for name, count in counts.items()))
    found = verdict(shown, achievement, LAW.patterns[achievement])
    if found is None:
        return
    realities = [
        {group: ({**counts, **dict(zip(together, split, strict=True))})[group.value] for group in LAW.groups}
        for split in product(range(joined + 1), repeat=len(together))
        if sum(split) == joined
    ]
    for ruled in found.rules:
        outcomes = {holds(reality, ruled.rule) for reality in realities}
        if ruled.broken is not None:
            assert outcomes == {not ruled.broken}
        elif ruled.rule.kind != "largest":
            assert outcomes == {True, False}
