"""The sheet Kehadiran: the percentage of attendance of each person, as another system of the agency has it."""

from __future__ import annotations

from datetime import date

from asncli.messages import text
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Percent, Raw
from asncli.workbooks.specs import Column, SheetSpec

MOST = 10_000  # hundredths of a percent
_ONE = 100


def percent(raw: Raw, today: date) -> int | Fault | Noted | None:
    """Read a percentage from 0 to 100 with two decimals at most, as hundredths; ``percent-unreadable`` else.

    A figure of 1 or less without a sign of percent may be meant as a part of 1: ``percent-fraction``.
    """
    signed = isinstance(raw, Percent)
    if isinstance(raw, str):
        bare = raw.strip().removesuffix("%")
        signed, raw = bare != raw.strip(), bare.strip()
    read = cells.quantity(raw, today)
    if isinstance(read, Noted):
        read = Fault("percent-unreadable") if read.code != "percent-cell" else _whole(read.value)
    if not isinstance(read, int):
        return None if read is None else Fault("percent-unreadable")
    if read % 100 or read // 100 > MOST:
        return Fault("percent-unreadable")
    found = read // 100
    return Noted(found, "percent-fraction") if 0 < found <= _ONE and not signed else found


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


ATTENDANCE = SheetSpec(
    name="Kehadiran",
    key=("nip",),
    identifying=("nip", "percent"),
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Baru", "NIP Pegawai"),
            example="198503152010011901", width=22, missing="nip-missing",
            help=text("NIP of the person, 18 digits, stored as text."),
        ),
        Column(
            "percent", "Persen Kehadiran", percent, required=True,
            aliases=("Persen", "Persentase Kehadiran", "Kehadiran", "Persentase", "Kehadiran (%)"), kind="number",
            example="97,5", width=18, help=text("Percentage of attendance from 0 to 100."),
        ),
    ),
)  # fmt: skip
