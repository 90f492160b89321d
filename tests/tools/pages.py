"""The generated parts of docs/: commands, problems, regulations. Cog puts them in; ``cog --check`` sees that they fit.

cog -r -I . docs/*.md         write them anew
cog --check -I . docs/*.md    change nothing, exit 5 where a page is out of date
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import typer
from typer._click.core import Command

from asncli.cli import language
from asncli.cli.app import build
from asncli.cli.commands import PROGRAM, Group
from asncli.rules.library import READERS, laws
from asncli.workbooks.problems import CATALOGUE

_STYLE = re.compile(r"\x1b\[[0-9;]*m")


def commands() -> str:
    """Give the help pages of all commands, in English, as Markdown."""
    language.use("en")
    os.environ["COLUMNS"] = "100"
    root = typer.Context(build(), info_name=PROGRAM)
    return "\n".join(_pages(root, 2))


def _pages(ctx: typer.Context, level: int) -> Iterator[str]:
    yield f"{'#' * level} {ctx.command_path}\n\n```text\n{_STYLE.sub('', ctx.get_help())}\n```\n"
    group = ctx.command
    if isinstance(group, Group):
        for name in group.names():
            found: Command | None = group.get_command(ctx, name)
            if found is not None:
                yield from _pages(typer.Context(found, parent=ctx, info_name=name), min(level + 1, 3))


def problems() -> str:
    """Every problem code: what is said, why it matters, what to do."""
    parts = []
    for code, kind in sorted(CATALOGUE.items()):
        parts.append(
            f"### {code}\n\n**{kind.title}** ({kind.severity}). {kind.why}\n\n"
            f"- Said: {kind.message.template}\n- What to do: {kind.hint.template}\n"
        )
    return "\n".join(parts)


def regulations() -> str:
    """The regulations of every instrument, with the source of each of their tables."""
    parts = []
    for instrument in READERS:
        for law in laws(instrument):
            until = "for comparison only" if law.what_if else f"until {law.until}" if law.until else "in force"
            rows = "\n".join(f"| {name} | {p.source} | {p.status} |" for name, p in law.provisions.items())
            parts.append(
                f"### {law.id}\n\n{law.title}. Instrument: {instrument}; periods from {law.since}, {until};"
                f" replaces {law.replaces or 'nothing here'}; digest `{law.digest[:12]}`.\n\n"
                f"| table | source | status |\n| --- | --- | --- |\n{rows}\n"
            )
    return "\n".join(parts)
