"""The second look at an .xls: hidden rows, error values and cells shown as a percentage, which calamine does not tell.

Sources: [MS-CFB] for the container, [MS-XLS] for the records. What can not be made out is left as calamine gave it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from itertools import islice

from asncli.workbooks.raw import Broken, Percent
from asncli.workbooks.second_look import Facts

_BOF, _EOF, _SHEET, _FORMAT, _STYLE, _LOCKED = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0, 0x002F
_ROW, _TRUTH_OR_ERROR, _FORMULA, _NUMBER, _SHORT, _SHORTS = 0x0208, 0x0205, 0x0006, 0x0203, 0x027E, 0x00BD
_HIDDEN, _MINI, _SMALL, _LAST = 0x20, 4096, 64, 0xFFFFFFFA
_SECTORS = (512, 4096)
_BUILT_IN_PERCENT = {9, 10}
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!",
    0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip

Record = tuple[int, bytes]


def facts_of_xls(content: bytes) -> Mapping[str, Facts]:
    """Find what is odd in each sheet, by its name; empty where the file is not built as it should be."""
    try:
        stream = _workbook_stream(content)
        sheets, percent = _globals(stream)
        return {name: _facts(stream, start, percent) for name, start in sheets.items()}
    except (struct.error, IndexError, ValueError):
        return {}


def is_locked(content: bytes) -> bool:
    """Say whether the workbook is protected by a password."""
    try:
        return any(kind == _LOCKED for kind, _ in islice(_records(_workbook_stream(content), 0), 20))
    except (struct.error, IndexError, ValueError):
        return False


def _workbook_stream(content: bytes) -> bytes:
    """Take the stream of the workbook out of its container (a short one lies in small sectors); empty without one."""
    size = 1 << struct.unpack_from("<H", content, 30)[0] % 32
    if size not in _SECTORS:
        return b""
    folders, short = struct.unpack_from("<I", content, 48)[0], struct.unpack_from("<I", content, 60)[0]
    body, table = content[size:], _sector_table(content, size)
    folder = _chain(body, table, folders, size)
    for at in range(0, len(folder) - 127, 128):
        length = max(0, min(struct.unpack_from("<H", folder, at + 64)[0], 64) - 2)
        if folder[at : at + length].decode("utf-16-le", "replace") in ("Workbook", "Book"):
            start, taken = struct.unpack_from("<II", folder, at + 116)
            if taken < _MINI:
                small = _chain(body, table, short, size)
                body = _chain(body, table, struct.unpack_from("<I", folder, 116)[0], size)
                table, size = list(struct.unpack(f"<{len(small) // 4}I", small)), _SMALL
            return _chain(body, table, start, size)[:taken]
    return b""


def _sector_table(content: bytes, size: int) -> list[int]:
    """Read which sector follows which."""
    sectors = list(struct.unpack_from("<109I", content, 76))
    (further,) = struct.unpack_from("<I", content, 68)
    for _ in range(len(content) // size + 1):
        if further >= _LAST:
            break
        *more, further = struct.unpack_from(f"<{size // 4}I", content, (further + 1) * size)
        sectors += more
    table: list[int] = []
    for sector in sectors[: len(content) // size + 1]:
        if sector < _LAST:
            table += struct.unpack_from(f"<{size // 4}I", content, (sector + 1) * size)
    return table


def _chain(body: bytes, table: list[int], first: int, size: int) -> bytes:
    parts: list[bytes] = []
    while first < _LAST and len(parts) <= len(body) // size:
        parts.append(body[first * size : (first + 1) * size])
        first = table[first]
    return b"".join(parts)


def _records(stream: bytes, start: int) -> Iterator[Record]:
    """Give the records of one part of the stream, without those of a chart within it."""
    depth, end = 0, len(stream) - 4
    while start <= end:
        kind, length = struct.unpack_from("<HH", stream, start)
        data = stream[start + 4 : start + 4 + length]
        start += 4 + length
        depth += (kind == _BOF) - (kind == _EOF)
        if depth == 1:
            yield kind, data
        elif depth <= 0:
            return


def _globals(stream: bytes) -> tuple[dict[str, int], set[int]]:
    """Read where each sheet begins, and which styles of cells show a percentage."""
    sheets: dict[str, int] = {}
    formats, styles = set(_BUILT_IN_PERCENT), list[int]()
    for kind, data in _records(stream, 0):
        if kind == _SHEET:
            wide = data[7] & 1
            name = data[8 : 8 + data[6] * (1 + wide)].decode("utf-16-le" if wide else "latin-1")
            sheets[name] = struct.unpack_from("<I", data)[0]
        elif kind == _FORMAT and b"%" in data[2:]:
            formats.add(struct.unpack_from("<H", data)[0])
        elif kind == _STYLE:
            styles.append(struct.unpack_from("<H", data, 2)[0])
    return sheets, {style for style, shown in enumerate(styles) if shown in formats}


def _facts(stream: bytes, start: int, percent: set[int]) -> Facts:
    facts = Facts()
    for kind, data in _records(stream, start):
        if kind == _ROW:
            if data[12] & _HIDDEN:
                facts.hidden.add(struct.unpack_from("<H", data)[0] + 1)
            continue
        if kind in (_TRUTH_OR_ERROR, _FORMULA, _NUMBER, _SHORT, _SHORTS):
            row, column, style = struct.unpack_from("<HHH", data)
            if kind == _SHORTS:
                numbers = _several(data, column)
            elif (shown := _error(kind, data)) is not None:
                facts.cells.setdefault(row + 1, {})[column] = Broken(shown)
                continue
            else:
                numbers = [(column, style, _number(kind, data))] if style in percent else []
            for at, own, value in numbers:
                if own in percent and value is not None:
                    facts.cells.setdefault(row + 1, {})[at] = Percent(value)
    return facts


def _error(kind: int, data: bytes) -> str | None:
    if kind == _TRUTH_OR_ERROR and data[7]:
        return _ERRORS.get(data[6], "#N/A")
    if kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
        return _ERRORS.get(data[8], "#N/A")
    return None


def _number(kind: int, data: bytes) -> float | None:
    if kind == _SHORT:
        return _short(data, 6)
    if kind == _NUMBER or (kind == _FORMULA and data[12:14] != b"\xff\xff"):
        value: float = struct.unpack_from("<d", data, 6)[0]
        return value if value - value == 0 else None
    return None


def _several(data: bytes, first: int) -> list[tuple[int, int, float | None]]:
    """Read the numbers of one record: column, style, value."""
    count = (len(data) - 6) // 6
    return [(first + n, struct.unpack_from("<H", data, 4 + 6 * n)[0], _short(data, 6 + 6 * n)) for n in range(count)]


def _short(data: bytes, at: int) -> float:
    """Read a number of 30 bits: whole or the upper part of a long one, and perhaps a hundred times too large."""
    (said,) = struct.unpack_from("<i", data, at)
    value: float = float(said >> 2) if said & 2 else struct.unpack("<d", struct.pack("<ii", 0, said & ~3))[0]
    return value / 100 if said & 1 else value
