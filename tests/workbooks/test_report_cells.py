"""What stands in a cell: figures as figures, marks as text, codes by their labels."""

from typing import Any

import pytest

from asncli.reports.report import Leaf
from asncli.terms import Predikat
from asncli.workbooks.report_cells import Cell, cell_of
from asncli.workbooks.report_looks import TINTS, WHOLE, Look


@pytest.mark.parametrize(
    ("kind", "value", "cell"),
    [
        ("number", 12, Cell("number", figure=12.0)),
        ("number", "*", Cell("number", "*", look=Look(right=True))),
        ("hundredths", None, Cell("hundredths")),
        ("change", None, Cell("change", "-")),
        ("quantity", 20_000, Cell("quantity", figure=2.0, look=Look(number=WHOLE))),
        ("target", (10_000, 20_000), Cell("code", "1 – 2")),
        ("yes", True, Cell("yes", "ya")),
        ("tree", Leaf(2, "Seksi"), Cell("tree", "Seksi", look=Look(indent=4))),
        (Predikat, "baik", Cell("label", "Baik", look=Look(fill=TINTS[Predikat.BAIK]))),
        (Predikat, "Jumlah", Cell("text", "Jumlah")),
        ("text", "=1+1", Cell("text", "=1+1")),
    ],
)
def test_a_value_becomes_a_cell(kind: Any, value: Any, cell: Cell) -> None:
    assert cell_of(kind, value) == cell
