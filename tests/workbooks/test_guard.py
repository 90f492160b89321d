"""A look at a zip before any parser."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from asncli.errors import AsnError
from asncli.workbooks.guard import inspect
from tests.workbooks.books import SHEET, archive, changed, xlsx

PLAIN = xlsx({"Pegawai": [["NIP", "Nama"], ["198503152010011901", "Budi"]]})


def code_of(content: bytes) -> str:
    with pytest.raises(AsnError) as refused:
        inspect("berkas.xlsx", content)
    return refused.value.code


def test_a_plain_workbook_has_nothing_odd() -> None:
    found = inspect("berkas.xlsx", PLAIN)
    assert (found.kind, found.odd, found.percent_styles) == ("xlsx", frozenset(), frozenset())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<row r="2"', '<row r="2" hidden="1"'),
        ('<c r="B2" t="s"><v>', '<c r="B2" t="e"><v>'),
        ("</sheetData>", '<row r="3"><c r="A3"><f>A2</f><v>1</v></c></row></sheetData>'),
        ("<worksheet", "<!-- :worksheet --><worksheet"),
    ],
)
def test_hidden_rows_errors_formulas_and_prefixes_call_for_a_second_look(old: str, new: str) -> None:
    assert inspect("berkas.xlsx", changed(PLAIN, old, new)).odd == {SHEET}


def test_percent_formats_are_known_by_their_number_or_their_sign() -> None:
    styles = (
        b'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.000%"/></numFmts><cellXfs><xf numFmtId="0"/>'
        b'<xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    )
    content = archive({"xl/workbook.xml": b"<w/>", "xl/styles.xml": styles, SHEET: b'<c r="A1" s="3"><v>0.5</v></c>'})
    found = inspect("berkas.xlsx", content)
    assert (found.percent_styles, found.odd) == (frozenset({1, 3}), frozenset({SHEET}))


def test_a_document_type_is_refused_in_any_part() -> None:
    assert code_of(changed(PLAIN, "<worksheet", "<!DOCTYPE x><worksheet")) == "file-hostile"
    assert code_of(archive({"xl/workbook.xml": b"<w/>", "_rels/.rels": b"<!DOCTYPE x><r/>"})) == "file-hostile"


def test_what_unpacks_to_far_more_than_a_workbook_is_refused() -> None:
    assert code_of(archive({"xl/workbook.xml": b"<w/>", SHEET: b" " * 3_000_000})) == "file-hostile"


def test_a_value_far_away_from_all_others_is_refused_and_a_blank_cell_there_is_not() -> None:
    end = '<row r="1048576"><c r="XFD1048576"{}</row></sheetData>'
    assert code_of(changed(PLAIN, "</sheetData>", end.format("><v>1</v></c>"))) == "file-hostile"
    assert inspect("berkas.xlsx", changed(PLAIN, "</sheetData>", end.format(' s="1"/>'))).kind == "xlsx"


def test_a_far_cell_that_hides_its_place_is_refused() -> None:
    row = '<row r="1048576">{}</row></sheetData>'
    for cells in ("<c><v>1</v></c>" * 5, '<c r="A9"><is><t><![CDATA[<c r="A1">]]></t></is></c>'):
        assert code_of(changed(PLAIN, "</sheetData>", row.format(cells))) == "file-hostile"
    prefixed = changed(PLAIN, "<worksheet", "<x:worksheet></x:worksheet><worksheet")
    far = '<x:c r="XFD1048576"><x:v>1</x:v></x:c></sheetData>'
    assert code_of(changed(prefixed, "</sheetData>", far)) == "file-hostile"


def test_a_million_rows_of_formats_without_values_are_no_harm() -> None:
    blank = "".join(f'<row r="{n}" s="1" customFormat="1"><c r="XFD{n}" s="1"/></row>' for n in range(900_000, 930_000))
    assert inspect("berkas.xlsx", changed(PLAIN, "</sheetData>", blank + "</sheetData>")).kind == "xlsx"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_type_is_refused_in_every_encoding(encoding: str) -> None:
    texts = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]><sst/>'.encode(encoding)
    members = {"xl/workbook.xml": b"<w/>", "xl/sharedStrings.xml": texts}
    assert code_of(archive(members)) == "file-hostile"


@pytest.mark.parametrize("name", ["../luar.xml", "/luar.xml", "xl/../../luar.xml", "C:/luar.xml", "xl\\..\\x.xml"])
def test_names_of_parts_that_lead_away_are_refused(name: str) -> None:
    assert code_of(archive({"xl/workbook.xml": b"<w/>", name: b"<a/>"})) == "file-hostile"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused() -> None:
    content = BytesIO()
    with ZipFile(content, "w") as target:
        for said in (b"<a/>", b"<b/>"):
            target.writestr("xl/workbook.xml", said)
    assert code_of(content.getvalue()) == "file-hostile"


def test_a_part_larger_than_it_says_is_refused() -> None:
    said = b"<a>" + bytes(range(65, 91)) * 400
    content = bytearray(archive({"xl/workbook.xml": said}))
    for at in (22, content.find(b"PK\x01\x02") + 24):
        assert int.from_bytes(content[at : at + 4], "little") == len(said)
        content[at : at + 4] = (100).to_bytes(4, "little")
    assert code_of(bytes(content)) == "file-hostile"


def test_a_cell_with_a_text_as_long_as_a_book_is_refused() -> None:
    letters = "".join(chr(97 + n * n % 26) + str(n) for n in range(500_000))
    texts = f"<sst><si><t>{letters}</t></si></sst>".encode()
    assert code_of(archive({"xl/workbook.xml": b"<w/>", "xl/sharedStrings.xml": texts})) == "file-hostile"


def test_pictures_are_no_business_of_the_guard() -> None:
    members = {"xl/workbook.xml": b"<w/>", "xl/media/logo.svg": b"<!DOCTYPE svg><svg/>"}
    assert inspect("berkas.xlsx", archive(members)).kind == "xlsx"


def test_too_many_parts_are_refused() -> None:
    assert code_of(archive({f"xl/{n}.xml": b"" for n in range(5_001)})) == "file-hostile"


def test_a_locked_part_means_a_password() -> None:
    locked = bytearray(archive({"xl/workbook.xml": b"<w/>"}))
    locked[6] |= 1
    central = locked.find(b"PK\x01\x02")
    locked[central + 8] |= 1
    assert code_of(bytes(locked)) == "encrypted"
    manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    assert code_of(archive({"mimetype": kind, "META-INF/manifest.xml": manifest})) == "encrypted"


def test_a_broken_off_or_damaged_zip_is_no_workbook() -> None:
    assert code_of(PLAIN[: len(PLAIN) // 2]) == "not-a-workbook"
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as target:
        target.writestr("xl/workbook.xml", b"<w>" + bytes(range(256)) * 20)
    damaged = bytearray(content.getvalue())
    damaged[60:90] = b"\xff" * 30
    assert code_of(bytes(damaged)) == "not-a-workbook"


def test_other_zips_are_of_no_known_kind() -> None:
    assert inspect("surat.docx", archive({"word/document.xml": b"<w/>"})).kind is None
