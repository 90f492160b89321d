"""asncli demo: the whole way through the real commands, with the workbooks of a fictional agency."""

from __future__ import annotations

import io
import os
import shlex
import shutil
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Annotated

import typer

from asncli.cli import language, options
from asncli.cli.commands import PROGRAM, command, noun
from asncli.cli.language import N_, _
from asncli.errors import ExitCode

app = noun()
_GOES_ON = (ExitCode.OK, ExitCode.FAULTS)  # the fictional data have faults on purpose
Folder = Annotated[Path, typer.Argument(metavar="DIR", help=N_("Folder to make; it must be new or empty."))]


@command(
    app,
    "demo",
    help=N_(
        "See the whole way with the workbooks of a fictional agency.\n\nWrites workbooks into a new folder, and goes"
        " from them to the report by the commands that you would type, each shown with its answer. Your own database"
        " is not touched."
    ),
    example="asncli demo",
)
def demo(folder: Folder = Path("asncli-demo")) -> None:
    """Go the whole way in a folder of its own."""
    from asncli.workflows.run_demo import prepare_demo

    made = prepare_demo(folder, options.today())
    typer.echo(_("The workbooks of a fictional agency lie in {folder}.").format(folder=folder))
    leading = _globals(made.database)
    for step in made.steps:
        _run([*leading, *step.words], step.lines)
    typer.echo("\n" + typer.style(_("What follows a score:"), bold=True))
    for step in made.follows:
        _run([*leading, *step.words], step.lines)
    typer.echo("\n" + _("The report is ready: {file}").format(file=made.report))
    typer.echo(_("Try now:"))
    for words in made.afterwards:
        typer.echo("  " + shlex.join([PROGRAM, *leading, *words]))
    typer.echo(_("What follows a score:"))
    for words in made.lists:
        typer.echo("  " + shlex.join([PROGRAM, *leading, *words]))


def _globals(database: Path) -> list[str]:
    """Give the global options that every command of the way needs, so that it does the same when typed."""
    spoken = language.spoken()
    told = [] if language.choose((), os.environ) == spoken else ["--lang", spoken]
    quiet = ["--quiet"] if options.given().quiet else []
    return [*told, *quiet, "--db", str(database)]


def _run(argv: Sequence[str], lines: int) -> None:
    """Show a command, run it as if it had been typed, and show the beginning of its answer."""
    from asncli.cli import boundary

    typer.echo("\n" + typer.style(shlex.join(["$", PROGRAM, *argv]).replace("'$'", "$", 1), bold=True))
    given, answer, notes = options.given(), io.StringIO(), io.StringIO()
    with redirect_stdout(answer), redirect_stderr(notes):
        code = boundary.run(argv)
    options.use(given)
    for line in [*_beginning(answer.getvalue(), lines), *notes.getvalue().splitlines()]:
        typer.echo(line)
    if code not in _GOES_ON:
        raise typer.Exit(code)


def _beginning(answer: str, lines: int) -> Iterator[str]:
    """Cut an answer after some lines, and every line at the edge of the screen."""
    width = shutil.get_terminal_size((110, 24)).columns
    said = answer.splitlines()
    for line in said[:lines]:
        yield line if len(line) <= width else line[: width - 1] + "…"
    if len(said) > lines:
        yield _("… (more lines: {n})").format(n=len(said) - lines)
