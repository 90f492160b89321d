"""What was understood of a list, before it is imported."""

from __future__ import annotations

from datetime import date

from asncli.workbooks.headings import How
from asncli.workbooks.opening import open_workbook
from asncli.workbooks.recognition import HOWS, Understood, guess_headings, map_of, recognise
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import read
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import NIP

TODAY = date(2026, 11, 22)
CONTENT = xlsx({"Data": [["No", "Nama / NIP", "Gol", "TMT", 'Ket "x"'], [1, f"Siti\n{NIP}", "III/c", "", "baik"]]})


def test_every_column_tells_what_it_was_taken_for() -> None:
    (rows,) = read(("p.xlsx", CONTENT), PEGAWAI, today=TODAY)
    found = recognise(rows)
    assert (found.sheet, found.heading_row) == ("Data", 1)
    assert found.columns == [
        Understood("A", "No", None, None, "1"),
        Understood("B", "Nama / NIP", "NIP", How.PART, f"Siti {NIP}"),
        Understood("B", "Nama / NIP", "Nama", How.PART, f"Siti {NIP}"),
        Understood("C", "Gol", "Golongan", How.EXACT, "III/c"),
        Understood("D", "TMT", "TMT Golongan", How.NEIGHBOUR, None),
        Understood("E", 'Ket "x"', None, None, "baik"),
    ]


def test_headings_that_are_not_used_are_listed_to_be_named() -> None:
    (rows,) = read(("p.xlsx", CONTENT), PEGAWAI, today=TODAY)
    assert map_of([recognise(rows)], "Pegawai") == '[Pegawai]\n# "No" = ""\n# "Ket \\"x\\"" = ""\n'


def test_the_likeliest_row_of_headings_is_told_where_those_that_are_needed_are_not_there() -> None:
    rows = [["DAFTAR PEGAWAI"], ["No", "Nomor Induk", "Sebutan", "Gol"], ["1", NIP, "Siti", "III/c"]]
    (grid,) = open_workbook(("p.xlsx", xlsx({"Data": rows}))).grids
    found = guess_headings(grid, PEGAWAI.dictionary, PEGAWAI)
    assert found
    assert (found.sheet, found.heading_row) == ("Data", 2)
    assert found.columns == [
        Understood("A", "No", None, None, "1"),
        Understood("B", "Nomor Induk", None, None, NIP),
        Understood("C", "Sebutan", None, None, "Siti"),
        Understood("D", "Gol", "Golongan", How.EXACT, "III/c"),
    ]


def test_figures_alone_are_no_headings() -> None:
    (grid,) = open_workbook(("p.xlsx", xlsx({"Data": [["1", "2"], ["3", "4"]]}))).grids
    assert guess_headings(grid, PEGAWAI.dictionary, PEGAWAI) is None


def test_every_way_of_understanding_has_its_words() -> None:
    assert set(HOWS) == {*How, None}
