"""Answers of a form with one column for each aspect and person: ``1. Adaptif [Siti Contoh, S.Pd.]``.

Every filled row of such a sheet is one respondent. It is laid out anew as one row for each person that the
respondent marked. These rows are numbered by row and person together (``true_row`` tells the row of the file).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from asncli.messages import Text, text
from asncli.terms import FeedbackRole, Period
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import SEARCHED, one_line
from asncli.workbooks.headings import Dictionary, Row, folded_heading
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Cell, column_letters, folded_words, written
from asncli.workbooks.roster_checks import bare_name
from asncli.workbooks.second_look import Facts
from asncli.workbooks.specs import Column, Layout, SheetSpec

PERSON = "person"  # field of the name as the heading has it
_SPAN = 100_000  # more people than a sheet has columns
_ENOUGH = 4  # known aspects without which no answer can count
_HEADING = re.compile(r"(.*?)\s*\[(.+)\]\s*", re.DOTALL)
_NUMBER = re.compile(r"^\s*\d{1,3}\s*(?:[.)]\s*|\s)(?=\D)")
_NIP = re.compile(r"(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)")
_SCALE = re.compile(r"([1-5]) [a-z ]+")  # "5 - Sangat Baik"
_WORDS = {"sangat baik": 5, "baik": 4, "cukup": 3, "kurang": 2, "sangat kurang": 1}
_EMAIL = frozenset(("email", "e mail", "alamat email", "email address", "alamat e mail", "username", "nama pengguna"))
_NAMING = ("respondent", "email", "moment")  # what tells respondents apart, the best first
# Fields that a column without a name in brackets tells of the respondent; a NIP there is the respondent's own.
_OWN = {"nip": "rater_nip"} | {name: name for name in ("period", "role", "rater_nip", "respondent")}
_MOMENT = frozenset(("timestamp", "time stamp", "cap waktu", "stempel waktu", "waktu pengisian"))


def true_row(number: int) -> int:
    """Row of the file of a row that was laid out anew."""
    return number // _SPAN if number >= _SPAN else number


@dataclass
class _Form:
    """The columns of a form: those of each person by field, those of the respondent by field, aspects not known.

    ``names``: the first spelling of each person, who is the same under others (degrees, case, a number).
    """

    heading_row: int
    people: dict[str, dict[str, int]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    own: dict[str, int] = field(default_factory=dict)
    headings: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)

    def fields(self) -> set[str]:
        """Fields that the form tells, or that the command or the headings tell for it."""
        naming = {"respondent"} if self.own.keys() & set(_NAMING) else set()
        marked = {name for places in self.people.values() for name in places}
        return {"period", "nip", "role", PERSON, *naming, *self.own, *marked}


def grid_layout(spec: SheetSpec, person: Column, period: Period | None, role: FeedbackRole | None) -> Layout:
    """Make the layout: rows in the columns of ``spec`` and ``person``; what no column says is said by the command.

    Refusals: ``aspects-unknown``, ``form-without-period``, ``form-without-role``.
    """
    marks = frozenset(spec.inputs) - {"comment"}
    said = {"period": str(period) if period else "", "role": role.label if role else ""}
    columns = (*spec.columns, person)

    def layout(grid: Grid, today: date) -> Grid | None:
        form = _form(grid, spec.dictionary, spec.inputs)
        if form is None:
            return None
        _refuse_unusable(form, grid.name, marks, period, role)
        told = form.fields()
        fields = [column.field for column in columns if column.field in told]
        headings = [column.heading for column in columns if column.field in told]
        lines = [(n, row) for n, row in grid.rows() if n < form.heading_row and any(map(written, row))]
        answers = [(n, row) for n, row in grid.rows() if n > form.heading_row and any(map(written, row))]
        words = any(_is_word(row[i]) for _, row in answers for i in _marks(form, marks) if i < len(row))
        silent = sum(1 for _, row in answers if not any(_marked(row, places) for places in form.people.values()))

        def rows() -> Iterator[tuple[int, Row]]:
            yield form.heading_row, headings
            for n, row in answers:
                yield from _laid_out(form, fields, said, n, row)

        return replace(
            grid,
            rows=rows,
            merges=tuple,
            look=Facts,
            odd=False,
            ragged=False,
            place=_places(form, fields),
            true_row=true_row,
            met=_met(form, fields),
            absorbed=lambda: len(lines) + silent,
            lines=lines,
            remarks=(*grid.remarks, *_remarks(form, role, words)),
        )

    return layout


def _form(grid: Grid, dictionary: Dictionary, inputs: Sequence[str]) -> _Form | None:
    """Find the row of headings with names in brackets, and what its columns are."""
    for number, row in islice(grid.rows(), SEARCHED):
        said = [one_line(cell) if isinstance(cell, str) else "" for cell in row]
        if sum(1 for heading in said if _HEADING.fullmatch(heading)) >= 2:
            form = _Form(number, headings=said)
            for index, heading in enumerate(said):
                _place_column(form, index, heading, dictionary, inputs)
            return form
    return None


def _place_column(form: _Form, index: int, heading: str, dictionary: Dictionary, inputs: Sequence[str]) -> None:
    found = _HEADING.fullmatch(heading)
    if not found:
        if own := _own_field(heading, dictionary):
            form.own.setdefault(own, index)
        return
    aspect, person = _NUMBER.sub("", found[1]), _NUMBER.sub("", found[2]).strip()
    if not aspect:  # the office says that this aspect is left out
        return
    match = dictionary.find(aspect)
    name = match.fields[0] if match else ""
    if name not in inputs:
        form.unknown.append(aspect)
        return
    key = _nip(person) or bare_name(person)
    form.names.setdefault(key, person)
    if name in form.people.setdefault(key, {}):
        form.repeated.append(heading)
    else:
        form.people[key][name] = index


def _nip(person: str) -> str:
    found = _NIP.search(person)
    return found[0].replace(" ", "") if found else ""


def _own_field(heading: str, dictionary: Dictionary) -> str | None:
    """Say what a column without a name in brackets tells."""
    said = folded_heading(heading)
    if said in _EMAIL:
        return "email"
    if said in _MOMENT:
        return "moment"
    match = dictionary.find(heading) if said else None
    name = match.fields[0] if match else ""
    return _OWN.get(name)


def _refuse_unusable(
    form: _Form, sheet: str, marks: frozenset[str], period: Period | None, role: FeedbackRole | None
) -> None:
    known = {name for places in form.people.values() for name in places} & marks
    if len(known) < _ENOUGH:
        unknown = list(dict.fromkeys(form.unknown))
        first = unknown[0] if unknown else "Inisiatif"
        raise refusal("aspects-unknown", sheet=sheet, aspects="; ".join(unknown) or "–", first=first)
    if period is None and "period" not in form.own:
        raise refusal("form-without-period", sheet=sheet)
    if role is None and "role" not in form.own:
        raise refusal("form-without-role", sheet=sheet)


def _marks(form: _Form, marks: frozenset[str]) -> list[int]:
    return [places[name] for places in form.people.values() for name in places if name in marks]


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and folded_words(written(cell)) in _WORDS


def _marked(row: Row, places: Mapping[str, int]) -> bool:
    return any(map(written, _cells(row, places).values()))


def _laid_out(
    form: _Form, fields: Sequence[str], said: Mapping[str, str], number: int, row: Row
) -> Iterator[tuple[int, Row]]:
    own: dict[str, Cell] = {**said, **_cells(row, form.own)}
    named = [written(own.get(name, "")) for name in _NAMING]
    own["respondent"] = next((said for said in named if said), "").casefold()
    for at, (key, places) in enumerate(form.people.items()):
        if _marked(row, places):
            answers = _cells(row, places).items()
            cells = {**own, **{name: cell if name == "comment" else answer(cell) for name, cell in answers}}
            cells |= {PERSON: form.names[key], "nip": _nip(form.names[key])}
            yield number * _SPAN + at, [cells.get(name, "") for name in fields]


def _cells(row: Row, places: Mapping[str, int]) -> dict[str, Cell]:
    return {name: row[index] for name, index in places.items() if index < len(row)}


def answer(cell: Cell) -> Cell:
    """Give the mark that an answer in words or with words means; anything else stays as it stands."""
    said = folded_words(written(cell)) if isinstance(cell, str) else ""
    scale = _SCALE.fullmatch(said)
    return int(scale[1]) if scale else _WORDS.get(said, cell)


def _own_places(form: _Form) -> dict[str, int]:
    """Columns that tell of the respondent, by field; the best of those that tell respondents apart is the code."""
    named = [form.own[name] for name in _NAMING if name in form.own]
    return {**form.own, "respondent": named[0]} if named else form.own


def _met(form: _Form, fields: Sequence[str]) -> dict[int, str]:
    own = _own_places(form)
    return {at: form.headings[own[name]] for at, name in enumerate(fields) if name in own}


def _places(form: _Form, fields: Sequence[str]) -> Callable[[int, int], str]:
    people = list(form.people.values())
    own = _own_places(form)

    def place(number: int, index: int) -> str:
        """Address of a cell; of a person, that of the first heading with the name; nothing where no column tells it."""
        places = {**people[number % _SPAN if number >= _SPAN else 0], **own}
        if (at := places.get(fields[index])) is not None:
            return f"{column_letters(at)}{true_row(number)}"
        first = min(people[number % _SPAN if number >= _SPAN else 0].values())
        return f"{column_letters(first)}{form.heading_row}" if fields[index] in ("nip", PERSON) else ""

    return place


def _remarks(form: _Form, role: FeedbackRole | None, words: bool) -> Iterator[Text]:
    """Tell what was made of the form, and what it does not say."""
    yield text("Read as a form with names in its headings; people: {people}.", people=len(form.people))
    if form.unknown:
        yield text(
            "Aspects left out: {aspects}. With --map you say which of the seven values one stands for.",
            aspects="; ".join(dict.fromkeys(form.unknown)),
        )
    if form.repeated:
        yield text(
            "Of two columns for one value and person the first counts; left out: {headings}.",
            headings="; ".join(form.repeated),
        )
    if words:
        yield text(
            "Words were taken as marks: Sangat Baik 5, Baik 4, Cukup 3, Kurang 2, Sangat Kurang 1. This is an"
            " assumption; put numbers into the form if it is wrong."
        )
    if role is FeedbackRole.MASYARAKAT or "rater_nip" in form.own:
        return
    if any(name in form.own for name in _NAMING):
        yield text("The form does not ask for the NIP of those who answered; each is counted once by address or time.")
    else:
        yield text(
            "The form does not say who answered, not even when; its rows are counted as different people, and a newer"
            " copy of the same form would count them once more."
        )
