"""How an import is answered: its JSON, and tables of counts, of what was understood, and of problems."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _, said
from asncli.cli.listing import narrowed
from asncli.cli.output import Column, Table
from asncli.cli.views import View

if TYPE_CHECKING:
    from asncli.workbooks.sheet import SheetRows
    from asncli.workflows.importing import ImportResult

COUNTS = ("rows", "added", "changed", "unchanged", "rejected", "duplicates", "skipped")
SUMMARY = (
    Column("file", N_("File")),
    Column("sheet", N_("Sheet")),
    Column("rows", N_("Rows"), "number"),
    Column("added", N_("Added"), "number"),
    Column("changed", N_("Changed"), "number"),
    Column("unchanged", N_("Unchanged"), "number"),
    Column("rejected", N_("Rejected"), "number"),
    Column("duplicates", N_("Duplicates"), "number"),
    Column("skipped", N_("Skipped"), "number"),
)
NOTES = (Column("file", N_("File")), Column("note", N_("Note")))
UNITS = (Column("file", N_("File")), Column("unit", N_("Unit")))
PROBLEMS = (
    Column("file", N_("File")),
    Column("cell", N_("Cell")),
    Column("severity", N_("Kind")),
    Column("code", N_("Code")),
    Column("column", N_("Column")),
    Column("value", N_("Value")),
    Column("message", N_("What is wrong")),
    Column("hint", N_("What to do")),
)
FEW = 20  # lines that a terminal shows of a long list


def document(result: ImportResult) -> dict[str, Any]:
    """Give the JSON that scripts rely on (docs/commands.md): its fixed keys first, further facts after them."""
    return {
        "batch": result.batch,
        "file": result.file,
        "stored": result.stored,
        **{name: getattr(result, name) for name in COUNTS},
        "problems": list(result.problems),
        "sheet": result.sheet,
        "notices": [said(notice) for notice in result.notices],
        **result.more,
    }


def import_views(results: Sequence[ImportResult], watched: bool) -> list[View]:
    """Give counts, what was understood, new units and problems; where somebody is ``watched``, the first of many."""
    counts = [[r.file, r.sheet, *(getattr(r, name) for name in COUNTS)] for r in results]
    notes = [[r.file, notice] for r in results for notice in (*map(_understood, r.sheets), *r.notices)]
    made = [[r.file, name] for r in results for name in _made(r)]
    views: list[View] = [Table(N_("Import"), SUMMARY, counts), Table(N_("Notes"), NOTES, notes)]
    if made:
        views.append(Table(N_("New units"), UNITS, [*made[:FEW], ["", "…"]] if watched and len(made) > FEW else made))
    if any(result.problems for result in results):
        views.append(_few_problems(results) if watched else problems_table(results))
    return views


def _understood(rows: SheetRows) -> str:
    """Say in one line where the headings stand, which column was taken for what, and which for nothing."""
    used = set(rows.places().values())
    filled = sum(1 for heading in rows.headings if heading)
    told = _("{sheet}: headings in row {row}; columns used: {used} of {all}: {columns}")
    unused = [
        f"{' '.join(heading.split())} {rows.letters(index)}"
        for index, heading in enumerate(rows.headings)
        if heading and index not in used
    ]
    columns = ", ".join(
        f"{rows.spec.heading(field)} {letter}" for field, (letter, _heading) in rows.columns.items() if letter
    )
    line = told.format(sheet=rows.sheet, row=rows.heading_row, used=len(used), all=filled, columns=columns)
    if not unused:
        return line
    return line + _("; not used: {unused}").format(
        unused=", ".join(unused if len(unused) <= FEW else [*unused[:FEW], "…"])
    )


def _made(result: ImportResult) -> Sequence[str]:
    found = result.more.get("units_made", ())
    return found if isinstance(found, list) else []


def problems_table(results: Sequence[ImportResult]) -> Table:
    """Give every problem with its cell."""
    kinds = {"error": _("error"), "warning": _("warning")}
    rows = [
        [r.file, p.cell or p.row, kinds[p.severity], p.code, p.column, p.value, p.message, p.hint]
        for r in results
        for p in r.problems
    ]
    return Table(N_("Problems"), PROBLEMS, rows)


def _few_problems(results: Sequence[ImportResult]) -> Table:
    """Give what a terminal has room for: the first problems, those that reject rows before the others."""
    whole = problems_table(results)
    first = sorted(whole.rows, key=lambda row: row[2] != _("error"))[:FEW]
    keys = ("cell", "severity", "message", "hint")
    return narrowed(Table(whole.title, PROBLEMS, first), keys if len(results) == 1 else ("file", *keys))
