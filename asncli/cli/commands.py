"""What a noun is made of: :func:`noun` makes its app, :func:`command` adds a verb with a real example."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from asncli.cli import help_page
from asncli.cli.language import _
from asncli.errors import UsageError
from asncli.messages import Text, text

Body = TypeVar("Body", bound=Callable[..., Any])
PROGRAM = "asncli"


class Command(TyperCommand):
    """A verb (or a noun without verbs); its epilog holds the example."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override] # Typer's own Context is a subclass
        """Lay out the help page in the language in use."""
        return help_page.page(ctx, [], self.epilog or "", self.help or "")

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the first sentence of the help, for lists of commands and for completion."""
        return first_sentence(_(self.help or ""))


class Group(TyperGroup):
    """A noun and its verbs."""

    def listing(self) -> list[tuple[str, str]]:
        """Name and one-line help of every verb."""
        return [(name, command.get_short_help_str()) for name, command in self.commands.items()]

    def example(self) -> str:
        """Show the example of the first verb for the noun as a whole."""
        return next((c.epilog for c in self.commands.values() if c.epilog), "")

    def names(self) -> Sequence[str]:
        """Names that may follow, for suggestions."""
        return list(self.commands)

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override] # Typer's own Context is a subclass
        """Lay out the help page in the language in use."""
        return help_page.page(ctx, self.listing(), self.example(), self.help or "")

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the first sentence of the help."""
        return first_sentence(_(self.help or ""))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which ones come close."""
        found = self.get_command(ctx, args[0])
        if found is None and not ctx.resilient_parsing and not args[0].startswith("-"):
            raise no_such_command(ctx.command_path, args[0], self.names())
        return super().resolve_command(ctx, args)


def no_such_command(path: str, typed: str, names: Sequence[str]) -> UsageError:
    """Make the refusal of a word that is no command, with what was perhaps meant."""
    message = text("There is no command '{typed}' in '{path}'", typed=typed, path=path)
    close = get_close_matches(typed, names, n=3, cutoff=0.5)
    return UsageError("no-such-command", message, did_you_mean(close) or see_help(path))


def did_you_mean(close: Sequence[str]) -> Text | None:
    """Ask back with the names that come close, if any does."""
    return text("Did you mean: {names}?", names=", ".join(close)) if close else None


def see_help(path: str) -> Text:
    """Point to the help page of a command."""
    return text("See '{command}'", command=f"{path} --help")


def first_sentence(help_text: str) -> str:
    """Cut a help text after its first sentence."""
    first = " ".join(help_text.split("\n\n", 1)[0].split())
    sentence, stop, _rest = first.partition(". ")
    return sentence + "." if stop else first


def noun() -> typer.Typer:
    """Make the app of a noun; verbs are added with :func:`command`."""
    return typer.Typer(cls=Group, add_completion=False, no_args_is_help=True)


def command(app: typer.Typer, name: str, *, help: str, example: str) -> Callable[[Body], Body]:
    """Add a verb: ``help`` is a literal marked with ``N_``, ``example`` a command that works.

    A noun without verbs (``asncli demo``) has one command that bears the noun's own name.
    """
    return app.command(name, cls=Command, help=help, epilog=example)
