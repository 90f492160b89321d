"""The sheet Potensi: what an assessment found of people's potential, as a level or a figure of 0 to 100."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asncli.messages import text
from asncli.terms import PotentialLevel
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.specs import Column, SheetSpec, Values

_MOST = 100
_HUNDREDTH = 100  # ten-thousandths in a hundredth
level = cells.choice(
    PotentialLevel,
    {"Sedang": PotentialLevel.MENENGAH, "Menengah/Sedang": PotentialLevel.MENENGAH, "R": PotentialLevel.RENDAH,
     "M": PotentialLevel.MENENGAH, "T": PotentialLevel.TINGGI},
)  # fmt: skip


def figure(raw: Raw, today: date) -> int | Fault | Noted | None:
    """Read a figure of 0 to 100 as hundredths, half rounded up; others are ``figure-out-of-range``."""
    read = cells.quantity(raw, today)
    value = read.value if isinstance(read, Noted) else read
    if not isinstance(value, int):
        return read
    hundredths = (value + _HUNDREDTH // 2) // _HUNDREDTH
    return hundredths if hundredths <= _MOST * 100 else Fault("figure-out-of-range", {"low": 0, "high": _MOST})


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse an assessment that is still to come, and one that says neither level nor figure."""
    assessed = values[_DAY]
    if isinstance(assessed, date) and assessed > today:
        yield "assessed_on", Fault("date-future")
    if values[_LEVEL] is None and values[_FIGURE] is None:
        yield "level", Fault("potential-missing")


POTENTIAL = SheetSpec(
    name="Potensi",
    key=("nip", "assessed_on"),
    identifying=("nip", "assessed_on"),
    inputs=("assessed_on", "level", "figure", "assessor"),
    check=check,
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Baru", "NIP Pegawai", "NIP Peserta"),
            example="198503152010011901", width=22, missing="nip-missing",
            help=text("NIP of the person who was assessed, 18 digits, stored as text."),
        ),
        Column(
            "assessed_on", "Tanggal", cells.day, required=True, kind="date",
            aliases=("Tanggal Penilaian", "Tanggal Asesmen", "Tanggal Uji", "Tanggal Pelaksanaan", "Tgl Asesmen"),
            example="15/05/2026", width=14,
            help=text("Day of the assessment; the newest one counts."),
        ),
        Column(
            "level", "Tingkat", level,
            aliases=("Tingkat Potensi", "Tingkat Potensial", "Kategori Potensi", "Kategori Potensial", "Level"),
            choices=tuple(one.label for one in PotentialLevel), example="Tinggi", width=14,
            help=text("Level of the potential; it decides even where a figure stands beside it."),
        ),
        Column(
            "figure", "Nilai", figure,
            aliases=("Nilai Potensi", "Nilai Potensial", "Skor Potensi", "Skor Potensial", "Skor"), kind="number",
            example="82,5", width=10,
            help=text("Figure of 0 to 100; it becomes a level only by the thresholds of the agency's policy."),
        ),
        Column(
            "assessor", "Penilai", cells.line_cell,
            aliases=("Lembaga Penilai", "Asesor", "Assessor", "Tim Penilai", "Penyelenggara"),
            example="Pusat Penilaian Kompetensi ASN", width=32,
            help=text("Who assessed."),
        ),
    ),
)  # fmt: skip
_DAY, _LEVEL, _FIGURE = (POTENTIAL.at(field) for field in ("assessed_on", "level", "figure"))
