"""Separated text (csv, tsv) as a grid: the separator is found, a row bears its line number, a lone quote does no harm.

A quotation mark that is never closed would swallow the lines below it. So a record that goes over several lines
is believed only where its quotes are in order and its lines are no full records themselves; else its first line is
read as it stands.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice, pairwise

from asncli.workbooks.grids import Grid, Rows

_SEPARATORS = ";,|\t"
_SAID = re.compile(r'"?sep=([^"\r\n])"?[ ;,\t]*(?=[\r\n]|$)', re.IGNORECASE)
_WRAPPED = re.compile(r'="(.*)"', re.DOTALL)
_LONG_NUMBER = re.compile(r"\d{6}")
# One quoted field: quotes within are doubled, and there is a separator.
_WHOLE_LINE = re.compile(r'"(?:[^"]|"")*[;,|\t](?:[^"]|"")*"')
_SAMPLE, _LINES = 1 << 17, 60
_MOST_FIELDS = 16_384  # columns of the widest workbook
_CUT_OFF = 6  # lines of a record that the sample may have begun


def separated(said: str) -> Grid:
    """Make a grid of separated text (``;``, ``,``, ``|`` or TAB; a first line ``sep=`` decides).

    ``rows`` raises ``csv.Error`` where a line can not be cut into fields.
    """
    said = _unquoted(said)
    separator, usual = _layout(said)

    def rows() -> Rows:
        lines = _Lines(said)
        reader = csv.reader(lines, delimiter=separator)
        number = 1
        while True:
            lines.taken.clear()
            try:
                row = next(reader, None)
            except csv.Error:
                if len(lines.taken) == 1:
                    raise
                row = []
            if row is None:
                return
            if len(row) > _MOST_FIELDS:
                raise csv.Error
            if len(lines.taken) > 1 or (len(row) < usual and '"' in lines.taken[0]):
                row = _checked(row, lines, separator, usual)
            yield number, [_unwrapped(value) for value in row]
            number += len(lines.taken)

    return Grid("csv", rows, ragged=True)


class _Lines:
    """The lines of a text, which can be given back; ``taken`` are those of the record at hand."""

    def __init__(self, said: str) -> None:
        self._lines = StringIO(said, newline="")
        self._back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._lines)
        self.taken.append(line)
        return line

    def keep_first(self) -> str:
        """Give all lines back but the first."""
        self._back.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]
        return self.taken[0]


def _checked(row: list[str], lines: _Lines, separator: str, usual: int) -> list[str]:
    """Look again at a record with quotes that seem to go over several lines, or that came out too short."""
    alone = [_as_it_stands(line, separator) for line in lines.taken]
    if _in_order(lines.taken, separator) and not (len(alone) > 1 and all(len(fields) >= usual for fields in alone)):
        return row
    if len(alone) == 1:
        return alone[0] if len(alone[0]) == usual else row
    lines.keep_first()
    return alone[0]


def _in_order(lines: Sequence[str], separator: str) -> bool:
    """Say whether the quotes of these lines open and close where fields begin and end."""
    try:
        return len(list(csv.reader(lines, delimiter=separator, strict=True))) == 1
    except csv.Error:
        return False


def _as_it_stands(line: str, separator: str) -> list[str]:
    """Cut a line at every separator; quotation marks mean something only around a whole field."""
    fields = line.rstrip("\r\n").split(separator)
    return [f[1:-1].replace('""', '"') if len(f) > 1 and f[0] == f[-1] == '"' else f for f in fields]


def _unquoted(said: str) -> str:
    """Take the quotes off where every line is one quoted field that holds the separators, as some programs write."""
    lines = said.split("\n")
    filled = [line.rstrip("\r") for line in lines if line.strip()]
    if len(filled) < 2 or not all(_WHOLE_LINE.fullmatch(line) for line in filled):
        return said
    return "\n".join(line.rstrip("\r")[1:-1].replace('""', '"') for line in lines)


def _unwrapped(value: str) -> str:
    """Take a value out of ``="…"``, by which programs keep Excel from making a number of it."""
    if value.startswith("="):
        found = _WRAPPED.fullmatch(value.strip())
        return found[1] if found else value
    return value


def _layout(said: str) -> tuple[str, int]:
    """Find the separator and the usual number of fields.

    It is the one that cuts a heading and the lines below it into equally many fields; else the one that cuts most
    lines into most fields. A separator before a space counts little: it stands within a title or a name.
    """
    sample = [line for line in islice(StringIO(said[:_SAMPLE], newline=""), _LINES) if line.strip()]
    found = _SAID.match(said)
    weights = {s: _weight(sample, s) for s in ([found[1]] if found else _SEPARATORS)}
    separator = max(weights, key=lambda s: weights[s])
    return separator, weights[separator][-1]


def _weight(sample: Sequence[str], separator: str) -> tuple[bool, int, int, int]:
    """Weigh a separator: does it cut a heading, how often does it cut, and into how many fields most lines."""
    rows = _records(sample, separator)
    widths = Counter(len(row) for row in rows)
    usual = max(widths, key=lambda width: ((width - 1) * widths[width], width), default=1)
    cuts = sum(not field.startswith(" ") for row in rows if len(row) == usual for field in row[1:])
    heading = any(len(row) == usual and _may_be_heading(row) and len(below) == usual for row, below in pairwise(rows))
    return cuts > 0 and heading, cuts, (usual - 1) * widths[usual], usual


def _records(sample: Sequence[str], separator: str) -> list[list[str]]:
    """Cut the first lines into records; each line is one where their quotes are not in order."""
    for last in range(len(sample), max(0, len(sample) - _CUT_OFF), -1):  # the sample may end within a record
        try:
            return list(csv.reader(sample[:last], delimiter=separator, strict=True))
        except csv.Error:
            continue
    return [_first_record(line, separator) for line in sample]


def _first_record(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


def _may_be_heading(row: Sequence[str]) -> bool:
    filled = [field for field in row if field.strip()]
    return len(filled) > 1 and not any(_LONG_NUMBER.search(field) for field in filled)
