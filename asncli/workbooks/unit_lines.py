"""The unit in force at a row: the title's, until a line between the rows names another one or ends it."""

from __future__ import annotations

from bisect import bisect_right

from asncli.messages import Text, text
from asncli.workbooks.headings import Row
from asncli.workbooks.titles import group_unit, unit_line


class UnitLines:
    """The units that the lines of one sheet name, each from its row on; ``asked``: no column tells them."""

    def __init__(self, title: str | None, *, asked: bool) -> None:
        """Begin with the unit of the title, if it names one."""
        self._rows, self._units = [0], [title]
        self._asked = asked

    def now(self) -> str | None:
        """Give the unit that was named last."""
        return self._units[-1]

    def at(self, row: int) -> str | None:
        """Give the unit in force at a row."""
        return self._units[bisect_right(self._rows, row) - 1]

    def changed(self) -> bool:
        """Say whether not all rows are of the same unit."""
        return len(set(self._units)) > 1

    def first_line(self) -> int | None:
        """Row of the first line between the rows that changed the unit."""
        return self._rows[1] if len(self._rows) > 1 else None

    def names(self, row: Row) -> bool:
        """Say whether a line is about a unit and no record."""
        return unit_line(row) is not None or group_unit(row) is not None

    def note(self, number: int, row: Row, *, signed: bool) -> Text | None:
        """Take the unit of the rows below from a line that is no record; say so where it changed."""
        said = unit_line(row)
        if said is None and self._grouped() and not signed:
            said = group_unit(row, self.now() or "")
        before, unit = self.now(), said or None
        if said is None or unit == before:
            return None
        self._rows.append(number)
        self._units.append(unit)
        if unit is None:
            return text("Row {row} ends the unit {unit}; the rows below it name none.", row=number, unit=before)
        return text("Row {row} names the unit {unit} for the rows below it.", row=number, unit=unit)

    def put_all_in(self, unit: str) -> None:
        """Put everybody into one unit, whatever the lines say."""
        self._rows, self._units = [0], [unit]

    def _grouped(self) -> bool:
        """Say whether a bare name can be meant as a unit: only below a line that said what it is about."""
        return self._asked and any(self._units)
