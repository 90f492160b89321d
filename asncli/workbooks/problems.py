"""Faults in the user's data as values: collected all at once, each with its place, its value and a way out.

The catalogue is the single list of codes; docs/problems.md is generated from it. Codes are never renamed.
The severity of the catalogue is the usual one: a code stands as an error where it rejects its row and as a
warning where only the cell is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import NamedTuple

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.workbooks.kinds import ProblemKind, Severity
from asncli.workbooks.kinds_approval import APPROVALS
from asncli.workbooks.kinds_cells import CELLS
from asncli.workbooks.kinds_climate import CLIMATE_KINDS
from asncli.workbooks.kinds_credit import CREDITS
from asncli.workbooks.kinds_dates import DATES
from asncli.workbooks.kinds_dialogue import DIALOGUES
from asncli.workbooks.kinds_difference import DIFFERENCE
from asncli.workbooks.kinds_files import FILES
from asncli.workbooks.kinds_merit import MERITS
from asncli.workbooks.kinds_people import PEOPLE
from asncli.workbooks.kinds_periods import PERIODS
from asncli.workbooks.kinds_plans import PLANS
from asncli.workbooks.kinds_potential import POTENTIALS
from asncli.workbooks.kinds_ratings import RATINGS
from asncli.workbooks.kinds_roster import ROSTER
from asncli.workbooks.kinds_standard import STANDARDS
from asncli.workbooks.kinds_strategy import STRATEGY
from asncli.workbooks.kinds_survey import SURVEYS
from asncli.workbooks.kinds_training import COURSES

__all__ = ["CATALOGUE", "Problem", "ProblemKind", "Severity", "problem", "refusal"]

CATALOGUE: Mapping[str, ProblemKind] = {
    kind.code: kind
    for kind in (
        *(*FILES, *ROSTER, *DATES, *DIFFERENCE, *CELLS, *PLANS, *PEOPLE, *RATINGS, *SURVEYS, *PERIODS),
        *(*DIALOGUES, *APPROVALS, *STRATEGY, *POTENTIALS, *STANDARDS, *MERITS, *CREDITS, *CLIMATE_KINDS, *COURSES),
    )
}


class Problem(NamedTuple):
    """One fault: ``cell`` is an address (``B17``), ``row`` the true row of the file, ``column`` the heading met."""

    severity: Severity
    code: str
    also: tuple[str, ...]
    sheet: str | None
    cell: str | None
    row: int | None
    column: str | None
    value: str | None
    message: Text
    hint: Text


def problem(
    code: str,
    *,
    severity: Severity | None = None,
    also: tuple[str, ...] = (),
    sheet: str | None = None,
    cell: str | None = None,
    row: int | None = None,
    column: str | None = None,
    value: str | None = None,
    values: Mapping[str, object] | None = None,
    private: bool = False,
) -> Problem:
    """Make a problem from its code; ``values`` fill the message beside row, column and value.

    ``private``: the sentence does without the value, and of ``values`` it tells the numbers only.
    """
    kind = CATALOGUE[code]
    filled = {**_blanks(code), "row": row, "column": column or "", "value": value or "", **(values or {})}
    message, hint = Text(kind.message.template, filled), Text(kind.hint.template, filled)
    if private:
        message, hint = _without_value(kind, message), _without_value(kind, hint)
    return Problem(severity or kind.severity, code, also, sheet, cell, row, column, value, message, hint)


def _without_value(kind: ProblemKind, sentence: Text) -> Text:
    told = {"row", "column"}
    filled = {name: v for name, v in sentence.values.items() if name in told or isinstance(v, int)}
    filled = {**_blanks(kind.code), **filled, "value": text("This entry")}
    if "{value}" not in sentence.template or sentence.template.startswith("{value}"):
        return Text(sentence.template, filled)
    return text("Row {row}: what stands in {column} can not be used: {title}.", **{**filled, "title": kind.title})


@cache
def _blanks(code: str) -> Mapping[str, object]:
    """Every name in the sentences of a code, empty: a sentence is said even where a value is not known."""
    kind = CATALOGUE[code]
    templates = kind.message.template + kind.hint.template
    return {name: "" for _, name, _, _ in Formatter().parse(templates) if name}


def refusal(code: str, **values: object) -> AsnError:
    """Make the refusal of a whole file from a code of the catalogue (the caller raises it)."""
    kind = CATALOGUE[code]
    return AsnError(code, Text(kind.message.template, values), Text(kind.hint.template, values))
