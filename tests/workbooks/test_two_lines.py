"""Lists of two lines a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook

from asncli.workbooks.raw import Cell
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import read
from tests.workbooks.books import xlsx

TODAY = date(2026, 11, 22)
HEAD: list[list[Cell]] = [
    ["DAFTAR URUT KEPANGKATAN"],
    ["No", "Nama Pegawai", "Gol Ruang", "Jabatan", "Tempat &"],
    ["", "NIP", "TMT", "TMT Jabatan", "Tgl Lahir"],
]
ONE: list[list[Cell]] = [
    [1, "Siti Contoh, S.Kom.", "III/c", "Pranata Komputer", "Bukitmekar"],
    ["", "19850315 201001 1 901", "01-04-2023", "10-01-2024", "15-03-1985"],
]
TWO: list[list[Cell]] = [
    [2, "Budi Contoh", "IV/a", "Kepala Bidang", "Muarasari"],
    ["", "197804112003121902", "01-10-2020", "02-05-2021", "11-04-1978"],
]


def listed(*rows: Sequence[Cell]) -> SheetRows:
    (found,) = read(("duk.xlsx", xlsx({"duk": [list(row) for row in (*HEAD, *rows)]})), PEGAWAI, today=TODAY)
    return found


def told(rows: SheetRows) -> list[tuple[int, object, object]]:
    return [(number, values[0], values[1]) for number, values in rows]


def test_two_lines_are_one_person() -> None:
    rows = listed(*ONE, *TWO)
    first, second = list(rows)
    at = PEGAWAI.at
    assert first[0] == 4
    assert [first[1][at(f)] for f in ("nip", "name", "golongan", "golongan_since", "position_since", "birth_date")] == [
        "198503152010011901", "Siti Contoh, S.Kom.", "III/c", date(2023, 4, 1), date(2024, 1, 10), date(1985, 3, 15),
    ]  # fmt: skip
    assert (second[0], second[1][0]) == (6, "197804112003121902")
    assert rows.problems == []
    counts = rows.counts()
    assert (counts.rows, counts.skipped) == (2, 5)  # the title, two rows of headings, two second lines


def test_a_fault_names_the_cell_of_the_line_it_stands_in() -> None:
    broken: list[list[Cell]] = [ONE[0], ["", "19850315 201001 1 90", "31-02-2023", "10-01-2024", "15-03-1985"]]
    rows = listed(*TWO, *broken)
    assert told(rows) == [(4, "197804112003121902", "Budi Contoh")]
    assert [(p.code, p.also, p.cell, p.row) for p in rows.problems] == [("nip-length", (), "B7", 6)]


def test_a_first_line_without_a_second_is_a_person_without_a_nip() -> None:
    rows = listed(*TWO, ONE[0], *TWO[:1])
    assert [p.code for p in rows.problems] == []
    assert told(rows) == [(4, "197804112003121902", "Budi Contoh")]
    assert [(p.code, p.row) for p in rows.problems] == [("nip-missing", 6), ("nip-missing", 7)]


def test_a_second_line_without_a_nip_belongs_to_its_person() -> None:
    rows = listed(*TWO, ONE[0], ["", "-", "01-04-2023", "10-01-2024", ""], *ONE)
    assert told(rows) == [(4, "197804112003121902", "Budi Contoh"), (8, "198503152010011901", "Siti Contoh, S.Kom.")]
    assert [(p.code, p.row) for p in rows.problems] == [("nip-missing", 6)]


def test_who_signs_below_is_nobody_of_the_list() -> None:
    rows = listed(
        *ONE, *TWO, [], ["", "Kepala Badan"], [], ["", "Drs. Contoh Pejabat"], ["", "NIP. 196501011990031001"]
    )
    assert [nip for _, nip, _ in told(rows)] == ["198503152010011901", "197804112003121902"]
    assert rows.problems == []


def test_the_nip_may_stand_above_the_name() -> None:
    head = [["No", "NIP", "Gol"], ["", "Nama", "TMT"]]
    people = [
        ["1", "198503152010011901", "III/c"], ["", "Siti", "01-04-2023"],
        ["2", "197804112003121902", "IV/a"], ["", "Budi", ""],
    ]  # fmt: skip
    (rows,) = read(("duk.xlsx", xlsx({"duk": [*head, *people]})), PEGAWAI, today=TODAY)
    assert [(n, nip, name) for n, nip, name in told(rows)] == [
        (3, "198503152010011901", "Siti"), (5, "197804112003121902", "Budi"),
    ]  # fmt: skip


def test_two_rows_of_headings_over_cells_that_hold_both_are_no_such_list() -> None:
    head = [["No", "Nama", "Gol"], ["", "NIP", "Ruang"]]
    (rows,) = read(("x.xlsx", xlsx({"x": [*head, [1, "Siti\n198503152010011901", "III/c"]]})), PEGAWAI, today=TODAY)
    assert [values[:2] for _, values in rows] == [("198503152010011901", "Siti")]


BOTH = ["198503152010011901", "197804112003121902"]


def people(*rows: Sequence[Cell]) -> list[object]:
    found = listed(*rows)
    nips = [nip for _, nip, _ in told(found)]
    assert [p.code for p in found.problems if p.severity == "error"] == []
    return nips


def test_headings_that_each_page_repeats_are_nobody() -> None:
    page: list[list[Cell]] = [["DAFTAR URUT KEPANGKATAN"], *HEAD[1:], [1, 2, 3, 4, 5]]
    assert people(*ONE, *page, *TWO) == BOTH


def test_a_page_or_an_empty_row_may_end_between_name_and_nip() -> None:
    assert people(ONE[0], [], ONE[1], *TWO) == BOTH
    assert people(ONE[0], *HEAD[1:], [1, 2, 3, 4, 5], ONE[1], *TWO) == BOTH


def test_a_third_line_with_the_place_and_day_of_birth_is_nobody() -> None:
    assert people(*ONE, ["", "Bukitmekar, 15-03-1985"], *TWO, ["", "Muarasari, 11-04-1978"]) == BOTH


def test_a_unit_between_people_is_never_a_second_line() -> None:
    rows = listed(*TWO, ONE[0], ["Unit Kerja : Dinas B"], *ONE)
    assert told(rows) == [(4, BOTH[1], "Budi Contoh"), (8, BOTH[0], "Siti Contoh, S.Kom.")]
    assert [(p.code, p.row) for p in rows.problems if p.severity == "error"] == [("nip-missing", 6)]


def test_a_nip_far_too_short_still_belongs_to_the_counted_person_above() -> None:
    rows = listed(*TWO, ONE[0], ["", "12345", "", "", ""])
    assert told(rows) == [(4, BOTH[1], "Budi Contoh")]
    assert [(p.code, p.cell) for p in rows.problems] == [("nip-length", "B7")]


def test_several_who_sign_side_by_side_are_nobody_of_the_list() -> None:
    signed: list[list[Cell]] = [
        [],
        ["", "Mengetahui", "", "Kota, 1 Juli 2026"],
        ["", "Kepala Dinas", "", "Kasubag"],
        [],
    ]
    names: list[Cell] = ["", "Dr. Bos, M.Si", "", "Ir. Kasub"]
    assert people(*ONE, *TWO, *signed, names, ["", "NIP. 197001011995031001", "", "NIP. 197101011995031001"]) == BOTH
    bare: list[Cell] = ["", "197001011995031001", "", "197101011995031001"]
    assert people(*ONE, *TWO, *signed, names, bare) == BOTH
    assert people(*ONE, *TWO, *signed, names, ["", "Pembina Utama", "", "Penata"], bare) == BOTH
    assert people(*ONE, *TWO, [], ["", "Kepala Dinas"], names[:2], bare[:2]) == BOTH


def test_who_signs_a_list_without_running_numbers_is_nobody_either() -> None:
    plain = [["", *line[1:]] for line in (*ONE, *TWO)]
    signed: list[list[Cell]] = [[], ["", "Kepala Dinas", "", "Kasubag"], ["", "Dr. Bos, M.Si", "", "Ir. Kasub"]]
    assert people(*plain, *signed, ["", "NIP. 197001011995031001", "", "NIP. 197101011995031001"]) == BOTH
    assert people(*plain, *signed, ["", "197001011995031001", "", "197101011995031001"]) == BOTH


def test_a_person_without_a_running_number_above_the_signatures_is_still_somebody() -> None:
    assert people(["", *ONE[0][1:]], ONE[1], *TWO) == BOTH


def test_people_of_one_heading_row_with_two_lines_are_told_from_who_signs() -> None:
    head: list[list[Cell]] = [["NO", "NAMA / NIP", "PANGKAT", "JABATAN"]]
    both: list[list[Cell]] = [
        [1, "Siti", "III/a", "Analis"],
        ["", BOTH[0]],
        [2, "Budi", "III/a", "Guru"],
        ["", BOTH[1]],
    ]
    signed: list[list[Cell]] = [[], ["", "Kepala Dinas", "", "Kasubag"], ["", "Dr. Bos", "", "Ir. Kasub"]]
    last: list[Cell] = ["", "NIP. 197001011995031001", "", "NIP. 197101011995031001"]
    (rows,) = read(("x.xlsx", xlsx({"x": [*head, *both, *signed, last]})), PEGAWAI, today=TODAY)
    assert [nip for _, nip, _ in told(rows)] == BOTH
    assert [p.code for p in rows.problems if p.severity == "error"] == []


def test_a_hidden_line_of_a_person_is_said() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (*HEAD, *ONE, *TWO):
        sheet.append(line)
    sheet.row_dimensions[7].hidden = True  # the line of Budi's NIP
    file = BytesIO()
    book.save(file)
    (rows,) = read(("duk.xlsx", file.getvalue()), PEGAWAI, today=TODAY)
    assert [nip for _, nip, _ in told(rows)] == BOTH
    assert [(p.code, p.row) for p in rows.problems] == [("hidden-row", 6)]
