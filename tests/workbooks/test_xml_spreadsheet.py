"""XML Spreadsheet 2003."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from asncli.errors import AsnError
from asncli.workbooks.grids import Grid
from asncli.workbooks.raw import Broken, Exact, Percent, Uncached
from asncli.workbooks.xml_spreadsheet import SPACE, xml_spreadsheet


def book(rows: str, *, more: str = "", beginning: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?>{beginning}<?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}" xmlns:x="urn:schemas-microsoft-com:office:excel">'
        '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s2"/></Styles>'
        f'<Worksheet ss:Name="Pegawai"><Table>{rows}</Table>{more}</Worksheet></Workbook>'
    ).encode()


def data(kind: str, said: str, more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{said}</Data></Cell>'


def at(column: int) -> str:
    return f'ss:Index="{column}"'


def sheet(content: bytes) -> Grid:
    return xml_spreadsheet("data.xls", content)[0][0]


def test_rows_and_cells_stand_where_they_say() -> None:
    grid = sheet(
        book(
            f'<Row ss:Index="3">{data("String", "NIP")}{data("String", "Unit", at(4))}</Row>'
            f'<Row ss:Span="2"/><Row>{data("String", "x")}</Row>'
        )
    )
    assert [(number, list(row)) for number, row in grid.rows()] == [(3, ["NIP", "", "", "Unit"]), (7, ["x"])]


def test_merged_cells_push_the_next_ones_on() -> None:
    across, down = 'ss:MergeAcross="1"', 'ss:MergeDown="1"'
    grid = sheet(
        book(
            f"<Row>{data('String', 'No', down)}{data('String', 'Kepangkatan', across)}{data('String', 'Unit')}</Row>"
            f"<Row>{data('String', 'Gol', at(2))}{data('String', 'TMT')}</Row>"
        )
    )
    assert [list(row) for _, row in grid.rows()] == [["No", "Kepangkatan", "", "Unit"], ["", "Gol", "TMT"]]
    assert list(grid.merges()) == [((0, 0), (1, 0)), ((0, 1), (0, 2))]


def test_cells_are_what_their_type_says() -> None:
    cells = [
        data("Number", "12.5"), data("Number", "0.95", 'ss:StyleID="s1"'), data("Number", "198503152010011901"),
        data("DateTime", "1985-03-15T00:00:00.000"), data("DateTime", "1985-03-15T07:30:00.000"),
        data("DateTime", "kemarin"), data("Boolean", "1"), data("Error", "#N/A"), data("String", "#REF!"),
        '<Cell ss:Formula="=RC[-1]"/>', '<Cell><Data ss:Type="String">a<B>b</B>&#10;c</Data></Cell>', "<Cell/>",
    ]  # fmt: skip
    read = next(row for _, row in sheet(book(f"<Row>{''.join(cells)}</Row>")).rows())
    assert list(read) == [
        12.5, Percent(0.95), Exact("198503152010011901"), date(1985, 3, 15), datetime.fromisoformat("1985-03-15T07:30"),
        "kemarin", True, Broken("#N/A"), Broken("#REF!"), Uncached("RC[-1]"), "ab\nc",
    ]  # fmt: skip
    assert isinstance(read[1], Percent)


def test_hidden_rows_and_sheets_are_known() -> None:
    rows = f'<Row ss:Hidden="1">{data("String", "x")}</Row><Row ss:Hidden="1"/>'
    assert sheet(book(rows)).look().hidden == {1}
    options = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    assert xml_spreadsheet("data.xls", book(rows, more=options)) == ((), ("Pegawai",))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (book("")[:-20], "not-a-workbook"),
        (book("", beginning='<!DOCTYPE a [<!ENTITY b "c">]>'), "file-hostile"),
        (book(f"<Row>{data('String', 'x' * 1_000_100)}</Row>"), "file-hostile"),
        (book(f"<Row>{data('String', 'x', at(16_384))}</Row>" * 700), "file-hostile"),
    ],
)
def test_what_is_damaged_or_made_to_do_harm_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(AsnError) as refused:
        xml_spreadsheet("data.xls", content)
    assert refused.value.code == code
