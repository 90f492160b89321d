"""What stands in the forms that are sent to units: the columns to be filled in, and those that help to do it.

Headings of helping columns are known to no importer of the sheet, so the form that comes back imports as it is.
All words in a form are Indonesian.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asncli.workbooks.achievement import ACHIEVEMENT
from asncli.workbooks.rating import RATING
from asncli.workbooks.skp import SKP
from asncli.workbooks.specs import Column, SheetSpec
from asncli.workbooks.styles import Kind


@dataclass(frozen=True)
class Told:
    """A column that only helps to fill in the others."""

    field: str
    heading: str
    kind: Kind
    width: float


@dataclass(frozen=True)
class FormLayout:
    """What stands in a form: columns in their order (a field of ``spec``, or a ``Told``) and ``spare`` empty rows.

    Open to be filled in are the ``inputs`` of the sheet and the fields ``also``. ``widths`` are those other than
    the usual ones, ``notes`` what to mind when filling it in. NIP and name, the first two columns, stay in sight.
    """

    spec: SheetSpec
    columns: tuple[str | Told, ...]
    notes: tuple[str, ...]
    also: tuple[str, ...] = ()
    spare: int = 0
    widths: Mapping[str, float] = field(default_factory=dict)

    def opened(self, name: str) -> bool:
        """Say whether the cells of a field may be filled in."""
        return name in self.spec.inputs or name in self.also

    def read(self) -> Iterator[tuple[int, Column]]:
        """Give the columns that an importer reads, with their position from 0."""
        for at, column in enumerate(self.columns):
            if isinstance(column, str):
                yield at, self.spec.given_out[self.spec.at(column)]


_NAME = Told("name", "Nama", Kind.WRAP, 26)
_UNIT = Told("stands_in", "Unit Kerja", Kind.WRAP, 22)

_PLANNED = [column.field for column in SKP.columns]

PLAN_FORM = FormLayout(
    SKP,
    (
        "nip",
        _NAME,
        *_PLANNED[1 : _PLANNED.index("recap") + 1],
        "assumed",
        *_PLANNED[_PLANNED.index("recap") + 1 :],
        "decision",
        "decision_note",
    ),
    also=("begins", "decision", "decision_note"),
    spare=20,
    widths={"result_title": 40, "title": 40, "result_kind": 10, "unit": 30},
    notes=(
        "Satu baris untuk satu indikator. Indikator yang sudah tercatat tampil seperti tersimpan dan boleh diubah.",
        "Arah Diasumsikan menyebut Arah dan Rekap yang masih perkiraan: periksa, lalu ubah bila tidak tepat.",
        "Pimpinan mengisi Persetujuan di satu baris setiap SKP; bila dikembalikan, isi juga Catatan Persetujuan.",
        "Pegawai tanpa SKP mendapat tiga baris kosong; bila kurang, pakai baris cadangan di bagian bawah.",
    ),
)
ACHIEVEMENT_FORM = FormLayout(
    ACHIEVEMENT,
    (
        "nip", _NAME, _UNIT, "code", Told("title", "Indikator", Kind.WRAP, 36),
        Told("measure", "Satuan", Kind.WRAP, 12), Told("due", "Target Periode", Kind.QUANTITY, 11),
        Told("known", "Sudah Dilaporkan", Kind.QUANTITY, 12),
        "day", "value", "evidence", "obstacle", "follow_up",
    ),
    also=("day",),
    spare=50,
    widths={"code": 13, "day": 13, "value": 12, "evidence": 28, "obstacle": 25, "follow_up": 25},
    notes=(
        "Isi Realisasi untuk tanggal di baris itu saja; angka di Sudah Dilaporkan sudah tercatat, jangan diulang.",
        "Tanggal sudah terisi: hari terakhir periode, atau hari formulir dibuat bila periode belum berakhir.",
        "Tanggal boleh diganti, tetapi harus di dalam periode dan tidak boleh di masa depan.",
        "Untuk beberapa tanggal pakai baris cadangan di bagian bawah: isi NIP, Kode Indikator, Tanggal dan Realisasi.",
    ),
)  # fmt: skip
RATING_FORM = FormLayout(
    RATING,
    (
        "nip", _NAME, Told("position", "Jabatan", Kind.WRAP, 30), _UNIT, "period",
        Told("result", "Capaian (%)", Kind.HUNDREDTHS, 10), Told("suggested", "Usulan", Kind.CODE, 20),
        "work_rating", "behaviour_rating", "feedback", "new_idea", "assessor_nip",
    ),
    also=("assessor_nip",),
    widths={"period": 11, "work_rating": 18, "behaviour_rating": 18, "feedback": 44, "new_idea": 8},
    notes=(
        "Rating ditetapkan pimpinan. Usulan dihitung dari capaian yang sudah dievaluasi dan tidak mengikat.",
        "NIP Penilai terisi NIP atasan; ganti bila penilainya orang lain.",
    ),
)  # fmt: skip
FORMS: Mapping[str, FormLayout] = {"target": PLAN_FORM, "achievement": ACHIEVEMENT_FORM, "rating": RATING_FORM}
