"""The sheet Realisasi IKU: what was reached of an IKU by a day, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asncli.messages import text
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault
from asncli.workbooks.specs import Column, SheetSpec, Values


def check(values: Values, today: date) -> Iterable[tuple[str, Fault]]:
    """Refuse what has not happened yet; a month or a semester counts by its last day."""
    day = values[_DAY]
    if isinstance(day, date) and day > today:
        yield "day", Fault("date-future", {"day": day, "today": today})


STRATEGY_ACTUAL = SheetSpec(
    name="Realisasi IKU",
    key=("code", "day"),
    identifying=("code", "day", "value"),
    inputs=("day", "value", "evidence"),
    check=check,
    columns=(
        Column(
            "code", "Kode IKU", cells.code, required=True, example="IKU-1.01-1", width=16,
            help=text("Code of the IKU in the renstra."),
        ),
        Column(
            "day", "Tanggal", cells.day_or_period_end, required=True, aliases=("Tanggal Realisasi", "Periode", "Bulan"),
            kind="date", example="30/06/2026", width=14,
            help=text(
                "Date of the result; a month (Juni 2026) or a semester (Semester I 2026) counts by its last day."
            ),
        ),
        Column(
            "value", "Realisasi", cells.quantity, required=True, aliases=("Nilai Realisasi", "Capaian"), kind="number",
            example="81,2", width=14,
            help=text("The figure for that date, without the unit of measure, which stands in the renstra."),
        ),
        Column(
            "evidence", "Bukti Dukung", cells.text_cell, aliases=("Tautan Bukti", "Link Bukti Dukung", "Sumber Data"),
            example="https://arsip.contohraya.example/2026/06/0123.pdf", width=48,
            help=text("Link or number of the document that proves it."),
        ),
    ),
)  # fmt: skip
_DAY = STRATEGY_ACTUAL.at("day")
