"""The sheet SKP as a sheet of indicators for many people: who gets them is not said here, and NIP has no meaning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.skp import SKP, check
from asncli.workbooks.specs import Column, SheetSpec, Values

_NIP, _YEAR, _BEGINS = (SKP.at(field) for field in ("nip", "year", "begins"))
# What an empty column of such a sheet leaves as it is in the plans that people have already.
OPTIONAL = frozenset(column.field for column in SKP.given_out if not column.required) - {
    "begins",
    "assumed",
    "by_order",
    "decision",
    "decision_note",
}


def assigned(year: int | None) -> SheetSpec:
    """Declare the sheet; rows without Tahun are of ``year``. An empty Mulai stays empty: each person's plan decides."""
    return replace(
        SKP,
        key=("year", "code"),
        identifying=("code", "title"),
        check=partial(_check, year),
        columns=tuple(map(_loosened, SKP.columns)),
    )


def _loosened(column: Column) -> Column:
    if column.field == "nip":
        return replace(column, parse=_nothing, required=False)
    return replace(column, required=False) if column.field == "year" else column


def _nothing(_raw: Raw, _today: date) -> None:
    return None


def _check(year: int | None, values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    if values[_YEAR] is None:
        if year is None:
            yield "year", Fault("value-missing")
        values[_YEAR] = year
    said = values[_BEGINS]
    yield from check(values, today)
    values[_BEGINS] = said
