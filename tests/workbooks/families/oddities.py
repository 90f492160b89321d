"""Families of oddities: what stands between, above and below the people of a list, and values gone wrong."""

from __future__ import annotations

from datetime import date
from random import Random

from tests.workbooks.families import spellings as say
from tests.workbooks.families.people import people
from tests.workbooks.families.sheets import Made, Record, Sheet, columns, plain_rows, stated, table, title_rows

LIST = (
    "No=count | Nama=full_name | NIP=nip | L/P=sex | Gol/Ruang=golongan | TMT Gol.=golongan_since | Jabatan=position"
    " | Unit Kerja=unit | Ket.=empty"
)


def everything_between(chance: Random) -> Made:
    """Titles, a numbering row, groups, subtotals, repeated headings, blank and hidden rows, a signature, notes."""
    sheet, made_of = Sheet("Daftar"), columns(LIST)
    title_rows(sheet, chance.randrange(2, 23), chance)
    headings = [say.any_heading(chance, column.heading) for column in made_of]
    sheet.line(*headings)
    sheet.line(*range(1, len(made_of) + 1))
    for group in range(1, 5):
        sheet.line(chance.choice((f"GOLONGAN {group}", f"{group}. Bidang Contoh", "SEKRETARIAT")))
        plain_rows(sheet, made_of, people(chance, chance.randrange(2, 6)), chance)
        sheet.line(chance.choice(("Jumlah", "JUMLAH GOLONGAN", "Sub Total", "Subtotal :")), "", 5, "", 5)
        if group % 2:
            sheet.line()
        else:
            sheet.line(*headings)
    hidden = chance.sample(sheet.records, 2)
    for record in hidden:
        sheet.hidden_rows.add(record.row - 1)
    sheet.records = [Record(r.row, r.stated, ("hidden-row",) if r in hidden else ()) for r in sheet.records]
    sheet.line("JUMLAH SELURUHNYA", "", len(sheet.records))
    sheet.line()
    sheet.line("Catatan : data per tanggal 31 Desember 2025 sumber SIMPEG")
    signature(sheet, chance, chance.randrange(4, len(made_of)))
    return Made("everything_between", (sheet,))


def signature(sheet: Sheet, chance: Random, column: int) -> None:
    """Add the block below a list in which its head signs with a NIP."""
    (head,) = people(chance, 1)
    said = [
        f"Contoh Raya, {head.position_since.day} {say.MONTHS[head.position_since.month - 1]} 2025",
        chance.choice(("KEPALA BADAN KEPEGAWAIAN", "Plt. KEPALA DINAS", "a.n. SEKRETARIS DAERAH", "Mengetahui,")),
        "",
        "",
        head.full_name,
        chance.choice(("Pembina Utama Muda", "Pembina Tk. I (IV/b)")),
        chance.choice((f"NIP. {say.spaced(head.nip)}", f"NIP {head.nip}", f"NIP. {head.nip}")),
    ]
    for words in said:
        sheet.line(*[""] * column, words)


def two_signatures(chance: Random) -> Made:
    """Two who sign beside each other: their names and NIPs stand in one row each, and they are no people."""
    sheet = table("Daftar", LIST, people(chance, 8), chance, titles=4)
    left, right = people(chance, 2)
    for one, other in (
        ("Mengetahui,", "Contoh Raya, 2 Januari 2026"),
        ("KEPALA DINAS", "KEPALA SUBBAGIAN UMUM"),
        (left.full_name, right.full_name),
        (f"NIP. {left.nip}", f"NIP. {right.nip}"),
    ):
        sheet.line("", one, "", "", "", "", other)
    return Made("two_signatures", (sheet,))


def deep_header(chance: Random) -> Made:
    """The headings in row 23, as deep as they were seen."""
    return Made("deep_header", (table("Sheet1", LIST, people(chance, 6), chance, titles=22),))


def nothing_in_many_ways(chance: Random) -> Made:
    """Cells that say nothing: dashes, NULL, a lone apostrophe."""
    sheet = Sheet("Sheet1")
    sheet.line("NIP", "Nama", "Gelar Depan", "Gelar Belakang", "Jenjang", "Kelas Jabatan", "Jabatan", "Pendidikan")
    for person in people(chance, 14):
        cells = [person.nip, person.name, *(say.nothing(chance) for _ in range(4)), person.position]
        sheet.record([*cells, say.nothing(chance)], {
            **stated(person, ("nip", "name", "position")), **dict.fromkeys(
                ("front_title", "back_title", "level", "position_class", "education")),
        })  # fmt: skip
    return Made("nothing_in_many_ways", (sheet,))


def swapped_days(chance: Random) -> Made:
    """Real date cells whose day and month Excel swapped: 1 April and 1 October became 4 and 10 January."""
    sheet = Sheet("Sheet1")
    sheet.line("NIP", "Nama", "Golongan", "TMT Golongan", "Tanggal Lahir")
    for person in people(chance, 15):
        assert person.golongan_since
        since = date(person.golongan_since.year, 1, person.golongan_since.month)
        sheet.record(
            [person.nip, person.full_name, person.golongan, since, person.birth_date],
            stated(person, ("nip", "name", "golongan", "golongan_since", "birth_date")),
            ("date-swapped",),
        )
    return Made("swapped_days", (sheet,))


def swapped_births(chance: Random) -> Made:
    """Dates of birth whose day and month are swapped, which the NIP shows."""
    sheet = Sheet("Sheet1")
    sheet.line("NIP", "Nama", "Tanggal Lahir")
    for person in people(chance, 15):
        born = person.birth_date
        swapped = born.day <= 12 and born.day != born.month
        if swapped:
            born = date(born.year, born.day, born.month)
        sheet.record(
            [person.nip, person.full_name, born],
            stated(person, ("nip", "name", "birth_date")),
            ["date-swapped"] * swapped,
        )
    return Made("swapped_births", (sheet,))


def faults(chance: Random) -> Made:
    """One person for every fault of a NIP, between people who are right; lists repeat people too."""
    sheet = Sheet("Pegawai")
    sheet.line("No", "NIP", "Nama Pegawai", "Golongan")
    good = people(chance, 22)
    wrong: list[tuple[str, say.Cell]] = [
        ("nip-missing", ""), ("nip-missing", "-"), ("nip-missing", "NULL"), ("nip-scientific", "1.98503E+17"),
        ("nip-precision-lost", 198503152010011901), ("nip-precision-lost", "198503152010011000"),
        ("nip-nondigit", "19850315201O011901"), ("nip-is-nik", "9999031520100119"), ("nip-length", "19850315201001190"),
        ("nip-length", "1985031520100119011"), ("nip-birthdate", "198513152010011901"),
        ("nip-birthdate", "198502302010011901"), ("nip-tmt", "198503152010131901"), ("nip-sex", "198503152010013901"),
    ]  # fmt: skip
    for number, person in enumerate(good, 1):
        sheet.record([number, person.nip, person.full_name, person.golongan], stated(person, ("nip", "name")))
        if number <= len(wrong):
            code, cell = wrong[number - 1]
            sheet.rows.append([number, cell, f"Siti {number}", "III/a"])
            sheet.records.append(Record(len(sheet.rows), {}, error=code))
    first, second = good[:2]
    sheet.rows.append([98, first.nip, first.full_name, first.golongan])
    sheet.records.append(Record(len(sheet.rows), {}, ("duplicate",), duplicate=True))
    sheet.rows.append([99, second.nip, f"{second.name} Lain", second.golongan])
    sheet.records.append(Record(len(sheet.rows), {}, error="duplicate-conflict"))
    sheet.rows.append([100, people(chance, 1)[0].nip, "", "III/a"])
    sheet.records.append(Record(len(sheet.rows), {}, error="name-missing"))
    return Made("faults", (sheet,))
