"""asncli report forms: the official forms of people, to be printed, signed and filed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import PeriodOption, UnitOption, parse_nip, reading
from asncli.cli.output import Column, Table, next_step, note, progress, show
from asncli.errors import UsageError
from asncli.labelled import Labelled
from asncli.messages import text

if TYPE_CHECKING:
    from asncli.workflows.make_forms import Letters, Print, Written

app = noun()


class Kind(Labelled):
    """The forms that can be asked for."""

    SKP = "skp", "SKP"
    LAMPIRAN = "lampiran", "Lampiran SKP"
    EVALUASI = "evaluasi", "Evaluasi Kinerja"
    DOKUMEN = "dokumen", "Dokumen Evaluasi Kinerja"
    ALL = "all", "Semua"


class Ending(Labelled):
    """What the forms are written as."""

    PDF = "pdf", "PDF"
    XLSX = "xlsx", "Excel"


class Size(Labelled):
    """The paper."""

    F4 = "f4", "F4"
    A4 = "a4", "A4"


Nips = Annotated[
    list[str] | None, typer.Argument(metavar="NIP", parser=parse_nip, help=N_("NIP of one person or of several."))
]
All = Annotated[bool, typer.Option("--all", help=N_("Everybody in the period."))]
KindOption = Annotated[Kind, typer.Option("--kind", help=N_("Which form; all four otherwise."))]
EndingOption = Annotated[Ending, typer.Option("--form", help=N_("PDF to be printed, or workbooks to be filled in."))]
SizeOption = Annotated[Size, typer.Option("--paper", help=N_("Size of the paper."))]
Folder = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="DIR", help=N_("Folder for the files; else formulir-PERIOD here.")),
]
COLUMNS = (
    Column("kind", N_("Form")),
    Column("files", N_("Files"), "number"),
    Column("left_out", N_("Not written")),
)
# Endings by which a name is that of a file.
_FILES = (".pdf", ".xlsx", ".xls", ".docx", ".doc", ".odt", ".ods", ".csv", ".json", ".md", ".html", ".txt", ".zip")
_WHY = {
    "no-plan": N_("without a plan (SKP): {n}"),
    "not-evaluated": N_("not evaluated yet: {n}"),
    "excluded": N_("left out of the period: {n}"),
}


@command(
    app,
    "forms",
    help=N_(
        "Write the official forms: SKP, Lampiran SKP, Evaluasi Kinerja, Dokumen Evaluasi Kinerja.\n\nA file for each"
        " person and form. What is not on record stays free to be filled in by hand; what is not final bears a stamp."
        " The PAK comes from: asncli career credit --pak DIR."
    ),
    example="asncli report forms --unit 1.02 --period 2026 --kind evaluasi -o formulir",
)
def forms(
    nips: Nips = None,
    *,
    period: PeriodOption,
    unit: UnitOption = None,
    all_: All = False,
    kind: KindOption = Kind.ALL,
    form: EndingOption = Ending.PDF,
    paper: SizeOption = Size.F4,
    out: Folder = None,
) -> None:
    """Write the forms."""
    from asncli.reports.official import FormKind
    from asncli.workflows.make_forms import Wanted, make_forms
    from asncli.workflows.policies import policy_of

    _check_whose(nips, unit, all_=all_)
    folder = out or Path(f"formulir-{period}")
    _check_folder(folder)
    kinds = tuple(FormKind) if kind is Kind.ALL else (FormKind(kind.value),)
    with reading() as session, progress(_("Writing forms")) as advance:
        written = make_forms(
            session, period, policy_of(session, period), Wanted(nips or (), unit), kinds, folder,
            _printer(form, paper), form.value, letters=_letters(form), advance=advance,
        )  # fmt: skip
    show(_table(written))
    files = sum(written.files.values()) - written.there
    note(_("Written to {folder}, people: {people}, files: {n}").format(folder=folder, people=written.people, n=files))
    if written.there:
        note(_("There already and the same, left as they are: {n}").format(n=written.there))
    for name, letters in written.boxes.items():
        note(_("{file}: the fonts of the PDF lack {letters}; empty boxes stand there. --form xlsx shows them.")
             .format(file=name, letters=letters))  # fmt: skip
    if any(why == "not-evaluated" for _kind, why in written.left_out):
        next_step(f"evaluate {period}")


def _check_whose(nips: list[str] | None, unit: str | None, *, all_: bool) -> None:
    if sum((bool(nips), unit is not None, all_)) != 1:
        raise UsageError(
            "whose-forms",
            text("Whose forms are wanted must be said, and said once."),
            text("Name one or several NIP, or --unit UNIT, or --all."),
        )


def _check_folder(folder: Path) -> None:
    if str(folder) == "-" or folder.is_file() or (folder.suffix.lower() in _FILES and not folder.is_dir()):
        raise UsageError(
            "folder-needed",
            text("{file} names a file, and the forms go into a folder, a file for each person and form.", file=folder),
            text("Name a folder with -o; it is made if it is not there."),
        )


def _letters(form: Ending) -> Letters:
    """Letters that no font of a PDF has; a workbook takes those of the computer."""
    if form is Ending.XLSX:
        return lambda _papers: ""
    from asncli.documents.official import lacking

    return lacking


def _printer(form: Ending, paper: Size) -> Print:
    if form is Ending.XLSX:
        from asncli.workbooks.official import OfficialBook

        return OfficialBook(paper.value).print
    from asncli.documents.official import OfficialPress

    return OfficialPress(paper.value).print


def _table(written: Written) -> Table:
    kinds = dict.fromkeys([*written.files, *(kind for kind, _why in written.left_out)])
    rows = []
    for kind in kinds:
        why = (_(_WHY[code]).format(n=n) for (of, code), n in written.left_out.items() if of is kind)
        rows.append([kind.label, written.files[kind], "; ".join(why)])
    return Table(N_("Forms written"), COLUMNS, rows)
