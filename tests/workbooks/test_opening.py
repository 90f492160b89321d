"""What a file is, by its content."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.workbooks.opening import open_workbook
from tests.workbooks.books import DATA, EXPECTED, archive, xlsx

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
        ("web.xls", b"<b>Warning</b>: x\n<TABLE><tr><td>NIP</td></tr></TABLE>", "not-a-workbook"),
        ("surat.doc", OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "not-a-workbook"),
        ("rusak.xls", OLE + bytes(600) + "Workbook".encode("utf-16-le"), "not-a-workbook"),
        ("sandi.xlsx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("ganjil.csv", codecs.BOM_UTF16_LE + b"\x00\xd8a", "not-a-workbook"),
        ("~$data.xlsx", b"\x05Siti contoh", "not-a-workbook"),
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


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert code_of(tmp_path / "tidak-ada.xlsx") == "file-not-found"
    assert code_of(tmp_path) == "file-is-folder"
    assert code_of(tmp_path / ("x" * 400)) == "file-unreadable"
