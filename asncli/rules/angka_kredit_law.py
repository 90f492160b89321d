"""Angka kredit of a jabatan fungsional (Peraturan BKN 3/2023), as data: jenjang, coefficients, percentages, needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law
from asncli.terms import PANGKAT, Predikat

METHODS = ("predikat_conversion",)
_TABLES = ("levels", "percent", "months", "needs", "base", "entry")


class Level(NamedTuple):
    """A jenjang: its golongan in their order, coefficient of a year and least credits, all in hundredths.

    ``pangkat`` is what one pangkat takes, ``jenjang`` what the next jenjang takes (None: there is none above).
    """

    name: str
    category: str
    golongan: tuple[str, ...]
    coefficient: int
    pangkat: int
    jenjang: int | None


@dataclass(frozen=True)
class CreditLaw(Law):
    """Jenjang by name (lowest first in its category), percent by predikat, nilai dasar and angka kredit dasar."""

    levels: Mapping[str, Level]
    percent: Mapping[str, int]  # by code of the predikat
    a_year: int
    proportional: bool
    base: Mapping[str, int]  # nilai dasar by jenjang, hundredths
    transfer: Mapping[str, int]  # angka kredit dasar by golongan, hundredths

    def above(self, level: Level) -> Level | None:
        """Give the next jenjang of the same category."""
        names = [one.name for one in self.levels.values() if one.category == level.category]
        place = names.index(level.name) + 1
        return self.levels[names[place]] if place < len(names) else None


def read_credit(law: Table) -> CreditLaw:
    """Read one file."""
    head = read_head(law, METHODS, _TABLES)
    levels, percent, months, needs, base, entry = (law.table(name) for name in _TABLES)
    levels.has((*ABOUT, "list"))
    percent.has((*ABOUT, *Predikat))
    months.has((*ABOUT, "a_year"))
    needs.has((*ABOUT, "proportional"))
    known = {level.name: level for level in map(_level, levels.tables("list"))}
    return CreditLaw(
        *head,
        levels=known,
        percent={predikat.value: percent.whole(predikat, 0, 1000) for predikat in Predikat},
        a_year=months.whole("a_year", 12, 12),
        proportional=needs.flag("proportional"),
        base=_amounts(base, "name", known),
        transfer=_amounts(entry, "golongan", PANGKAT),
    )


def _level(row: Table) -> Level:
    row.has(("name", "category", "golongan", "coefficient", "pangkat"), ("jenjang",))
    golongan = row.content["golongan"]
    if not (isinstance(golongan, list) and golongan and all(one in PANGKAT for one in golongan)):
        raise row.fault("golongan", text('must be a list of golongan in quotes, such as ["III/a", "III/b"]'))
    return Level(
        row.text("name"),
        row.text("category"),
        tuple(golongan),
        row.hundredths("coefficient"),
        row.hundredths("pangkat"),
        row.hundredths("jenjang") if "jenjang" in row.content else None,
    )


def _amounts(table: Table, key: str, known: Mapping[str, object]) -> dict[str, int]:
    table.has((*ABOUT, "list"))
    amounts = {}
    for row in table.tables("list"):
        row.has((key, "base"))
        if row.text(key) not in known:
            raise row.fault(key, text("must be one of {known}", known=", ".join(known)))
        amounts[row.text(key)] = row.hundredths("base")
    return amounts
