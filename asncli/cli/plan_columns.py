"""Columns of the lists of ``asncli target``: the plans that are kept here, and those that e-Kinerja BKN reports."""

from __future__ import annotations

from asncli.cli.language import N_
from asncli.cli.output import Column
from asncli.terms import BknPlanStatus, Direction, PlanKind, PlanStatus, Recap, ResultKind

COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("year", "Tahun"),
    Column("begins", "Mulai"),
    Column("ends", "Selesai"),
    Column("plan_kind", "Jenis Rencana", PlanKind),
    Column("unit", "Unit Kerja"),
    Column("result_code", "Kode RHK"),
    Column("result_title", "Rencana Hasil Kerja"),
    Column("result_kind", "Jenis", ResultKind),
    Column("parent_code", "Kode RHK Atasan"),
    Column("iku_code", "Kode IKU"),
    Column("weight", "Bobot", "quantity"),
    Column("code", "Kode Indikator"),
    Column("title", "Indikator"),
    Column("aspect", "Aspek"),
    Column("target", "Target", "quantity"),
    Column("target_high", "Target Atas", "quantity"),
    Column("measure", "Satuan"),
    Column("direction", "Arah", Direction),
    Column("recap", "Rekap", Recap),
    Column("target_s1", "Target S1", "quantity"),
    Column("target_s2", "Target S2", "quantity"),
    Column("target_q1", "Target Q1", "quantity"),
    Column("target_q2", "Target Q2", "quantity"),
    Column("target_q3", "Target Q3", "quantity"),
    Column("target_q4", "Target Q4", "quantity"),
    Column("parent_title", "RHK Atasan"),
    Column("status", "Status", PlanStatus),
    Column("approved_by", "Disetujui Oleh"),
    Column("approved_at", "Tanggal Persetujuan"),
    Column("assumed", N_("Arah assumed")),
)
# What a person reads on one line; json and csv have everything.
SHORT = ("nip", "name", "year", "result_code", "weight", "code", "title", "target", "target_high", "measure",
         "direction", "recap", "assumed", "status")  # fmt: skip
# What a narrow terminal leaves out, the first one first.
SPARE = ("assumed", "year", "result_code", "recap", "measure", "target_high", "weight", "direction")
REPORTED = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("begins", "Mulai"),
    Column("ends", "Selesai"),
    Column("status", "Status", BknPlanStatus),
    Column("model", "Model"),
    Column("position", "Jabatan"),
    Column("unit", "Unit Kerja"),
    Column("acting", "PLT/PLH"),
    Column("superior", "Atasan"),
    Column("skp_id", "ID SKP"),
    Column("batch", N_("Batch"), "number"),
)
REPORTED_SHORT = ("nip", "name", "begins", "ends", "status", "superior", "unit")
