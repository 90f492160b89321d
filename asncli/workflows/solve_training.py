"""The solver (HiGHS): good prices and good numbers for limits; whoever asks reckons them again in whole numbers.

One thread and one seed: the same question has the same answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, isfinite
from typing import Any, NamedTuple

import numpy as np

from asncli.rules.training_model import SCALE, Row

# The solver's numbers are binary and not exact: so near a whole number is that number.
SLACK = 1e-6
_LARGE = 10**4  # money in rupiah beside seats in ones: larger numbers are given to the solver as parts of the largest


class Solved(NamedTuple):
    """How many of each column, in parts; and the prices of the limits, in ``SCALE``.

    ``told``: of whole numbers, the points that none exceed by what the solver says. ``ready``: it came to an end
    before the time was up.
    """

    counts: Sequence[float]
    prices: Sequence[int]
    told: int | None = None
    ready: bool = True


class Solver:
    """Limits and points once given; solved without whole numbers as often as asked, each time from where it stood."""

    def __init__(self, points: Sequence[int], most: Sequence[int], rows: Sequence[Row], *, whole: bool = False) -> None:
        """Hand over the question; ``whole``: in whole numbers only."""
        import highspy

        self._scale = [largest if (largest := max(row.counts, default=1)) > _LARGE else 1 for row in rows]
        self._columns, self._rows = len(points), len(rows)
        problem: Any = highspy.HighsLp()
        problem.num_col_, problem.num_row_ = len(points), len(rows)
        problem.sense_ = highspy.ObjSense.kMaximize
        problem.col_cost_ = np.array(points, np.float64)
        problem.col_lower_, problem.col_upper_ = np.zeros(len(points)), np.array(most, np.float64)
        problem.row_lower_ = np.full(len(rows), -highspy.kHighsInf)
        problem.row_upper_ = np.array([row.most / part for row, part in zip(rows, self._scale, strict=True)])
        problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        problem.a_matrix_.start_ = np.cumsum([0, *(len(row.columns) for row in rows)]).astype(np.int32)
        problem.a_matrix_.index_ = np.array([place for row in rows for place in row.columns], np.int32)
        counts = [count / part for row, part in zip(rows, self._scale, strict=True) for count in row.counts]
        problem.a_matrix_.value_ = np.array(counts, np.float64)
        if whole:
            problem.integrality_ = [highspy.HighsVarType.kInteger] * len(points)
        make: Any = highspy.Highs
        self._solver = make()
        for name, value in (
            ("output_flag", False), ("threads", 1), ("random_seed", 0), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.99),
            ("mip_feasibility_tolerance", 1e-9),
        ):  # fmt: skip
            self._solver.setOptionValue(name, value)
        self._solver.passModel(problem)
        self._feasible = highspy.SolutionStatus.kSolutionStatusFeasible
        self._optimal = highspy.HighsModelStatus.kOptimal

    def bounds(self, least: Sequence[int], most: Sequence[int]) -> None:
        """Set the least and most of each column."""
        number, places = len(least), np.arange(len(least), dtype=np.int32)
        lower, upper = np.array(least, np.float64), np.array(most, np.float64)
        self._solver.changeColsBounds(number, places, lower, upper)

    def solve(self, seconds: float) -> Solved:
        """Find the most points in parts; where the time is up: nothing of any column, at no price."""
        if not self._columns:
            return Solved([], [0] * self._rows)
        self._solver.setOptionValue("time_limit", self._solver.getRunTime() + seconds)
        self._solver.run()
        answer, info = self._solver.getSolution(), self._solver.getInfo()
        ready = self._solver.getModelStatus() == self._optimal
        counts = list(answer.col_value) if info.primal_solution_status == self._feasible else [0.0] * self._columns
        if not answer.dual_valid:
            told = info.mip_dual_bound
            return Solved(counts, [0] * self._rows, floor(told + SLACK) if isfinite(told) else None, ready)
        pairs = zip(answer.row_dual, self._scale, strict=True)
        return Solved(counts, [int(abs(price) * SCALE / part) for price, part in pairs], ready=ready)
