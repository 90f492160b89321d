"""Binary workbooks (.xls, .xlsb), read by a process of its own: a damaged one can end that process, not this one."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from pathlib import Path
from typing import cast

from asncli.messages import text
from asncli.workbooks import binary_child
from asncli.workbooks.biff import facts_of_xls, is_locked
from asncli.workbooks.grids import Grid, Rows
from asncli.workbooks.headings import Merge
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Broken, Cell
from asncli.workbooks.second_look import Facts

_CHUNK = 1 << 16
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# Of an .xlsb only values are told; of an .xls the program looks up the rest itself.
_UNTOLD = (
    text(
        "An .xlsb file does not tell percentages (95% is read as 0.95), errors and hidden rows. Save it as .xlsx if it"
        " holds any."
    ),
)
_MOST_MEMORY = 700_000_000  # bytes, and forty times the file
_MOST_SECONDS = 120


def binary(
    file: str, content: bytes, *, seconds: float = _MOST_SECONDS, memory: int = _MOST_MEMORY
) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Read the sheets and the names of the hidden ones; AsnError not-a-workbook or encrypted."""
    if is_locked(content):
        raise refusal("encrypted", file=file)
    command = [sys.executable, "-P", "-X", "utf8", str(Path(binary_child.__file__)), str(memory)]
    try:
        child = subprocess.run(  # noqa: S603 - the program itself, with no word of a user
            command, input=content, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _damaged(file) from error
    if child.returncode == binary_child.ENCRYPTED:
        raise refusal("encrypted", file=file)
    if child.returncode:  # it said so, was ended by the system, or broke
        raise _damaged(file)
    facts = cache(partial(facts_of_xls, content))
    first, _, blocks = child.stdout.partition(b"\n")
    grids: list[Grid] = []
    hidden: list[str] = []
    start = 0
    for sheet in json.loads(first):
        if sheet["visible"]:
            merges = [((a, b), (c, d)) for (a, b), (c, d) in sheet["merges"]]
            block = blocks[start : start + sheet["size"]]
            grid = _grid(sheet["name"], merges, block, facts)
            grids.append(grid if content.startswith(_OLE) else replace(grid, remarks=_UNTOLD))
            start += sheet["size"]
        else:
            hidden.append(sheet["name"])
    return tuple(grids), tuple(hidden)


def _grid(name: str, merges: list[Merge], block: bytes, facts: Callable[[], Mapping[str, Facts]]) -> Grid:
    def rows() -> Rows:
        for line in _lines(block):
            number, row = json.loads(line, object_hook=_cell, parse_constant=_no_number)
            yield number, row

    return Grid(name, rows, lambda: merges, lambda: facts().get(name, Facts()), odd=True)


def _lines(block: bytes) -> Iterator[bytes]:
    unpacker, rest = zlib.decompressobj(), b""
    while block or unpacker.unconsumed_tail:
        part = unpacker.unconsumed_tail or block
        if part is block:
            block = b""
        *lines, rest = (rest + unpacker.decompress(part, _CHUNK)).split(b"\n")
        yield from lines


def _cell(told: Mapping[str, object]) -> Cell:
    """Read a cell that JSON knows no word for."""
    ((kind, said),) = told.items()
    if kind == "s":
        return timedelta(seconds=float(cast(float, said)))
    if kind == "t":
        return time.fromisoformat(str(said))
    if kind == "d":
        return datetime.fromisoformat(str(said)) if "T" in str(said) else date.fromisoformat(str(said))
    return str(said)


def _no_number(said: str) -> Cell:
    return Broken("#NUM!")


def _damaged(file: str) -> Exception:
    return refusal("not-a-workbook", file=file, reason=text("the file is damaged or was not copied to its end"))
