"""The help page of a command, laid out by us so that every word of it can be Indonesian.

Typer's own pages mix translated and fixed English words and cost the import of rich; this one needs neither.
It shows usage, what the command does, arguments, options, commands, and one real example.
"""

from __future__ import annotations

import inspect
import shutil
import textwrap
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

import typer
from typer.core import TyperArgument, TyperOption

from asncli.cli.language import N_, _

Pair = tuple[str, str]

# Fixed English sentences inside Typer that reach a help page.
_TYPER_HELP = (N_("Show this message and exit."),)
_WIDEST = 100
_LEFT = 28


def page(ctx: typer.Context, commands: Iterable[Pair], example: str, help_text: str) -> str:
    """Lay out the page; headings are bold, which ``typer.echo`` drops where there is no terminal."""
    width = min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
    params = [p for p in ctx.command.get_params(ctx) if not getattr(p, "hidden", False)]
    arguments = [(_name(p), _about(p)) for p in params if isinstance(p, TyperArgument)]
    options = [(_flags(p), _about(p)) for p in params if isinstance(p, TyperOption)]
    blocks = [
        typer.style(_("Usage:"), bold=True) + " " + usage(ctx),
        _paragraphs(help_text, width),
        _section(_("Arguments:"), arguments, width),
        _section(_("Commands:"), list(commands), width),
        _section(_("Options:"), options, width),
        typer.style(_("Example:"), bold=True) + "\n  " + example if example else "",
    ]
    return "\n\n".join(block for block in blocks if block)


def usage(ctx: typer.Context) -> str:
    """Write the one line that shows how a command is called, without its heading."""
    params = [p for p in ctx.command.get_params(ctx) if isinstance(p, TyperArgument) and not p.hidden]
    arguments = [_name(p) if p.required else f"[{_name(p)}]" for p in params]
    verb = [_("COMMAND")] if hasattr(ctx.command, "commands") else []
    return " ".join([ctx.command_path, _("[OPTIONS]"), *arguments, *verb])


def _paragraphs(help_text: str, width: int) -> str:
    paragraphs = inspect.cleandoc(_(help_text)).split("\n\n")
    return "\n\n".join(
        textwrap.fill(" ".join(p.split()), width, initial_indent="  ", subsequent_indent="  ") for p in paragraphs if p
    )


def _section(heading: str, pairs: list[Pair], width: int) -> str:
    if not pairs:
        return ""
    column = min(max(len(name) for name, _about in pairs), _LEFT) + 4
    lines, indent = [typer.style(heading, bold=True)], " " * column
    for name, about in pairs:
        filled = (
            textwrap.fill(about, max(width, column + 30), initial_indent=indent, subsequent_indent=indent)
            if about
            else indent
        )
        head = "  " + name
        # A long name gets a line of its own.
        lines.append(head + filled[len(head) :] if len(head) < column - 1 else f"{head}\n{filled}".rstrip())
    return "\n".join(line.rstrip() for line in lines)


def _name(param: TyperArgument) -> str:
    name = param.metavar or param.name.upper()
    return f"{name}..." if param.nargs != 1 and not name.endswith("...") else name


def _flags(param: TyperOption) -> str:
    names = ", ".join(sorted([*param.opts, *param.secondary_opts], key=len))
    return names if param.is_flag else f"{names} {_value_name(param)}"


def _value_name(param: TyperOption) -> str:
    kind = param.type_descriptor
    if param.metavar:
        return param.metavar
    if kind.is_choice and kind.choices:
        return "|".join(str(c.value if isinstance(c, Enum) else c) for c in kind.choices)
    return {Path: "FILE", int: "N"}.get(kind.annotation, param.name.upper())


def _about(param: TyperArgument | TyperOption) -> str:
    default = param.default.value if isinstance(param.default, Enum) else param.default
    shown = default is not None and default is not False and not callable(default) and param.show_default
    extra = [
        f"[{_('env var')}: {param.envvar}]" if param.envvar else "",
        f"[{_('default')}: {default}]" if shown else "",
        f"[{_('required')}]" if param.required else "",
    ]
    return "  ".join(part for part in [" ".join(_(param.help or "").split()), *extra] if part)
