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
    sheet where that is a unit. ``tell`` says what was done once all rows are read.
    """

    def __init__(self, session: Session, rows: SheetRows, given: str | None) -> None:
        """Look what the sheet has."""
        self._rows, self._given, self._title = rows, given, rows.unit_title
        self._column = "unit" in rows.columns
        asked = not self._column and not given
        self._sheet = rows.sheet if asked and len(units.index(session).fits(rows.sheet)) == 1 else None

    def given_to(self, people: Iterable[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
        """Put people (number of the row, then the fields of the store) into their units."""
        for row in people:
            unit = row[_UNIT] if self._column else self._given or self._rows.unit_title or self._sheet
            yield (*row[:_UNIT], unit, *row[_UNIT + 1 :])

    def tell(self) -> None:
        """Say where the units were taken from; warn where there was nothing to take them from."""
        rows = self._rows
        if self._column:
            if self._given:
                rows.notices.append(text("--unit was not used: {file} has a column of units.", file=rows.file))
        elif unit := self._given:
            rows.notices.append(
                text(
                    "Everybody on the sheet {sheet} is in the unit {unit}, as --unit says.", sheet=rows.sheet, unit=unit
                )
            )
        elif unit := self._title:
            rows.notices.append(
                text(
                    "Everybody on the sheet {sheet} is in the unit {unit}, as the title says.",
                    sheet=rows.sheet,
                    unit=unit,
                )
            )
        elif rows.unit_title:
            pass  # the lines between the rows were told where they stand
        elif unit := self._sheet:
            rows.notices.append(
                text(
                    "Everybody on the sheet {sheet} is in the unit {unit}, the name of the sheet.",
                    sheet=rows.sheet,
                    unit=unit,
                )
            )
        else:
            rows.warn(None, None, "unit-missing", file=rows.file)
