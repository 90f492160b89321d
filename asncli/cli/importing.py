"""What every ``import`` and ``add`` answers: counts, what was understood, every problem with its cell."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import typer

from asncli.cli.closed_periods import tell_closed_of
from asncli.cli.import_views import FEW, document, import_views, problems_table
from asncli.cli.language import _, said
from asncli.cli.options import (
    DryRun,
    Files,
    Form,
    Format,
    KeepGoodRows,
    MapFile,
    Out,
    Rejects,
    SheetName,
    sources,
    workbooks,
    writer,
    writing,
)
from asncli.cli.output import chosen, next_step, note, progress, show
from asncli.cli.targets import may_be_written
from asncli.cli.views import View
from asncli.errors import AsnError, ConflictError, ExitCode, FaultsError

if TYPE_CHECKING:
    from sqlmodel import Session

    from asncli.workbooks.problems import Problem
    from asncli.workbooks.specs import SheetSpec
    from asncli.workflows.importing import File, ImportOptions, ImportResult
    from asncli.workflows.writing import Writer

Next = Callable[[Sequence["ImportResult"]], str]
Further = Callable[[Sequence["ImportResult"]], Sequence[View]]


class Story(Protocol):
    """A workflow that imports files of one kind."""

    def __call__(
        self,
        session: Session,
        files: Sequence[File],
        *,
        options: ImportOptions,
        writer: Writer,
        dry_run: bool = False,
    ) -> list[ImportResult]:
        """Import the files in one batch."""


@dataclass(frozen=True)
class Import:
    """The options of an ``import`` in the order of its help, as given; ``command`` is noun and verb.

    ``more`` are options of this command alone: they stand in the command that is advised in the end.
    """

    command: str
    files: Files
    sheet: SheetName = None
    keep_good_rows: KeepGoodRows = False
    rejects: Rejects = None
    own_names: MapFile = None
    dry_run: DryRun = False
    format: Format = None
    out: Out = None
    more: Sequence[tuple[str, object]] = ()

    def run(self, story: Story, then: Next, further: Further = lambda _results: ()) -> None:
        """Import, show what came of it, and end with exit 1 where rows were rejected; ``then`` says what comes next.

        Exit 4 tells that some of them would have changed a closed period. ``further``: views of the story's own.
        """
        from asncli.workflows.importing import ImportOptions

        form = chosen(self.format, self.out)
        options = ImportOptions(self.sheet, self.keep_good_rows, own_names=self.own_names)
        files = workbooks(self.files)
        backs = self._backs(files)
        for back in backs.values():
            may_be_written(back, read=files, ending=".xlsx")
        may_be_written(self.out, read=files)
        given = sources(files)
        with writing(dry_run=self.dry_run) as session, progress(_("Importing")):
            results = story(session, given, options=options, writer=writer(self.command), dry_run=self.dry_run)
        documents = [document(result) for result in results]
        watched = form == "table" and self.out is None and sys.stdout.isatty()
        views = [problems_table(results)] if form == "csv" else [*import_views(results, watched), *further(results)]
        with _telling_what_is_stored(results):
            show(views, self.format, self.out, documents[0] if len(documents) == 1 else documents)
        found = sum(len(result.problems) for result in results)
        if watched and found > FEW:
            note(_("Problems shown: {shown} of {all}; all of them with --format csv").format(shown=FEW, all=found))
        rejected = sum(result.rejected for result in results)
        with _telling_what_is_stored(results):
            _give_back(results, list(backs.values()))
        self._tell_end(results, rejected, then)
        if rejected:
            closed = any(_of_closed_period(problem) for result in results for problem in result.problems)
            raise typer.Exit(ExitCode.CONFLICT if closed else ExitCode.FAULTS)

    def _backs(self, files: Sequence[Path]) -> dict[int, Path]:
        """Say for each file, by its place, into which workbook its rejected rows go: one for all, or one each."""
        if self.rejects is None:
            return {}
        if not self.rejects.is_dir():
            return dict.fromkeys(range(len(files)), self.rejects)
        taken: dict[int, Path] = {}
        for place, file in enumerate(files):
            stem = "tolak-" + ("masukan" if str(file) == "-" else file.stem)
            names = (self.rejects / f"{stem}{f'-{n}' if n else ''}.xlsx" for n in count())
            taken[place] = next(name for name in names if name not in taken.values())
        return taken

    def _tell_end(self, results: Sequence[ImportResult], rejected: int, then: Next) -> None:
        stored = next((result.batch for result in results if result.stored), None)
        tell_closed_of(result for result in results if result.stored or self.dry_run)
        if self.dry_run:
            note(_("Dry run: nothing was stored"))
        elif stored is not None:
            note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=stored))
            next_step(then(results))
        if self.dry_run or stored is not None or not rejected:
            return
        note(_("Nothing was stored, for there are rows with faults: {n}").format(n=rejected))
        note(_("Mend these rows and import again, or store the others and get these back in a workbook:"))
        words = as_typed(self.files, [("--sheet", self.sheet), *self.more, ("--map", self.own_names)])
        taken = {file.name for file in self.files}
        back = next(name for n in count() if (name := f"tolak{n or ''}.xlsx") not in taken)
        next_step(f"{self.command} {words} --keep-good-rows --rejects {back}")


def as_typed(files: Sequence[Path], options: Sequence[tuple[str, object]]) -> str:
    """Write files and the options that were given as one types them."""
    given = (word for name, value in options if value for word in ([name] if value is True else [name, value]))
    return " ".join(f'"{word}"' if " " in str(word) else str(word) for word in (*files, *given))


@contextmanager
def _telling_what_is_stored(results: Sequence[ImportResult]) -> Iterator[None]:
    """Name the batch also where the answer can not be written: what is stored stays stored."""
    try:
        yield
    except (AsnError, OSError):
        if batch := next((result.batch for result in results if result.stored), None):
            note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))
        raise


def _give_back(results: Sequence[ImportResult], backs: Sequence[Path]) -> None:
    """Write the rejected rows of each file into its workbook; where there are none, none is written."""
    for back in dict.fromkeys(backs):
        of_it = [result for result, other in zip(results, backs, strict=True) if other == back]
        if any(result.rejected for result in of_it):
            from asncli.workbooks.rejects import write_rejects

            write_rejects(back, [sheet for result in of_it for sheet in result.sheets], say=said)
            note(_("Rejected rows with their reasons: {file}").format(file=back))
        elif len(set(backs)) == 1:
            note(_("No row was rejected, so {file} was not written").format(file=back))


def add(
    story: Story,
    spec: SheetSpec,
    command: str,
    given: Mapping[str, object],
    *,
    dry_run: bool,
    then: Next,
    form: Form | None = None,
    out: str | None = None,
) -> None:
    """Store one row given on the command line, by field, through the same checks as a row of a workbook."""
    from asncli.workflows.importing import ImportOptions

    fields = {column.heading: given[column.field] for column in spec.columns if given.get(column.field) is not None}
    line = io.StringIO("sep=;\n", newline="")
    line.seek(0, io.SEEK_END)
    csv.writer(line, delimiter=";", lineterminator="\n").writerows([fields.keys(), fields.values()])
    with writing(dry_run=dry_run) as session:
        (result,) = story(
            session,
            [(command, line.getvalue().encode())],
            options=ImportOptions(typed=True),
            writer=writer(command),
            dry_run=dry_run,
        )
    for problem in result.problems:
        if problem.severity == "error":
            refusal = ConflictError if _of_closed_period(problem) else FaultsError
            raise refusal(problem.code, problem.message, problem.hint)
        note(f"{said(problem.message)} {said(problem.hint)}")
    for notice in result.notices:
        note(said(notice))
    tell_closed_of([result])
    note(_("Added: {added}, changed: {changed}, unchanged: {unchanged}").format(**vars(result)))
    stored = _("Stored as batch {batch}; take it back with: asncli batch undo {batch}")
    note(_("Dry run: nothing was stored") if dry_run else stored.format(batch=result.batch))
    if form or out:
        show(import_views([result], watched=False), form, out, document(result))
    if not dry_run:
        next_step(then([result]))


def _of_closed_period(problem: Problem) -> bool:
    from asncli.workbooks.kinds_periods import LOCKED

    return problem.code in LOCKED


def always(arguments: str) -> Next:
    """Name a next command that does not depend on what was imported."""
    return lambda _results: arguments
