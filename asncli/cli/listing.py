"""Lists with many columns: programs get every column, people those that fit on a line."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from asncli.cli.language import _
from asncli.cli.options import Form
from asncli.cli.output import chosen, note, show
from asncli.cli.views import Table


def show_list(whole: Table, short: Sequence[str], form: Form | None, out: str | None) -> None:
    """Show a table: all columns as JSON or CSV, the columns with the keys ``short`` as a table or Markdown."""
    show(whole if chosen(form, out) in ("json", "csv") else narrowed(whole, short), form, out)


def tell_empty(found: Sequence[object]) -> None:
    """Say beside an answer that there is nothing in it."""
    if not found:
        note(_("Nothing to show."))


def narrowed(whole: Table, keys: Sequence[str]) -> Table:
    """Give the same rows with the columns of these keys only (two or more)."""
    at = {column.key: position for position, column in enumerate(whole.columns)}
    pick = itemgetter(*(at[key] for key in keys))
    return Table(whole.title, [whole.columns[at[key]] for key in keys], map(pick, whole.rows), whole.spare)
