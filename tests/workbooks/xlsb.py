"""A minimal .xlsb made by hand ([MS-XLSB]): text and numbers on sheets, one of which may be hidden."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from tests.workbooks.books import archive

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def xlsb(sheets: Mapping[str, Sequence[Sequence[object]]], *, hide: Sequence[str] = ()) -> bytes:
    """Write sheets of plain cells (``None`` is no cell)."""
    bundle, relations, members = b"", "", dict[str, bytes]()
    for at, (name, rows) in enumerate(sheets.items(), 1):
        state = struct.pack("<II", 1 if name in hide else 0, at)
        bundle += _record(0x9C, state + _wide(f"rId{at}") + _wide(name))
        relations += f'<Relationship Id="rId{at}" Type="t/worksheet" Target="worksheets/sheet{at}.bin"/>'
        members[f"xl/worksheets/sheet{at}.bin"] = _sheet(rows)
    book = _record(0x83) + _record(0x8F) + bundle + _record(0x90) + _record(0x9D, bytes(26)) + _record(0x84)
    links = f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'.encode()
    return archive({"xl/workbook.bin": book, "xl/_rels/workbook.bin.rels": links, **members})


def _sheet(rows: Sequence[Sequence[object]]) -> bytes:
    wide = max((len(row) for row in rows), default=1)
    data = b""
    for number, row in enumerate(rows):
        data += _record(0x00, struct.pack("<I", number) + bytes(13))
        for column, value in enumerate(row):
            cell = struct.pack("<II", column, 0)
            if isinstance(value, str):
                data += _record(0x06, cell + _wide(value))
            elif isinstance(value, int | float):
                data += _record(0x05, cell + struct.pack("<d", value))
    size = _record(0x94, struct.pack("<IIII", 0, max(len(rows) - 1, 0), 0, wide - 1))
    return _record(0x81) + size + _record(0x91) + data + _record(0x92) + _record(0x82)


def _wide(said: str) -> bytes:
    return struct.pack("<I", len(said)) + said.encode("utf-16-le")


def _record(kind: int, data: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length, size = b"", len(data)
    while size >= 0x80:
        length, size = length + bytes([size & 0x7F | 0x80]), size >> 7
    return head + length + bytes([size]) + data
