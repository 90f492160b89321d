"""The numeric scheme of PP 30/2019, which is a what-if only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from asncli.rules.library import get_regulation
from asncli.rules.marks import ABSENT, NONE, Scores
from asncli.rules.numeric import predikats, scaled, scheme_of, totals, weights
from asncli.rules.policy import load_policy
from asncli.rules.skp import PREDIKATS, score
from asncli.terms import Period, PeriodKind
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of

S1 = Period(2026, PeriodKind.SEMESTER, 1)
REGULATION, POLICY = get_regulation("pp-30-2019"), load_policy()
SCHEME = scheme_of(REGULATION)


def reached(hundredths: int) -> list[Plan]:
    """A plan with that work result."""
    return [Plan([Result([Indicator(10_000, recap="terakhir", actuals=[(date(2026, 3, 2), hundredths)])])])]


def scored(*everybody: Person, idea: bool = False) -> Scores:
    marks = replace(marks_of(everybody, S1), new_idea=np.full(len(everybody), idea))
    return score(marks, S1, REGULATION, POLICY)


@pytest.mark.parametrize(
    ("total", "idea", "predikat"),
    [
        (12_000, True, "sangat_baik"), (11_000, True, "sangat_baik"), (10_999, True, "baik"),
        (12_000, False, "baik"), (11_000, False, "baik"), (10_999, False, "baik"), (9_000, False, "baik"),
        (8_999, True, "cukup"), (7_000, False, "cukup"), (6_999, False, "kurang"), (5_000, True, "kurang"),
        (4_999, True, "sangat_kurang"), (0, False, "sangat_kurang"), (ABSENT, True, None),
    ],
)  # fmt: skip
def test_the_bands_of_the_total(total: int, idea: bool, predikat: str | None) -> None:
    (found,) = predikats(np.array([total]), np.array([idea]), SCHEME).tolist()
    assert (None if found == ABSENT else PREDIKATS[found].value) == predikat


def test_the_total_is_sixty_forty_with_the_opinion_of_peers_else_seventy_thirty() -> None:
    work, behaviour = np.array([10_000]), np.array([9_000])
    with_peers, without = (weights(SCHEME, replace(POLICY, peer_opinion=used)) for used in (True, False))
    assert totals(work, behaviour, with_peers).tolist() == [9_600]
    assert totals(work, behaviour, without).tolist() == [9_700]
    assert totals(np.array([9_999]), np.array([10_001]), without).tolist() == [10_000]  # 99.996


def test_marks_come_to_a_scale_up_to_120_exactly() -> None:
    assert scaled(np.array([100, 412, 500, ABSENT]), SCHEME).tolist() == [2_400, 9_888, 12_000, ABSENT]


def test_the_leaders_ratings_play_no_part_and_nothing_is_a_proposal() -> None:
    found = scored(Person(reached(10_000), 3, 3, 400), Person(reached(10_000), 3, 3), Person([], 3, 3, 400))
    assert found.total.tolist() == [9_840, ABSENT, ABSENT]
    assert found.predikat.tolist() == [PREDIKATS.index(PREDIKATS[1]), ABSENT, ABSENT]
    assert (found.work_rating.tolist(), found.behaviour_basis.tolist()) == ([NONE] * 3, [NONE] * 3)
    assert found.proposal.tolist() == [False] * 3
    assert found.without_behaviour.tolist() == [False, True, False]


def test_the_best_of_the_bands_needs_a_new_idea() -> None:
    best = Person(reached(12_000), 0, 0, 500)
    names = [PREDIKATS[int(scored(best, idea=idea).predikat[0])].value for idea in (True, False)]
    assert names == ["sangat_baik", "baik"]


def test_a_regulation_that_reckons_otherwise_has_no_scheme() -> None:
    with pytest.raises(TypeError):
        scheme_of(get_regulation("permenpanrb-6-2022"))
