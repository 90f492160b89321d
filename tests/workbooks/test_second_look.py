"""What calamine does not tell of a sheet."""

from __future__ import annotations

import pytest

from asncli.errors import AsnError
from asncli.workbooks.raw import Broken, Exact, Uncached, column_index
from asncli.workbooks.second_look import Facts, look, sheet_members
from tests.workbooks.books import SHEET, archive, xlsx


def facts(cells: str, percent: frozenset[int] = frozenset()) -> Facts:
    xml = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
    return look("berkas.xlsx", archive({SHEET: xml.encode()}), SHEET, percent)


def test_hidden_rows_are_remembered() -> None:
    seen = facts('<row r="2" hidden="1"/><row r="3" hidden="0"/><row hidden="true"/>')
    assert (seen.hidden, seen.cells) == ({2, 4}, {})


def test_errors_formulas_and_long_numbers_are_remembered_by_their_cell() -> None:
    seen = facts(
        '<row r="7"><c r="B7" t="e"><v>#N/A</v></c><c r="C7"><f>1+1</f></c><c><f>2</f><v>2</v></c>'
        '<c r="AA7"><v>197209121996071921</v></c><c><v>1.5</v></c><c t="str"><f>""</f><v></v></c></row>'
    )
    assert seen.cells == {7: {1: Broken("#N/A"), 2: Uncached("1+1"), 26: Exact("197209121996071921")}}
    assert isinstance(seen.cells[7][26], Exact)


def test_cells_shown_as_a_percentage_are_remembered() -> None:
    seen = facts('<row r="1"><c r="A1" s="4"><v>0.95</v></c><c r="B1" s="5"><v>0.95</v></c></row>', frozenset({4}))
    assert seen.cells == {1: {0: 0.95}}
    assert type(seen.cells[1][0]).__name__ == "Percent"


def test_prefixed_xml_is_read_alike() -> None:
    content = archive(
        {SHEET: b'<x:worksheet xmlns:x="u"><x:row r="1"><x:c r="A1" t="e"><x:v>#REF!</x:v></x:c></x:row></x:worksheet>'}
    )
    assert look("berkas.xlsx", content, SHEET, frozenset()).cells == {1: {0: Broken("#REF!")}}


def test_a_row_is_dressed_with_what_is_odd_in_it() -> None:
    seen = Facts(cells={3: {1: Broken("#N/A"), 4: Uncached()}})
    assert list(seen.dress(3, ["a", "", "c"])) == ["a", Broken("#N/A"), "c", "", Uncached()]
    assert seen.dress(2, ["a"]) == ["a"]


def test_sheets_are_found_by_their_names() -> None:
    assert sheet_members(xlsx({"Data A&B": [], "Kosong": []})) == {
        "Data A&B": SHEET,
        "Kosong": "xl/worksheets/sheet2.xml",
    }


def test_letters_of_columns() -> None:
    assert [column_index(letters) for letters in ("A", "Z", "AA", "XFD")] == [0, 25, 26, 16383]


def test_what_is_odd_is_found_in_every_row_of_a_long_sheet() -> None:
    plain = "".join(f'<c r="{letter}1" t="s"><v>7</v></c>' for letter in "ABCDEFGH")
    rows = [f'<row r="{number}" spans="1:8">{plain}</row>' for number in range(1, 9_000)]
    rows[4_321] = '<row r="4322" hidden="1"><c r="A4322"><v>1</v></c><c r="C4322" t="e"><v>#N/A</v></c></row>'
    rows[-1] = '<row r="8999" hidden="1"/>'
    rows.append('<row r="9000"><c r="B9000" s="1"><v>197209121996071921</v></c><c><f>A1</f></c></row>')
    seen = facts("".join(rows))
    assert seen.hidden == {4_322, 8_999}
    assert seen.cells == {4_322: {2: Broken("#N/A")}, 9_000: {1: Exact("197209121996071921"), 2: Uncached("A1")}}


@pytest.mark.parametrize(
    ("xml", "code"), [(b"<worksheet><row", "not-a-workbook"), (b"<!DOCTYPE x><w/>", "file-hostile")]
)
def test_broken_or_hostile_xml_is_refused(xml: bytes, code: str) -> None:
    with pytest.raises(AsnError) as refused:
        look("berkas.xlsx", archive({SHEET: xml}), SHEET, frozenset())
    assert refused.value.code == code
