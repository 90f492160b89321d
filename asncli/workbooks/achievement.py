"""The sheet Realisasi: what was achieved of an indicator by a day, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asncli.messages import text
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted
from asncli.workbooks.specs import Column, SheetSpec, Values


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse what has not happened yet; a month or a semester counts by its last day."""
    day = values[_DAY]
    if isinstance(day, date) and day > today:
        yield "day", Fault("date-future", {"day": day, "today": today})


ACHIEVEMENT = SheetSpec(
    name="Realisasi",
    key=("nip", "code", "day"),
    inputs=("value", "evidence", "obstacle", "follow_up"),
    check=check,
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, example="198503152010011901", width=22,
            help=text("NIP of 18 digits, stored as text."),
        ),
        Column(
            "code", "Kode Indikator", cells.code, required=True, aliases=("Kode IKI", "Kode Indikator Kinerja"),
            example="IKI-01", width=16, help=text("Code of the indicator in the SKP of this person."),
        ),
        Column(
            "day", "Tanggal", cells.day_or_period_end, required=True, aliases=("Tanggal Realisasi", "Periode", "Bulan"),
            kind="date", example="30/06/2026", width=14,
            help=text(
                "Date of the result; a month (Juni 2026) or a semester (Semester I 2026) counts by its last day."
            ),
        ),
        Column(
            "value", "Realisasi", cells.quantity, required=True, aliases=("Nilai Realisasi", "Capaian"),
            kind="number", example="12", width=14,
            help=text("The figure for that date, without the unit of measure, which stands in the SKP."),
        ),
        Column(
            "evidence", "Bukti Dukung", cells.text_cell, aliases=("Tautan Bukti", "Link Bukti Dukung", "Bukti"),
            example="https://arsip.contohraya.example/2026/06/0123.pdf", width=48,
            help=text("Link or number of the document that proves it."),
        ),
        Column(
            "obstacle", "Kendala", cells.text_cell, aliases=("Hambatan", "Permasalahan"), width=44,
            example="Jaringan terputus tiga hari", help=text("What stood in the way, if anything."),
        ),
        Column(
            "follow_up", "Tindak Lanjut", cells.text_cell, aliases=("Rencana Tindak Lanjut", "Solusi"), width=44,
            example="Data diunggah ulang setiap malam", help=text("What is done about it."),
        ),
    ),
)  # fmt: skip
_DAY = ACHIEVEMENT.at("day")
