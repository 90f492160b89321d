"""Official forms as PDF: the papers of a form become the data of one template, page runs one after the other."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from asncli.documents.letters import missing_letters
from asncli.documents.pdf import Press
from asncli.documents.words import breakable
from asncli.reports.official_paper import Block, Cell, Curve, Grid, Lines, Paper, Sides, Signatures, Signed

_LINE = 13  # points of a line that is written by hand
_LONG = 500  # characters from which on a cell may go on on the next page


class OfficialPress:
    """Prints official forms; made once for many of them."""

    def __init__(self, paper: str = "f4") -> None:
        """Load fonts and template; ``paper`` is f4 or a4."""
        self._press, self._paper = Press("official_form"), paper

    def print(self, papers: Sequence[Paper], agency: str, made: datetime) -> bytes:
        """Print the papers of one form; ``made`` is the time of the data."""
        return self._press.print(form_data(papers, agency, self._paper), made)


def lacking(papers: Sequence[Paper]) -> str:
    """Letters of these papers that no font of this room has: boxes are printed for them."""
    return missing_letters(json.dumps(form_data(papers, "", "f4"), ensure_ascii=False))


def form_data(papers: Sequence[Paper], agency: str, paper: str) -> Mapping[str, Any]:
    """What the template prints."""
    return {"title": papers[0].title, "agency": agency, "paper": paper, "papers": [_paper(one) for one in papers]}


def _paper(one: Paper) -> dict[str, Any]:
    blocks = [_block(block) for block in one.blocks]
    return {"landscape": one.landscape, "stamp": one.stamp, "foot": one.foot, "blocks": blocks}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Grid():
            cells = _cells(block)
            head, body = (list(chain(*some)) for some in (cells[: block.head], cells[block.head :]))
            return {"kind": "grid", "widths": list(block.widths), "head": head, "body": body}
        case Lines():
            return {"kind": "lines", "lines": list(block.lines), "look": block.look}
        case Sides():
            return {"kind": "sides", "left": block.left, "right": block.right}
        case Curve():
            return _curve(block)
        case Signatures():
            return {"kind": "sign", "parties": [None if one is None else _signed(one) for one in block.parties]}


def _cells(grid: Grid) -> list[list[list[Any]]]:
    """Cells row by row; a row goes on on the next page only where it, or a cell that reaches into it, is long."""
    until, found = 0, []  # first row into which no long cell reaches
    for n, row in enumerate(grid.rows):
        until = max([until, *(n + cell.rows for cell in row if len(cell.text) >= _LONG)])
        found.append([_cell(cell, whole=n >= until) for cell in row])
    return found


def _cell(cell: Cell, *, whole: bool) -> list[Any]:
    """Text, columns, rows, look, room below in points, whether it stays on one page: short, as there are many."""
    room = max(0, cell.lines - 1 - cell.text.count("\n")) * _LINE
    return [breakable(cell.text), cell.columns, cell.rows, cell.look, room, whole and (cell.kept or cell.rows == 1)]


def _signed(one: Signed) -> dict[str, Any]:
    return one._asdict()


def _curve(block: Curve) -> dict[str, Any]:
    most = max((height for _, height in block.points), default=0)
    points = [{"name": name, "part": height / most if most else 0} for name, height in block.points]
    return {
        "kind": "curve", "title": block.title, "across": block.across, "upward": block.upward, "points": points,
        "remark": block.remark,
    }  # fmt: skip
