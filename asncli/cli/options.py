"""Options that many commands share, and the one place where clock, user and global options are read.

Each name is a type for a parameter: ``def list_(format: Format = None, out: Out = None)``.
"""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.language import N_
from asncli.errors import AsnError, UsageError
from asncli.messages import Text, text
from asncli.terms import Period, Rating, nip_fault

if TYPE_CHECKING:
    from sqlmodel import Session

    from asncli.workflows.writing import Writer


WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".htm", ".html")
_LOCK = "~$"  # Excel puts it before the name of a workbook that is open


class Form(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


NIP_FAULTS: dict[str, Text] = {
    "nip-nondigit": text("a NIP holds digits only"),
    "nip-is-nik": text("16 digits are a NIK; a NIP has 18"),
    "nip-length": text("a NIP has 18 digits"),
    "nip-birthdate": text("its first eight digits are no date of birth"),
    "nip-tmt": text("its digits 13 and 14 are no month"),
    "nip-sex": text("its digit 15 is neither 1 nor 2"),
    "nip-precision-lost": text("its last digits are 000, as spreadsheets leave them"),
}


def parse_nip(written: str) -> str:
    """Read a NIP as people write it, with spaces; refuse what can be none (``nip-…``)."""
    nip = "".join(written.split())
    if fault := nip_fault(nip):
        raise UsageError(fault, text("'{written}' is no NIP: {reason}", written=written, reason=NIP_FAULTS[fault]))
    return nip


def parse_period(written: str) -> Period:
    """Read a period: 2026, 2026-S1, 2026-Q3, 2026-07 (``period-unknown``)."""
    if found := Period.find(written):
        return found
    raise UsageError(
        "period-unknown",
        text("'{written}' is no period", written=written),
        text("Write a year, semester, quarter or month of 1900 to 2100: 2026, 2026-S1, 2026-Q3 or 2026-07"),
    )


def parse_rating(written: str) -> Rating:
    """Read a rating by its label, in the spellings of workbooks, or by its code (``rating-unknown``)."""
    from asncli.workbooks.choices import rating

    found = rating(written, today())
    if isinstance(found, Rating):
        return found
    raise UsageError(
        "rating-unknown",
        text("'{written}' is no rating", written=written),
        text("Write one of: {known}", known=", ".join(one.label for one in Rating)),
    )


def parse_reason(written: str) -> str:
    """Read a reason; refuse one that says nothing (``reason-empty``)."""
    if reason := " ".join(written.split()):
        return reason
    raise UsageError(
        "reason-empty", text("The reason is empty"), text("Say in a few words why; it is kept in the history")
    )


def parse_day(written: str) -> date:
    """Read a date as 2026-06-30 or, day first, as 30-06-2026 or 30/06/2026 (``date-unknown``).

    Of the years of periods, 1900 to 2100 (``date-out-of-range``): so months can be reckoned from every day.
    """
    for form in ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"):
        try:
            day = datetime.strptime(written.strip(), form).date()  # noqa: DTZ007 - a date has no time zone
        except ValueError:
            continue
        if 1900 <= day.year <= 2100:
            return day
        raise UsageError(
            "date-out-of-range",
            text("{written} lies outside the years 1900 to 2100", written=written.strip()),
            text("Correct the year"),
        )
    raise UsageError(
        "date-unknown",
        text("'{written}' is no date", written=written),
        text("Write year-month-day, for example 2026-06-30"),
    )


def year_option(help: str, *, first: int = 2000) -> Any:
    """Give the option ``--year`` as every command reads it: a year from ``first`` to 2100."""
    return typer.Option("--year", metavar="YEAR", min=first, max=2100, help=help)


Format = Annotated[Form | None, typer.Option("--format", help=N_("How the answer is written; else a table."))]
Out = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help=N_("Write to a file, whose ending chooses the format.")),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=N_("Show what would change and change nothing."))]
Yes = Annotated[bool, typer.Option("--yes", help=N_("Do it without asking."))]
Reason = Annotated[
    str | None, typer.Option("--reason", metavar="TEXT", parser=parse_reason, help=N_("Why; kept in the history."))
]
NeededReason = Annotated[
    str, typer.Option("--reason", metavar="TEXT", parser=parse_reason, help=N_("Why; kept in the history."))
]
Files = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help=N_("Workbooks (.xlsx, .xls, .ods, .csv), or a folder of them."))
]
SheetName = Annotated[
    str | None, typer.Option("--sheet", metavar="NAME", help=N_("Sheet to read; else the one that fits."))
]
KeepGoodRows = Annotated[
    bool, typer.Option("--keep-good-rows", help=N_("Store the rows without faults; else all rows or none."))
]
Rejects = Annotated[
    Path | None,
    typer.Option(
        "--rejects",
        metavar="OUT.xlsx",
        help=N_("Write the rejected rows with the reasons to this workbook, or one for each file to this folder."),
    ),
]
MapFile = Annotated[Path | None, typer.Option("--map", metavar="FILE.toml", help=N_("Column names of this office."))]
AsOf = Annotated[
    date | None,
    typer.Option("--as-of", metavar="DATE", parser=parse_day, help=N_("The data are the state of this day.")),
]
PeriodArgument = Annotated[
    Period, typer.Argument(metavar="PERIOD", parser=parse_period, help=N_("Period, as in 2026-S1."))
]
PeriodOption = Annotated[
    Period, typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("Period, as in 2026-S1."))
]
OptionalPeriod = Annotated[
    Period | None,
    typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("Only this period.")),
]
NipArgument = Annotated[str, typer.Argument(metavar="NIP", parser=parse_nip, help=N_("NIP, 18 digits."))]
NipOption = Annotated[str | None, typer.Option("--nip", metavar="NIP", parser=parse_nip, help=N_("Only this person."))]
UnitOption = Annotated[
    str | None,
    typer.Option("--unit", metavar="UNIT", help=N_("Only this unit and those below; code or name.")),
]


@dataclass(frozen=True)
class Globals:
    """What was said before the noun; ``db_typed`` tells that ``--db`` stood on the command line."""

    db: str | None = None
    db_typed: bool = False
    quiet: bool = False
    colour: bool = True


_globals: ContextVar[Globals] = ContextVar("asncli-globals")


def use(given: Globals) -> None:
    """Keep the global options of this command line."""
    _globals.set(given)


def given() -> Globals:
    """Give the global options of this command line."""
    return _globals.get(Globals())


def now() -> datetime:
    """Give this moment, in the time zone of this computer."""
    return datetime.now().astimezone()


def today() -> date:
    """Give today's date where this computer stands."""
    return now().date()


def user() -> str:
    """Name of the person at this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container without accounts
        return "?"


def writer(command: str, reason: str | None = None) -> Writer:
    """Say who writes: ``command`` is noun and verb, as the list of batches shows it."""
    from asncli.workflows.writing import Writer

    return Writer(command, user(), now(), reason)


def workbooks(files: list[Path]) -> list[Path]:
    """Give the workbooks meant: those of a folder in the order of their names; lock files of Excel are left out."""
    found = [file for given in files for file in (_in_folder(given) if given.is_dir() else [given])]
    several = len(found) > 1 or any(given.is_dir() for given in files)
    return [file for file in found if not (several and file.name.startswith(_LOCK))] or found


def _in_folder(folder: Path) -> list[Path]:
    found = sorted(file for file in folder.iterdir() if file.is_file() and file.suffix.lower() in WORKBOOKS)
    if not any(not file.name.startswith(_LOCK) for file in found):
        raise AsnError(
            "folder-without-workbooks",
            text("There are no workbooks in {folder}", folder=str(folder)),
            text("Name the folder that holds them, or the files themselves"),
        )
    return found


def sources(files: list[Path]) -> list[Path | tuple[str, bytes]]:
    """Give the files to read; ``-`` is standard input."""
    return [("-", sys.stdin.buffer.read()) if str(file) == "-" else file for file in files]


@contextmanager
def reading() -> Iterator[Session]:
    """Open the database to read."""
    from asncli.cli.output import tell_upgraded
    from asncli.store.database import locate, session

    with session(locate(given().db), write=False, on_upgraded=tell_upgraded) as opened:
        yield opened


@contextmanager
def reading_if_any() -> Iterator[Session | None]:
    """Open the database to read, or give ``None`` where there is none yet."""
    from asncli.store.database import locate

    if not locate(given().db).exists():
        yield None
        return
    with reading() as opened:
        yield opened


@contextmanager
def writing(*, dry_run: bool = False, create: bool = True) -> Iterator[Session]:
    """Open the database to write, making it where there is none; a dry run does everything and rolls back.

    ``create=False`` is for commands that are pointless without data: a missing database is refused.
    """
    from asncli.cli.output import tell_created, tell_upgraded
    from asncli.store.database import locate, session

    path = locate(given().db)
    with session(
        path, write=True, create=create, dry_run=dry_run, on_created=tell_created, on_upgraded=tell_upgraded
    ) as opened:
        yield opened
