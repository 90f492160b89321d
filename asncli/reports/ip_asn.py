"""The index of professionalism (IP ASN): of everybody with what it rests on, of units, and who has none and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from asncli.reports.career import WHO, Head, OfUnit, Who, bases, unit_of
from asncli.reports.ip_asn_words import part_words
from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.rules.ip_asn import Index, mean
from asncli.rules.ip_asn_law import Dimension, IndexLaw
from asncli.rules.regulation import Provision
from asncli.terms import hundredths_text

NAME, TITLE = "career-index", "Indeks Profesionalitas ASN"


class Indexed(NamedTuple):
    """A person and the index."""

    who: Who
    unit_id: int | None
    measured: Index


@dataclass(frozen=True)
class Indices:
    """Everything the list is made from; ``any_course``, whether courses of anybody are recorded."""

    head: Head
    year: int
    law: IndexLaw
    policy: Provision
    rows: Sequence[Indexed]
    any_course: bool


_PEOPLE = (
    *WHO,
    *(
        column
        for one in Dimension
        for column in (
            Column(one.value, one.label, "hundredths", 9),
            Column(f"{one.value}_source", f"Dasar {one.label}", "wrap", 20),
        )
    ),
    Column("total", "IP ASN", "hundredths", 9),
    Column("category", "Kategori", "text", 13),
    Column("missing", "", "list"),
)
_PAPER = tuple(column.key for column in _PEOPLE if column.heading and column.key not in ("position", "golongan"))
_SPARE = (*(column.key for column in _PEOPLE if column.key.endswith("_source")), "unit")
_UNITS = (
    Column("unit_code", "Kode", "text", 14),
    Column("unit", "Unit Kerja", "wrap", 44),
    Column("people", "Pegawai", "number", 10),
    Column("measured", "Dengan Nilai", "number", 10),
    Column("unmeasured", "Tanpa Nilai", "number", 10),
    Column("mean", "Rata-rata IP ASN", "hundredths", 12),
    Column("category", "Kategori", "text", 14),
)
_MISSING = (*WHO, Column("reason", "Alasan", "wrap", 60), Column("missing", "", "list"))
_MEANING = (
    "IP ASN = kualifikasi + kompetensi + kinerja + disiplin. Siapa yang salah satu dimensinya belum diketahui tidak"
    " diberi nilai; alasannya pada lembar Tanpa nilai.",
    "Rata-rata dihitung dari pegawai yang mempunyai nilai, tepat dan dibulatkan ke dua desimal, setengah ke atas.",
)


def build(data: Indices) -> Report:
    """Make the list."""
    title = f"{TITLE} Tahun {data.year}"
    totals = _totals(data.rows)
    average = mean(totals)
    return Report(
        name=NAME,
        owner=data.head.agency or "",
        title=title,
        lines=data.head.lines,
        head={
            "report": NAME,
            "title": title,
            "agency": data.head.agency,
            "year": data.year,
            "on": data.head.on,
            "unit": data.head.unit,
            "regulation": data.law.id,
            "summary": {
                "people": len(data.rows),
                "measured": len(totals),
                "mean": None if average is None else Decimal(hundredths_text(average)),
                "categories": dict(_categories(data)),
            },
            "notes": list(notes(data)),
            "bases": list(index_bases(data)),
        },
        pages=[
            Page(
                "Ringkasan",
                [
                    categories_table(data),
                    *([Prose("Catatan", notes(data))] if notes(data) else []),
                    Prose("Cara menghitung", _MEANING),
                    Prose("Dasar", index_bases(data)),
                ],
            ),
            Page("Unit", [units_table(data)], frozen=1),
            Page("Pegawai", [people_table(data)], frozen=2),
            Page("Tanpa nilai", [missing_table(data)], frozen=2),
        ],
    )


def index_bases(data: Indices) -> Sequence[str]:
    """Say where the points stand."""
    told = data.law.provisions
    return bases(
        {
            "Bobot dimensi": told["weights"],
            "Kualifikasi": told["qualification"],
            "Kompetensi": told["competence"],
            "Kompetensi pelaksana": told["competence_pelaksana"],
            "Disiplin": told["discipline"],
            "Kategori": told["bands"],
            "Nilai kinerja menurut predikat, jangka waktu, dan jenis pelatihan": data.policy,
        }
    )


def notes(data: Indices) -> Sequence[str]:
    """What the reader should know of the data."""
    missing = Counter(dimension for row in data.rows for dimension in row.measured.missing)
    said = [f"{missing[one]} pegawai tanpa nilai {one.label.casefold()}." for one in Dimension if missing[one]]
    untold = sum(row.measured.parts[Dimension.COMPETENCE].code == "courses-unknown" for row in data.rows)
    if untold:
        said.append(
            f"{untold} pegawai tidak mempunyai pelatihan yang tercatat dan tidak dianggap 0; bila riwayat pelatihan"
            " sudah lengkap: ip_asn.courses_complete = true dalam kebijakan."
        )
    if not data.any_course:
        said.append("Riwayat pelatihan belum diimpor: asncli training import FILE")
    return said


def _totals(rows: Sequence[Indexed]) -> list[int]:
    return [row.measured.total for row in rows if row.measured.total is not None]


def _categories(data: Indices) -> Mapping[str, int]:
    counted = Counter(row.measured.category for row in data.rows)
    return {name: counted[name] for name in (*(band.name for band in data.law.bands), data.law.lowest)}


def categories_table(data: Indices) -> Table:
    """How many are in each category, and the average."""
    columns = (Column("category", "Kategori", "text", 20), Column("people", "Pegawai", "number", 12))
    rows: list[Row] = [*_categories(data).items(), ("Tanpa nilai", len(data.rows) - len(_totals(data.rows)))]
    average = mean(_totals(data.rows))
    told = "" if average is None else f"; rata-rata {hundredths_text(average, ',')}"
    return Table("categories", f"Pegawai menurut kategori{told}", columns, rows, ("Jumlah", len(data.rows)))


def units_table(data: Indices) -> Table:
    """One row a unit: how many have a value, and their average."""
    by_unit: dict[OfUnit, list[Indexed]] = defaultdict(list)
    for row in data.rows:
        by_unit[unit_of(row.who, row.unit_id)].append(row)
    rows: list[Row] = []
    for unit, members in by_unit.items():
        totals = _totals(members)
        average = mean(totals)
        category = None if average is None else data.law.category(average)
        rows.append((unit.code, unit.name, len(members), len(totals), len(members) - len(totals), average, category))
    return Table("units", "Rata-rata per unit kerja", _UNITS, rows, empty="Tidak ada.")


def people_table(data: Indices) -> Table:
    """One row a person, each dimension with what it rests on."""
    cells: dict[int, Row] = {}  # of each index once: many people have the same
    for _, _, found in data.rows:
        if id(found) not in cells:
            told = [cell for part in found.parts.values() for cell in (part.points, part_words(part))]
            cells[id(found)] = (*told, found.total, found.category, list(found.missing))
    rows = [(*who, *cells[id(found)]) for who, _, found in data.rows]
    return Table("people", "IP ASN per pegawai", _PEOPLE, rows, empty="Tidak ada.", paper=_PAPER, spare=_SPARE)


def missing_table(data: Indices) -> Table:
    """Who has no total, and why."""
    rows: list[Row] = [
        (*who, "; ".join(f"{one.label}: {part_words(found.parts[one])}" for one in found.missing), list(found.missing))
        for who, _, found in data.rows
        if found.total is None
    ]
    return Table("without", "Tanpa nilai", _MISSING, rows, empty="Tidak ada.")
