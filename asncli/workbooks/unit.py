"""The sheet Unit: the organisation tree with codes, parents and heads; also as SIASN gives it (HierarkiUnor)."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks import cells
from asncli.workbooks.specs import Column, SheetSpec

UNIT = SheetSpec(
    name="Unit",
    key=("code",),
    identifying=("code", "name"),
    columns=(
        Column(
            "code", "Kode", cells.code, required=True,
            aliases=("Kode Unit", "Kode Unit Kerja", "Kode Unor", "Kd Unor", "Unor ID", "ID Unor", "ID Unit",
                     "Unit ID", "ID"),
            example="1.02.11", width=14, help=text("Code of the unit, once in the whole file."),
        ),
        Column(
            "name", "Nama", cells.text_cell, required=True,
            aliases=("Nama Unit", "Nama Unit Kerja", "Nama Unor", "Unor Nama", "Nama Unit Organisasi", "NamaUnor",
                     "Unit Kerja", "Unor"),
            example="UPTD Puskesmas Bukitmekar", width=46,
            help=text("Name of the unit as it stands in the roster."),
        ),
        Column(
            "parent_code", "Kode Induk", cells.code,
            aliases=("Kode Unit Induk", "Kode Atasan", "Kode Unor Atasan", "Kode Unor Induk", "Kd Unor Atasan",
                     "Kd Unor Induk", "ID Atasan", "ID Unor Atasan", "Unor Atasan ID", "ID Diatasan", "Diatasan ID",
                     "DiatasanID", "ID Induk", "ID Unor Induk", "Induk ID", "Parent ID"),
            example="1.02", width=14, help=text("Code of the unit above; empty for the topmost units."),
        ),
        Column(
            "kind", "Jenis", cells.text_cell, aliases=("Jenis Unit",), example="UPTD", width=20,
            help=text("Dinas, Badan, Bidang, UPTD, Kecamatan, Seksi and so on."),
        ),
        Column(
            "head_nip", "NIP Kepala", cells.superior, aliases=("NIP Kepala Unit", "NIP Pimpinan"),
            example="198503152010011901", width=22,
            help=text("NIP of the head of the unit, 18 digits, stored as text."),
        ),
    ),
)  # fmt: skip
