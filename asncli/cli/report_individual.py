"""asncli report individual: one page for each person, to be held in hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import PeriodOption, UnitOption, reading, today
from asncli.cli.output import Column, Table, next_step, note, progress, show
from asncli.cli.report_forms import All, Nips, Size, SizeOption
from asncli.cli.targets import may_be_written
from asncli.errors import UsageError
from asncli.labelled import Labelled
from asncli.messages import text
from asncli.terms import Period, Status

if TYPE_CHECKING:
    from asncli.workflows.make_individual import Letters, Pages, Print

app = noun()
_OF_FILES = (".xlsx", ".csv", ".json", ".md", ".txt")  # what other reports are written to
COLUMNS = (Column("status", N_("Status of the evaluation"), Status), Column("pages", N_("Pages"), "number"))


class Ending(Labelled):
    """What the pages are written as."""

    PDF = "pdf", "PDF"
    HTML = "html", "HTML"


EndingOption = Annotated[
    Ending | None, typer.Option("--form", help=N_("PDF to be printed, or HTML for screen and telephone; else PDF."))
]
WithComments = Annotated[
    bool,
    typer.Option(
        "--with-comments", help=N_("Print comments of feedback word for word; read them before you pass them on.")
    ),
]
Place = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="DIR",
        help=N_("Folder for the files, else lembar-PERIOD here; of one person also a file, .pdf or .html."),
    ),
]


@command(
    app,
    "individual",
    help=N_(
        "Write one page for each person: what was due, what was done, and what comes next.\n\nIn plain Indonesian, with"
        " how the predikat came about, two strengths, two things to improve, and until when objections are possible."
        " What is not final bears a stamp. Of other people only the names of the leader and of the leader's superior"
        " stand in it. Comments of feedback are left out unless --with-comments: their words can tell who wrote them."
    ),
    example="asncli report individual --unit 1.02 --period 2026-S1 -o lembar",
)
def individual(
    nips: Nips = None,
    *,
    period: PeriodOption,
    unit: UnitOption = None,
    all_: All = False,
    form: EndingOption = None,
    paper: SizeOption = Size.F4,
    comments: WithComments = False,
    out: Place = None,
) -> None:
    """Write the pages."""
    from asncli.workflows.make_forms import Wanted
    from asncli.workflows.make_individual import make_individual
    from asncli.workflows.policies import policy_of

    _check_whose(nips, unit, all_=all_)
    place = out or Path(f"lembar-{period}")
    ending = _ending(place, form, alone=len(nips or ()) == 1)
    with reading() as session, progress(_("Writing pages")) as advance:
        pages = make_individual(
            session, period, policy_of(session, period), Wanted(nips or (), unit), place, _printer(ending, paper),
            ending.value, today(), comments=comments, letters=_letters(ending), advance=advance,
        )  # fmt: skip
    _tell(pages, place, period)


def _check_whose(nips: list[str] | None, unit: str | None, *, all_: bool) -> None:
    if sum((bool(nips), unit is not None, all_)) != 1:
        raise UsageError(
            "whose-pages",
            text("Whose pages are wanted must be said, and said once."),
            text("Name one or several NIP, or --unit UNIT, or --all."),
        )


def _ending(place: Path, form: Ending | None, *, alone: bool) -> Ending:
    """Settle what is written: a file for one person has the ending of its name, a folder takes ``--form``."""
    if str(place) == "-":
        raise UsageError(
            "folder-needed",
            text("Pages are files, one for each person, and can not be written to standard output."),
            text("Name a folder with -o, or for one person a file, .pdf or .html."),
        )
    named = next((one for one in Ending if place.suffix.lower() == f".{one}"), None)
    if named is None and not place.is_file() and place.suffix.lower() not in _OF_FILES:
        return form or Ending.PDF
    if named is None or not alone:
        raise UsageError(
            "folder-needed",
            text("{file} is a file, and the pages go into a folder, a file for each person.", file=place),
            text("Name a folder with -o; it is made if it is not there. For one person a file can be named, .pdf or"
                 " .html."),
        )  # fmt: skip
    if form not in (None, named):
        raise UsageError(
            "output-ending",
            text("The file {file} does not fit the form {form}.", file=place, form=form),
            text("Leave out --form, or give the file the ending .{form}.", form=form),
        )
    may_be_written(place)
    return named


def _printer(ending: Ending, paper: Size) -> Print:
    from asncli.documents.individual import IndividualPress, individual_page

    return individual_page if ending is Ending.HTML else IndividualPress(paper.value).print


def _letters(ending: Ending) -> Letters:
    """Letters that no font of a PDF has; a browser takes those of the computer."""
    if ending is Ending.HTML:
        return lambda _one: ""
    from asncli.documents.individual import lacking

    return lacking


def _tell(pages: Pages, place: Path, period: Period) -> None:
    show(Table(N_("Pages written"), COLUMNS, [[status, n] for status in Status if (n := pages.written[status])]))
    n = pages.written.total() - pages.there
    note(_("Written to {place}, people: {n}").format(place=place, n=n))
    if pages.there:
        note(_("There already and the same, left as they are: {n}").format(n=pages.there))
    for name, letters in pages.boxes.items():
        note(_("{file}: the fonts of the PDF lack {letters}; empty boxes stand there. --form html shows them.")
             .format(file=name, letters=letters))  # fmt: skip
    if pages.commented:
        warned = _("Pages that hold comments of feedback: {n}. Their words can tell who wrote them: read every page"
                   " before you hand it out.")  # fmt: skip
        note(warned.format(n=pages.commented))
    if pages.not_evaluated:
        note(_("Not evaluated yet, so without a page: {n}").format(n=pages.not_evaluated))
        next_step(f"evaluate {period}")
    elif pages.written[Status.DRAFT]:
        next_step(f"evaluation finalise --period {period}")
