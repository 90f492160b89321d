"""asncli guide: what a score is, how it is made and what comes next, for employees, leaders and officers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _, spoken
from asncli.cli.options import Out, given, reading_if_any
from asncli.cli.output import note, send
from asncli.cli.targets import may_be_written
from asncli.errors import UsageError
from asncli.messages import text
from asncli.reports.guide import Reader
from asncli.reports.guide import guide as written

if TYPE_CHECKING:
    from asncli.rules.policy import Policy

app = noun()
ENDINGS = (".md", ".html", ".pdf")


@command(
    app,
    "guide",
    help=N_(
        "Explain scores in plain words: what a score is, how it is made, what comes next.\n\nFor employees, leaders or"
        " performance officers, in the language of --lang; with -o as a page (.html), to be printed (.pdf) or as text"
        " (.md). Figures are those of the policy in force, without a database those of the defaults; the guide says"
        " which."
    ),
    example="asncli guide employee",
)
def guide(
    who: Annotated[Reader, typer.Argument(metavar="WHO", help=N_("For whom: employee, leader or officer."))],
    out: Out = None,
) -> None:
    """Show a guide."""
    ending = _ending(out)
    policy = _policy()
    if ending == ".pdf":
        from asncli.documents.guide import guide_print

        _write(Path(out or ""), guide_print(who, spoken(), policy))
    elif ending == ".html":
        from asncli.documents.guide import guide_page

        send([guide_page(who, spoken(), policy)], out)
    elif out is None and sys.stdout.isatty():
        _show(written(who, spoken(), policy))
    else:
        send([written(who, spoken(), policy)], out)


def _policy() -> Policy | None:
    """The policy in force where there is a database."""
    from asncli.workflows.policies import policy_in_force

    with reading_if_any() as session:
        return policy_in_force(session) if session else None


def _ending(out: str | None) -> str:
    if out in (None, "-"):
        return ".md"
    ending = Path(out or "").suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(
            "output-ending",
            text("The file {file} does not fit the format", file=out),
            text("Use one of these endings: {endings}", endings=" ".join(ENDINGS)),
        )
    may_be_written(out)
    return ending


def _write(path: Path, printed: bytes) -> None:
    from asncli.workbooks.files import replacing

    with replacing(path) as file:
        file.write(printed)
    note(_("Written: {file}").format(file=path))


def _show(said: str) -> None:
    from rich.console import Console
    from rich.markdown import Markdown

    Console(no_color=not given().colour).print(Markdown(said))
