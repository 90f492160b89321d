"""asncli unit: the tree of the organisation."""

from __future__ import annotations

from asncli.cli.commands import command, noun
from asncli.cli.importing import Import, always
from asncli.cli.language import N_
from asncli.cli.options import DryRun, Files, Format, KeepGoodRows, MapFile, Out, Rejects, SheetName, reading
from asncli.cli.output import Column, Table, chosen, show

app = noun()
COLUMNS = (
    Column("code", "Kode"),
    Column("name", "Nama"),
    Column("parent_code", "Kode Induk"),
    Column("parent", N_("Unit above")),
    Column("kind", "Jenis"),
    Column("head_nip", "NIP Kepala"),
)
TREE = (Column("name", "Nama"), Column("code", "Kode"), Column("kind", "Jenis"), Column("head_nip", "NIP Kepala"))
DEPTH = Column("depth", N_("Depth"), "number")


@command(
    app,
    "import",
    help=N_("Import units with codes, parents and heads (sheet Unit)."),
    example="asncli unit import unit.xlsx --dry-run",
)
def import_(
    files: Files,
    sheet: SheetName = None,
    keep_good_rows: KeepGoodRows = False,
    rejects: Rejects = None,
    own_names: MapFile = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Import Unit sheets."""
    from asncli.workflows.import_units import import_units

    answer = Import("unit import", files, sheet, keep_good_rows, rejects, dry_run, format, out, own_names)
    answer.run(import_units, always("target import skp.xlsx"))


@command(app, "list", help=N_("List the units by code."), example="asncli unit list --format csv -o unit.csv")
def list_(format: Format = None, out: Out = None) -> None:
    """Show every unit."""
    from asncli.store.units import index

    with reading() as session:
        known = index(session).by_id
    above = {line.id: known[line.parent_id] for line in known.values() if line.parent_id is not None}
    rows = [
        [line.code, line.name, above[line.id].code if line.id in above else None,
         above[line.id].name if line.id in above else None, line.kind, line.head_nip]
        for line in known.values()
    ]  # fmt: skip
    show(Table(N_("Units"), COLUMNS, rows), format, out)


@command(app, "tree", help=N_("Show the units as a tree."), example="asncli unit tree")
def tree_(format: Format = None, out: Out = None) -> None:
    """Show the tree."""
    from asncli.store.units import tree

    with reading() as session:
        found = tree(session)
    if chosen(format, out) in ("json", "csv"):
        rows = [[depth, unit.name, unit.code, unit.kind, unit.head_nip] for depth, unit in found]
        return show(Table(N_("Units"), (DEPTH, *TREE), rows), format, out)
    drawn = [["\u00b7 " * depth + unit.name, unit.code, unit.kind, unit.head_nip] for depth, unit in found]
    return show(Table(N_("Units"), TREE, drawn), format, out)
