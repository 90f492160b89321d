"""The report "Laporan SKP" of e-Kinerja BKN: whose plan there is, from when to when, and how far it is; no targets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asncli.messages import text
from asncli.terms import BknPlanStatus
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.specs import Column, SheetSpec, Values


def acting(raw: Raw, today: date) -> bool | Fault | None:
    """Read whether a plan is for a post held in an acting capacity: ya or tidak, or PLT and PLH themselves."""
    return True if cells.folded_words(cells.written(raw)) in ("plt", "plh", "pjb") else cells.yes_no(raw, today)


def _check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    begins, ends = values[_AT["begins"]], values[_AT["ends"]]
    if isinstance(begins, date) and isinstance(ends, date) and ends < begins:
        yield "ends", Fault("date-outside-year")


# Who has no plan at all stands there with hyphens: such a row is no entry.
BKN_PLAN = SheetSpec(
    name="Laporan SKP",
    key=("nip", "begins", "skp_id"),
    identifying=("nip", "status"),
    inputs=("begins", "ends", "status", "model", "skp_id"),
    check=_check,
    columns=(
        Column(
            "nip", "nip", cells.nip, required=True, aliases=("NIP Baru",), missing="nip-missing", width=22,
            help=text("NIP of 18 digits, stored as text."),
        ),
        Column("begins", "periode_awal", cells.day, required=True, aliases=("Periode Awal SKP",), kind="date"),
        Column("ends", "periode_akhir", cells.day, required=True, aliases=("Periode Akhir SKP",), kind="date"),
        Column("status", "skp_status", cells.choice(BknPlanStatus), aliases=("Status SKP",)),
        Column("model", "skp_model", cells.line_cell, aliases=("Model SKP",)),
        Column(
            "position", "skp_jabatan", cells.line_cell, aliases=("Jabatan", "Nama Jabatan", "Jabatan Akhir"),
        ),
        Column(
            "unit", "skp_unor_nama", cells.line_cell, aliases=("skp_unor", "Unit", "Unit Kerja", "unor_nama"),
        ),
        Column("acting", "is_plt_plh", acting, aliases=("is_skp_plt_plh_pjb",)),
        Column("superior", "nama_atasan", cells.line_cell, aliases=("pegawai_atasan_nama",)),
        Column("skp_id", "skp_id", cells.code),
    ),
)  # fmt: skip
_AT = {column.field: position for position, column in enumerate(BKN_PLAN.columns)}
