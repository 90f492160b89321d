"""Behaviour and achievement before and after a course: those who attended beside colleagues who did not.

A comparison and nothing more: who attends is not drawn by lot, and much else happens in the same time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.terms import PeriodKind

NAME = "training-effect"
TITLE = "Sebelum dan Sesudah Pelatihan"
NO_CAUSE = (
    "Perbandingan ini tidak membuktikan bahwa pelatihan menjadi sebab perubahan: peserta tidak dipilih secara acak, dan"
    " banyak hal lain terjadi dalam waktu yang sama."
)
KINDS = {PeriodKind.SEMESTER: "semester", PeriodKind.YEAR: "tahun", PeriodKind.QUARTER: "triwulan",
         PeriodKind.MONTH: "bulan"}  # fmt: skip
COLUMNS = (
    Column("group", "Kelompok", "text", 34),
    Column("figure", "Nilai", "text", 22),
    Column("people", "Pegawai", "number", 10),
    Column("before", "Rata-rata Sebelum", "hundredths", 12),
    Column("after", "Rata-rata Sesudah", "hundredths", 12),
    Column("change", "Perubahan", "change", 12),
)


class Pair(NamedTuple):
    """One person's figures before and after (hundredths); None where there is none."""

    behaviour: tuple[int | None, int | None]
    work_result: tuple[int | None, int | None]


@dataclass(frozen=True)
class Effect:
    """Everything the report tells. ``attended``: people who attended; ``pairs`` those who have both evaluations.

    ``few``: smallest group of which figures are told. ``spans``: periods compared, as before -> after.
    """

    course: str
    year: int | None
    agency: str | None
    attended: int
    undated: int
    kind: PeriodKind | None
    spans: Sequence[str]
    pairs: Sequence[Pair]
    colleagues: Sequence[Pair]
    few: int


def build(data: Effect) -> Report:
    """Make the report."""
    title = f"{TITLE}: {data.course}"
    said = notes(data)
    rows = [
        row
        for group, pairs in (("Peserta", data.pairs), ("Rekan seunit yang tidak ikut", data.colleagues))
        for row in _rows(group, pairs, data.few)
    ]
    year = [f"Pelatihan yang berakhir pada {data.year}"] if data.year else []
    head = {
        "report": NAME,
        "title": title,
        "agency": data.agency,
        "course": data.course,
        "year": data.year,
        "kind": data.kind and KINDS[data.kind],
        "spans": list(data.spans),
        "summary": {
            "attended": data.attended,
            "compared": len(data.pairs),
            "colleagues": len(data.colleagues),
            "smallest_group": data.few,
        },
        "notes": said,
    }
    table = Table("figures", "Rata-rata sebelum dan sesudah", COLUMNS, rows)
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=year,
        head=head,
        pages=[Page("Ringkasan", [Prose("Cara membaca", said)]), Page("Perbandingan", [table])],
        listed="figures",
    )


def notes(data: Effect) -> list[str]:
    """What is compared with what, and what it does not say."""
    said = [NO_CAUSE]
    if data.kind is None:
        said.append(
            "Belum ada peserta dengan evaluasi sebelum dan sesudah pelatihan, jadi tidak ada yang dibandingkan."
        )
    else:
        word = KINDS[data.kind]
        said.append(
            f"Sebelum: evaluasi {word} terakhir yang berakhir sebelum pelatihan selesai; sesudah: {word} utuh pertama"
            f" setelah pelatihan ({'; '.join(data.spans)}). Termasuk evaluasi yang masih draf."
        )
    said.append(f"Mengikuti pelatihan: {data.attended} pegawai; dapat dibandingkan: {len(data.pairs)}.")
    if data.undated:
        said.append(f"Tanpa tanggal, jadi tidak dapat dibandingkan: {data.undated} pegawai.")
    said.append(f"Kelompok di bawah {data.few} pegawai tidak diperlihatkan angkanya (kebijakan instansi).")
    return said


def _rows(group: str, pairs: Sequence[Pair], few: int) -> list[Row]:
    figures = (
        ("Nilai perilaku", [one.behaviour for one in pairs]),
        ("Nilai hasil kerja (%)", [one.work_result for one in pairs]),
    )
    return [(group, name, *_compared(both, few)) for name, both in figures]


def _compared(both: Sequence[tuple[int | None, int | None]], few: int) -> Row:
    """Number of people with both figures, means half up, and their difference; no figures of a group too small."""
    known = [(before, after) for before, after in both if before is not None and after is not None]
    if len(known) < few:
        return len(known), None, None, None
    before, after = (half_up(sum(side), len(known)) for side in zip(*known, strict=True))
    return len(known), before, after, after - before


def half_up(total: int, number: int) -> int:
    """Mean, half rounded up.

    >>> half_up(5, 2), half_up(-5, 2)
    (3, -2)
    """
    return (2 * total + number) // (2 * number)
