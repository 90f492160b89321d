"""An office's own column names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.workbooks.own_names import read_own_names, renamed
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


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(AsnError) as error:
        read_own_names(tmp_path / "tidak-ada.toml", PEGAWAI)
    assert error.value.code == "map-unreadable"


def test_an_aspect_before_a_name_in_brackets_is_renamed_too() -> None:
    rows = renamed(lambda: iter([(1, ["3. Inisiatif [Siti, S.H.]", "Lain", 5.0])]), {"inisiatif": "Adaptif"})
    assert list(rows()) == [(1, ["Adaptif [Siti, S.H.]", "Lain", 5.0])]
