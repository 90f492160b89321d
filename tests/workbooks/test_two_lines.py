"""Lists of two lines a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

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
