"""The first page of the semester report: how many people, which predikat, what is still open, what to know."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from asncli.reports.public_voice import note as public_note
from asncli.reports.recap import Counts
from asncli.reports.report import Bars, Block, Column, Prose, Row, Signature, Table
from asncli.reports.semester_data import BELUM, NILAI, Semester
from asncli.reports.semester_method import moment, paragraphs
from asncli.rules.eligibility import PERIOD_NOT_OVER
from asncli.rules.shapes import half_up
from asncli.terms import PeriodKind, Predikat, Status

_COUNTS = (Column("what", "Keadaan", "text", 40), Column("people", "Pegawai", "number", 12))
_SHARED = (*_COUNTS, Column("share", "Persen", "hundredths", 14))
_SIGNED = (
    "………………………………, ………………………………",
    "Jabatan: ……………………………………………",
    "",
    "",
    "",
    "(………………………………………………)",
    "NIP …………………………………………………",
)


_BASE = """
Persen predikat dihitung dari pegawai yang dievaluasi, dibulatkan ke dua desimal; jumlahnya dapat berbeda sedikit dari
100.
"""
_PROPOSALS = """
{proposals} dari {evaluated} predikat masih usulan: bersandar pada usulan program, belum pada rating Pejabat Penilai
Kinerja.
"""
_INCOMPLETE = """
Nilai {incomplete} pegawai yang belum lengkap bersifat sementara; tidak ikut dalam sebaran predikat dan rata-rata.
"""
_NOT_OVER = "Periode belum berakhir ketika dievaluasi; nilai masih dapat berubah."
_RHYTHM = """
Evaluasi per semester adalah irama instansi. Menurut PermenPANRB 6/2022 evaluasi kinerja periodik dilakukan per bulan
atau per triwulan, dan evaluasi kinerja tahunan setiap tahun.
"""
_CHANGED = """
Data berubah sesudah evaluasi {moment} (perubahan: {changes}). Nilai di sini belum memuatnya, Rincian Indikator dari
pegawai yang masih draf sudah memuatnya. Hitung ulang dengan: asncli evaluate {period}
"""
_SEVERAL = "Nilai dalam periode ini dihitung dengan lebih dari satu peraturan atau kebijakan instansi."
_OTHER_POLICY = """
Sebagian nilai dihitung dengan kebijakan instansi yang lain daripada yang tercetak di lembar Metodologi.
"""


def summary(data: Semester, total: Counts, notes: Sequence[str]) -> list[Block]:
    """Blocks of the page Ringkasan."""
    states: list[Row] = [
        ("Dievaluasi", total.evaluated, _share(total.evaluated, total.people)),
        ("Belum lengkap", total.incomplete, _share(total.incomplete, total.people)),
        ("Dikecualikan", total.excluded, _share(total.excluded, total.people)),
    ]
    found = {predikat.value: total.predikat[predikat.value] for predikat in data.labels}
    shares: list[Row] = [(code, people, _share(people, total.evaluated)) for code, people in found.items()]
    having = sum(found.values())
    predikat = (Column("predikat", "Predikat", Predikat, 40), *_SHARED[1:])
    work = (_SHARED[0]._replace(heading="Ukuran"), _SHARED[1], Column("figure", "Nilai", "hundredths", 14))
    return [
        Table("states", "Pegawai dalam periode", _SHARED, states, ("Jumlah", total.people, _share(1, 1))),
        Table(
            "predikat",
            "Predikat kinerja",
            predikat,
            shares,
            ("Jumlah", having, _share(having, total.evaluated)),
        ),
        Bars("Sebaran predikat (jumlah pegawai)", "predikat", 0, 1),
        Table("work", "Nilai hasil kerja", work, [("Rata-rata pegawai yang dievaluasi", total.rated, total.mean)]),
        _open(data, total),
        Prose("Catatan", notes),
        Signature(_SIGNED),
    ]


def _open(data: Semester, total: Counts) -> Table:
    """What still has to be done, and the command that shows it."""
    listed = f"asncli evaluation list --period {data.period} --status"
    rows: list[Row] = [
        ("Belum lengkap", total.incomplete, f"lembar {BELUM}, atau: {listed} incomplete"),
        ("Predikat masih usulan", data.proposals, f"lembar {NILAI}, kolom Usulan, atau: {listed} draft"),
        ("Masih draf", data.having(Status.DRAFT), f"asncli evaluation finalise --period {data.period} --dry-run"),
        ("Dalam keberatan", data.having(Status.OBJECTED), f"{listed} objected"),
    ]
    columns = (_COUNTS[0]._replace(heading="Hal"), _COUNTS[1], Column("how", "Cara melihatnya", "wrap", 108))
    return Table("open", "Yang masih terbuka", columns, [row for row in rows if row[1]], empty="Tidak ada.")


def notes(data: Semester, total: Counts) -> list[str]:
    """What a reader has to know before believing a figure."""
    state = data.state
    found = {
        _BASE: True,
        _PROPOSALS: bool(data.proposals),
        _INCOMPLETE: bool(total.incomplete),
        _NOT_OVER: any(PERIOD_NOT_OVER in person.notes for _, person in data.people),
        _RHYTHM: data.period.kind is PeriodKind.SEMESTER,
        _CHANGED: bool(state.changed_since),
        _SEVERAL: len({(law.regulation_digest, law.policy_digest) for law in data.laws}) > 1,
        _OTHER_POLICY: any(law.policy_digest != data.policy.digest for law in data.laws),
    }
    values = {
        "proposals": data.proposals,
        "evaluated": total.evaluated,
        "incomplete": total.incomplete,
        "moment": moment(state.evaluated_at),
        "changes": state.changed_since,
        "period": data.period,
    }
    said = [paragraphs(note, **values)[0] for note, holds in found.items() if holds]
    said += [public_note(data.voices)] if data.voices.surveys else []
    return said if data.lines is not None else [*said, left_out(data)]


def left_out(data: Semester) -> str:
    """Why the page of indicators is empty, and where they can be had."""
    return (
        f"Rincian Indikator ({data.indicators} baris) tidak dimuat karena lebih panjang daripada satu lembar kerja."
        f" Buat per unit dengan --unit, atau seluruhnya: asncli report semester --period {data.period} -o laporan.json"
    )


def _share(part: int, whole: int) -> int | None:
    """Percent in hundredths, half up; nothing where there is nobody."""
    return int(half_up(np.array([10_000 * part]), np.array([whole]))[0]) if whole else None
