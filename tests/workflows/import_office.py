"""Files for the stories of importing, and a database to import them into."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from asncli.store.database import raw_connection, session
from asncli.workflows.import_roster import import_roster
from asncli.workflows.importing import ImportOptions, ImportResult
from asncli.workflows.writing import Writer
from tests.cli.small_office import PEOPLE, Line
from tests.workbooks.books import xlsx

WRITER = Writer("test", "sri", datetime(2026, 11, 22, 8, 0, tzinfo=UTC))
ALL = ImportOptions()
GOOD = ImportOptions(keep_good_rows=True)
JANUARY = date(2026, 1, 1)


def file(sheet: str, lines: Sequence[Line], name: str = "berkas.xlsx") -> tuple[str, bytes]:
    """A workbook of these lines, as name and bytes."""
    headings = list(dict.fromkeys(heading for line in lines for heading in line))
    return name, xlsx({sheet: [headings, *([line.get(h) for h in headings] for line in lines)]})


def office(path: Path) -> Path:
    """Make a database with the people of the small office."""
    with session(path, write=True, create=True) as opened:
        import_roster(opened, [file("Pegawai", PEOPLE)], options=ALL, writer=WRITER, as_of=JANUARY)
    return path


def counts(result: ImportResult) -> tuple[int, ...]:
    """Rows, added, changed, unchanged, rejected."""
    return result.rows, result.added, result.changed, result.unchanged, result.rejected


def codes(result: ImportResult) -> list[tuple[str, str | None]]:
    """Code and cell of every problem."""
    return [(problem.code, problem.cell) for problem in result.problems]


def asked(path: Path, sql: str) -> list[tuple[object, ...]]:
    """What a query finds in the database."""
    with session(path, write=False) as opened:
        return raw_connection(opened).execute(sql).fetchall()
