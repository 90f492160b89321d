"""What a file is, by its content."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.workbooks.opening import open_workbook
from asncli.workbooks.xml_spreadsheet import SPACE
from tests.workbooks.books import DATA, EXPECTED, archive, xlsx
from tests.workbooks.xlsb import xlsb

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
CSV = "NIP;Nama\n198503152010011901;André Ma’ruf\n"


def code_of(source: Path | tuple[str, bytes]) -> str:
    with pytest.raises(AsnError) as refused:
        open_workbook(source)
    assert str(refused.value.message)
    assert str(refused.value.hint)
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separated_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    book = open_workbook(("data.xlsx", CSV.encode(encoding)))
    assert [list(row) for _, row in book.grids[0].rows()][1] == ["198503152010011901", "André Ma’ruf"]
    assert [(grid.name, grid.ragged) for grid in book.grids] == [("csv", True)]


def test_a_workbook_is_known_by_its_content_and_named_by_its_digest(tmp_path: Path) -> None:
    content = xlsx({"Data": [["NIP"]]})
    path = tmp_path / "data.csv"
    path.write_bytes(content)
    book = open_workbook(path)
    assert (book.file, book.digest) == ("data.csv", hashlib.sha256(content).hexdigest())
    assert [grid.name for grid in book.grids] == ["Data"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("nol.xlsx", b"", "empty"),
        ("kosong.csv", b"\r\n \n", "empty"),
        ("surat.docx", archive({"word/document.xml": b"<w/>"}), "not-a-workbook"),
        ("surat.pdf", b"%PDF-1.7\n%abc", "not-a-workbook"),
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100), "not-a-workbook"),
        ("acak.xlsx", bytes(range(256)) * 8, "not-a-workbook"),
        ("potong.xlsx", xlsx({"A": [["x"] * 50]})[:900], "not-a-workbook"),
        ("web.xls", b"<html><b>Silakan masuk</b></html>", "not-a-workbook"),
        ("data.xml", b"<?xml version='1.0'?><pegawai/>", "not-a-workbook"),
        ("nol.csv", b"NIP\0\0\0\0\0\0\0\0;Nama", "not-a-workbook"),
        ("surat.doc", OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "not-a-workbook"),
        ("rusak.xls", OLE + bytes(600) + "Workbook".encode("utf-16-le"), "not-a-workbook"),
        ("sandi.xlsx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("ganjil.csv", codecs.BOM_UTF16_LE + b"\x00\xd8a", "not-a-workbook"),
        ("~$data.xlsx", b"\x05Siti contoh", "not-a-workbook"),
        (".~lock.data.ods#", b",siti,komputer,22.11.2026 08:00;", "not-a-workbook"),
        ("kutip.csv", b'a,b\n"' + b"x" * 200_000, "not-a-workbook"),
        ("hitung.csv", b"a,b\n\x81\x8d,2", "not-a-workbook"),
    ],
)
def test_what_can_not_be_read_is_refused_with_a_way_out(name: str, content: bytes, code: str) -> None:
    assert code_of((name, content)) == code


@pytest.mark.parametrize(("file", "code"), sorted(EXPECTED["refused"].items()))
def test_lying_files_are_refused_by_their_content(file: str, code: str) -> None:
    if code != "header-not-found" and file != "21_kosong.xlsx":  # these two are workbooks, but without headings
        assert code_of(DATA / file) == code
    else:
        assert len(open_workbook(DATA / file).grids) == 1


def test_a_lock_file_tells_which_workbook_to_close() -> None:
    for name in ("~$pegawai.xlsx", ".~lock.pegawai.xlsx#"):
        with pytest.raises(AsnError) as refused:
            open_workbook((name, b"\x05Siti"))
        assert str(refused.value.hint) == "Close the workbook and give it instead: pegawai.xlsx."


@pytest.mark.parametrize(
    ("file", "sheets"),
    [
        ("04_nominatif_gabung.xls", ["Sheet1"]),
        ("11_roster_rumus.ods", ["Pegawai", "Sheet2"]),
        ("13_html_menyamar.xls", ["table1", "table2", "table3", "table4"]),
    ],
)
def test_every_kind_of_file_is_known_by_its_content(file: str, sheets: list[str]) -> None:
    book = open_workbook(("pegawai.xlsx", (DATA / file).read_bytes()))
    assert [grid.name for grid in book.grids] == sheets


def test_binary_and_xml_workbooks_are_known_by_their_content() -> None:
    assert open_workbook(("data.xlsx", xlsb({"Data": [["NIP"]]}))).grids[0].name == "Data"
    sheet = f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}"><Worksheet ss:Name="XML"></Worksheet></Workbook>'
    for encoding in ("utf-8", "utf-16"):
        content = f'<?xml version="1.0" encoding="{encoding}"?>{sheet}'.encode(encoding)
        assert open_workbook(("data.xls", content)).grids[0].name == "XML"


def test_a_web_page_may_begin_with_anything_and_be_in_utf_16() -> None:
    page = "<b>Warning</b>: x\n<TABLE><tr><td>NIP</td></tr></TABLE>"
    for encoding in ("utf-8", "utf-16"):
        (grid,) = open_workbook(("web.xls", page.encode(encoding))).grids
        assert [list(row) for _, row in grid.rows()] == [["NIP"]]


def test_stray_control_characters_do_not_make_a_csv_another_kind_of_file() -> None:
    said = "NIP;Nama\n" + "198503152010011901;Budi\n" * 20 + "197804072008011904;Si\0ti\x0b\x01\n"
    (grid,) = open_workbook(("data.csv", said.encode())).grids
    assert [list(row) for _, row in grid.rows()][-1] == ["197804072008011904", "Siti\x0b\x01"]


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert code_of(tmp_path / "tidak-ada.xlsx") == "file-not-found"
    assert code_of(tmp_path) == "file-is-folder"
    assert code_of(tmp_path / ("x" * 400)) == "file-unreadable"
