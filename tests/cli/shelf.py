"""asncli shelf: a noun of the tests, made as every noun is; its verbs show, ask and fail in all ways there are."""

from __future__ import annotations

import errno
import time
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import AsOf, Format, NipArgument, OptionalPeriod, Out, Yes
from asncli.cli.output import Column, Table, ask, next_step, progress, show
from asncli.errors import ConflictError
from asncli.messages import text
from asncli.terms import Predikat

app = noun()
NIP = "198503152010011901"
COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("mark", "Nilai", "hundredths"),
    Column("predikat", "Predikat", Predikat),
)
ROWS = (
    (NIP, "Budi [dr] Santoso :smile:", 9875, "baik"),
    ("198001012005011001", "=cmd|' /C calc'!A0", None, "kurang"),
    ("199012312015022003", "Siti " + "Nurhaliza " * 12 + "→ S.Kom.", 10000, None),
)
Count = Annotated[int, typer.Option("--count", min=1, max=5, metavar="N", help=N_("How many."))]
Kind = Annotated[str, typer.Argument(metavar="KIND", help=N_("What goes wrong."))]


@command(app, "list", help=N_("List the books."), example="asncli shelf list --format csv")
def list_(format: Format = None, out: Out = None) -> None:
    """Show the rows."""
    show(Table("Buku", COLUMNS, ROWS, ("mark",)), format, out)
    next_step("shelf take 'buku satu'")


@command(app, "take", help=N_("Take a book."), example="asncli shelf take 198503152010011901")
def take(nip: NipArgument, period: OptionalPeriod = None, as_of: AsOf = None, count: Count = 1) -> None:
    """Say back what was understood."""
    typer.echo(f"{nip} {period} {as_of} {count}")


@command(app, "burn", help=N_("Burn the shelf."), example="asncli shelf burn --yes")
def burn(yes: Yes = False) -> None:
    """Ask first."""
    ask(text("Burn {count} books?", count=3), yes)
    typer.echo("burnt")


@command(app, "wait", help=N_("Wait."), example="asncli shelf wait")
def wait(seconds: Annotated[float, typer.Argument(help=N_("How long."))] = 1.5) -> None:
    """Take over a second."""
    typer.echo("waiting")
    with progress("Waiting", 10) as advance:
        advance(5)
        time.sleep(seconds)


@command(app, "fail", help=N_("Fail."), example="asncli shelf fail bug")
def fail(kind: Kind, format: Format = None) -> None:
    """Fail in the way asked for."""
    faults = {
        "bug": RuntimeError(f"a NIP that must not be told: {NIP}"),
        "interrupt": KeyboardInterrupt(),
        "memory": MemoryError(),
        "full": OSError(errno.ENOSPC, "No space left on device", "laporan.xlsx"),
        "permission": PermissionError(errno.EACCES, "Permission denied", "laporan.xlsx"),
        "missing": FileNotFoundError(errno.ENOENT, "No such file or directory", "pegawai.xlsx"),
        "read-only": OSError(errno.EROFS, "Read-only file system", "laporan.xlsx"),
        "network": ConnectionResetError(errno.ECONNRESET, NIP),
        "conflict": ConflictError("period-closed", text("The period {period} is closed", period="2025-S2")),
        "pipe": BrokenPipeError(errno.EPIPE, "Broken pipe"),
    }
    try:
        raise KeyError(NIP)
    except KeyError as cause:
        raise faults[kind] from cause
