"""Where a person stands among the nine boxes."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.library import talent_law
from asncli.rules.policy_kinds import Thresholds
from asncli.rules.policy_talent import TalentPolicy
from asncli.rules.talent import NotPlaced, Placed, place, potential_of, rated, talent_figures
from asncli.rules.talent_law import Part
from asncli.terms import Period, PeriodKind, PotentialLevel, Predikat, Rating

CASES = json.loads((Path(__file__).parent.parent / "cases" / "talent.json").read_text("utf-8"))
LAW = talent_law(Period(2026, PeriodKind.YEAR))
NONE = TalentPolicy(None, None)
LIMITS = TalentPolicy(Thresholds(8000, 6000), Thresholds(8000, 6000))


def hundredths(figure: float) -> int:
    return int(Decimal(str(figure)) * 100)


def found(inputs: dict[str, Any]) -> dict[str, Any]:
    """What a worked case comes to, in its own words."""
    match inputs:
        case {"kinerja": str(kinerja), "potensial": str(potensial)}:
            rating = next(one for one in Rating if one.label.casefold() == kinerja)
            box = LAW.grid[rating, PotentialLevel(potensial)]
            return {"kotak": box, "kelompok_rencana_suksesi": box in LAW.pool}
        case {"nilai_kinerja": kinerja, "nilai_potensial": potensial, "ambang": [high, middle]}:
            limits = Thresholds(hundredths(high), hundredths(middle))
            level = potential_of(None, hundredths(potensial), TalentPolicy(limits, limits))
            assert level is not None
            return {"kotak": LAW.grid[rated(hundredths(kinerja), limits), level]}
        case {"predikat": str(predikat)}:
            known = next(one for one in Predikat if one.label.partition("/")[0] == predikat)
            return {"nilai_kinerja": LAW.values[known] // 100}
    named = {"kinerja_utama": Part.KINERJA_UTAMA, "kinerja_penguat": Part.KINERJA_PENGUAT,
             "kompetensi": Part.KOMPETENSI, "potensi": Part.POTENSI, "kualifikasi": Part.KUALIFIKASI,
             "integritas": Part.INTEGRITAS}  # fmt: skip
    figures = talent_figures({part: hundredths(inputs[name]) for name, part in named.items()}, LAW)
    keys = ("sumbu_kinerja", "sumbu_potensial", "nilai_talenta")
    return {key: figure / 100 for key, figure in zip(keys, figures, strict=True)}


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_worked_cases(case: dict[str, Any]) -> None:
    assert found(case["inputs"]) == case["expected"]


@pytest.mark.parametrize(
    ("predikat", "level", "figure", "policy", "placed"),
    [
        (Predikat.BAIK, PotentialLevel.TINGGI, None, NONE, Placed(Rating.MEETS, PotentialLevel.TINGGI, 8, None)),
        (None, PotentialLevel.TINGGI, None, NONE, Placed(None, PotentialLevel.TINGGI, None, NotPlaced.NO_PREDIKAT)),
        (Predikat.BAIK, None, None, NONE, Placed(Rating.MEETS, None, None, NotPlaced.NO_POTENTIAL)),
        (Predikat.BAIK, None, 9000, NONE, Placed(Rating.MEETS, None, None, NotPlaced.NO_THRESHOLDS)),
        (Predikat.BAIK, None, 9000, LIMITS, Placed(Rating.ABOVE, PotentialLevel.TINGGI, 9, None)),
        (Predikat.KURANG, PotentialLevel.RENDAH, 9000, LIMITS, Placed(Rating.BELOW, PotentialLevel.RENDAH, 1, None)),
        (Predikat.CUKUP, None, 5999, LIMITS, Placed(Rating.MEETS, PotentialLevel.RENDAH, 2, None)),
    ],
)
def test_a_person_is_placed_or_the_reason_is_said(
    predikat: Predikat | None, level: PotentialLevel | None, figure: int | None, policy: TalentPolicy, placed: Placed
) -> None:
    assert place(predikat, level, figure, LAW, policy) == placed


@given(
    st.one_of(st.none(), st.sampled_from(Predikat)),
    st.one_of(st.none(), st.sampled_from(PotentialLevel)),
    st.one_of(st.none(), st.integers(0, 10_000)),
    st.sampled_from([NONE, LIMITS]),
)
def test_everybody_is_in_one_box_or_has_one_reason(
    predikat: Predikat | None, level: PotentialLevel | None, figure: int | None, policy: TalentPolicy
) -> None:
    placed = place(predikat, level, figure, LAW, policy)
    assert (placed.box is None) is (placed.reason is not None)
    assert (placed.box is not None) is (placed.performance is not None and placed.potential is not None)
