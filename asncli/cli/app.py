"""The command line as a whole: global options, and the list of nouns, each in a module of its own.

To add a noun:

1. Add ``Noun(name, N_("One line of help."))`` to ``NOUNS`` below. Its module is ``asncli/cli/<name>.py``; it
   is imported only when somebody types the noun (``--help`` and completion read this list alone).
2. Write the module::

       '''asncli shelf: the books of the office.'''

       from asncli.cli.commands import command, noun
       from asncli.cli.language import N_
       from asncli.cli.options import DryRun, Format, Out, reading, writing
       from asncli.cli.output import Column, Table, next_step, show

       app = noun()
       COLUMNS = (Column("code", "Kode"), Column("title", "Judul"), Column("bobot", "Bobot", "quantity"))


       @command(app, "list", help=N_("List the books."), example="asncli shelf list --format csv -o buku.csv")
       def list_(format: Format = None, out: Out = None) -> None:
           '''Show every book.'''
           from asncli.workflows.list_books import list_books

           with reading() as session:
               rows = list_books(session)
           show(Table(N_("Books"), COLUMNS, rows), format, out)

   * ``help`` stays English, marked with ``N_``; it is translated when it is shown. The example is a command
     that works. Both come into ``docs/commands.md``.
   * A noun without verbs has one command with the noun's own name: ``@command(app, "demo", …)``.
   * Bodies have at most ten lines: read options, call one workflow, show. Heavy libraries and workflows are
     imported inside the body.
   * Show after the session has closed, so that nothing that failed is shown and nothing shown is lost.
   * Refusals are raised (``asncli.errors``), never printed; data with faults end in ``raise typer.Exit(1)``.
   * No command may have an option named like a global one (``GLOBALS``): those may stand anywhere.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Annotated, Any, Literal, NamedTuple

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group

from asncli import __version__
from asncli.cli import completion, options
from asncli.cli.commands import PROGRAM, Group
from asncli.cli.language import N_, _


class Noun(NamedTuple):
    """A word after ``asncli``: its module is ``asncli.cli.<name>``."""

    name: str
    help: str

    def load(self) -> TyperGroup | Any:
        """Import the module of the noun and build its commands."""
        app: typer.Typer = importlib.import_module(f"asncli.cli.{self.name}").app
        alone = [c.name for c in app.registered_commands] == [self.name]
        built = get_command(app) if alone else get_group(app)
        built.name = self.name
        built.help = built.help if alone else self.help
        return built


NOUNS = (
    Noun("demo", N_("See the whole way with the workbooks of a fictional agency.")),
    Noun("guide", N_("What a score is, how it is made and what comes next, in plain words.")),
    Noun("init", N_("Make the database and name the agency.")),
    Noun("roster", N_("Employees: import, list, history.")),
    Noun("unit", N_("Units of the organisation.")),
    Noun("strategy", N_("The renstra and its IKU: import, tree, coverage, score.")),
    Noun("target", N_("SKP: planned results, indicators and targets.")),
    Noun("achievement", N_("Achievements of the indicators, with evidence.")),
    Noun("rating", N_("The leader's ratings of work result and behaviour.")),
    Noun("feedback", N_("Feedback on behaviour from all around (360 degrees).")),
    Noun("survey", N_("What the public says of units (SKM), and employees of their work climate.")),
    Noun("evaluate", N_("Score everybody in a period.")),
    Noun("evaluation", N_("Results: list, explain, finalise.")),
    Noun("objection", N_("Objections to final evaluations: add, answer, decide.")),
    Noun("dialogue", N_("Dialogues of leader and employee after an evaluation.")),
    Noun("coaching", N_("Coaching of those who stay below expectation: cases, check-ins, what follows.")),
    Noun("note", N_("Feedback within a period, between leader and employee.")),
    Noun("period", N_("Periods: how far they are, who is late; open and close.")),
    Noun("career", N_("Promotion, talent, angka kredit, IP ASN, retirement.")),
    Noun("training", N_("Courses attended and on offer, hours (JP), needs, and a plan under a budget.")),
    Noun("award", N_("Awards: who received one, who can be put forward, with reasons.")),
    Noun("discipline", N_("Hukuman disiplin (PP 94/2021) and what they keep from.")),
    Noun("tpp", N_("Percentages of TPP by the agency's own table.")),
    Noun("standard", N_("What is expected in the plans of a jabatan.")),
    Noun("report", N_("Reports for the head of the office.")),
    Noun("regulation", N_("The law as data.")),
    Noun("policy", N_("The agency's own decisions.")),
    Noun("batch", N_("What was written, when and by whom; undo.")),
    Noun("db", N_("The database: status, upgrade, backup.")),
    Noun("check", N_("Find faults in the data.")),
    Noun("doctor", N_("Find faults in the installation.")),
)
GLOBALS = {"--db": 1, "--lang": 1, "--quiet": 0, "--no-color": 0}  # option: how many values follow it


class Root(Group):
    """``asncli`` itself: knows its nouns by the list above and loads one only when it is called."""

    def listing(self) -> list[tuple[str, str]]:
        """Name and one-line help of every noun, without importing any."""
        return [(noun.name, _(noun.help)) for noun in NOUNS]

    def example(self) -> str:
        """Show the command that somebody new should type."""
        return f"{PROGRAM} demo"

    def names(self) -> list[str]:
        """Names of the nouns."""
        return [noun.name for noun in NOUNS]

    def list_commands(self, ctx: Any) -> list[str]:
        """Names of the nouns, for Typer."""
        return self.names()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Load one noun."""
        found = next((noun for noun in NOUNS if noun.name == cmd_name), None)
        return found.load() if found else None

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Complete nouns from the list alone."""
        from typer._click.shell_completion import CompletionItem

        nouns = [CompletionItem(name, help=about) for name, about in self.listing() if name.startswith(incomplete)]
        flags = [*GLOBALS, "--help", "--version"] if incomplete.startswith("-") else []
        return nouns + [CompletionItem(flag) for flag in flags if flag.startswith(incomplete)]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"{PROGRAM} {__version__}")
        raise typer.Exit


def build() -> Root:
    """Build the command line; the language must have been chosen before."""
    root = typer.Typer(cls=Root, add_completion=False, no_args_is_help=True)

    @root.callback(help=N_("Performance management of civil servants (ASN)."))
    def settings(
        ctx: typer.Context,
        db: Annotated[
            str | None,
            typer.Option(metavar="FILE", envvar="ASNCLI_DB", help=N_("Database file; else the one of this user.")),
        ] = None,
        lang: Annotated[
            Literal["id", "en"] | None,
            typer.Option(envvar="ASNCLI_LANG", help=N_("Language of help and messages; else that of the system.")),
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", help=N_("Say only what was asked for, and errors."))] = False,
        no_color: Annotated[bool, typer.Option("--no-color", help=N_("No colours."))] = False,
        install_completion: Annotated[
            bool,
            typer.Option(
                "--install-completion",
                callback=completion.option,
                help=N_("Let the Tab key complete commands."),
            ),
        ] = False,
        show_completion: Annotated[
            bool,
            typer.Option(
                "--show-completion",
                callback=completion.option,
                help=N_("Show the script of --install-completion."),
            ),
        ] = False,
        version: Annotated[
            bool,
            typer.Option("--version", callback=_version, is_eager=True, help=N_("Show the version and exit.")),
        ] = False,
    ) -> None:
        source = ctx.get_parameter_source("db")
        typed = source is not None and source.name == "COMMANDLINE"
        colour = options.given().colour and not no_color
        options.use(options.Globals(db=db, db_typed=typed, quiet=quiet, colour=colour))

    group = get_group(root)
    assert isinstance(group, Root)  # noqa: S101 - Typer's types do not say what cls gave
    return group


def globals_first(argv: Sequence[str]) -> list[str]:
    """Move global options to the front, so that they may stand anywhere before ``--``."""
    front: list[str] = []
    rest: list[str] = []
    words = list(argv)
    while words:
        word = words.pop(0)
        if word == "--":
            return [*front, *rest, word, *words]
        name, joined, _value = word.partition("=")
        if name not in GLOBALS:
            rest.append(word)
            continue
        front.append(word)
        if GLOBALS[name] and not joined and words:
            front.append(words.pop(0))
    return [*front, *rest]
