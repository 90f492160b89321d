"""Cells as a file holds them, and what a parser may answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from math import isfinite
from typing import NamedTuple

Raw = str | float | int | bool | date | datetime | time | timedelta


class Fault(NamedTuple):
    """What stands in a cell can not be used: an error on that cell (``values`` fill the message)."""

    code: str
    values: Mapping[str, object] = {}


class Noted(NamedTuple):
    """A value that is used, with a warning."""

    value: object
    code: str
    values: Mapping[str, object] = {}


class Percent(float):
    """A numeric cell formatted as a percentage: 0.95 shown as 95 %."""


class Exact(float):
    """A numeric cell whose text in the file holds more digits than a float keeps."""

    written: str

    def __new__(cls, written: str) -> Exact:
        """Keep the digits as they are written in the file."""
        self = super().__new__(cls, written)
        self.written = written
        return self


@dataclass(frozen=True)
class Broken:
    """An error value in a cell, as Excel shows it (``#N/A``)."""

    shown: str

    def __str__(self) -> str:
        """Show what Excel shows."""
        return self.shown


@dataclass(frozen=True)
class Uncached:
    """A formula whose result was not saved."""

    formula: str = ""

    def __str__(self) -> str:
        """Show the formula."""
        return f"={self.formula}"


Cell = Raw | Broken | Uncached
Parse = Callable[[Raw, date], object]

_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), 0x2060, 0xFEFF, 0xAD])
_SPACES = {0xA0: " ", 0x202F: " ", 0x2007: " "}
_CLEAN: dict[int, str | None] = {**_INVISIBLE, **_SPACES}
# What offices type where there is nothing to type.
NOTHING = frozenset({"", "-", "--", "–", "—", "'", "''", "’", "`", "null", "NULL", "Null", "(null)"})
_LETTER, _ANYTHING = re.compile(r"[^\W\d_]"), re.compile(r"[^\W_0]")
_BREAK = re.compile(r"\s+")
# What a spreadsheet shows in place of a value: its errors, those of LibreOffice, and a column too narrow for a number.
_ERROR = re.compile(
    r"#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA|#{2,})"
    r"|Err:\d{3}"
)
_ERROR_BEGINS = ("#", "E")


def written(raw: Cell) -> str:
    """Write a cell as a person sees it: trimmed, invisible characters gone, whole numbers without ``.0``."""
    if isinstance(raw, str):
        return raw.strip() if raw.isascii() else raw.translate(_CLEAN).strip()
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, Exact):
        return raw.written
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() and abs(raw) < 1e15 else repr(float(raw))
    return str(raw)


def unmasked(cell: Cell) -> Cell:
    """Tell an error value from a value: text such as ``#N/A``, a number that is none; one place for every file."""
    if isinstance(cell, str):
        said = cell.strip()
        return Broken(said) if said[:1] in _ERROR_BEGINS and _ERROR.fullmatch(said) else cell
    if isinstance(cell, float) and not isfinite(cell):
        return Broken("#NUM!")
    return cell


def text_cell(raw: Raw, today: date) -> str | None:
    """Read text as it stands, trimmed; ``None`` for ``-``, ``NULL`` and a lone apostrophe."""
    said = written(raw)
    return None if said in NOTHING else said


def line_cell(raw: Raw, today: date) -> str | None:
    """Read text as one line: runs of spaces and line feeds become one space."""
    said = written(raw)
    return None if said in NOTHING else _BREAK.sub(" ", said)


def name_cell(raw: Raw, today: date) -> str | None:
    """Read the name of a person; what has no letter is none."""
    said = line_cell(raw, today)
    return said if said and _LETTER.search(said) else None


def unit_cell(raw: Raw, today: date) -> str | None:
    """Read the name or kode of a unit; zeros and dots are none."""
    said = line_cell(raw, today)
    return said if said and _ANYTHING.search(said) else None


def code(raw: Raw, today: date) -> str | None:
    """Read a kode: always text (a numeric cell 5.0 is ``"5"``), in one line."""
    return line_cell(raw, today)


def folded_words(said: str) -> str:
    """Fold a word for comparison: case, punctuation and runs of spaces do not count."""
    return " ".join(re.sub(r"[^0-9a-z]+", " ", said.casefold()).split())


def column_index(letters: str) -> int:
    """Index of a column from its letters: A is 0."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


@cache
def column_letters(index: int) -> str:
    """Letters of a column from its index: 0 is A."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
