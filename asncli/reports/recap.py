"""Counts and means per unit: the one place where people are grouped, so that every total of a report ties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from asncli.reports.branches import NO_UNIT as NO_UNIT
from asncli.reports.branches import Branch as Branch
from asncli.reports.branches import in_tree_order as in_tree_order
from asncli.reports.branches import peopled as peopled
from asncli.rules.shapes import half_up
from asncli.terms import Predikat, Status

EVALUATED, INCOMPLETE, EXCLUDED = "evaluated", "incomplete", "excluded"
GROUPS = (EVALUATED, INCOMPLETE, EXCLUDED)
_GROUP = {Status.INCOMPLETE: INCOMPLETE, Status.EXCLUDED: EXCLUDED}


class Counts(NamedTuple):
    """People of one unit, or of all: ``people`` = evaluated + incomplete + excluded.

    ``predikat`` counts the evaluated, ``mean`` is that of the work results of the ``rated`` evaluated people who
    have one (hundredths, half up from the exact sum).
    """

    evaluated: int
    incomplete: int
    excluded: int
    predikat: Mapping[str, int]
    rated: int
    mean: int | None

    @property
    def people(self) -> int:
        """Everybody in the period."""
        return self.evaluated + self.incomplete + self.excluded


@dataclass(frozen=True)
class People:
    """What is counted of n people, in columns of equal length; ``NO_UNIT`` stands for people without a unit."""

    unit: Sequence[int]
    status: Sequence[str]
    predikat: Sequence[str | None]
    work_result: Sequence[int | None]


def counted(people: People) -> tuple[dict[int, Counts], Counts]:
    """Counts of every unit that has people, and of everybody."""
    groups = [_GROUP.get(Status(status), EVALUATED) for status in people.status]
    work = np.array([-1 if figure is None else figure for figure in people.work_result], np.int64)
    evaluated = np.array([group == EVALUATED for group in groups], np.bool_)
    rated = evaluated & (work >= 0)
    frame = pd.DataFrame(
        {
            "unit": np.array(people.unit, np.int64),
            "group": pd.Series(groups, dtype="str"),
            "predikat": pd.Series(people.predikat, dtype="str"),
            "rated": rated.astype(np.int64),
            "work": np.where(rated, work, 0),
        }
    )
    states = pd.crosstab(frame["unit"], frame["group"]).reindex(columns=GROUPS, fill_value=0)
    named = pd.crosstab(frame["unit"][evaluated], frame["predikat"][evaluated])
    named = named.reindex(index=states.index, columns=[p.value for p in Predikat], fill_value=0)
    sums = frame.groupby("unit")[["rated", "work"]].sum()
    table = states.join(named).join(sums)
    per_unit = {int(unit): _counts(row) for unit, row in zip(table.index, table.to_dict("records"), strict=True)}
    return per_unit, _counts(table.sum().to_dict())


def _counts(row: Mapping[str, Any]) -> Counts:
    rated = int(row["rated"])
    mean = int(half_up(np.array([int(row["work"])]), np.array([rated]))[0]) if rated else None
    named = {p.value: int(row[p.value]) for p in Predikat}
    evaluated, incomplete, excluded = (int(row[group]) for group in GROUPS)
    return Counts(evaluated, incomplete, excluded, named, rated, mean)
