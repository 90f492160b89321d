"""The official forms of one invented person, as a value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from asncli.reports.official import (
    Figures,
    FormLine,
    FormPlan,
    FormResult,
    Outcome,
    Party,
    Pattern,
    PersonForms,
)
from asncli.reports.official_paper import Block, Cell, Curve, Grid, Lines, Paper, Sides, Signatures
from asncli.terms import (
    Basis,
    CoreValue,
    Period,
    PeriodKind,
    PlanKind,
    PlanStatus,
    Predikat,
    Rating,
    ResultKind,
    Status,
    UnitAchievement,
)

Q = 10_000
S1 = Period(2026, PeriodKind.SEMESTER, 1)
SITI = Party("Siti Lestari, S.E.", "197503152000012901", "III/d", "Analis", "Dinas Pendidikan")
LINE = FormLine(
    "IKI-1", "kuantitas", "Jumlah berkas", "berkas", 12 * Q, Figures(6 * Q, 5 * Q, 8333, due=True),
    ("a.pdf", "b.pdf", "c.pdf", "d.pdf"), ("3 Mei 2026 (Pimpinan): Rapikan bukti",),
)  # fmt: skip
SILENT = FormLine("IKI-2", None, "Waktu layanan", "hari", (2 * Q, 3 * Q), Figures((2 * Q, 3 * Q), None, None, due=True))
PLAN = FormPlan(
    date(2026, 1, 1), date(2026, 12, 31), PlanKind.DEFINITIF, PlanStatus.DRAFT,
    [FormResult(ResultKind.UTAMA, "Layanan tertib", "Layanan prima", [LINE, SILENT])],
)  # fmt: skip
OUTCOME = Outcome(
    Status.DRAFT, False, True, Rating.MEETS, Basis.SUGGESTED, Rating.ABOVE, Basis.LEADER, Predikat.BAIK,
    "Pertahankan", {CoreValue.LOYAL: ["Menjaga nama baik"]},
)  # fmt: skip
PATTERN = Pattern(UnitAchievement.BAIK, "Dinas Pendidikan", {Predikat.BAIK: 9, Predikat.SANGAT_BAIK: 4})


def forms(**other: Any) -> PersonForms:
    """The forms of Siti, whose assessor's superior nobody knows."""
    made = PersonForms(
        S1, "Kabupaten Contoh Raya", "Kabupaten Contoh Raya · data per 1 Juli 2026", SITI,
        Party("Budi", "198101012005011902", "IX"), Party(), leads=False, plans=[PLAN], outcome=OUTCOME,
        pattern=PATTERN,
    )  # fmt: skip
    return replace(made, **other)


def grids(paper: Paper) -> list[list[list[str]]]:
    """Words of the cells of every grid of a paper."""
    return [[[cell.text for cell in row] for row in block.rows] for block in paper.blocks if isinstance(block, Grid)]


def words(paper: Paper) -> str:
    """Everything that stands on a paper."""
    return "\n".join(said for block in paper.blocks for said in _said(block))


def _said(block: Block) -> list[str]:
    match block:
        case Grid():
            return [cell.text for row in block.rows for cell in row]
        case Lines():
            return list(block.lines)
        case Sides():
            return [block.left, block.right]
        case Curve():
            return [block.title, block.remark]
        case Signatures():
            return [f"{one.place} {one.role} {one.name} {one.nip}" for one in block.parties if one]


def cells(paper: Paper) -> list[Cell]:
    """All cells of a paper."""
    return [cell for block in paper.blocks if isinstance(block, Grid) for row in block.rows for cell in row]
