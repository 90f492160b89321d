"""What stands in a cell of a report in its workbook: the text or the figure of a value, by what its column holds."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from asncli.reports.report import Leaf
from asncli.terms import QUANTITY_UNIT, Labelled, Predikat, quantity_text
from asncli.workbooks.report_looks import PLAIN, TINTS, WHOLE, Look

_UNITS = {"number": 1, "tenths": 10, "hundredths": 100, "change": 100, "nrr": QUANTITY_UNIT}
_WHOLE = Look(number=WHOLE)
_ASIDE = Look(right=True)


class Cell(NamedTuple):
    """What stands in a cell: its text or its figure, and what sets it apart from others of its kind."""

    kind: str
    said: str = ""
    figure: float | None = None
    look: Look = PLAIN


def cell_of(kind: str | type[Labelled], value: Any) -> Cell:
    """Make the cell of a value; ``kind`` as in ``reports.report.Column``."""
    if isinstance(kind, type):
        if value not in _labels(kind):  # nothing, or the word of a line of totals
            return Cell("text" if value else "label", value or "")
        return Cell("label", *_labels(kind)[value])
    if value is None:
        return Cell(kind, "-" if kind == "change" else "")
    if kind in _UNITS and isinstance(value, int):
        return Cell(kind, figure=value / _UNITS[kind])
    if kind in ("quantity", "target"):
        if isinstance(value, tuple):
            return Cell("code", " – ".join(quantity_text(end, ",") for end in value))
        return Cell("quantity", figure=value / QUANTITY_UNIT, look=PLAIN if value % QUANTITY_UNIT else _WHOLE)
    if kind == "yes":
        return Cell(kind, "ya" if value else "")
    if isinstance(value, Leaf):
        return Cell(kind, value.name, look=Look(indent=2 * value.level))
    return Cell(kind, str(value), look=_ASIDE if kind in _UNITS else PLAIN)  # in place of a figure


@cache
def _labels(kind: type[Labelled]) -> dict[str, tuple[str, None, Look]]:
    """Label and tint of every code of a closed list."""
    return {str(one): (one.label, None, Look(fill=TINTS[one]) if isinstance(one, Predikat) else PLAIN) for one in kind}
