"""Completion by the Tab key: installing it, showing its script, and answering the shell.

Typer's own options for this speak English only, so parts of it that are private are used; pyproject pins the
minor version.
"""

from __future__ import annotations

from collections.abc import Mapping

import typer
from typer._click.core import Command
from typer._completion_classes import completion_init
from typer._completion_shared import _get_shell_name, get_completion_script, install
from typer.completion import shell_complete

from asncli.cli.commands import PROGRAM
from asncli.cli.language import _
from asncli.errors import UsageError
from asncli.messages import text

VARIABLE = f"_{PROGRAM.upper()}_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def answer(command: Command, environ: Mapping[str, str]) -> int | None:
    """Answer a shell that asks what could come next; nothing where no shell asks."""
    if not environ.get(VARIABLE):
        return None
    completion_init()
    return shell_complete(command, {}, PROGRAM, VARIABLE, environ[VARIABLE])


def option(ctx: typer.Context, param: typer.CallbackParam, asked: bool) -> None:
    """Do what ``--install-completion`` and ``--show-completion`` say, for the shell this runs in."""
    if not asked or ctx.resilient_parsing:
        return
    shell = _get_shell_name()
    if shell not in SHELLS:
        raise UsageError(
            "shell-unknown",
            text("Commands can not be completed in this shell"),
            text("Completion works in: {shells}", shells=", ".join(SHELLS)),
        )
    completion_init()
    if param.name == "show_completion":
        typer.echo(get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=shell))
    else:
        _shell, path = install(shell=shell, prog_name=PROGRAM, complete_var=VARIABLE)
        done = _("Completion for {shell} is installed in {file}; open a new terminal to use it")
        typer.echo(done.format(shell=shell, file=path))
    raise typer.Exit
