"""Answers, notes and questions: data to standard output, everything else to standard error.

:func:`show` writes an answer in the form asked for; :func:`note`, :func:`next_step` and :func:`progress`
speak beside it and are silent under ``--quiet``; :func:`ask` never waits where nobody can answer.
"""

from __future__ import annotations

import codecs
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any, Literal

import typer

from asncli.cli import fitting, views
from asncli.cli.commands import PROGRAM
from asncli.cli.language import _, said
from asncli.cli.options import Form, given
from asncli.cli.targets import may_be_written
from asncli.cli.views import Column, Record, Table, View
from asncli.errors import UsageError
from asncli.messages import Text, text

__all__ = [
    "Column",
    "Record",
    "Table",
    "View",
    "ask",
    "chosen",
    "next_step",
    "note",
    "progress",
    "send",
    "show",
    "tell_upgraded",
]

_ENDINGS = {".txt": "table", ".json": "json", ".csv": "csv", ".md": "md"}
_WHOLE = ("cell", "code", "file", "day", "since")  # of no use in two halves
_MANY = 2000  # rows above which a terminal gets the plain table: the framed one takes a minute


def chosen(form: Form | None, out: str | None, also: Sequence[str] = ()) -> str:
    """Settle the form from ``--format`` and the ending of ``-o FILE``: one of ``Form`` or ``also``.

    An ending that is not supported, or that contradicts ``--format``, is refused (``output-ending``).
    """
    if out is None or out == "-":
        return (form or Form.TABLE).value
    may_be_written(out)
    ending = Path(out).suffix.lower()
    found = _ENDINGS.get(ending) or (ending[1:] if ending[1:] in also else None)
    if found is None:
        known = " ".join([*_ENDINGS, *(f".{name}" for name in also)])
        raise UsageError(
            "output-ending",
            text("This answer is not written in files such as {file}.", file=out),
            text("Give the file one of the endings {endings} instead.", endings=known),
        )
    if form and form.value != found:
        fitting_name = Path(out).with_suffix(next(end for end, name in _ENDINGS.items() if name == form.value))
        raise UsageError(
            "output-ending",
            text(
                "The ending of {file} says {found}, and --format says {form}.", file=out, found=found, form=form.value
            ),
            text("Leave out --format, or name the file {file} instead.", file=fitting_name),
        )
    return found


def show(views_: View | Sequence[View], form: Form | None = None, out: str | None = None, document: Any = None) -> None:
    """Write views as asked; ``document`` is what JSON shows where it differs from the one view."""
    many: Sequence[View] = [views_] if isinstance(views_, Table | Record) else views_
    wanted = chosen(form, out)
    if wanted == "json" and document is not None:
        parts: Iterable[str] = [views.to_json(document) + "\n"]
    else:
        parts = (part for view in many for part in _written(view, wanted, len(many) > 1))
    if wanted == "table" and out in (None, "-") and sys.stdout.isatty():
        _show_on_terminal(many)
    else:
        send(parts, out, marked=wanted == "csv")


def send(parts: Iterable[str], out: str | None = None, *, marked: bool = False) -> None:
    """Write text as it comes: to standard output, or whole or not at all to a file.

    ``marked``: the file begins with a byte order mark, without which Excel does not take CSV for UTF-8.
    """
    if out is None or out == "-":
        sys.stdout.writelines(parts)
        sys.stdout.flush()
        return
    from asncli.workbooks.files import replacing

    with replacing(Path(out)) as file:
        file.write(codecs.BOM_UTF8 if marked else b"")
        file.writelines(part.encode() for part in parts)
    note(_("Written: {file}").format(file=out))


def _written(view: View, form: str, titled: bool) -> Iterator[str]:
    if form == "json":
        return views.json_rows(view)
    if form == "csv":
        return views.comma_separated(view)
    if form == "md":
        return views.markdown(view)
    return views.plain(view, titled)


def _show_on_terminal(many: Sequence[View]) -> None:
    from rich import box, table
    from rich.console import Console
    from rich.text import Text as Cell

    console = Console(no_color=not given().colour, markup=False, emoji=False, highlight=False)
    for view in many:
        view = views.telling(view)
        headings, rows = views.lines(view)
        if not rows:
            continue
        if len(rows) > _MANY:
            sys.stdout.writelines(views.plain(Table(view.title, _as_text(headings), rows), titled=False))
            continue
        fit = _fitted(view, headings, rows, console.width - 2)
        framed = table.Table(
            title=_(view.title),
            title_justify="left",
            box=box.SIMPLE_HEAD,
            show_header=any(headings),
            padding=(0, fit.gap - 1, 0, 0),
            pad_edge=False,
        )
        lines_alone = len(headings) == 1 and not headings[0]  # below a title that may be longer than they are
        least = min(len(_(view.title)), console.width - 2) if lines_alone else 0
        for place, width in zip(fit.shown, fit.widths, strict=True):
            right = isinstance(view, Table) and views.right_aligned(view.columns[place])
            justify: Literal["left", "right"] = "right" if right else "left"
            name = Cell(fitting.wrapped(headings[place], width))
            framed.add_column(name, justify=justify, overflow="fold", width=max(width, least))
        for row in rows:
            cells = (fitting.wrapped(row[place], width) for place, width in zip(fit.shown, fit.widths, strict=True))
            framed.add_row(*map(Cell, cells))
        console.print(framed)
        if fit.left_out:
            names = ", ".join(headings[place] for place in fit.left_out)
            note(_("No room for: {columns}; a wider window has them, and so has --format csv").format(columns=names))


def _fitted(view: View, headings: Sequence[str], rows: Sequence[Sequence[str]], room: int) -> fitting.Fitted:
    """Fit a table into so many columns of a terminal; a record has two columns, however many it has as a row."""
    cells = zip(*rows, strict=True)
    if isinstance(view, Record):
        return fitting.fitted([fitting.wanted("", column) for column in cells], room)
    keys = [column.key for column in view.columns]
    wanted = [
        fitting.wanted(name, column, whole=key.endswith("nip") or key in _WHOLE)
        for name, key, column in zip(headings, keys, cells, strict=True)
    ]
    return fitting.fitted(wanted, room, [keys.index(key) for key in view.spare if key in keys])


def _as_text(headings: Sequence[str]) -> list[Column]:
    return [Column("", name) for name in headings]


def note(message: str) -> None:
    """Say something beside the answer."""
    if not given().quiet:
        typer.echo(message, err=True)


def next_step(arguments: str) -> None:
    """Say which command comes next; ``--db`` is repeated where it was typed."""
    database = f" --db {shlex.quote(given().db or '')}" if given().db_typed else ""
    note(_("Next: {command}").format(command=f"{PROGRAM}{database} {arguments}"))


def tell_created(path: Path) -> None:
    """Say that a database was made."""
    note(_("A new database was made: {file}").format(file=path))


def tell_upgraded(backup: Path) -> None:
    """Say that the database was brought to this program's schema."""
    note(_("The database was upgraded; as it was before it lies in {file}").format(file=backup))


def ask(question: Text, yes: bool) -> None:
    """Go on after a yes (or ``--yes``); end the command otherwise, with nothing changed.

    Where standard input is no terminal nobody can answer: that is wrong usage (``yes-needed``).
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise UsageError(
            "yes-needed",
            text("This needs a yes, and nobody can be asked here: {question}", question=question),
            text("Add --yes if you are sure"),
        )
    typer.echo(f"{said(question)} {_('[y/N]')} ", err=True, nl=False)
    if sys.stdin.readline().strip().lower() not in ("y", "yes", "ya"):
        note(_("Nothing was changed"))
        raise typer.Exit


@contextmanager
def progress(label: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Show a bar on a terminal once something takes over a second.

    Gives the function (``advance``) that a workflow calls with the number of steps it has done since.
    """
    if given().quiet or not sys.stderr.isatty():
        yield lambda _steps: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = [SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()]
    bar = Progress(*columns, console=Console(stderr=True, no_color=not given().colour), transient=True)
    task = bar.add_task(label, total=total)
    delayed = Timer(1.0, bar.start)
    delayed.daemon = True
    delayed.start()
    try:
        yield lambda steps: bar.advance(task, steps)
    finally:
        delayed.cancel()
        bar.stop()
