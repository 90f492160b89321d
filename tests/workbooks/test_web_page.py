"""Tables of web pages as sheets."""

from __future__ import annotations

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from asncli.errors import AsnError
from asncli.workbooks.raw import Broken
from asncli.workbooks.web_page import web_page
from tests.workbooks.books import DATA

PEOPLE = "<table><tr><th>NIP<th>Nama<tr><td>198503152010011901<td>Andr\xe9</table>"


def tables(content: bytes) -> dict[str, list[list[object]]]:
    return {grid.name: [list(cells) for _, cells in grid.rows()] for grid in web_page("web.xls", content)[0]}


def code_of(content: bytes) -> str:
    with pytest.raises(AsnError) as refused:
        web_page("web.xls", content)
    return refused.value.code


def test_every_table_is_a_sheet_and_the_lines_of_earlier_ones_its_titles() -> None:
    grids, hidden = web_page("13.xls", (DATA / "13_html_menyamar.xls").read_bytes())
    assert ([grid.name for grid in grids], hidden) == (["table1", "table2", "table3", "table4"], ())
    rows = list(grids[2].rows())
    assert rows[0] == (1, ["NO", "Nama Pegawai Negeri Sipil", "NIP", "Sn\n01", "Sl\n02"])
    assert rows[1] == (2, ["1", "dr. Lodaya Wanasari, S.E., M.M.", "197804072008011904", "07:31 - 16:02", "A"])
    assert [" ".join(map(str, row)) for _, row in grids[2].lines] == [
        "SISTEM INFORMASI PRESENSI", "OPD : Kelurahan Contoh", "PERIODE : 01-01-2025 s.d. 31-01-2025",
    ]  # fmt: skip


def test_cells_that_span_others_keep_all_in_their_places() -> None:
    page = (
        b"<table><tr><td rowspan=2>No<td colspan=2>Kepangkatan<td rowspan=2>Unit</tr>"
        b"<tr><td>Gol<td>TMT</tr><tr><td>1<td>III/a<td><td>X</tr></table>"
    )
    (grid,), _ = web_page("web.xls", page)
    assert [list(row) for _, row in grid.rows()] == [
        ["No", "Kepangkatan", "", "Unit"], ["", "Gol", "TMT"], ["1", "III/a", "", "X"],
    ]  # fmt: skip
    assert list(grid.merges()) == [((0, 0), (1, 0)), ((0, 1), (0, 2)), ((0, 3), (1, 3))]


def test_a_table_within_a_table_is_one_of_its_own() -> None:
    page = b"<table><tr><td>luar<table><tr><td>dalam</td></tr></table>lagi</td><td>x</td></tr></table>"
    assert tables(page) == {"table1": [["luarlagi", "x"]], "table2": [["dalam"]]}


def test_text_of_a_cell_is_read_as_it_is_shown() -> None:
    page = b"PHP Warning<table><tr><td> a\n  &amp;  b<br>c<p>d</p><script>x</script>&nbsp;<td>#REF!<td>1 < 2</table>x"
    assert tables(page) == {"table1": [["a & b\nc\nd\n\xa0", Broken("#REF!"), "1 < 2"]]}


@pytest.mark.parametrize(
    "content",
    [
        PEOPLE.encode(),
        PEOPLE.encode("utf-8-sig"),
        PEOPLE.encode("utf-16"),
        PEOPLE.encode("cp1252"),
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">' + PEOPLE.encode("iso-8859-15"),
    ],
)
def test_a_page_is_decoded_by_what_it_is(content: bytes) -> None:
    assert tables(content) == {"table1": [["NIP", "Nama"], ["198503152010011901", "Andr\xe9"]]}


def test_hidden_rows_and_tables_are_known() -> None:
    page = (
        b'<table style="display: none"><tr><td>x<table><tr><td>y</table></table><table><tr><td>a'
        b"<tr style='mso-a:b;display:none'><td>b<tr hidden><td>c<tr hidden><td></table>"
    )
    grids, hidden = web_page("web.xls", page)
    assert (hidden, [grid.name for grid in grids]) == (("table1", "table2"), ["table3"])
    assert (grids[0].look().hidden, grids[0].odd, grids[0].lines) == ({2, 3}, True, ())


def test_a_page_with_its_parts_in_one_file_is_read() -> None:
    whole = MIMEMultipart("related")
    whole.attach(MIMEText("<frameset><frame src=sheet1></frameset>", "html", "utf-8"))
    whole.attach(MIMEText(PEOPLE, "html", "utf-8"))
    assert tables(whole.as_bytes()) == {"table1": [["NIP", "Nama"], ["198503152010011901", "Andr\xe9"]]}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html><body>Sesi berakhir, silakan masuk</body></html>", "not-a-workbook"),
        (b"<table></table>", "not-a-workbook"),
        (b"<table><tr><td>" * 3_000, "file-hostile"),
        (b"<table>" + b"<tr><td colspan=9999 rowspan=9999>a" * 5_000, "file-hostile"),
        (b"<table><tr><td>" + b"x" * 1_000_001, "file-hostile"),
    ],
)
def test_pages_without_a_table_or_made_to_do_harm_are_refused(content: bytes, code: str) -> None:
    assert code_of(content) == code
