"""Who heads a unit with a capaian organisasi: it becomes the head's rating of the work result (SE MenPANRB 3/2023).

The head of several units: the unit of the own assignment where that is one of them, with or without a capaian; else
the one that has a capaian. Where several have one, it can not be told which counts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from asncli.rules.marks import ABSENT, BoolArray, IntArray
from asncli.store.unit_heads import HEAD_ON
from asncli.terms import Period, UnitAchievement

_ACHIEVEMENTS = tuple(one.value for one in UnitAchievement)
# From the few units that have a capaian in the period to their heads on its last day, and to all that these head then.
_HEADED = f"""
WITH headed AS MATERIALIZED (
    SELECT u.id, u.agency_id, u.name, iif(u.id IN (SELECT unit_id FROM unit_head),
        {HEAD_ON.format(unit="u", day=":day")}, u.head_nip) AS head FROM unit u
)
SELECT w.position, o.id, o.name, r.predikat, coalesce(s.file, b.command), s.sheet, r.source_row, s.batch_id
FROM (SELECT DISTINCT u.agency_id, u.head FROM unit_rating r JOIN headed u ON u.id = r.unit_id
      WHERE r.period = :period AND u.head IS NOT NULL) h
CROSS JOIN employee e ON e.agency_id = h.agency_id AND e.nip = h.head
JOIN temp.wanted w ON w.employee_id = e.id
JOIN headed o ON o.agency_id = h.agency_id AND o.head = h.head
LEFT JOIN unit_rating r ON r.unit_id = o.id AND r.period = :period
LEFT JOIN source s ON s.id = r.source_id LEFT JOIN batch b ON b.id = s.batch_id
ORDER BY w.position, o.id
"""


class Headed(NamedTuple):
    """A unit that somebody heads (``person``: position among those asked for), and what rates it in the period.

    ``predikat`` and what follows, the origin of the capaian organisasi, are None where it has none.
    """

    person: int
    unit_id: int
    name: str
    predikat: str | None
    file: str | None
    sheet: str | None
    row: int | None
    batch: int | None


class Heads(NamedTuple):
    """The unit whose capaian rates the head, by position, and who heads several of which none can be chosen."""

    counted: Mapping[int, Headed]
    several: frozenset[int]

    def columns(self, people: int) -> tuple[IntArray, BoolArray]:
        """``unit_achievement`` and ``heads_several`` of ``Marks``."""
        achievement, several = np.full(people, ABSENT), np.zeros(people, np.bool_)
        for person, headed in self.counted.items():
            achievement[person] = _ACHIEVEMENTS.index(str(headed.predikat))
        several[list(self.several)] = True
        return achievement, several


def heads(connection: sqlite3.Connection, period: Period, own_unit: Sequence[int | None]) -> Heads:
    """Heads among the people of ``temp.wanted`` (``store/marks.py``), whose own units these are."""
    found = map(Headed._make, connection.execute(_HEADED, {"period": str(period), "day": str(period.end)}))
    counted: dict[int, Headed] = {}
    several: set[int] = set()
    for person, units in groupby(found, key=lambda headed: headed.person):
        candidates = _candidates(units, own_unit[person])
        if len(candidates) == 1:
            counted[person] = candidates[0]
        elif candidates:
            several.add(person)
    return Heads(counted, frozenset(several))


def _candidates(units: Iterable[Headed], own: int | None) -> list[Headed]:
    """Units with a capaian that may count: the own one alone where it is headed."""
    listed = list(units)
    first = [headed for headed in listed if headed.unit_id == own]
    return [headed for headed in first or listed if headed.predikat is not None]
