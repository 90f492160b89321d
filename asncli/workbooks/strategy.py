"""The sheet Renstra: tujuan, sasaran and IKU in a tree, an IKU with measure, direction, recap and a target a year.

The years are those that the headings name: ``Target 2026``, ``2026``, or years below one heading Target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from asncli.messages import text
from asncli.terms import Direction, Labelled, Recap, StrategyKind
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted
from asncli.workbooks.skp import target
from asncli.workbooks.specs import Check, Column, SheetSpec, Values

YEARS = range(2010, 2060)  # that a renstra can be about
_FIELD = "target_{0}"
_IKU_NEEDS = {"measure": "measure-missing", "direction": "direction-missing", "recap": "recap-missing"}


def renstra_form(years: Sequence[int]) -> SheetSpec:
    """Declare the sheet as it is written: with the columns of these years."""
    return replace(RENSTRA, columns=(*RENSTRA.columns, *map(_year_column, years)), unasked=())


def targets_of(values: Sequence[object]) -> dict[int, int]:
    """Give the targets of a row by year, ten-thousandths."""
    given = zip(YEARS, values[_FIRST_YEAR:], strict=True)
    return {year: number for year, number in given if isinstance(number, int)}


def _year_column(year: int) -> Column:
    return Column(
        _FIELD.format(year), f"Target {year}", target, kind="number", width=12,
        aliases=(str(year), f"Tahun {year}", f"Target Tahun {year}", f"Target Kinerja {year}",
                 f"Target Kinerja Tahun {year}", f"Target Th {year}", f"Target Thn {year}"),
        example="82", help=text("Target of {year} of an IKU, a number alone; its unit of measure goes into Satuan.",
                                year=year),
    )  # fmt: skip


def _make_check(met: frozenset[str]) -> Check:
    """Make the check of a row; what has no column may be stored already, and is looked at there."""

    def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
        kind = values[_AT["kind"]]
        if kind is StrategyKind.IKU:
            yield from _of_iku(values, met)
        elif isinstance(kind, StrategyKind):
            for at, year in enumerate(YEARS, _FIRST_YEAR):
                if values[at] is not None:
                    yield _FIELD.format(year), Noted(None, "target-not-of-iku", {"kind": kind.label})

    return check


def _of_iku(values: Values, met: frozenset[str]) -> Iterator[tuple[str, Fault]]:
    for field, code in _IKU_NEEDS.items():
        if field in met and values[_AT[field]] is None:
            yield field, Fault(code)
    if values[_AT["direction"]] in (Direction.NAIK, Direction.TETAP):
        yield from ((_FIELD.format(y), Fault("target-zero")) for y, n in targets_of(values).items() if n == 0)


def _labels(members: type[Labelled]) -> tuple[str, ...]:
    return tuple(member.label for member in members)


RENSTRA = SheetSpec(
    name="Renstra",
    key=("code",),
    identifying=("code", "kind", "title"),
    make_check=_make_check,
    columns=(
        Column(
            "code", "Kode", cells.code, required=True, aliases=("Kode Renstra", "Kode Tujuan/Sasaran/IKU"),
            example="IKU-1.01-1", width=14,
            help=text("Code of the line, once in the whole renstra; plans name an IKU by it."),
        ),
        Column(
            "kind", "Jenis",
            cells.choice(
                StrategyKind,
                dict.fromkeys(("Indikator Kinerja Utama", "Indikator"), StrategyKind.IKU)
                | dict.fromkeys(("Sasaran Strategis", "Sasaran Program"), StrategyKind.SASARAN)
                | dict.fromkeys(("Tujuan Strategis",), StrategyKind.TUJUAN),
            ),
            required=True, aliases=("Jenis Baris", "Tingkat"), choices=_labels(StrategyKind), example="IKU", width=11,
            help=text("Tujuan, Sasaran or IKU."),
        ),
        Column(
            "title", "Uraian", cells.text_cell, required=True,
            aliases=("Tujuan/Sasaran/IKU", "Tujuan/Sasaran/Indikator", "Tujuan, Sasaran, Indikator", "Nama"),
            example="Angka partisipasi sekolah 7-15 tahun", width=56, help=text("Words of the tujuan, sasaran or IKU."),
        ),
        Column(
            "parent_code", "Kode Induk", cells.code, aliases=("Kode Atasan", "Induk"), example="S-1.01-1", width=14,
            help=text("Code of the line above, which is a tujuan or a sasaran; empty: at the top."),
        ),
        Column(
            "unit", "Kode Unit", cells.code,
            aliases=("Kode Unit Kerja", "Unit Kerja", "Unit", "Unit Penanggung Jawab", "Penanggung Jawab",
                     "Perangkat Daerah", "OPD", "SKPD"),
            example="1.01", width=14,
            help=text("Code (or name) of the unit in charge; empty: that of the line above."),
        ),
        Column(
            "measure", "Satuan", cells.text_cell, aliases=("Satuan Ukur",), example="persen", width=13,
            help=text("Unit of measure; an IKU has one."),
        ),
        Column(
            "direction", "Arah", cells.direction, aliases=("Arah Indikator",), choices=_labels(Direction),
            example="naik", width=9,
            help=text("naik: more is better; turun: less is better; tetap: neither more nor less."),
        ),
        Column(
            "recap", "Rekap", cells.recap, aliases=("Rekapitulasi",), choices=_labels(Recap), example="terakhir",
            width=11, help=text("How the results of a period become one figure."),
        ),
    ),
    unasked=tuple(map(_year_column, YEARS)),
)  # fmt: skip
_AT = RENSTRA.positions
_FIRST_YEAR = len(RENSTRA.columns)
