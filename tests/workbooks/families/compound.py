"""Families whose cells hold two things, whose headings stand twice, and whose sheets are one per dinas."""

from __future__ import annotations

from random import Random

from tests.workbooks.families import spellings as say
from tests.workbooks.families.people import UNITS, people
from tests.workbooks.families.sheets import Made, Record, Sheet, columns, plain_rows, stated, table, title_rows
from tests.workbooks.families.spellings import Cell

CELLS = {
    "nominatif": (
        "No=count | Nama / NIP=name_and_nip | Tempat, Tanggal Lahir=place_and_day | GR / TMT=golongan_and_since"
        " | Pendidikan / Diklat Terakhir=education | Jabatan=position | Alamat=address"
    ),
    "pegawai": (
        "NO=count | Pegawai=name_and_nip | Pangkat / Gol=pangkat_and_golongan | Jabatan=position | Unit Kerja=unit"
    ),
    "nip_first": (
        "No=count | NIP / Nama=name_and_nip | Pangkat/Gol. Ruang=pangkat_and_golongan"
        " | TEMPAT_TGL_LAHIR=place_and_day | JABATAN=position"
    ),
    "name_and_nip_words": "No.=count | Nama dan NIP=name_and_nip | Gol/TMT=golongan_and_since | L/P=sex",
    "name_newline_nip": "No.=count | NAMA\nNIP=name_and_nip | GOLONGAN\nTMT=golongan_and_since | JABATAN=position",
}

# TMT belongs to what stands before it.
NEIGHBOURS = {
    "twice": (
        "No=count | NIP=nip | Nama=full_name | Gol. Ruang=golongan | TMT=golongan_since | Jabatan=position"
        " | TMT=position_since"
    ),
    "turned": (
        "No=count | Nama=full_name | NIP=nip | Jabatan=position | TMT=position_since"
        " | Pangkat/Gol=pangkat_and_golongan | TMT=golongan_since"
    ),
    "thrice": (
        "#=count | NIP=plain_nip | Nama Lengkap(Dengan Gelar)=full_name | Nama Lengkap(Tanpa Gelar)=name"
        " | Jenis Kelamin=sex | Tanggal Lahir=birth_date | Agama=religion | Status Pegawai=kind"
        " | Golongan Pangkat=pangkat_and_golongan | TMT=golongan_since | Jabatan Tambahan=text | TMT_2=appointed"
        " | Jabatan Fungsional=position | TMT=position_since | Unit/Unit Kerja Induk=unit | NIP=plain_nip"
        " | Agama=religion"
    ),
    "suffixes": (
        "#=count | NIP=plain_nip | Nama=full_name | Golongan Pangkat=pangkat_and_golongan | TMT_2=golongan_since"
        " | Jabatan Tambahan=text | TMT_4=appointed | Jabatan Fungsional=position | TMT_6=position_since"
        " | NIP_2=plain_nip | Agama=religion | Agama_2=religion"
    ),
    "only_one": "No=count | Nama=full_name | NIP=nip | Gol=golongan | TMT=golongan_since | Jabatan=position",
}
PLAIN = "No=count | NIP=nip | Nama=full_name | Golongan=golongan | Jabatan=position"


def compound_cells(chance: Random, name: str) -> Made:
    """Cells that hold name and NIP, golongan and its day, place and date of birth."""
    return Made(f"cells_{name}", (table("Sheet1", CELLS[name], people(chance, 15), chance, titles=3, exact=True),))


def neighbours(chance: Random, name: str) -> Made:
    """Headings that stand twice or more; each belongs to its neighbour."""
    sheet = table("Nominatif", NEIGHBOURS[name], people(chance, 15), chance, titles=2, exact=True)
    sheet.line()
    sheet.line("Dicetak dari aplikasi pada 01-10-2026")
    return Made(f"neighbours_{name}", (sheet,))


def same_people_again(chance: Random) -> Made:
    """The list of January and that of September in one file: the second time, everybody is a duplicate."""
    found = people(chance, 10)
    january = table("Januari", NEIGHBOURS["twice"], found, chance, titles=2, exact=True)
    september = table("September", NEIGHBOURS["turned"], found, chance, titles=1, exact=True)
    september.records = [Record(r.row, r.stated, ("duplicate",), duplicate=True) for r in september.records]
    return Made("same_people_again", (january, september))


def a_sheet_per_dinas(chance: Random, where: str) -> Made:
    """One sheet for every dinas, whose name is that of the sheet or stands in a title above its people.

    Between them stand an empty sheet, one of notes, and a hidden one whose people do not come in.
    """
    found = people(chance, 8 * len(UNITS) + 5)
    sheets = []
    for number, unit in enumerate(UNITS):
        sheet = Sheet(unit if where == "name" else f"Sheet{number + 1}")
        title_rows(sheet, chance.randrange(0, 5), chance, unit if where == "title" else None)
        made_of = columns(PLAIN)
        sheet.line(*(say.any_heading(chance, column.heading) for column in made_of))
        members = found[number * 8 : number * 8 + 8]
        plain_rows(sheet, made_of, members, chance)
        sheet.records = [Record(r.row, {**r.stated, "unit": unit}) for r in sheet.records]
        sheets.append(sheet)
    notes = Sheet("Petunjuk")
    notes.line("Isilah lembar ini sesuai keadaan sebenarnya.")
    notes.line("Kirimkan kembali paling lambat 30 November 2026.")
    notes.skipped = 0  # what stands on a sheet that holds no list is not counted
    gone = table("Lama", PLAIN, found[-5:], chance)
    gone.hidden, gone.records, gone.skipped = True, [], 0
    sheets[1:1] = [Sheet("Kosong")]
    sheets += [notes, gone]
    return Made(f"per_dinas_{where}", tuple(sheets), units=UNITS if where == "name" else ())


def a_sheet_per_dinas_with_units(chance: Random) -> Made:
    """One sheet for every dinas, each with its own headings and a column of units."""
    kinds = (PLAIN + " | Unit Kerja=unit", "NAMA=full_name | NIP=nip | UNOR NAMA=unit", CELLS["pegawai"])
    sheets = tuple(
        table(f"Dinas {number}", said, people(chance, 6), chance, exact=True) for number, said in enumerate(kinds, 1)
    )
    return Made("per_dinas_columns", sheets)


def unit_in_group_rows(chance: Random) -> Made:
    """A list with a title for the unit above and groups that are no people between."""
    sheet = Sheet("Pegawai")
    title_rows(sheet, 5, chance, "Dinas Kesehatan")
    sheet.line(*(column.heading for column in columns(PLAIN)))
    for letter in "ABC":
        sheet.line(f"{letter}. BIDANG CONTOH {letter}")
        for number, person in enumerate(people(chance, 4), 1):
            cells: list[Cell] = [number, person.nip, person.full_name, person.golongan, person.position]
            said = stated(person, ("nip", "name", "golongan", "position"))
            sheet.record(cells, {**said, "unit": "Dinas Kesehatan"})
    return Made("unit_above_groups", (sheet,))
