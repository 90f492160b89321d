"""What the process that reads a binary workbook answers."""

from __future__ import annotations

import json
import zlib
from datetime import date, datetime, time, timedelta
from io import BytesIO

import pytest

from asncli.workbooks import binary_child
from tests.workbooks.books import DATA
from tests.workbooks.xlsb import xlsb


def test_the_answer_names_the_sheets_and_packs_their_rows() -> None:
    target = BytesIO()
    content = xlsb({"Data": [["NIP", "Nama"], [None, "Budi"]], "Rahasia": [["x"]]}, hide=["Rahasia"])
    assert binary_child.answer(content, target) == 0
    first, _, blocks = target.getvalue().partition(b"\n")
    about = json.loads(first)
    assert [(sheet["name"], sheet["visible"]) for sheet in about] == [("Data", True), ("Rahasia", False)]
    assert about[0]["size"] == len(blocks)
    assert zlib.decompress(blocks).decode().splitlines() == ['[1, ["NIP", "Nama"]]', '[2, ["", "Budi"]]']


@pytest.mark.parametrize("content", [b"", b"PK", (DATA / "04_nominatif_gabung.xls").read_bytes()[:5_000]])
def test_a_damaged_file_has_its_exit_code(content: bytes) -> None:
    target = BytesIO()
    assert binary_child.answer(content, target) == binary_child.DAMAGED
    assert target.getvalue() == b""


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (date(1985, 3, 15), {"d": "1985-03-15"}),
        (datetime.fromisoformat("1985-03-15T07:30"), {"d": "1985-03-15T07:30:00"}),
        (time(7, 30), {"t": "07:30:00"}),
        (timedelta(hours=30), {"s": 108_000.0}),
        (None, {"x": "None"}),
    ],
)
def test_cells_that_json_knows_no_word_for_are_told(cell: object, told: dict[str, object]) -> None:
    assert binary_child._told(cell) == told
