"""What is still to be decided, taken apart into cases: each with its bound in whole numbers.

Only limits from above and counts that are none or more: whatever least numbers are set, they either break a limit or
are a choice by themselves. So nothing a solver says has to be believed: a case is left where its bound shows that it
has no more points, or where its least numbers break a limit, and at its end everything is decided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import heappop, heappush
from itertools import count

from asncli.rules.training_model import SCALE, Row


@dataclass(frozen=True)
class Case:
    """Least and most of each column; ``total``: points that no choice in the case exceeds, in ``SCALE``."""

    least: Sequence[int]
    most: Sequence[int]
    total: int

    @cached_property
    def open(self) -> Sequence[int]:
        """Places of the columns that are not decided."""
        return [place for place, (least, most) in enumerate(zip(self.least, self.most, strict=True)) if most > least]


@dataclass(frozen=True)
class Rest:
    """Columns that are not decided: points and most of each, their limits; points come in multiples of ``step``."""

    points: Sequence[int]
    most: Sequence[int]
    rows: Sequence[Row]
    step: int

    @cached_property
    def _of_column(self) -> Sequence[Sequence[tuple[int, int]]]:
        """Limits of each column by their places, and how much it counts there."""
        found: list[list[tuple[int, int]]] = [[] for _ in self.points]
        for number, row in enumerate(self.rows):
            for place, many in zip(row.columns, row.counts, strict=True):
                if many:
                    found[place].append((number, many))
        return found

    @cached_property
    def _order(self) -> Sequence[int]:
        """Places of the columns, the most points first."""
        return sorted(range(len(self.points)), key=lambda place: (-self.points[place], place))

    def whole(self) -> Case:
        """Everything that can be chosen."""
        return Case([0] * len(self.points), self.most, sum(map(int.__mul__, self.points, self.most)) * SCALE)

    def worth(self, counts: Sequence[int]) -> int:
        """Points of so many of each column."""
        return sum(points * many for points, many in zip(self.points, counts, strict=True) if many)

    def reachable(self, case: Case) -> int:
        """Whole points that no choice in a case exceeds."""
        return case.total // SCALE // self.step * self.step

    def tightened(self, case: Case) -> Case | None:
        """The same case with no more of a column than its limits leave room for; None where nothing keeps to them."""
        left = self._left(case.least)
        if any(room < 0 for room in left):
            return None
        most = [
            least + min([high - least, *(left[row] // n for row, n in self._of_column[place])])
            if high > least
            else high
            for place, (least, high) in enumerate(zip(case.least, case.most, strict=True))
        ]
        return replace(case, most=most)

    def priced(self, case: Case, prices: Sequence[int], points: int) -> Case | None:
        """The case with the bound that prices of the limits prove (``SCALE``), and what that decides for more points.

        None where the case has no more than these points.
        """
        worth, total = [points * SCALE for points in self.points], 0
        for row, price, room in zip(self.rows, prices, self._left(case.least), strict=True):
            if price > 0:
                total += price * room
                for place, many in zip(row.columns, row.counts, strict=True):
                    worth[place] -= price * many
        total += self.worth(case.least) * SCALE
        total += sum((case.most[place] - case.least[place]) * worth[place] for place in case.open if worth[place] > 0)
        found = replace(case, total=min(case.total, total))
        if self.reachable(found) <= points:
            return None
        spare = total - (points + self.step) * SCALE
        least, most = list(case.least), list(case.most)
        for place in case.open:
            if (extra := abs(worth[place])) > spare:
                moves = max(spare, 0) // extra
                if worth[place] > 0:
                    least[place] = max(least[place], most[place] - moves)
                else:
                    most[place] = min(most[place], least[place] + moves)
        return replace(found, least=least, most=most)

    def parted(self, case: Case, at: int, low: int) -> list[Case]:
        """Two cases of one: no more than ``low`` of a column, and more."""
        most, least = list(case.most), list(case.least)
        most[at], least[at] = low, low + 1
        return [replace(case, least=least), replace(case, most=most)]

    def filled(self, case: Case, counts: Sequence[int]) -> list[int]:
        """A choice within every limit that begins with the least of a case, then these counts, then what still fits."""
        chosen = list(case.least)
        left = self._left(chosen)
        for wanted in (counts, case.most):
            for place in self._order:
                more = wanted[place] - chosen[place]
                if more > 0 and (more := min([more, *(left[row] // n for row, n in self._of_column[place])])) > 0:
                    chosen[place] += more
                    for row, many in self._of_column[place]:
                        left[row] -= many * more
        return chosen

    def _left(self, counts: Sequence[int]) -> list[int]:
        left = [row.most for row in self.rows]
        for place, many in enumerate(counts):
            if many:
                for row, each in self._of_column[place]:
                    left[row] -= each * many
        return left


class Waiting:
    """Cases that wait: the most hopeful first, of those as hopeful the newest, which has most decided.

    Where they are so many that they would fill the memory, each is gone through to its end before the next.
    """

    def __init__(self, rest: Rest, room: int = 10_000_000) -> None:
        """Begin with everything; ``room``: so many columns may wait in all cases together."""
        self._rest, self._most, self._serial = rest, room // max(1, len(rest.points)), count()
        self._hopeful: list[tuple[int, int, Case]] = []
        self._begun: list[Case] = []
        self.put(rest.whole())

    @property
    def reach(self) -> int:
        """Points that no choice in any of them exceeds."""
        first = [-self._hopeful[0][0]] if self._hopeful else []
        return max([*first, *(self._rest.reachable(case) for case in self._begun)])

    def __bool__(self) -> bool:
        """Whether any waits."""
        return bool(self._hopeful or self._begun)

    def put(self, case: Case) -> None:
        """Add a case."""
        if len(self._hopeful) > self._most:
            self._begun.append(case)
        else:
            heappush(self._hopeful, (-self._rest.reachable(case), -next(self._serial), case))

    def take(self) -> Case:
        """Take out the case to look at next."""
        return self._begun.pop() if self._begun else heappop(self._hopeful)[-1]
