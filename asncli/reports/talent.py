"""Peta talenta: who stands in which of the nine boxes, what is recommended, and who can not be placed yet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from asncli.reports.bases import basis_words
from asncli.reports.branches import NO_UNIT, in_tree_order, peopled
from asncli.reports.frames import UnitRow
from asncli.reports.nine_box import FILLS, Box, NineBox, percent_of
from asncli.reports.report import Column, Grid, Leaf, Page, Prose, Report, Row, Square, Table
from asncli.rules.policy_kinds import Thresholds
from asncli.rules.policy_talent import TalentPolicy
from asncli.rules.regulation import Provision
from asncli.rules.talent import NotPlaced, Placed
from asncli.rules.talent_law import TalentLaw
from asncli.terms import PotentialLevel, Predikat, Rating, hundredths_text, indonesian_date

NAME = "talent"
TITLE = "Peta Talenta Sembilan Kotak"
_ORDER = (Rating.ABOVE, Rating.MEETS, Rating.BELOW)
_BOXES = range(9, 0, -1)
_NO_UNIT = "(Tanpa unit kerja)"
_DRAFT = (
    "Predikat bertanda draf, dalam keberatan, atau dari luar program ikut dihitung; keadaannya tertulis pada setiap"
    " pegawai."
)
_CHECKED = "Diperiksa petugas"
_CHECK = f"{_CHECKED}: ada hal yang diperiksa petugas sebelum orang ini diusulkan."
_PEOPLE = (
    Column("nip", "NIP", "code", 20),
    Column("name", "Nama", "wrap", 28),
    Column("unit", "Unit Kerja", "wrap", 28),
    Column("position", "Jabatan", "wrap", 26, optional=True),
    Column("predikat", "Predikat", Predikat, 14),
    Column("predikat_from", "Keadaan Predikat", "text", 14),
    Column("performance", "Kinerja", Rating, 15),
    Column("potential", "Potensial", PotentialLevel, 12),
    Column("figure", "Nilai Potensi", "hundredths", 10, optional=True),
    Column("assessed_on", "Tanggal Asesmen", "date", 13, optional=True),
    Column("box", "Kotak", "code", 8),
    Column("pool", "KRS", "yes", 6),
    Column("reason", "Belum Ditempatkan Karena", NotPlaced, 30, optional=True),
    Column("recommendation", "Rekomendasi", "wrap", 40),
)
_POOL = ("box", "nip", "name", "unit", "position", "predikat", "predikat_from", "potential", "recommendation")


class Talent(NamedTuple):
    """A person with what is known of the year and of the potential, and the place; ``said``: how far the predikat is.

    ``assessed_on`` is ISO, ``figure`` in hundredths. ``checked``: an officer looks before anything is recommended.
    """

    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    position: str | None
    predikat: Predikat | None
    said: str
    assessed_on: str | None
    figure: int | None
    placed: Placed
    checked: bool = False


@dataclass(frozen=True)
class TalentMap:
    """Everything the report tells of a year; ``policy_basis``: where the thresholds of the policy stand."""

    year: int
    day: date
    agency: str | None
    unit: str | None
    units: Sequence[UnitRow]
    people: Sequence[Talent]
    law: TalentLaw
    policy: TalentPolicy
    policy_basis: Provision


def counts(people: Sequence[Talent]) -> Mapping[int, int]:
    """How many people stand in each box that has some."""
    return Counter(one.placed.box for one in people if one.placed.box is not None)


def build(data: TalentMap) -> Report:
    """Make the report."""
    found = counts(data.people)
    reasons = Counter(one.placed.reason for one in data.people if one.placed.reason)
    title = f"{TITLE} Tahun {data.year}"
    summary = {"people": len(data.people), "placed": sum(found.values()), "not_placed": sum(reasons.values()),
               "pool": sum(found.get(box, 0) for box in data.law.pool)}  # fmt: skip
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=lines(data),
        head={
            "report": NAME, "title": title, "agency": data.agency, "year": data.year, "day": data.day,
            "unit": data.unit, "regulation": data.law.id, "summary": summary,
            "boxes": {str(box): found.get(box, 0) for box in range(1, 10)},
            "reasons": {reason.value: reasons.get(reason, 0) for reason in NotPlaced},
        },
        pages=[
            Page("Ringkasan", [_grid(data, found), _summary(data, found, reasons),
                               Prose("Catatan", _notes(data))]),
            Page("Sembilan Kotak", [squares(data, found)]),
            Page("Kelompok Rencana Suksesi", [pool_table(data)], frozen=3),
            Page("Pegawai", [Table("people", TITLE, _PEOPLE, [_row(data, one) for one in _ordered(data.people)],
                                   empty="Tidak ada pegawai.")], frozen=2),
            Page("Per Unit Kerja", [_units(data)], frozen=1),
            Page("Dasar", [_bases(data)]),
        ],
        overview=1,
    )  # fmt: skip


def lines(data: TalentMap) -> list[str]:
    """Lines below the title."""
    unit = [f"Unit kerja: {data.unit}"] if data.unit else []
    return [*unit, f"Predikat tahunan {data.year} dan potensi terakhir sampai {indonesian_date(data.day)}"]


def picture(data: TalentMap, *, with_names: bool) -> NineBox:
    """The nine boxes to be drawn; ``with_names``: with the people in each, as they stand in the report."""
    found = counts(data.people)
    names = defaultdict[int, list[str]](list)
    for one in _ordered(data.people) if with_names else ():
        if one.placed.box is not None:
            names[one.placed.box].append(one.name)
    placed = sum(found.values())
    return NineBox(
        f"{TITLE} Tahun {data.year}",
        [" · ".join(part for part in (data.agency, *lines(data)) if part)],
        [
            f"Ditempatkan: {placed} dari {len(data.people)} pegawai; belum ditempatkan: {len(data.people) - placed}.",
            f"Nomor kotak menurut {basis_words(data.law.provisions['grid'])}.",
        ],
        {
            place: Box(number, found.get(number, 0), "; ".join(data.law.recommendations[number][:2]))
            for place, number in data.law.grid.items()
        },
        names,
    )


def _ordered(people: Sequence[Talent]) -> list[Talent]:
    return sorted(people, key=lambda one: (-(one.placed.box or 0), one.unit or "", one.name.casefold(), one.nip))


def _row(data: TalentMap, one: Talent) -> Row:
    box = one.placed.box
    return (
        one.nip, one.name, one.unit, one.position, one.predikat, one.said, one.placed.performance,
        one.placed.potential, one.figure, one.assessed_on, box, box in data.law.pool, one.placed.reason,
        _CHECKED if one.checked and box else "; ".join(data.law.recommendations[box]) if box else None,
    )  # fmt: skip


def _grid(data: TalentMap, found: Mapping[int, int]) -> Table:
    """The grid for a terminal: number of the box and how many people stand in it."""
    columns = (
        Column("performance", "Kinerja \\ Potensial", Rating, 42),
        *(Column(level.value, level.label, "text", 28) for level in PotentialLevel),
    )
    rows: list[Row] = [
        (rating, *(_square(data.law.grid[rating, level], found) for level in PotentialLevel)) for rating in _ORDER
    ]
    return Table("", "Sembilan kotak: jumlah pegawai", columns, rows)


def _square(box: int, found: Mapping[int, int]) -> str:
    return f"Kotak {box}: {found.get(box, 0)}"


def _summary(data: TalentMap, found: Mapping[int, int], reasons: Mapping[NotPlaced, int]) -> Table:
    columns = (Column("subject", "Hal", "wrap", 52), Column("people", "Pegawai", "number", 14))
    pool = ", ".join(map(str, sorted(data.law.pool)))
    rows: list[Row] = [
        ("Ditempatkan dalam kotak", sum(found.values())),
        (f"Di antaranya kelompok rencana suksesi (kotak {pool})", sum(found.get(box, 0) for box in data.law.pool)),
        *((f"Belum ditempatkan: {reason.label}", reasons.get(reason, 0)) for reason in NotPlaced),
    ]
    return Table("", "Pegawai", columns, rows, ("Jumlah", len(data.people)))


def squares(data: TalentMap, found: Mapping[int, int]) -> Grid:
    """The coloured grid for paper: number, people and share, and the recommendation."""
    placed = sum(found.values())

    def square(box: int) -> Square:
        people = found.get(box, 0)
        advice = "; ".join(data.law.recommendations[box])
        return Square(f"Kotak {box}\n{people} pegawai ({percent_of(people, placed)})\n{advice}", FILLS[box])

    return Grid(
        "Kinerja (ke bawah) dan potensial (ke samping)",
        "Kinerja \\ Potensial",
        [level.label for level in PotentialLevel],
        [(rating.label, [square(data.law.grid[rating, level]) for level in PotentialLevel]) for rating in _ORDER],
    )


def pool_table(data: TalentMap) -> Table:
    """Whoever stands in a box of the succession pool, the best box first."""
    by_key = {column.key: column for column in _PEOPLE}
    at = {column.key: place for place, column in enumerate(_PEOPLE)}
    rows = [_row(data, one) for one in _ordered(data.people) if one.placed.box in data.law.pool]
    return Table(
        "pool", "Kelompok rencana suksesi", [by_key[key] for key in _POOL],
        [[row[at[key]] for key in _POOL] for row in rows], empty="Belum ada pegawai dalam kelompok rencana suksesi.",
    )  # fmt: skip


def _units(data: TalentMap) -> Table:
    per_unit = defaultdict[int, Counter[int]](Counter)
    for one in data.people:
        per_unit[one.unit_id or NO_UNIT][one.placed.box or 0] += 1
    columns = (
        Column("unit", "Unit Kerja", "tree", 44),
        Column("code", "Kode", "code", 12, optional=True),
        *(Column(f"box_{box}", f"Kotak {box}", "number", 9) for box in _BOXES),
        Column("not_placed", "Belum Ditempatkan", "number", 13),
        Column("people", "Pegawai", "number", 9),
    )

    def row(name: Leaf | str, code: str | None, tally: Counter[int]) -> Row:
        return (name, code, *(tally[box] for box in _BOXES), tally[0], tally.total())

    branches = peopled(in_tree_order(data.units), set(per_unit))
    rows = [row(Leaf(b.level, b.name), b.code, per_unit.get(b.id, Counter())) for b in branches]
    rows += [row(Leaf(0, _NO_UNIT), None, per_unit[NO_UNIT])] if NO_UNIT in per_unit else []
    whole = sum(per_unit.values(), Counter[int]())
    return Table("units", "Sembilan kotak per unit kerja", columns, rows, row("Jumlah", None, whole))


def _bases(data: TalentMap) -> Table:
    columns = (Column("subject", "Hal", "wrap", 40), Column("value", "Isi", "wrap", 60),
               Column("basis", "Dasar", "wrap", 60))  # fmt: skip
    provisions, policy = data.law.provisions, basis_words(data.policy_basis)
    performance = "; ".join(f"{one.label}: {rating.label}" for one, rating in data.law.performance.items())
    rows: list[Row] = [
        ("Peraturan", data.law.title, basis_words(provisions["in_force"])),
        ("Nomor kotak", "lihat lembar Sembilan Kotak", basis_words(provisions["grid"])),
        ("Kinerja dari predikat", performance, basis_words(provisions["performance"])),
        ("Ambang angka kinerja", _limits(data.policy.performance), policy),
        ("Ambang angka potensi", _limits(data.policy.potential), policy),
        ("Kelompok rencana suksesi", ", ".join(map(str, sorted(data.law.pool))), basis_words(provisions["pool"])),
        ("Rekomendasi", "lihat lembar Sembilan Kotak", basis_words(provisions["recommendations"])),
    ]
    return Table("bases", "Dasar", columns, rows)


def _limits(limits: Thresholds | None) -> str:
    if limits is None:
        return "tidak ditetapkan"
    return f"atas mulai {hundredths_text(limits.high, ',')}, tengah mulai {hundredths_text(limits.middle, ',')}"


def _notes(data: TalentMap) -> list[str]:
    notes = [_DRAFT] if any(one.said for one in data.people) else []
    if any(one.placed.reason is NotPlaced.NO_THRESHOLDS for one in data.people):
        notes.append("Angka potensi tanpa tingkat menempatkan orang hanya bila talent.potential_thresholds ditetapkan.")
    if any(one.checked and one.placed.box for one in data.people):
        notes.append(_CHECK)
    if data.policy.performance:
        notes.append("Kinerja dinilai dari angka predikat menurut ambang kebijakan, bukan dari predikatnya.")
    return notes or ["Tidak ada."]
