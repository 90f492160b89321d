"""Reads a binary workbook (.xls, .xlsb) in a process of its own: bytes on standard input, sheets on standard output.

A damaged file can end this process, or fill its memory up to a limit; the process that started it goes on. It is run
as a file and imports nothing of the program, so that it starts quickly.

The answer is one line of JSON about the sheets, then for each sheet that can be seen its rows, packed by zlib: one
JSON array a line, the row number and its cells (``{"d": …}`` is a date, ``{"t": …}`` a time, ``{"s": …}`` seconds).
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, time, timedelta
from io import BytesIO
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

DAMAGED, ENCRYPTED = 65, 66  # exit codes
_MOST_CELLS = 50_000_000
_WRITTEN_AT_ONCE = 1_000


def main(source: BinaryIO, target: BinaryIO, most_memory: int) -> int:
    """Answer for the workbook that is read from ``source``, within so many bytes of memory and forty times the file."""
    content = source.read()
    _limit(most_memory + 40 * len(content))
    return answer(content, target)


def answer(content: bytes, target: BinaryIO) -> int:
    """Write the sheets of a workbook; the exit code says what is wrong with it."""
    try:
        about, blocks = _sheets(content)
    except PasswordError:
        return ENCRYPTED
    except (CalamineError, MemoryError):
        return DAMAGED
    target.write(json.dumps(about).encode() + b"\n")
    for block in blocks:
        target.write(block)
    target.flush()
    return 0


def _limit(size: int) -> None:
    """Limit the memory of this process where the system knows of such a thing."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError, OSError):  # macOS knows the limit, but does not let it be set
        resource.setrlimit(resource.RLIMIT_AS, (size if hard < 0 else min(size, hard), hard))


def _sheets(content: bytes) -> tuple[list[dict[str, object]], list[bytes]]:
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    about: list[dict[str, object]] = []
    blocks: list[bytes] = []
    for meta in book.sheets_metadata:
        if meta.typ != SheetTypeEnum.WorkSheet:
            continue
        seen = meta.visible == SheetVisibleEnum.Visible
        block, merges = b"", []
        if seen:
            sheet = book.get_sheet_by_name(meta.name)
            if (sheet.end or (0, 0))[0] * (sheet.end or (0, 0))[1] > _MOST_CELLS:
                raise MemoryError
            merges = list(sheet.merged_cell_ranges or ())
            start = sheet.start
            block = b"".join(_packed(sheet.iter_rows(), start[1])) if start else b""
        about.append({"name": meta.name, "visible": seen, "merges": merges, "size": len(block)})
        blocks.append(block)
    return about, blocks


def _packed(rows: Iterator[Sequence[object]], margin: int) -> Iterator[bytes]:
    """Pack the filled rows of a sheet that begins at column ``margin``."""
    packer = zlib.compressobj(1)
    lines: list[str] = []
    for number, cells in enumerate(rows, 1):
        row = [""] * margin + list(cells)
        while row and row[-1] == "":
            row.pop()
        if row:
            lines.append(json.dumps([number, row], default=_told, ensure_ascii=False))
        if len(lines) == _WRITTEN_AT_ONCE:
            yield packer.compress(_joined(lines))
            lines.clear()
    yield packer.compress(_joined(lines))
    yield packer.flush()


def _joined(lines: Sequence[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode("utf-8", "replace")


def _told(cell: object) -> dict[str, object]:
    """Tell a cell that JSON knows no word for."""
    if isinstance(cell, timedelta):
        return {"s": cell.total_seconds()}
    if isinstance(cell, time):
        return {"t": cell.isoformat()}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    return {"x": str(cell)}


if __name__ == "__main__":
    sys.exit(main(sys.stdin.buffer, sys.stdout.buffer, int(sys.argv[1])))
