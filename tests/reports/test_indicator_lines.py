"""Indicators line by line."""

from datetime import date
from decimal import Decimal

import numpy as np

from asncli.reports.frames import IndicatorRow
from asncli.reports.indicator_lines import NO_REALISATION, NOT_DUE, Line, kept_lines, lines
from asncli.rules.marks import ABSENT, JUMLAH, NAIK, RATA_RATA, TETAP, Marks, no_feedback
from asncli.rules.skp import score
from tests.reports.made import POLICY, REGULATION, SEMESTER, indicator

YEAR = date(2026, 1, 1).toordinal(), date(2026, 12, 31).toordinal()


def _column(*figures: int) -> "np.typing.NDArray[np.int64]":
    return np.array(figures, np.int64)


# One person, one plan, one RHK of weight 50 with four indicators.
MARKS = Marks(
    leader_work=_column(0),
    leader_behaviour=_column(0),
    unit_achievement=_column(ABSENT),
    heads_several=np.array([False]),
    new_idea=np.array([False]),
    feedback=no_feedback(1),
    semesters=(),
    plan_person=_column(0),
    plan_begins=_column(YEAR[0]),
    plan_ends=_column(YEAR[1]),
    result_plan=_column(0),
    result_weight=_column(500_000),
    indicator_result=_column(0, 0, 0, 0),
    direction=_column(NAIK, TETAP, NAIK, NAIK),
    recap=_column(RATA_RATA, RATA_RATA, JUMLAH, JUMLAH),
    target=_column(200_000, 900_000, 70_000, 10_000),
    target_high=_column(ABSENT, 950_000, ABSENT, ABSENT),
    actual_num=_column(1_200_000, 900_000, 0, 0),
    actual_den=_column(7, 1, 0, 0),
    given={"S1": _column(ABSENT, ABSENT, ABSENT, 0)},
)
NAMES = [indicator(n, 1, f"IKI-{n}", f"Indikator {n}") for n in range(1, 5)]


def test_a_line_has_the_figures_of_the_score_and_says_what_has_none() -> None:
    found = lines(MARKS, score(MARKS, SEMESTER, REGULATION, POLICY), NAMES)
    rhk = ("RHK-1", "Layanan tertib", 500_000)
    assert found == [
        Line(*rhk, "IKI-1", "Indikator 1", "naik", "rata-rata", 200_000, 200_000, 171_429, 2, 8571, True, ""),
        Line(*rhk, "IKI-2", "Indikator 2", "tetap", "rata-rata", (900_000, 950_000), (900_000, 950_000), 900_000, 2,
             10_000, True, ""),
        Line(*rhk, "IKI-3", "Indikator 3", "naik", "jumlah", 70_000, 35_000, None, 2, None, True, NO_REALISATION),
        Line(*rhk, "IKI-4", "Indikator 4", "naik", "jumlah", 10_000, 0, None, 2, None, False, NOT_DUE),
    ]  # fmt: skip


KEPT = {
    "steps": [
        {"step": "recap", "about": "SKP/RHK-1/IKI-1", "inputs": {"realisations": {"2026-03-31": 1, "2026-06-30": 2}}},
        {"step": "achievement", "about": "SKP/RHK-1/IKI-1", "inputs": {}},
        {"step": "achievement", "about": "SKP/RHK-1/IKI-9", "inputs": {}},
    ],
    "indicators": [
        {"code": "IKI-1", "direction": "naik", "recap": "jumlah", "target": Decimal("12"), "weight": Decimal("50.0000"),
         "period_target": Decimal("6.5"), "actual": Decimal("17.1429"), "achievement": Decimal("98.75"), "due": True},
        {"code": "IKI-9", "direction": "tetap", "recap": "jumlah", "target": [Decimal(9), Decimal(10)], "weight": None,
         "period_target": [Decimal(9), Decimal(10)], "actual": None, "achievement": None, "due": True},
    ],
}  # fmt: skip


def test_lines_of_a_final_evaluation_are_those_that_were_kept_with_it() -> None:
    names: dict[str, IndicatorRow] = {"IKI-1": indicator(1, 1, "IKI-1", "Sekolah")}
    assert kept_lines(KEPT, names) == [
        Line("RHK-1", "Layanan tertib", 500_000, "IKI-1", "Sekolah", "naik", "jumlah", 120_000, 65_000, 171_429, 2,
             9875, True, ""),
        Line("", "", None, "IKI-9", "", "tetap", "jumlah", (90_000, 100_000), (90_000, 100_000), None, 0, None, True,
             NO_REALISATION),
    ]  # fmt: skip
