"""Families of the DUK: heads of two rows with and without merged cells, and two rows a person."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.workbooks.families import spellings as say
from tests.workbooks.families.people import Person, people
from tests.workbooks.families.sheets import WRITE, Column, Made, Sheet, columns, plain_rows, stated, title_rows

# Parent heading > its children; a heading alone stands over both rows.
HEADS = {
    "simpeg": (
        "NO=count ; NAMA (Gelar)=full_name ; NIP=nip ; PANGKAT > GOL. RUANG=golongan | TMT=golongan_since"
        " ; JABATAN > NAMA=position | TMT=position_since ; MASA KERJA > THN=years | BLN=months"
        " ; PENDIDIKAN > NAMA=education | TAHUN LULUS=year ; TEMPAT, TANGGAL LAHIR=place_and_day ; L/P=sex ; KET.=empty"
    ),
    "bogor": (
        "NO.=count ; NAMA=full_name ; NIP=nip ; PANGKAT > NAMA=pangkat_and_golongan | TMT=golongan_since"
        " ; JABATAN > NAMA=position | TMT=position_since ; MASA KERJA > THN=years | BLN=months"
        " ; LATIHAN JABATAN > NAMA=text | TAHUN=year ; PENDIDIKAN > NAMA=text | TINGKAT=education"
        " ; USIA=years ; KET=empty"
    ),
    "rekap": (
        "No=count ; Nama=full_name ; NIP=nip ; Kepangkatan > Gol=golongan | TMT=golongan_since ; Jabatan=position"
        " ; Tgl Lahir=birth_date ; Unit Kerja=unit"
    ),
    "parent_of_the_person": (
        "No=count ; Pegawai > Nama=full_name | NIP=nip | L/P=sex ; Pangkat > Gol/Ruang=golongan | TMT=golongan_since"
        " ; Jabatan > Nama Jabatan=position | TMT=position_since | Eselon=eselon ; Unit Kerja=unit"
    ),
    "new_and_old": (
        "No=count ; Nama=full_name ; NIP=nip ; CPNS > TMT=appointed | Gol=first_golongan"
        " ; Pangkat Terakhir > Gol=golongan | TMT=golongan_since ; Jabatan > Nama=position | TMT=position_since"
    ),
}

# Two rows a person: of each column the field above and the field below, under one head of two rows.
PAIRS = {
    "name_above": (
        "No DUK=count / ; Nama Pegawai=full_name / NIP=nip ; Gol Ruang=golongan / TMT=golongan_since"
        " ; Jabatan=position / TMT Jabatan=position_since ; Masa Kerja=service / ; Pendidikan Terakhir=education /"
        " ; Tempat &=place / Tgl Lahir=birth_date"
    ),
    "nip_above": (
        "No=count / ; NIP=nip / Nama=full_name ; Pangkat=pangkat / Gol. Ruang=golongan ; TMT Gol.=golongan_since /"
        " ; Jabatan=position / Unit Kerja=unit ; L/P=sex /"
    ),
    "short": (
        "NO.=count / ; NAMA=full_name / NIP=nip ; GOL=golongan / TMT=golongan_since"
        " ; JABATAN=position / TMT=position_since"
    ),
}


def two_row_head(chance: Random, name: str, *, merged: bool, numbering: bool = True) -> Made:
    """A DUK under a head of two rows, whose cells are merged in the file or merely left blank."""
    sheet = Sheet("DUK")
    title_rows(sheet, chance.randrange(2, 9), chance)
    made_of = _heads(sheet, HEADS[name], merged, chance)
    if numbering:
        sheet.line(*chance.choice(([*range(1, len(made_of) + 1)], [f"({n})" for n in range(1, len(made_of) + 1)])))
    plain_rows(sheet, made_of, people(chance, 15), chance)
    return Made(f"duk_{name}_{'merged' if merged else 'blank'}", (sheet,))


def _heads(sheet: Sheet, said: str, merged: bool, chance: Random) -> list[Column]:
    above: list[str] = []
    below: list[str] = []
    found: list[Column] = []
    top = len(sheet.rows)
    for part in said.split(";"):
        parent, _, children = part.strip().partition(" > ")
        start = len(above)
        if not children:
            (column,) = columns(parent)
            found.append(column)
            above.append(column.heading)
            below.append("")
            if merged:
                sheet.merges.append((top, start, top + 1, start))
            continue
        inside = columns(children)
        found += inside
        above += [parent.strip(), *[""] * (len(inside) - 1)]
        below += [column.heading for column in inside]
        if merged:
            sheet.merges.append((top, start, top, start + len(inside) - 1))
    sheet.line(*(say.any_heading(chance, heading) if heading else "" for heading in above))
    sheet.line(*below)
    return found


def two_rows_a_person(chance: Random, name: str, *, blank_between: bool = False, merged: bool = False) -> Made:
    """Two physical rows a person under two rows of headings; the person stands in the first of them."""
    sheet = Sheet("duk")
    title_rows(sheet, chance.randrange(0, 6), chance)
    pairs = [[half.strip() for half in part.split(" /")] for part in PAIRS[name].split(";")]
    above = [columns(half[0])[0] for half in pairs]
    below = [columns(half[1])[0] if half[1] else Column("", None, WRITE["empty"]) for half in pairs]
    sheet.line(*(say.any_heading(chance, column.heading) for column in above))
    sheet.line(*(column.heading for column in below))
    found = people(chance, 15)
    for number, person in enumerate(found, 1):
        fields = [column.field for column in (*above, *below)]
        if merged:
            sheet.merges.append((len(sheet.rows), 0, len(sheet.rows) + 1, 0))
        sheet.record(_cells(above, person, chance, number), stated(person, fields))
        sheet.line(*_cells(below, person, chance, number))
        if blank_between:
            sheet.line()
    suffix = "".join(("_spaced" * blank_between, "_merged" * merged))
    return Made(f"pairs_{name}{suffix}", (sheet,))


def _cells(made_of: Sequence[Column], person: Person, chance: Random, number: int) -> list[say.Cell]:
    return [number if c.write is WRITE["count"] else c.write(chance, person) for c in made_of]


def nip_below_name(chance: Random, *, headings: tuple[str, ...] = ("Nama / NIP",)) -> Made:
    """One column for name and NIP, the NIP in a row of its own below the name."""
    sheet = Sheet("Sheet1")
    title_rows(sheet, 3, chance)
    sheet.line("No", *headings, "Gol. Ruang", "Jabatan", "Unit Kerja")
    for number, person in enumerate(people(chance, 12), 1):
        said = stated(person, ("nip", "name", "golongan", "position", "unit"))
        sheet.record([number, person.full_name, person.golongan, person.position, person.unit], said)
        sheet.line("", say.any_nip(chance, person.nip))
    return Made("nip_below_name", (sheet,))
