"""The law of discipline (PP 94/2021), as data: penalties, absence, and what a penalty keeps from while in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law
from asncli.terms import DisciplineLevel, Penalty

METHODS = ("absence_days",)
_TABLES = ("penalties", "absence", "allowance", "promotion", "award")


class PenaltyRule(NamedTuple):
    """Level of a penalty, the months it lasts by the law (None: not said), and whether it ends the service."""

    level: DisciplineLevel
    months: int | None
    dismissal: bool


class AbsenceBand(NamedTuple):
    """The penalty for so many cumulative working days in a year, from ``at_least`` on."""

    penalty: Penalty
    at_least: int


@dataclass(frozen=True)
class DisciplineLaw(Law):
    """Penalties lightest first; ``absence`` heaviest first, ``consecutive`` days in a row end the service.

    ``allowance``: percent that is cut from tunjangan kinerja or TPP, in hundredths, by level. ``bars_promotion`` and
    ``bars_award``: levels that do so while in force.
    """

    penalties: Mapping[Penalty, PenaltyRule]
    absence: tuple[AbsenceBand, ...]
    consecutive: int
    allowance: Mapping[DisciplineLevel, int]
    bars_promotion: frozenset[DisciplineLevel]
    bars_award: frozenset[DisciplineLevel]


def read_discipline(law: Table) -> DisciplineLaw:
    """Read one file."""
    head = read_head(law, METHODS, _TABLES)
    penalties, absence, allowance, promotion, award = (law.table(name) for name in _TABLES)
    penalties.has((*ABOUT, "list"))
    absence.has((*ABOUT, "consecutive", "list"))
    allowance.has(ABOUT, tuple(DisciplineLevel))
    for table in (promotion, award):
        table.has((*ABOUT, "levels"))
    return DisciplineLaw(
        *head,
        penalties=_penalties(penalties),
        absence=_absence(absence),
        consecutive=absence.whole("consecutive", 1, 366),
        allowance={level: allowance.hundredths(level) for level in DisciplineLevel if level in allowance.content},
        bars_promotion=frozenset(promotion.words("levels", DisciplineLevel)),
        bars_award=frozenset(award.words("levels", DisciplineLevel)),
    )


def _penalties(table: Table) -> Mapping[Penalty, PenaltyRule]:
    found: dict[Penalty, PenaltyRule] = {}
    for row in table.tables("list"):
        row.has(("code", "level"), ("months", "dismissal"))
        months = row.whole("months", 1, 120) if "months" in row.content else None
        found[row.word("code", Penalty)] = PenaltyRule(
            row.word("level", DisciplineLevel), months, row.flag("dismissal")
        )
    if list(found) != list(Penalty):
        raise table.fault(
            "list", text("must name each of these once, in this order: {known}", known=", ".join(Penalty))
        )
    return found


def _absence(table: Table) -> tuple[AbsenceBand, ...]:
    bands = []
    for row in table.tables("list"):
        row.has(("code", "at_least"))
        bands.append(AbsenceBand(row.word("code", Penalty), row.whole("at_least", 1, 366)))
    table.falling("list", [*(band.at_least for band in bands), 0])
    return tuple(bands)
