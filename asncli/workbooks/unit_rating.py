"""The sheet Capaian Organisasi: the predikat of a unit's performance in a period (SE MenPANRB 3/2023)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asncli.messages import text
from asncli.terms import Period, UnitAchievement
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted
from asncli.workbooks.specs import Column, SheetSpec, Values

_FIRST_YEAR = 2000  # of a period that anybody can mean
read_predikat = cells.choice(
    UnitAchievement,
    dict.fromkeys(("Perlu Perbaikan", "Butuh Perbaikan/Cukup"), UnitAchievement.BUTUH_PERBAIKAN)
    | dict.fromkeys(("Kurang/Misconduct",), UnitAchievement.KURANG),
)


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Refuse a period that nobody can mean: a slip of the pen would leave the rating without effect."""
    period = values[_PERIOD]
    if isinstance(period, Period) and not _FIRST_YEAR <= period.year <= today.year + 1:
        yield "period", Fault("period-unknown")


UNIT_RATING = SheetSpec(
    name="Capaian Organisasi",
    key=("unit", "period"),
    identifying=("unit", "period", "predikat"),
    inputs=("predikat", "remark"),
    check=check,
    columns=(
        Column(
            "unit", "Kode Unit", cells.code, required=True,
            aliases=("Unit", "Kode Unit Kerja", "Unit Kerja", "Nama Unit", "Nama Unit Kerja", "Unit Organisasi",
                     "Perangkat Daerah", "OPD", "SKPD", "Kode"),
            example="1.02.11", width=16, help=text("Code (or name) of the unit that is rated."),
        ),
        Column(
            "period", "Periode", cells.period, required=True, aliases=("Periode Penilaian",), example="2026-S1",
            width=16,
            help=text("A year (2026), semester (2026-S1 or Semester I 2026), quarter (2026-Q1) or month (2026-06)."),
        ),
        Column(
            "predikat", "Predikat", read_predikat, required=True,
            aliases=("Capaian Organisasi", "Capaian Kinerja Organisasi", "Predikat Kinerja Organisasi",
                     "Predikat Organisasi", "Predikat Capaian Organisasi"),
            choices=tuple(one.label for one in UnitAchievement), example="Baik", width=20,
            help=text("Predikat of the unit's performance in this period, as the leader above it decided."),
        ),
        Column(
            "remark", "Keterangan", cells.text_cell, aliases=("Catatan", "Dasar"),
            example="Rapat evaluasi 3 Juli 2026.", width=60, help=text("On what the predikat rests."),
        ),
    ),
)  # fmt: skip
_PERIOD = UNIT_RATING.at("period")
