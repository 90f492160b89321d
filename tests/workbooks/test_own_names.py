"""An office's own column names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.workbooks.own_names import read_own_names, renamed
from asncli.workbooks.raw import Cell
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import read
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import NIP

TODAY = date(2026, 11, 22)
NAMES = '[pegawai]\n"NOMOR  INDUK" = "NIP"\n"Sebutan" = "nama"\n"Jabatan" = ""\n'


def own(tmp_path: Path, written: str) -> dict[str, str]:
    file = tmp_path / "kolom.toml"
    file.write_text(written, "utf-8-sig")
    return read_own_names(file, PEGAWAI)


def test_an_office_names_its_columns_once(tmp_path: Path) -> None:
    content = xlsx({"Data": [["Nomor Induk", "Sebutan", "Jabatan", "Gol"], [NIP, "Siti Contoh", "x", "III/c"]]})
    (rows,) = read(("p.xlsx", content), PEGAWAI, today=TODAY, names=own(tmp_path, NAMES))
    ((_, values),) = list(rows)
    assert values[:2] == (NIP, "Siti Contoh")
    assert rows.columns["nip"] == ("A", "Nomor Induk")
    assert "position" not in rows.columns
    assert {field: how.value for field, how in rows.how.items()} == {"nip": "map", "name": "map", "golongan": "exact"}


@pytest.mark.parametrize(
    ("written", "code", "told"),
    [
        ("[Pegawai\n", "map-unreadable", "kolom.toml"),
        ("[SKP]\nx = 'NIP'\n", "map-without-sheet", "no names for the sheet Pegawai"),
        ("[Pegawai]\na = 'Gaji'\nb = 'Cuti'\nc = 'NIP'\n", "map-heading-unknown", "Gaji, Cuti"),
    ],
)
def test_what_can_not_be_used_is_refused_with_all_of_it(tmp_path: Path, written: str, code: str, told: str) -> None:
    with pytest.raises(AsnError) as error:
        own(tmp_path, written)
    assert error.value.code == code
    assert told in str(error.value.message)


def test_names_that_the_file_does_not_have_are_said(tmp_path: Path) -> None:
    content = xlsx({"Data": [["NIP", "Nama"], [NIP, "Siti Contoh"]]})
    names = own(tmp_path, '[Pegawai]\n"Kolom Hantu" = "Jabatan"\n"NIP" = "NIP"\n')
    (rows,) = read(("p.xlsx", content), PEGAWAI, today=TODAY, names=names)
    assert [str(n) for n in rows.notices] == ["Names given with --map that p.xlsx does not have: kolom hantu"]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(AsnError) as error:
        read_own_names(tmp_path / "tidak-ada.toml", PEGAWAI)
    assert error.value.code == "file-not-found"


def test_an_aspect_before_a_name_in_brackets_is_renamed_too() -> None:
    rows = renamed(lambda: iter([(1, ["3. Inisiatif [Siti, S.H.]", "Lain", 5.0])]), {"inisiatif": "Adaptif"})
    assert list(rows()) == [(1, ["Adaptif [Siti, S.H.]", "Lain", 5.0])]


def test_words_of_people_are_never_renamed_in_a_list_of_two_lines(tmp_path: Path) -> None:
    head: list[list[Cell]] = [["NO", "NAMA", "PANGKAT", "JABATAN", "KET"], ["", "NO INDUK", "TMT", "TMT", ""]]
    people: list[list[Cell]] = [
        [1, "Siti", "III/a", "Ket", "Guru"],
        ["", NIP, "01-04-2020", "01-01-2021", ""],
        [2, "Budi", "III/a", "Guru", "Guru"],
        ["", "197804112003121902", "01-04-2020", "01-01-2021", ""],
    ]
    names = own(tmp_path, '[Pegawai]\n"Ket" = "Kedudukan Hukum"\n"Guru" = ""\n"no induk" = "NIP"\n')
    (rows,) = read(("p.xlsx", xlsx({"D": [*head, *people]})), PEGAWAI, today=TODAY, names=names)
    at = PEGAWAI.at
    assert [(v[at("nip")], v[at("position")], v[at("legal_status")]) for _, v in rows] == [
        (NIP, "Ket", "Guru"), ("197804112003121902", "Guru", "Guru"),
    ]  # fmt: skip


def test_in_other_layouts_only_rows_of_headings_are_renamed() -> None:
    rows = renamed(
        lambda: iter([(1, ["Guru", "Lain", "x"]), (2, ["Guru", "Kelas", "x", "y"])]), {"guru": "A", "kelas": ""}
    )
    assert list(rows()) == [(1, ["Guru", "Lain", "x"]), (2, ["A", "", "x", "y"])]
