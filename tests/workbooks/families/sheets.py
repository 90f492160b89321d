"""Generated sheets with their truth: which rows are people, what is stated of them, how many rows are no record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from tests.workbooks.families import spellings as say
from tests.workbooks.families.people import Person
from tests.workbooks.families.spellings import Cell

Stated = Mapping[str, object]  # field of the roster -> what is stored of it
Write = Callable[[Random, Person], Cell]


@dataclass(frozen=True)
class Record:
    """A row that is a person, with what it states and the warnings it deserves; or the error it is rejected for."""

    row: int
    stated: Stated
    warnings: tuple[str, ...] = ()
    error: str | None = None
    duplicate: bool = False


@dataclass
class Sheet:
    """One sheet: rows of cells (from row 1), merged ranges and hidden rows (from 0), and its truth."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden: bool = False
    records: list[Record] = field(default_factory=list)
    skipped: int = 0

    def line(self, *cells: Cell) -> int:
        """Add a row that is no record; give its number."""
        self.rows.append(list(cells))
        self.skipped += any(cell not in (None, "") for cell in cells)
        return len(self.rows)

    def record(self, cells: Sequence[Cell], stated: Stated, warnings: Iterable[str] = ()) -> None:
        """Add a row that is a person."""
        self.rows.append(list(cells))
        self.records.append(Record(len(self.rows), stated, tuple(warnings)))

    @property
    def width(self) -> int:
        """Cells of the longest row."""
        return max((len(row) for row in self.rows), default=0)


@dataclass(frozen=True)
class Made:
    """A generated workbook. ``refused``: the code with which the whole file is; ``units``: known before it comes."""

    name: str
    sheets: tuple[Sheet, ...]
    refused: str | None = None
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class Column:
    """A heading, the field it means (none: it is not stored), and how its cells are written."""

    heading: str
    field: str | None
    write: Write


def _identity(chance: Random) -> str:
    return f"{chance.getrandbits(128):032X}"


POSITION_KINDS = {"Jabatan Struktural": 1, "Jabatan Fungsional": 2, "Jabatan Pelaksana": 4}
_LEVELS = {"I": 10, "II": 20, "III": 30, "IV": 40, "V": 21, "VII": 23, "IX": 31, "X": 32, "XI": 33}


def _golongan_id(golongan: str | None) -> int | None:
    """Give the code of SIASN: tens for the level, units for the letter; those of PPPK have numbers of their own."""
    level, _, letter = (golongan or "").partition("/")
    return _LEVELS[level] + (" abcde".index(letter) if letter else 0) if level else None


# How the cells of a field are written. Fields of the roster come first, then what other columns hold.
WRITE: dict[str, Write] = {
    "nip": lambda c, p: say.any_nip(c, p.nip),
    "name": lambda c, p: p.name,
    "front_title": lambda c, p: p.front_title,
    "back_title": lambda c, p: p.back_title,
    "kind": lambda c, p: say.any_kind(c, p.kind),
    "sex": lambda c, p: say.any_sex(c, p.sex),
    "birth_date": lambda c, p: say.any_date(c, p.birth_date),
    "golongan": lambda c, p: say.any_golongan(c, p.golongan),
    "golongan_since": lambda c, p: say.any_date(c, p.golongan_since),
    "position_kind": lambda c, p: p.position_kind,
    "position": lambda c, p: c.choice((p.position, f"{p.position} ", f"  {p.position}")),
    "level": lambda c, p: p.level or c.choice(("", "-")),
    "position_since": lambda c, p: say.any_date(c, p.position_since),
    "position_class": lambda c, p: c.choice((p.position_class, int(p.position_class))),
    "unit": lambda c, p: p.unit,
    "unit_parent": lambda c, p: p.unit_parent,
    "supervisor_nip": lambda c, p: say.any_nip(c, p.supervisor_nip),
    "education": lambda c, p: p.education,
    "legal_status": lambda c, p: p.legal_status,
    # Other ways to state some of them.
    "full_name": lambda c, p: p.full_name,
    "plain_nip": lambda c, p: p.nip,
    "pangkat": lambda c, p: say.pangkat(c, p.golongan),
    "pangkat_and_golongan": lambda c, p: f"{say.pangkat(c, p.golongan)} ({p.golongan})",
    "place_and_day": lambda c, p: f"{p.place}, {c.choice(say.TEXT_DATES)(p.birth_date)}",
    "name_and_nip": lambda c, p: c.choice(say.NAME_AND_NIP)(p.full_name, p.nip),
    "golongan_and_since": lambda c, p: say.golongan_and_since(c, p.golongan, p.golongan_since),
    # Not stored.
    "place": lambda c, p: p.place,
    "id": lambda c, p: _identity(c),
    "old_nip": lambda c, p: c.choice((f"{c.randrange(10**8, 10**9)}", c.randrange(10**8, 10**9))),
    "nik": lambda c, p: f"'99{c.randrange(10**13, 10**14)}",
    "phone": lambda c, p: c.choice((f"0800{c.randrange(10**7, 10**8)}", 80000000000 + c.randrange(10**7))),
    "email": lambda c, p: f"contoh{c.randrange(10**5)}@example.invalid",
    "address": lambda c, p: c.choice((f"Jl. Contoh No. {c.randrange(99)} ", "Jl. Contoh\nRT 01")),
    "religion": lambda c, p: c.choice(("Islam", "Kristen", "Katholik", "Hindu", "Budha")),
    "married": lambda c, p: c.choice(("Menikah", "Belum Kawin", "Cerai Hidup", "Cerai Mati")),
    "decree": lambda c, p: f"813.2/{c.randrange(900)}/BKD",
    "appointed": lambda c, p: say.any_date(c, p.appointed),
    "years": lambda c, p: c.randrange(1, 30),
    "months": lambda c, p: c.randrange(12),
    "year": lambda c, p: c.choice((c.randrange(1995, 2020), str(c.randrange(1995, 2020)))),
    "service": lambda c, p: f"{c.randrange(1, 30)} Tahun {c.randrange(12)} Bulan",
    "code": lambda c, p: c.randrange(1, 99),
    "text": lambda c, p: c.choice(("Contoh", "", "-")),
    "eselon": lambda c, p: c.choice(("", "-", "IV.a", "III.b", "NON ESELON")),
    "retires": lambda c, p: say.any_date(c, date(p.birth_date.year + 58, p.birth_date.month, 1)),
    "position_kind_id": lambda c, p: POSITION_KINDS[p.position_kind],
    "pns_letter": lambda c, p: "P",
    "count": lambda c, p: None,  # filled with the number of the row
    "golongan_id": lambda c, p: _golongan_id(p.golongan),
    "staff": lambda c, p: c.choice(("Dosen", "Tenaga Kependidikan")),
    "first_golongan": lambda c, p: "II/a" if p.golongan and "/" in p.golongan else p.golongan,
    "empty": lambda c, p: None,
}
_STANDS_FOR = {
    "full_name": "name", "plain_nip": "nip", "pangkat": "golongan", "pangkat_and_golongan": "golongan",
    "place_and_day": "birth_date", "name_and_nip": "nip name", "golongan_and_since": "golongan golongan_since",
}  # fmt: skip
FIELDS = tuple(name for name in list(WRITE)[:19])


def columns(said: str) -> list[Column]:
    """Columns from ``NIP BARU=nip | NAMA=name | AGAMA NAMA=religion``; a heading alone holds text of no use."""
    found = []
    for part in said.split("|"):
        heading, _, means = part.strip().partition("=")
        means = means or "text"
        stored = _STANDS_FOR.get(means, means if means in FIELDS else None)
        found.append(Column(heading, stored, WRITE[means]))
    fields = [column.field for column in found]
    if "pangkat" in said and fields.count("golongan") > 1:  # a pangkat beside the golongan says it again
        found = [c if c.write is not WRITE["pangkat"] else Column(c.heading, None, c.write) for c in found]
    return found


def stated(person: Person, fields: Iterable[str | None]) -> dict[str, object]:
    """What is stored of a person from these fields: text in one line, nothing where nothing is said."""
    said = {}
    for means in fields:
        for name in (means or "").split():
            value = getattr(person, name)
            said[name] = value.isoformat() if hasattr(value, "isoformat") else getattr(value, "value", value) or None
    return said


def plain_rows(sheet: Sheet, made_of: Sequence[Column], people: Sequence[Person], chance: Random) -> None:
    """Add a row for every person."""
    fields = [column.field for column in made_of]
    for number, person in enumerate(people, 1):
        cells = [column.write(chance, person) for column in made_of]
        cells = [
            number if column.write is WRITE["count"] else cell for column, cell in zip(made_of, cells, strict=True)
        ]
        sheet.record(cells, stated(person, fields))


def table(
    name: str, said: str, people: Sequence[Person], chance: Random, *, exact: bool = False, titles: int = 0
) -> Sheet:
    """A sheet with titles, one row of headings (as they stand if ``exact``) and a row for every person."""
    sheet, made_of = Sheet(name), columns(said)
    title_rows(sheet, titles, chance)
    sheet.line(*(column.heading if exact else say.any_heading(chance, column.heading) for column in made_of))
    plain_rows(sheet, made_of, people, chance)
    return sheet


def title_rows(sheet: Sheet, number: int, chance: Random, unit: str | None = None) -> None:
    """Add as many rows above the headings as an office would: titles, blank lines, a day, a unit."""
    said: list[str] = ["PEMERINTAH KABUPATEN CONTOH RAYA", "DAFTAR NOMINATIF PEGAWAI", "KEADAAN PER 31 DESEMBER 2025"]
    if unit:
        said.insert(2, chance.choice((f"Unit Kerja : {unit}", f"SKPD : {unit}", f"OPD: {unit}")))
        number = max(number, len(said))
    for row in range(number):
        words = said[row] if row < len(said) else chance.choice(("", "", "Tahun Anggaran 2026", "Lampiran I"))
        sheet.line(*([words] if words else []))
