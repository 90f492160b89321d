"""asncli achievement evidence: what the realisations rest on, and whether the files of it are still the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list, tell_empty
from asncli.cli.options import (
    DryRun,
    Format,
    NipOption,
    OptionalPeriod,
    Out,
    UnitOption,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Column, Table, note, progress
from asncli.errors import ExitCode, UsageError
from asncli.messages import text

if TYPE_CHECKING:
    from asncli.workflows.check_evidence import EvidenceLine

STATES = {
    "link": N_("link, not opened"),
    "words": N_("words, no file"),
    "file": N_("file, not looked for"),
    "recorded": N_("recorded"),
    "same": N_("unchanged"),
    "changed": N_("changed since it was recorded"),
    "renewed": N_("recorded anew"),
    "unrecorded": N_("there, period closed"),
    "missing": N_("not found"),
}
_SHORT = ("nip", "name", "code", "day", "evidence", "state", "file_day")


def register(app: typer.Typer) -> None:
    """Add the verb to ``asncli achievement``."""
    command(
        app,
        "evidence",
        help=N_(
            "List the evidence of achievements; with --check look for the files.\n\nOf a file that is found sha256 and"
            " date are recorded, so that a later check tells when it has changed or is gone; exit code 1 tells that."
            " A path counts from --folder. Links are listed and never opened."
        ),
        example="asncli achievement evidence --period 2026-S1 --check --folder bukti",
    )(evidence_)


def evidence_(
    nip: NipOption = None,
    unit: UnitOption = None,
    period: OptionalPeriod = None,
    check: Annotated[bool, typer.Option("--check", help=N_("Look for the files and record them."))] = False,
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="DIR", help=N_("Where paths count from; else this folder."))
    ] = None,
    renew: Annotated[bool, typer.Option("--renew", help=N_("Record changed files as they are now."))] = False,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show or check evidence."""
    from asncli.store.plan_lists import Wanted
    from asncli.workflows.check_evidence import OPEN, check_evidence, list_evidence
    from asncli.workflows.units import chosen_units

    if not check:
        _only_with_check(folder, renew, dry_run)
        with reading() as session:
            wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
            listed = list_evidence(session, wanted, period=period)
        return _show(listed, format, out)
    base = folder or Path()
    if not base.is_dir():
        raise UsageError(
            "folder-missing",
            text("There is no folder {folder}.", folder=str(base)),
            text("Give the folder from which the paths of evidence count after --folder."),
        )
    with writing(dry_run=dry_run, create=False) as session, progress(_("Looking for files")):
        wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
        batch, found = check_evidence(session, wanted, writer("achievement evidence"), base, period=period, renew=renew)
    _show(found, format, out)
    if dry_run:
        note(_("Dry run: nothing was stored"))
    elif batch is not None:
        note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))
    if any(line.state in OPEN for line in found):
        raise typer.Exit(ExitCode.FAULTS)
    return None


def _show(found: list[EvidenceLine], format: Format, out: Out) -> None:
    columns = (
        Column("nip", "NIP"),
        Column("name", "Nama"),
        Column("code", "Kode Indikator"),
        Column("day", "Tanggal"),
        Column("evidence", "Bukti Dukung"),
        Column("state", N_("What is found"), {code: _(said) for code, said in STATES.items()}),
        Column("digest", "SHA-256"),
        Column("file_day", N_("Date of the file")),
    )
    show_list(Table(N_("Evidence"), columns, found), _SHORT, format, out)
    tell_empty(found)
    counts = Counter(line.state.value for line in found)
    if found:
        note(", ".join(f"{_(said)}: {counts[code]}" for code, said in STATES.items() if counts[code]))


def _only_with_check(*others: object) -> None:
    if any(others):
        raise UsageError(
            "check-needed",
            text("Files are looked for only with --check."),
            text("Add --check, or leave --folder, --renew and --dry-run out."),
        )
