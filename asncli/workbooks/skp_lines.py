"""The table of an SKP form: its columns, and its rows as indicators under their planned results (RHK)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from itertools import islice
from typing import NamedTuple

from asncli.terms import CoreValue, ResultKind
from asncli.workbooks.headings import Merge, Row, folded_heading
from asncli.workbooks.no_records import is_numbering
from asncli.workbooks.raw import NOTHING, Cell, folded_words, written

Table = Mapping[str, int]  # what a column of the form holds -> its index
_LEADER = re.compile(r"\b(?:pimpinan|atasan|diintervensi|intervensi)\b")
_COLUMNS = (  # in this order: the leader's RHK is an RHK too
    ("number", re.compile(r"no|nomor|no urut")),
    ("result", re.compile(r"(?:rencana (?:hasil )?kerja|rencana kinerja|rhk)(?: .*)?")),
    ("aspect", re.compile(r"aspek")),
    ("title", re.compile(r"(?:ind\w{0,3}kator|ukuran keberhasilan)(?: .*)?")),
    ("measure", re.compile(r"satuan")),
    ("target", re.compile(r"target(?: .*)?|sesuai ekspektasi")),
    ("direction", re.compile(r"arah")),
    ("recap", re.compile(r"rekap")),
)
_NEEDED = {"result", "title", "target"}
_BOTH = re.compile(r"\b(?:target|keberhasilan)\b")  # the qualitative form has indicator and target in one column
_LONGEST, _MOST = 200, 5_000  # characters of a heading; filled rows of a form
_NUMBERS = re.compile(r"^\d{1,2} | \d{1,2}$")  # (1) above, below or inside a heading
_SECTION = re.compile(r"(?:(?:[a-z]|\d{1,2}|i+) )?(?:(?:hasil|kinerja|kerja|rencana|rhk|tugas) )*(utama|tambahan)")
_TOTAL = re.compile(r"(?:sub ?|grand )?(?:jumlah|total)(?: (?:utama|tambahan|bobot|target|seluruhnya|keseluruhan))*")
_VALUES = "|".join(folded_words(value.label) for value in CoreValue)
_HEAD = r"(?:(?:[a-z]|\d{1,2}|i+) )?"
_BEHAVIOUR_TITLE = re.compile(rf"{_HEAD}perilaku(?: kerja)?(?: pegawai)?")
_BEHAVIOUR = re.compile(rf"{_HEAD}(?:{_VALUES})")
_END = re.compile(
    rf"{_HEAD}(?:pegawai (?:negeri sipil )?yang dinilai|(?:atasan )?pejabat penilai(?: kinerja)?|mengetahui|menyetujui"
    r"|dukungan sumber daya|skema pertanggungjawaban|konsekuensi|catatan|keterangan|rating hasil kerja)|nip \d.*"
)
_PLACE = re.compile(r"[^,\d]{3,60}, ?[^,]{0,30}\b20\d\d")  # where and when it was signed


class Line(NamedTuple):
    """One indicator: its row, its codes, the cells that hold it, and the row in which its RHK is written."""

    row: int
    code: str
    result_code: str
    kind: ResultKind
    cells: Mapping[str, Cell]
    result_row: int


class Form(NamedTuple):
    """What stands below the headings: indicators, filled rows on behaviour, and filled rows that are neither."""

    lines: list[Line]
    behaviour: int
    left_out: int


def columns(row: Row) -> Table | None:
    """Recognise the heading of the table: RHK, indicator and target at least (one column may hold the last two)."""
    found: dict[str, int] = {}
    for index, cell in enumerate(row):
        said = written(cell)
        words = _NUMBERS.sub("", folded_heading(said)) if len(said) <= _LONGEST else ""
        name = next((name for name, shape in _COLUMNS if shape.fullmatch(words)), None)
        if name == "result" and _LEADER.search(words):
            name = "parent"
        if name:
            found.setdefault(name, index)
            if name == "title" and _BOTH.search(words):
                found.setdefault("target", index)
    return found if found.keys() >= _NEEDED else None


def read_lines(rows: Iterable[tuple[int, Row]], table: Table, merges: Sequence[Merge]) -> Form | None:
    """Read the rows below the headings down to the signatures; ``None`` where there are more than a form has."""
    reader = _Reader(table, merges)
    behaviour, left_out, part = 0, 0, _Part.RESULTS
    for number, row in rows:
        if behaviour + left_out + len(reader.lines) > _MOST:
            return None
        said = [words for cell in row if (text := written(cell)) and (words := folded_heading(text[:_LONGEST]) or "-")]
        if not said:
            continue
        part = _part(part, said, row)
        if part is _Part.BEHAVIOUR and not _BEHAVIOUR_TITLE.fullmatch(said[0]):
            behaviour += 1
        elif part is not _Part.RESULTS or not reader.took(number, row, said):
            left_out += 1
    reader.close()
    return Form(reader.lines, behaviour, left_out - reader.bare)


class _Part(Enum):
    RESULTS = 1
    BEHAVIOUR = 2
    END = 3


def _part(part: _Part, said: Sequence[str], row: Row) -> _Part:
    """Say in which part of the form a row stands, after the part that the row before stood in."""
    place = len(said) == 1 and any(_PLACE.fullmatch(written(cell)[:_LONGEST]) for cell in row)
    if part is _Part.END or place or any(_END.fullmatch(words) for words in said):
        return _Part.END
    if part is _Part.RESULTS and any(_BEHAVIOUR_TITLE.fullmatch(w) or _BEHAVIOUR.fullmatch(w) for w in said[:2]):
        return _Part.BEHAVIOUR
    return part


class _Reader:
    """Reads the rows of the results: what is written once over several rows holds for all of them."""

    def __init__(self, table: Table, merges: Sequence[Merge]) -> None:
        self.lines: list[Line] = []
        self.bare = 0  # results without any indicator, which stand among the lines
        self._table = table
        self._merged = _merged(merges, {table[name] for name in ("parent", "result", "title") if name in table})
        self._above: dict[int, tuple[int, Cell]] = {}  # by column: the last row with something in it, and what
        self._kind = ResultKind.UTAMA
        self._results: Counter[ResultKind] = Counter()
        self._number = self._result = ""
        self._of_result: dict[str, Cell] = {}
        self._row = self._indicators = 0
        self._open = False

    def took(self, number: int, row: Row, said: Sequence[str]) -> bool:
        """Read a row; false for a section, a repeated heading, numbering, a total or an unfilled line."""
        own = {name: row[index] for name, index in self._table.items() if index < len(row) and _filled(row[index])}
        if not own.keys() & {"title", "target"}:
            if found := _SECTION.fullmatch(said[0]):
                self.close()
                self._kind = ResultKind(found[1])
                return False
            if not own.keys() - {"number", "parent"}:
                return False
        if is_numbering(row) or columns(row) or ("title" not in own and _TOTAL.fullmatch(said[0])):
            return False
        cells = {name: self._cell(name, index, number, row) for name, index in self._table.items()}
        cells = {name: cell for name, cell in cells.items() if _filled(cell)}
        self._place(number, own, cells)
        if not own.keys() & {"title", "target", "aspect"}:
            return False
        self._add(number, cells)
        return True

    def _cell(self, name: str, index: int, number: int, row: Row) -> Cell:
        """Give a cell, or what is written over the rows above where it is merged with them."""
        cell = row[index] if index < len(row) else ""
        if _filled(cell):
            self._above[index] = number, cell
            return cell
        above = self._above.get(index)
        return above[1] if above and self._merged.get((number, index)) == above[0] else cell

    def _place(self, number: int, own: Mapping[str, Cell], cells: Mapping[str, Cell]) -> None:
        """Begin the next RHK with a new text, or with a new number where the text is not written over both."""
        result, counted = written(cells.get("result", "")), written(own.get("number", ""))
        fits = not result or result == self._result or not (self._result or self._indicators)
        same = self._open and fits and (counted in ("", self._number) or ("result" in cells and "result" not in own))
        if not same:
            self.close()
            self._open, self._row, self._number, self._result, self._of_result = True, number, counted, "", {}
            self._results[self._kind] += 1
        if result and not self._result:
            self._result, self._row = result, number
            self._of_result["result"] = cells["result"]
        if "parent" in cells:
            self._of_result.setdefault("parent", cells["parent"])

    def _add(self, number: int, cells: Mapping[str, Cell]) -> None:
        self._indicators += 1
        result = f"{self._kind.label[0]}{self._results[self._kind]}"
        whole = {**cells, "result": "", **self._of_result}
        self.lines.append(Line(number, f"{result}.{self._indicators}", result, self._kind, whole, self._row))

    def close(self) -> None:
        """End an RHK; one without any indicator stands as a line, so that it is not lost without a word."""
        if self._open and not self._indicators:
            self._add(self._row, {})
            self.bare += 1
        self._open, self._indicators = False, 0


def _filled(cell: Cell) -> bool:
    return cell != "" and written(cell) not in NOTHING


def _merged(merges: Sequence[Merge], wanted: set[int]) -> dict[tuple[int, int], int]:
    """Say for cells below the first of a merged column, by row (from 1) and column, in which row it begins."""
    tall = [(top, bottom, left) for (top, left), (bottom, _) in merges if left in wanted and bottom - top < _MOST]
    cells = (((row + 1, column), top + 1) for top, bottom, column in tall for row in range(top + 1, bottom + 1))
    return dict(islice(cells, len(wanted) * _MOST))
