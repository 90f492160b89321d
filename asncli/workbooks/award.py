"""The sheet Penghargaan: awards that people received."""

from __future__ import annotations

from datetime import date

from asncli.messages import text
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Raw
from asncli.workbooks.specs import Column, SheetSpec
from asncli.workbooks.training import title


def given(raw: Raw, today: date) -> date | Fault | None:
    """Read the day on which it was given, which has come."""
    read = cells.day(raw, today)
    return Fault("date-future") if isinstance(read, date) and read > today else read


AWARD = SheetSpec(
    name="Penghargaan",
    key=("nip", "name", "given_on"),
    inputs=("name", "given_on", "giver", "document", "period", "remark"),
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Baru", "NIP Pegawai", "NIP Penerima"),
            example="198503152010011901", width=22, missing="nip-missing",
            help=text("NIP of the person who received it, 18 digits, stored as text."),
        ),
        Column(
            "name", "Nama Penghargaan", title, required=True,
            aliases=("Penghargaan", "Jenis Penghargaan", "Tanda Jasa"),
            example="Pegawai Berprestasi", width=36, help=text("Name of the award."),
        ),
        Column(
            "given_on", "Tanggal", given, required=True,
            aliases=("Tanggal Penghargaan", "Tanggal Diberikan", "Tanggal SK", "Tgl Penghargaan"), kind="date",
            example="17/08/2026", width=14, help=text("Day on which it was given."),
        ),
        Column(
            "giver", "Pemberi", cells.line_cell, aliases=("Pemberi Penghargaan", "Asal Perolehan", "Instansi Pemberi"),
            example="Bupati", width=28, help=text("Who gave it."),
        ),
        Column(
            "document", "Nomor SK", cells.line_cell, aliases=("No SK", "SK", "Nomor Keputusan", "Nomor Piagam"),
            width=24, help=text("Number of the decision."),
        ),
        Column(
            "period", "Periode", cells.period, example="2026", width=12,
            help=text("The period whose results it was given for, if any."),
        ),
        Column(
            "remark", "Keterangan", cells.line_cell, width=36, help=text("What else is to be known."),
        ),
    ),
)  # fmt: skip
