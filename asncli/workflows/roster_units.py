"""The unit of the people of a sheet without a column of units: an option, a title or the sheet's name tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlmodel import Session

from asncli.messages import text
from asncli.store import units
from asncli.store.employees import FIELDS
from asncli.workbooks.sheet import SheetRows

_UNIT = 1 + FIELDS.index("unit")


class RosterUnits:
    """The units of the people of one sheet, and where they were taken from.

    A column of units decides; else the unit given, else the last title line above the row, else the name of the
    sheet where that is a unit. A cell left empty in the column takes the line between the rows that stands above it.
    ``tell`` says what was done once all rows are read.
    """

    def __init__(self, session: Session, rows: SheetRows, given: str | None) -> None:
        """Look what the sheet has."""
        self._rows, self._given, self._title = rows, given, rows.unit_title
        self._column = "unit" in rows.columns
        asked = not self._column and not given
        self._sheet = rows.sheet if asked and len(units.index(session).fits(rows.sheet)) == 1 else None
        self._without = 0

    def given_to(self, people: Iterable[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
        """Put people (number of the row, then the fields of the store) into their units."""
        for row in people:
            unit = self._of_column(row) if self._column else self._given or self._rows.unit_title or self._sheet
            self._without += unit is None
            yield (*row[:_UNIT], unit, *row[_UNIT + 1 :])

    def _of_column(self, row: tuple[object, ...]) -> object:
        line = self._rows.units.first_line()
        return row[_UNIT] or (self._rows.unit_title if line else None)

    def tell(self) -> None:
        """Say where the units were taken from; warn where there was nothing to take them from."""
        rows, line = self._rows, self._rows.units.first_line()
        if self._column:
            if self._given:
                rows.notices.append(text("--unit was not used: {file} has a column of units.", file=rows.file))
            if line:
                rows.notices.append(text("Such lines count only where the column of units is empty."))
        elif unit := self._given:
            rows.units.put_all_in(unit)
            rows.notices.append(
                text(
                    "Everybody on the sheet {sheet} is in the unit {unit}, as --unit says.", sheet=rows.sheet, unit=unit
                )
            )
        elif (unit := self._title) and line:
            rows.notices.append(
                text("The people above row {row} are in the unit {unit}, as the title says.", row=line, unit=unit)
            )
        elif unit := self._title:
            rows.notices.append(
                text(
                    "Everybody on the sheet {sheet} is in the unit {unit}, as the title says.",
                    sheet=rows.sheet,
                    unit=unit,
                )
            )
        elif line:
            pass  # the lines between the rows were told where they stand
        elif unit := self._sheet:
            rows.units.put_all_in(unit)
            rows.notices.append(
                text(
                    "Everybody on the sheet {sheet} is in the unit {unit}, the name of the sheet.",
                    sheet=rows.sheet,
                    unit=unit,
                )
            )
        if self._without:
            rows.warn(None, None, "unit-missing", file=rows.file, n=self._without)
