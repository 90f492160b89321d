"""Values of OpenDocument cells by their stated type."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from asncli.workbooks.ods import ods as opened
from asncli.workbooks.raw import Broken, Cell, Exact, Percent, Uncached
from tests.workbooks.documents import cell, ods, row, table


def value(xml: str) -> Cell:
    grids, _ = opened("berkas.ods", ods(table(row(xml))))
    return next((cells[0] for _, cells in grids[0].rows()), "")


@pytest.mark.parametrize(
    ("xml", "read"),
    [
        (cell("12", 'office:value="12"', "float"), 12.0),
        (cell("1.98E+17", 'office:value="1.98503152010012E+017"', "float"), 1.98503152010012e17),
        (cell("1.98E+17", 'office:value="198503152010011901"', "float"), Exact("198503152010011901")),
        (cell("95%", 'office:value="0.95"', "percentage"), Percent(0.95)),
        (cell("Rp5", 'office:value="5"', "currency"), 5.0),
        (cell("lima", 'office:value="lima"', "float"), "lima"),
        (cell("15/03/85", 'office:date-value="1985-03-15"', "date"), date(1985, 3, 15)),
        (cell("15/03/85", 'office:date-value="1985-03-15T00:00:00"', "date"), date(1985, 3, 15)),
        (cell("x", 'office:date-value="1985-03-15T07:30:00"', "date"), datetime.fromisoformat("1985-03-15T07:30")),
        (cell("30/02/1985", 'office:date-value="1985-02-30"', "date"), "30/02/1985"),
        (cell("7:30", 'office:time-value="PT07H30M00S"', "time"), time(7, 30)),
        (cell("30:00", 'office:time-value="PT30H00M00S"', "time"), timedelta(hours=30)),
        (cell("entah", 'office:time-value="P1D"', "time"), "entah"),
        (cell("TRUE", 'office:boolean-value="true"', "boolean"), True),
        (cell("FALSE", 'office:boolean-value="false"', "boolean"), False),
        (cell("", 'office:string-value="dari atribut"'), "dari atribut"),
        (cell("tanpa jenis", " ", ""), "tanpa jenis"),
        (cell("#N/A", 'table:formula="of:=NA()" calcext:value-type="error"'), Broken("#N/A")),
        (cell("Err:502", 'calcext:value-type="error"'), Broken("Err:502")),
        (cell("", 'calcext:value-type="error"'), Broken("Err:")),
        (cell("#REF!", 'table:formula="of:=A1"'), Broken("#REF!")),
        (cell("#DIV/0!", 'office:value="0"', "float"), Broken("#DIV/0!")),
        (cell("", 'table:formula="of:=[.A1]"', ""), Uncached("[.A1]")),
        (cell("", 'table:formula="of:=[.A1]"', "float"), Uncached("[.A1]")),
        (cell("", 'table:formula="of:=&quot;&quot;"'), ""),
    ],
)
def test_a_cell_is_what_its_type_says(xml: str, read: Cell) -> None:
    assert value(xml) == read
    assert type(value(xml)) is type(read)


def test_text_keeps_its_line_breaks_and_counted_spaces() -> None:
    said = "<text:p>Dinas<text:s text:c='3'/>X\n  <text:span>dan</text:span><text:line-break/>UPT<text:tab/>Y</text:p>"
    xml = f'<table:table-cell office:value-type="string">{said}<text:p/><text:p>Z</text:p></table:table-cell>'
    assert value(xml) == "Dinas   X dan\nUPT\tY\n\nZ"


def test_a_count_of_spaces_that_makes_no_sense_is_one_space() -> None:
    said = "<text:p>a<text:s text:c='x'/>b<text:s text:c='99999999'/>c</text:p>"
    assert value(f"<table:table-cell>{said}</table:table-cell>") == f"a b{' ' * 1000}c"
