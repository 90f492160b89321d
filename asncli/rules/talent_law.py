"""The nine boxes of talent (PermenPANRB 3/2020), as data: numbers, recommendations, who is in the succession pool."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law
from asncli.terms import PotentialLevel, Predikat, Rating

METHODS = ("nine_box",)
_TABLES = ("grid", "performance", "values", "pool", "recommendations", "weights")
BOXES = 9
_HUNDRED = 100


class Part(StrEnum):
    """A part of the two axes, or an axis, with its weight."""

    KINERJA_UTAMA = "kinerja_utama"
    KINERJA_PENGUAT = "kinerja_penguat"
    KOMPETENSI = "kompetensi"
    POTENSI = "potensi"
    KUALIFIKASI = "kualifikasi"
    INTEGRITAS = "integritas"
    SUMBU_KINERJA = "sumbu_kinerja"
    SUMBU_POTENSIAL = "sumbu_potensial"


PERFORMANCE_AXIS = (Part.KINERJA_UTAMA, Part.KINERJA_PENGUAT)
POTENTIAL_AXIS = (Part.KOMPETENSI, Part.POTENSI, Part.KUALIFIKASI, Part.INTEGRITAS)
AXES = (Part.SUMBU_KINERJA, Part.SUMBU_POTENSIAL)


@dataclass(frozen=True)
class TalentLaw(Law):
    """``grid``: number of the box by performance and potential; ``values`` of a predikat in hundredths.

    ``recommendations``: of each box by its number; ``pool``: boxes of the succession pool; ``weights`` in percent.
    """

    grid: Mapping[tuple[Rating, PotentialLevel], int]
    performance: Mapping[Predikat, Rating]
    values: Mapping[Predikat, int]
    pool: frozenset[int]
    recommendations: Mapping[int, tuple[str, ...]]
    weights: Mapping[Part, int]


def read_talent(law: Table) -> TalentLaw:
    """Read one file."""
    head = read_head(law, METHODS, _TABLES)
    grid, performance, values, pool, recommendations, weights = (law.table(name) for name in _TABLES)
    performance.has((*ABOUT, *Predikat))
    values.has((*ABOUT, *Predikat))
    pool.has((*ABOUT, "boxes"))
    recommendations.has((*ABOUT, "list"))
    return TalentLaw(
        *head,
        grid=_grid(grid),
        performance={one: performance.word(one, Rating) for one in Predikat},
        values={one: values.hundredths(one) for one in Predikat},
        pool=frozenset(pool.wholes("boxes", 1, BOXES)),
        recommendations=_recommendations(recommendations),
        weights=_weights(weights),
    )


def _grid(table: Table) -> dict[tuple[Rating, PotentialLevel], int]:
    """Read the numbers of the boxes: each of 1 to 9 once."""
    table.has((*ABOUT, *Rating))
    found: dict[tuple[Rating, PotentialLevel], int] = {}
    for rating in Rating:
        row = table.wholes(rating, 1, BOXES)
        if len(row) != len(PotentialLevel) or set(row) & set(found.values()):
            raise table.fault(rating, text("must be three numbers that no other row has"))
        found |= {(rating, level): number for level, number in zip(PotentialLevel, row, strict=True)}
    return found


def _recommendations(table: Table) -> dict[int, tuple[str, ...]]:
    rows = table.content["list"]
    whole = isinstance(rows, list) and len(rows) == BOXES
    if not whole or not all(isinstance(row, list) and row and all(isinstance(s, str) for s in row) for row in rows):
        raise table.fault("list", text("must be nine lists of texts, that of box 1 first"))
    return {number: tuple(row) for number, row in enumerate(rows, 1)}


def _weights(table: Table) -> dict[Part, int]:
    """Read the weights: those of each axis, and of the two axes, add up to 100."""
    table.has((*ABOUT, *Part))
    weights = {part: table.whole(part, 0, _HUNDRED) for part in Part}
    for parts in (PERFORMANCE_AXIS, POTENTIAL_AXIS, AXES):
        if sum(weights[part] for part in parts) != _HUNDRED:
            raise table.fault(parts[0], text("does not add up to 100 with {others}", others=", ".join(parts[1:])))
    return weights
