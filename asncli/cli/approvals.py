"""What ``target approve`` asks and tells: whose plans, who approved, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from asncli.cli.language import _
from asncli.cli.options import parse_nip
from asncli.cli.output import next_step, note
from asncli.errors import UsageError
from asncli.messages import text

if TYPE_CHECKING:
    from asncli.store.approvals import Approved
    from asncli.workflows.importing import ImportResult

_REALISATIONS = "achievement import realisasi.xlsx"


def parse_approver(written: str) -> str:
    """Read who approved: a NIP, checked like every other, or a name (``name-empty``)."""
    said = " ".join(written.split())
    if not said:
        raise UsageError(
            "name-empty", text("The name of who approved is empty"), text("Give a NIP or a name after --by")
        )
    return parse_nip(said) if said.replace(" ", "").isdigit() else said


def one_choice(nip: str | None, unit: str | None, *, everybody: bool) -> None:
    """Refuse none or several of --nip, --unit and --all (``choice-needed``): nobody's plan is approved by accident."""
    if [nip is not None, unit is not None, everybody].count(True) != 1:
        raise UsageError(
            "choice-needed",
            text("It must be said whose plans are approved"),
            text("Give one of --nip NIP, --unit UNIT or --all"),
        )


def after_targets(results: Sequence[ImportResult]) -> str:
    """Name what comes after plans: a look at what was assumed, if anything was, else their realisations."""
    assumed = any(problem.code == "direction-assumed" for result in results for problem in result.problems)
    return "target list --assumed" if assumed else _REALISATIONS


def tell_approved(found: Approved, batch: int | None, year: int) -> None:
    """Say what was approved (``batch`` is None for a dry run, or where nothing changed), and what comes next."""
    said = _(
        "Plans approved: {approved}, approved already: {already}, of those approved now with assumed Arah: {assumed}"
    )
    note(said.format(**found._asdict()))
    if batch is not None:
        note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))
        if found.indicators:
            note(_("Arah and Rekap count as stated now, indicators: {n}").format(n=found.indicators))
        next_step(_REALISATIONS)
    elif found.approved:
        note(_("Dry run: nothing was stored"))
        if found.indicators:
            note(_("Indicators whose Arah or Rekap was assumed: {n}; look at them first").format(n=found.indicators))
            next_step(f"target list --assumed --year {year}")
    else:
        note(_("Nothing was to be done"))
        next_step(_REALISATIONS)
