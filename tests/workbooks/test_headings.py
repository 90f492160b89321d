"""Finding the heading row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from asncli.workbooks.header import Header, find_header
from asncli.workbooks.headings import Dictionary, How, Match, Merge, folded_heading
from asncli.workbooks.raw import Cell
from asncli.workbooks.roster import PEGAWAI

WORDS = Dictionary(
    [
        ("nip", ["NIP", "NIP Baru"]),
        ("name", ["Nama", "Nama Pegawai"]),
        ("golongan", ["Gol Akhir Nama", "Gol/Ruang", "Pangkat Gol Ruang"]),
        ("since", ["TMT Golongan", "Pangkat TMT"]),
        ("position", ["Jabatan", "Jabatan Nama"]),
        ("position_since", ["TMT Jabatan", "Jabatan TMT"]),
    ]
)


def found(rows: Sequence[Sequence[Cell]], merges: Sequence[Merge] = ()) -> Header | None:
    return find_header(list(enumerate(rows, 1)), WORDS, ["nip", "name"], merges)


def indexes(header: Header | None) -> Mapping[str, int]:
    assert header
    return {field: index for field, (index, _) in header.columns.items()}


@pytest.mark.parametrize(
    "heading",
    ["TMT GOLONGAN", "tmt_golongan", " TMT. Golongan\n", "TMT-Golongan*", "\u200bTMT (Golongan):", "ＴＭＴ Golongan"],
)
def test_headings_are_folded(heading: str) -> None:
    assert folded_heading(heading) == "tmt golongan"


def test_the_heading_is_the_row_that_names_most_columns() -> None:
    header = found([["DAFTAR PEGAWAI"], [], ["No", "NIP", "Nama", "Gol/Ruang"], [1.0, "1985", "Nama", "III/a"]])
    assert header
    assert (header.first_row, header.last_row, header.filled) == (3, 3, 4)
    assert indexes(header) == {"nip": 1, "name": 2, "golongan": 3}


def test_without_the_identifying_columns_there_is_no_heading() -> None:
    assert found([["Nama", "Golongan"], ["Budi", "III/a"]]) is None


def test_a_heading_below_the_first_thirty_rows_is_not_looked_for() -> None:
    assert found([["x"]] * 30 + [["NIP", "Nama"]]) is None


def test_two_merged_rows_of_headings_are_joined() -> None:
    rows = [["NIP", "NAMA", "PANGKAT", "", "JABATAN", ""], ["", "", "GOL. RUANG", "TMT", "NAMA", "TMT"]]
    merges = [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3)), ((0, 4), (0, 5))]
    wanted = {"nip": 0, "name": 1, "golongan": 2, "since": 3, "position": 4, "position_since": 5}
    for known in (merges, []):  # separated text knows no merges: a blank is filled from its left
        header = found(rows, known)
        assert header
        assert (header.first_row, header.last_row) == (1, 2)
        assert indexes(header) == wanted
        assert header.columns["since"] == (3, "PANGKAT TMT")


def test_the_best_spelling_wins_and_then_the_first() -> None:
    assert indexes(found([["NIP Baru", "Nama", "NIP", "Nama", "Gol/Ruang", "GOL AKHIR NAMA"]])) == {
        "nip": 2, "name": 1, "golongan": 5,
    }  # fmt: skip


def test_harmless_words_beside_a_heading_do_not_hide_it_and_others_do() -> None:
    assert WORDS.find("TMT Golongan Terakhir") == Match(("since",), 100, How.WORDS)
    assert WORDS.find("TMT Golongan Lama") is None
    assert WORDS.find("Nama Sekolah") is None


def test_no_heading_of_the_roster_means_two_columns() -> None:
    folded = [folded_heading(h) for c in PEGAWAI.all_columns for h in {c.heading, *c.aliases}]
    twice = {said for said in folded if folded.count(said) > 1}
    owners = {
        said: {c.field for c in PEGAWAI.all_columns for h in (c.heading, *c.aliases) if folded_heading(h) == said}
        for said in twice
    }
    assert {said: fields for said, fields in owners.items() if len(fields) > 1} == {}
