"""What reading a sheet counts, and the keys it remembers to find what repeats."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Counts:
    """rows = good + rejected + duplicates; ``skipped`` = non-blank rows that are no record."""

    rows: int
    rejected: int
    duplicates: int
    skipped: int


class Seen:
    """Keys met in the sheets of one file, each with sheet, row and what is compared; forgotten after the last sheet."""

    def __init__(self, sheets: int) -> None:
        """Say how many sheets are to be read."""
        self.rows: dict[object, tuple[str, int, object]] = {}
        self._left = sheets

    def done(self) -> None:
        """Note that a sheet was read to its end."""
        self._left -= 1
        if not self._left:
            self.rows.clear()
