"""What recognise shows."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import SITI
from tests.workbooks.books import xlsx

LIST: list[list[object]] = [
    ["Keadaan per 2 Januari 2026"],
    ["Unit Kerja : Dinas Kesehatan"],
    ["No", "Nama / NIP", "Gol", "TMT", "Sebutan Jabatan"],
    [1, f"Siti Contoh\n{SITI}", "III/c", "01-04-2023", "Perawat"],
]


def written(folder: Path) -> Path:
    file = folder / "nominatif.xlsx"
    file.write_bytes(xlsx({"Data": LIST, "Rekap": [["Jumlah", 1]]}))
    return file


def test_every_column_is_shown_with_what_it_is_read_as_and_why(asncli: Run, tmp_path: Path) -> None:
    file = written(tmp_path)
    assert asncli("roster", "recognise", str(file)) == (
        0,
        "Sheet  Column  Heading met      Read as       Why                                 Example\n"
        "Data   A       No                             not used                            1\n"
        f"Data   B       Nama / NIP       NIP           one of several things in its cells  Siti Contoh {SITI}\n"
        f"Data   B       Nama / NIP       Nama          one of several things in its cells  Siti Contoh {SITI}\n"
        "Data   C       Gol              Golongan      known heading                       III/c\n"
        "Data   D       TMT              TMT Golongan  told by the columns beside it       01-04-2023\n"
        "Data   E       Sebutan Jabatan                not used                            Perawat\n",
        "Data: headings in row 3\n"
        "State of 2 Januari 2026\n"
        "Unit in the title: Dinas Kesehatan\n"
        "The sheet Rekap was left out: it has no such headings.\n"
        f"Next: asncli roster import {file}\n",
    )


def test_names_of_the_office_are_written_filled_in_and_used(asncli: Run, tmp_path: Path) -> None:
    file, names = written(tmp_path), tmp_path / "kolom.toml"
    answer = asncli("roster", "recognise", str(file), "--write-map", str(names))
    assert (answer.code, names.read_text()) == (0, '[Pegawai]\n# "No" = ""\n# "Sebutan Jabatan" = ""\n')
    assert f"Next: asncli roster import {file} --map {names}\n" in answer.err
    names.write_text('[Pegawai]\n"Sebutan Jabatan" = "Jabatan"\n')
    shown = json.loads(asncli("roster", "recognise", str(file), "--map", str(names), "--format", "json").out)
    assert (shown["as_of"], shown["unit"]) == ("2026-01-02", "Dinas Kesehatan")
    assert shown["sheets"][0]["columns"][-1] == {
        "column": "E", "heading": "Sebutan Jabatan", "meaning": "Jabatan", "how": "map", "example": "Perawat",
    }  # fmt: skip
    assert asncli("roster", "import", str(file), "--map", str(names)).code == 0
    stored = json.loads(asncli("roster", "show", SITI, "--format", "json").out)
    assert (stored["position"], stored["unit"], stored["golongan_since"]) == (
        "Perawat",
        "Dinas Kesehatan",
        "2023-04-01",
    )


def test_nothing_is_stored(asncli: Run, tmp_path: Path) -> None:
    assert asncli("roster", "recognise", str(written(tmp_path))).code == 0
    assert not (tmp_path / "asncli.db").exists()


def test_where_nip_and_nama_are_called_otherwise_their_names_can_be_given(asncli: Run, tmp_path: Path) -> None:
    file, names = tmp_path / "lain.xlsx", tmp_path / "kolom.toml"
    file.write_bytes(xlsx({"Data": [["Nomor Induk", "Sebutan"], [SITI, "Siti Contoh"]]}))
    answer = asncli("roster", "recognise", str(file), "--write-map", str(names))
    assert answer.code == 1
    assert "Headings that are needed and were not found: NIP, Nama\n" in answer.err
    assert names.read_text() == '[Pegawai]\n# "Nomor Induk" = ""\n# "Sebutan" = ""\n'
    names.write_text('[Pegawai]\n"Nomor Induk" = "NIP"\n"Sebutan" = "Nama"\n')
    again = asncli("roster", "recognise", str(file), "--map", str(names))
    assert again.code == 0
    assert again.err.endswith(f"Next: asncli roster import {file} --map {names}\n")
    assert asncli("roster", "import", str(file), "--map", str(names)).code == 0


def test_names_that_were_written_once_are_not_written_over(asncli: Run, tmp_path: Path) -> None:
    file, names = written(tmp_path), tmp_path / "kolom.toml"
    names.write_text("[Pegawai]\n")
    answer = asncli("roster", "recognise", str(file), "--write-map", str(names))
    assert (answer.code, answer.out, names.read_text()) == (2, "", "[Pegawai]\n")
