"""What ``target approve`` asks and tells: whose plans, who approved, and what came of it; the other way round too."""

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


def one_person(nip: str | None, reason: str | None, others: Sequence[object]) -> tuple[str, str]:
    """Give whose approval is taken back, and why; it is one person's, and nothing else is said with it."""
    if nip is None or any(others):
        raise UsageError(
            "choice-needed",
            text("An approval is taken back for one person at a time"),
            text("Give --withdraw with --nip NIP, --reason TEXT and, if need be, --year YEAR; nothing else"),
        )
    if reason is None:
        raise UsageError(
            "reason-empty",
            text("It must be said why the approval is taken back"),
            text("Add --reason TEXT; it is kept in the history"),
        )
    return nip, reason


def chosen_year(year: int | None) -> int:
    """Refuse to approve without a year (``year-needed``)."""
    if year is None:
        raise UsageError(
            "year-needed",
            text("It must be said of which year the plans are approved"),
            text("Add --year, for example --year 2026"),
        )
    return year


def after_targets(results: Sequence[ImportResult]) -> str:
    """Name what comes after plans: a look at what was assumed, if anything was, else their realisations.

    After a report of e-Kinerja BKN it is the list of what that reported.
    """
    from asncli.workbooks.bkn_plan import BKN_PLAN

    if any(sheet.spec is BKN_PLAN for result in results for sheet in result.sheets):
        return "target reported"
    assumed = any(problem.code == "direction-assumed" for result in results for problem in result.problems)
    return "target list --assumed" if assumed else _REALISATIONS


def tell_approved(found: Approved, batch: int | None, year: int, by: str) -> None:
    """Say what was approved (``batch`` is None for a dry run, or where nothing changed), and what comes next."""
    said = _(
        "Plans approved: {approved}, approved already: {already}, of those approved now with assumed Arah: {assumed}"
    )
    note(said.format(**found._asdict()))
    if found.own:
        note(_("Left out, for nobody approves their own plan: {nip}").format(nip=by))
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


def tell_withdrawn(nip: str, year: int, plans: int, batch: int | None) -> None:
    """Say what is a draft again (``batch`` is None for a dry run), and what comes next."""
    note(_("Plans of {nip} for {year} that are drafts again: {n}").format(nip=nip, year=year, n=plans))
    note(_("What was approved is kept: asncli target versions {nip}").format(nip=nip))
    if batch is None:
        return note(_("Dry run: nothing was stored"))
    note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))
    return next_step(f"target list --nip {nip} --year {year}")
