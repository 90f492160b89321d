"""The sheet Standar: indicators that are expected of everybody in a jabatan, with their smallest target."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asncli.messages import text
from asncli.terms import Aspect, Direction, Recap
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted
from asncli.workbooks.specs import Column, SheetSpec, Values


def check(values: Values, _today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse a pattern that fits every jabatan: the standard of one would be asked of all."""
    position = values[_POSITION]
    if isinstance(position, str) and not position.strip("*? "):
        yield "position", Fault("position-pattern-empty")


STANDARD = SheetSpec(
    name="Standar",
    key=("position", "level", "code"),
    identifying=("position", "title"),
    check=check,
    columns=(
        Column(
            "position", "Jabatan", cells.line_cell, required=True, aliases=("Nama Jabatan",), example="Perawat*",
            width=30,
            help=text("The jabatan as in the roster; * stands for any letters: Perawat* means every Perawat."),
        ),
        Column(
            "level", "Jenjang", cells.line_cell, aliases=("Jenjang Jabatan",), example="Ahli Pertama", width=18,
            help=text("Only people of this jenjang; empty: whatever the jenjang."),
        ),
        Column(
            "code", "Kode", cells.code, required=True, aliases=("Kode Indikator", "Kode Standar"), example="IKI-01",
            width=13, help=text("Code of the indicator; the plan is searched by it, else by the words."),
        ),
        Column(
            "title", "Indikator", cells.text_cell, required=True, aliases=("Indikator Kinerja",), width=52,
            example="Asuhan keperawatan yang diberikan", help=text("What is measured."),
        ),
        Column(
            "aspect", "Aspek", cells.aspect, choices=tuple(one.label for one in Aspect), example="Kuantitas", width=12,
            help=text("Kuantitas, Kualitas, Waktu or Biaya."),
        ),
        Column(
            "measure", "Satuan", cells.text_cell, example="pasien", width=13,
            help=text("Unit of measure of the target."),
        ),
        Column(
            "direction", "Arah", cells.direction, choices=tuple(one.label for one in Direction), example="naik",
            width=9,
            help=text("turun: the target may not be above the smallest one, else not below it."),
        ),
        Column(
            "recap", "Rekap", cells.recap, choices=tuple(one.label for one in Recap), example="jumlah", width=11,
            help=text("How the results of a period become one figure."),
        ),
        Column(
            "target", "Target Minimum", cells.quantity, aliases=("Target Minimal", "Target"), kind="number",
            example="240", width=13,
            help=text("Target of a year that is asked for at least; empty: only that there is such an indicator."),
        ),
    ),
)  # fmt: skip
_POSITION = STANDARD.at("position")
