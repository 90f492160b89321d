"""Which letters the fonts of this room have: for any other an empty box is printed."""

from __future__ import annotations

import struct
import unicodedata
from functools import cache

from asncli.documents.pdf import FONTS

_PLAIN, _WHOLE = 4, 12  # formats of a table of letters: the first plane of Unicode, and all of it
_FONT = "LiberationSans-Regular.ttf"  # the bold one has the same letters
_UNSEEN = ("Cc", "Cf", "Zl", "Zp")  # control signs, joiners and places to part words print nothing


def missing_letters(text: str) -> str:
    """Letters of a text that the fonts do not have, each once, in their order.

    >>> missing_letters("Siti عمر Siti 😀")
    'عمر😀'
    """
    return "".join(letter for letter in dict.fromkeys(text) if not _held(letter))


@cache
def _held(letter: str) -> bool:
    return ord(letter) in letters() or unicodedata.category(letter) in _UNSEEN


@cache
def letters() -> frozenset[int]:
    """Code points that the font has, by its table ``cmap``."""
    font = (FONTS / _FONT).read_bytes()
    (tables,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(tables))
    start = next(offset for tag, _sum, offset, _length in entries if tag == b"cmap")
    (number,) = struct.unpack_from(">H", font, start + 2)
    found: set[int] = set()
    for n in range(number):
        at = start + struct.unpack_from(">HHL", font, start + 4 + 8 * n)[2]
        (kind,) = struct.unpack_from(">H", font, at)
        if kind == _PLAIN:
            found |= _plain(font, at)
        elif kind == _WHOLE:
            found |= _whole(font, at)
    return frozenset(found)


def _plain(font: bytes, at: int) -> set[int]:
    (double,) = struct.unpack_from(">H", font, at + 6)
    last = struct.unpack_from(f">{double // 2}H", font, at + 14)
    first = struct.unpack_from(f">{double // 2}H", font, at + 16 + double)
    return {code for low, high in zip(first, last, strict=True) for code in range(low, high + 1)} - {0xFFFF}


def _whole(font: bytes, at: int) -> set[int]:
    (groups,) = struct.unpack_from(">L", font, at + 12)
    spans = (struct.unpack_from(">LLL", font, at + 16 + 12 * n) for n in range(groups))
    return {code for low, high, _glyph in spans for code in range(low, high + 1)}
