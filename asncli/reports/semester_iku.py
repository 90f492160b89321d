"""The pages of IKU in the semester report: what was reached of the organisation's own targets, per unit in charge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from asncli.reports.report import Column, Page, Prose, Table
from asncli.terms import Direction, Labelled, Recap

PER_UNIT, IKU = "Capaian IKU", "Rincian IKU"


class IkuState(Labelled):
    """How far an IKU could be scored in a period."""

    SCORED = "scored", "Dihitung"
    NO_ACTUAL = "no-actual", "Belum ada realisasi"
    NO_TARGET = "no-target", "Tanpa target"


class IkuLine(NamedTuple):
    """An IKU in a period: quantities in ten-thousandths, the achievement in hundredths; ``last``: latest day, ISO."""

    code: str
    title: str
    unit_id: int | None
    unit_code: str | None
    unit: str | None
    measure: str | None
    direction: str | None
    recap: str | None
    target: int | None
    period_target: int | None
    actual: int | None
    last: str | None
    achievement: int | None
    state: IkuState


class UnitMean(NamedTuple):
    """The mean achievement of the IKU of a unit in charge (hundredths; None: none has a realisation)."""

    unit_code: str | None
    unit: str | None
    ikus: int
    scored: int
    mean: int | None


@dataclass(frozen=True)
class IkuScore:
    """The IKU of a period in the order of the renstra, and the mean of each unit."""

    lines: Sequence[IkuLine] = field(default_factory=tuple)
    units: Sequence[UnitMean] = field(default_factory=tuple)

    def having(self, state: IkuState) -> list[IkuLine]:
        """The IKU in this state."""
        return [line for line in self.lines if line.state is state]


NO_IKU = IkuScore()
_UNITS = (
    Column("unit", "Unit Kerja", "wrap", 40),
    Column("unit_code", "Kode", "code", 10),
    Column("ikus", "IKU", "number", 10),
    Column("scored", "Ada Realisasi", "number", 10),
    Column("mean", "Rata-rata Capaian (%)", "hundredths", 10),
)
_LINES = (
    Column("code", "Kode IKU", "code", 14),
    Column("title", "Indikator Kinerja Utama", "wrap", 46),
    Column("unit", "Unit Kerja", "wrap", 30),
    Column("unit_code", "", "code"),
    Column("measure", "Satuan", "code", 12),
    Column("direction", "Arah", Direction, 9),
    Column("recap", "Rekap", Recap, 11),
    Column("target", "Target Tahun", "quantity", 12),
    Column("period_target", "Target Periode", "quantity", 12),
    Column("actual", "Realisasi", "quantity", 12),
    Column("achievement", "Capaian (%)", "hundredths", 11),
    Column("state", "Keterangan", IkuState, 20),
)


def iku_pages(score: IkuScore) -> list[Page]:
    """Make the pages of IKU: the units in charge, and every IKU; none where the renstra has none."""
    if not score.lines:
        return []
    units = [(one.unit, one.unit_code, one.ikus, one.scored, one.mean) for one in score.units]
    rows = [tuple(getattr(line, column.key) for column in _LINES) for line in score.lines]
    means = Table("iku_units", "Capaian IKU per unit penanggung jawab", _UNITS, units)
    return [
        Page(PER_UNIT, [means, Prose("", [_NOTE])]),
        Page(IKU, [Table("ikus", "Capaian IKU", _LINES, rows)], frozen=2),
    ]


_NOTE = (
    "Capaian IKU dihitung seperti capaian indikator SKP: realisasi dalam periode dibandingkan dengan target periode."
    " IKU tanpa realisasi disebut tanpa angka dan tidak ikut dalam rata-rata; IKU menilai organisasi, bukan pegawai."
)
