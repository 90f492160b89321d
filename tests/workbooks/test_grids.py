"""Sheets as grids with true addresses."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.errors import AsnError
from asncli.workbooks.grids import separated, spreadsheet
from asncli.workbooks.guard import inspect
from tests.workbooks.books import archive, changed, xlsx


def opened(content: bytes) -> tuple[list[str], tuple[str, ...], dict[int, list[object]]]:
    grids, hidden = spreadsheet("berkas.xlsx", content, inspect("berkas.xlsx", content))
    return [grid.name for grid in grids], hidden, {number: list(row) for number, row in grids[0].rows()}


def test_rows_and_columns_keep_their_true_places() -> None:
    content = xlsx({"Data": [[], [], [None, None, "NIP", "Lahir"], [], [None, None, None, date(1985, 3, 15)]]})
    names, hidden, rows = opened(content)
    assert (names, hidden) == (["Data"], ())
    assert rows[3] == ["", "", "NIP", "Lahir"]
    assert rows[5] == ["", "", "", date(1985, 3, 15)]


def test_a_wrong_dimension_does_no_harm() -> None:
    content = xlsx({"Data": [["a", "b"], ["c", "d"]]})
    assert opened(changed(content, 'ref="A1:B2"', 'ref="A1"'))[2] == {1: ["a", "b"], 2: ["c", "d"]}


def test_hidden_sheets_are_named_and_left_out() -> None:
    names, hidden, _ = opened(xlsx({"Data": [["a"]], "Rahasia": [["b"]]}, hide=["Rahasia"]))
    assert (names, hidden) == (["Data"], ("Rahasia",))


def test_an_empty_sheet_has_no_rows() -> None:
    assert opened(xlsx({"Kosong": []}))[2] == {}


def test_a_workbook_that_calamine_can_not_read_is_refused() -> None:
    content = archive({"xl/workbook.xml": b"<workbook><sheets>"})
    with pytest.raises(AsnError) as refused:
        spreadsheet("berkas.xlsx", content, inspect("berkas.xlsx", content))
    assert refused.value.code == "not-a-workbook"


@pytest.mark.parametrize("separator", [";", ",", "|", "\t"])
def test_the_separator_is_found(separator: str) -> None:
    lines = [["NIP", "Nama", "Nilai"], ["1985", "Budi", '"90,5; baik"'], ["1978", "Siti", "91"]]
    said = "\r\n".join(separator.join(line) for line in lines)
    assert [list(row) for _, row in separated(said).rows()][1] == ["1985", "Budi", "90,5; baik"]


def test_decimal_commas_do_not_hide_semicolons() -> None:
    said = "NIP;Nama;Nilai\n1985;Budi, S.T., M.T.;90,5\n1978;Siti, S.H., M.H.;91,5\n"
    assert [len(row) for _, row in separated(said).rows()] == [3, 3, 3]


def test_a_first_line_may_name_the_separator() -> None:
    rows = [(number, list(row)) for number, row in separated("sep=^\r\nNIP^Nama\r\n1^a;b;c\r\n").rows()]
    assert rows == [(1, ["sep=", ""]), (2, ["NIP", "Nama"]), (3, ["1", "a;b;c"])]


def test_a_row_is_numbered_by_its_line_in_the_file() -> None:
    rows = separated('NIP;Unit\n1;"Dinas\nUPT"\n\n2;X\n').rows()
    assert [(number, list(row)) for number, row in rows] == [
        (1, ["NIP", "Unit"]), (2, ["1", "Dinas\nUPT"]), (4, []), (5, ["2", "X"]),
    ]  # fmt: skip


def test_a_wrapped_number_is_unwrapped() -> None:
    assert [list(row) for _, row in separated('NIP,Nama\n="198503152010011901",Budi\n').rows()][1][
        0
    ] == "198503152010011901"
