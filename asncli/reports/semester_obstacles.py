"""Pages of the semester report: what hindered the work, and what is done about it, as it was reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from asncli.reports.frames import ObstacleRow, Reported
from asncli.reports.report import Block, Column, Page, Prose, Row, Table
from asncli.reports.semester_tables import Placed
from asncli.terms import Period

KENDALA, PER_UNIT = "Kendala dan Tindak Lanjut", "Kendala per Unit"
_LINES = (
    Column("unit", "Unit Kerja", "wrap", 24),
    Column("unit_code", ""),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 26),
    Column("code", "Kode", "code", 9),
    Column("indicator", "Indikator", "wrap", 30),
    Column("day", "Tanggal", "code", 11),
    Column("obstacle", "Kendala", "wrap", 36),
    Column("follow_up", "Tindak Lanjut", "wrap", 36),
)
_UNITS = (
    Column("unit", "Unit Kerja", "wrap", 52),
    Column("code", "Kode", "code", 12, optional=True),
    Column("people", "Pegawai", "number", 12),
    Column("obstacles", "Kendala", "number", 12),
    Column("followed", "Ada Tindak Lanjut", "number", 14),
    Column("open", "Belum Ada Tindak Lanjut", "number", 14),
    Column("only_follow_up", "Tindak Lanjut Tanpa Kendala", "number", 14, optional=True),
)


@dataclass(frozen=True)
class Obstacles:
    """Kendala and tindak lanjut of a period: counts by person, and the rows, gone through once.

    ``rows`` is None where all ``number`` of them are left out.
    """

    counts: Mapping[int, Reported] = field(default_factory=dict)
    rows: Iterable[tuple[Placed, ObstacleRow]] | None = ()

    @property
    def number(self) -> int:
        """How many rows there are."""
        return sum(one.rows for one in self.counts.values())


NO_OBSTACLES = Obstacles()


def obstacle_pages(found: Obstacles, people: Sequence[Placed], period: Period) -> list[Page]:
    """Make the count per unit, where anything is reported, and the page with every kendala of ``people``."""
    units = [Page(PER_UNIT, [_units(found.counts, people)], frozen=1)] if found.number else []
    return [*units, Page(KENDALA, [_lines(found, period)], frozen=4)]


def _units(counts: Mapping[int, Reported], people: Sequence[Placed]) -> Table:
    """One row a unit in which something is reported, in the order of the report, and the totals."""
    by_unit: dict[tuple[str, str | None, int], Counter[str]] = {}
    total: Counter[str] = Counter()
    for unit, person in people:
        if reported := counts.get(person.employee_id):
            own = {**reported._asdict(), "people": 1}
            by_unit.setdefault((unit.name, unit.code, unit.id), Counter()).update(own)
            total.update(own)
    rows = [_unit_row(name, code, count) for (name, code, _), count in by_unit.items()]
    return Table("obstacles_units", "Kendala per unit kerja", _UNITS, rows, _unit_row("Jumlah", None, total))


def _unit_row(name: str, code: str | None, count: Counter[str]) -> Row:
    obstacles, followed = count["obstacles"], count["followed"]
    return name, code, count["people"], obstacles, followed, obstacles - followed, count["rows"] - obstacles


def _lines(found: Obstacles, period: Period) -> Block:
    if found.rows is None:
        return Prose("", [_LEFT_OUT.format(rows=found.number, period=period)])
    empty = _EMPTY.format(period=period)
    return Table("obstacles", "Kendala dan tindak lanjut", _LINES, _line_rows(found.rows), empty=empty, lines=2)


def _line_rows(rows: Iterable[tuple[Placed, ObstacleRow]]) -> Iterator[Row]:
    for (unit, person), one in rows:
        yield (unit.name, unit.code, person.nip, person.name, *one[1:])


_EMPTY = (
    "Tidak ada kendala yang dilaporkan dalam periode ini. Kendala dan tindak lanjut diisi pada lembar Realisasi, atau"
    " dengan: asncli achievement add NIP KODE --obstacle … --follow-up …"
)
_LEFT_OUT = (
    "Kendala ({rows} baris) tidak dimuat karena lebih panjang daripada satu lembar kerja. Buat per unit dengan --unit,"
    " atau seluruhnya: asncli report semester --period {period} -o laporan.json"
)
