"""A sheet of a survey with its own headings, laid out with ours: questions, numbers of unsur, answers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

from asncli.messages import Text, text
from asncli.terms import ServiceElement
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import SEARCHED, one_line
from asncli.workbooks.headings import Row
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Cell, column_letters, folded_words, written
from asncli.workbooks.specs import Layout, SheetSpec
from asncli.workbooks.survey_headings import elements
from asncli.workbooks.survey_words import mark_of, speaks_a_scale

HEADINGS: Mapping[ServiceElement, str] = {
    element: f"U{number} {element.label.removesuffix(', saran, dan masukan')}"
    for number, element in enumerate(ServiceElement, 1)
}
_ENOUGH = 5  # unsur without which a row is no heading of a survey
_DEEPEST = 2  # rows above the unsur in which the other headings may stand
# Lines below a list that count it: "NRR per unsur", "Jumlah nilai", "IKM unit pelayanan".
_COUNTED = re.compile(r"(?:jumlah|total|rata rata|nrr|nilai|bobot|ikm|indeks|mutu|kinerja|skm)\b")


def survey_layout(spec: SheetSpec, said: Mapping[str, str | None]) -> Layout:
    """Make the layout: the unsur under our headings, and columns for what ``said`` and the sheet does not say.

    Refusal: ``form-without-period``.
    """

    def layout(grid: Grid, today: date) -> Grid | None:
        first = list(islice(grid.rows(), SEARCHED))
        found = _best_row(first)
        if found is None:
            return None
        at, marks = found
        number, own = first[at][0], _headings(first, at)
        ours = [HEADINGS[marks[i]] if i in marks else heading for i, heading in enumerate(own)]
        fields = spec.dictionary.columns(ours)
        if "period" not in fields and not said.get("period"):
            raise refusal("form-without-period", sheet=grid.name)
        added = {field: value for field, value in said.items() if value and field not in fields}
        missing = [HEADINGS[element] for element in ServiceElement if element not in marks.values()]
        width = len(ours)
        below = [(n, row) for n, row in grid.rows() if n > number]
        counting = {n for n, row in below if _is_no_answer(row, marks, own)}
        worded = {i: element for i, element in marks.items() if speaks_a_scale(_column(below, counting, i), element)}
        more = [*added.values(), *[""] * len(missing)]
        read = partial(_row, width=width, ragged=grid.ragged, worded=worded, added=more)

        def rows() -> Iterator[tuple[int, Row]]:
            yield number, [*ours, *map(spec.heading, added), *missing]
            yield from ((n, read(row)) for n, row in grid.rows() if n > number and n not in counting)

        lines = [(n, row) for n, row in grid.rows() if n < number and any(map(written, row))]
        return replace(
            grid,
            rows=rows,
            merges=tuple,
            place=lambda row, index: f"{column_letters(index)}{row}" if index < width else "",
            met=dict(enumerate(own)),
            lines=lines,
            absorbed=lambda: grid.absorbed() + len(lines) + len(counting),
            remarks=(*grid.remarks, *_remarks(marks, own, worded)),
        )

    return layout


def _best_row(rows: Sequence[tuple[int, Row]]) -> tuple[int, Mapping[int, ServiceElement]] | None:
    """Find the row whose headings name most unsur, the first of equals."""
    named = [(at, elements([one_line(cell) if isinstance(cell, str) else "" for cell in row]))
             for at, (_, row) in enumerate(rows)]  # fmt: skip
    best = max(named, key=lambda one: len(one[1]), default=None)
    return best if best and len(best[1]) >= _ENOUGH else None


def _headings(rows: Sequence[tuple[int, Row]], at: int) -> list[str]:
    """Give the headings of a row; where one is empty, that which stands over it (merged over both)."""
    said = [one_line(cell) for cell in rows[at][1]]
    for _, above in rows[max(0, at - _DEEPEST) : at][::-1]:
        over = [one_line(cell) for cell in above]
        if sum(map(bool, over)) > 1:  # a title stands alone
            said = [own or (over[i] if i < len(over) else "") for i, own in enumerate(said)]
    return said


def _is_no_answer(row: Row, marks: Mapping[int, ServiceElement], own: Sequence[str]) -> bool:
    """Say whether a row repeats the headings, or counts the list: it says so, and under the unsur are no marks."""
    said = {i: one_line(row[i]) for i in marks if i < len(row)}
    if len(said) == len(marks) and all(said[i] == own[i] for i in marks):
        return True
    first = next((words for cell in row if (words := written(cell))), "")
    return bool(_COUNTED.match(folded_words(first))) and not any(one in ("1", "2", "3", "4") for one in said.values())


def _column(rows: Sequence[tuple[int, Row]], left_out: set[int], index: int) -> Iterator[Cell]:
    return (row[index] for n, row in rows if index < len(row) and n not in left_out)


def _row(row: Row, *, width: int, ragged: bool, worded: Mapping[int, ServiceElement], added: Sequence[str]) -> Row:
    misshapen = ragged and (len(row) < width or any(map(written, row[width:])))  # such a line is told as it stands
    if misshapen or not any(cell != "" for cell in row):
        return [*row, *added] if len(row) > width else row
    cells = [*row[:width], *[""] * (width - len(row))]
    for index, element in worded.items():
        cells[index] = mark_of(cells[index], element) or cells[index]
    return [*cells, *added]


def _remarks(
    marks: Mapping[int, ServiceElement], own: Sequence[str], worded: Mapping[int, ServiceElement]
) -> Iterator[Text]:
    """Tell how the unsur were understood where numbers and names say different things, and what is not there."""
    swapped = [
        text("{heading} was read as {meaning}.", heading=own[i], meaning=element.label)
        for i, element in marks.items()
        if (number := re.match(r"\s*U\s*(\d)\b", own[i], re.IGNORECASE))
        and number[1] != HEADINGS[element][1]
    ]  # fmt: skip
    yield from swapped
    missing = [element.label for element in ServiceElement if element not in marks.values()]
    if missing:
        yield text("Unsur that no column tells: {elements}.", elements="; ".join(missing))
    if worded:
        yield text(
            "Words were taken as marks from 1 (tidak …) to 4 (sangat …). This is an assumption; put numbers into the"
            " file if it is wrong."
        )
