"""What ``asncli unit rate`` does with its words: workbooks, one unit, one withdrawn, or the empty workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from asncli.cli.forms import write_form
from asncli.cli.importing import Import, add
from asncli.cli.language import _
from asncli.cli.options import Form, reading, today, writer, writing
from asncli.cli.output import next_step, note
from asncli.cli.periods_met import latest_period
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import Period, UnitAchievement

_COMMAND = "unit rate"


def files(what: Sequence[Path] | None) -> list[Path]:
    """Give the workbooks that were named (``unit-rating-empty``)."""
    if what:
        return list(what)
    raise UsageError(
        "unit-rating-empty",
        text("There is neither a workbook nor a unit to rate."),
        text('Name a workbook, or a unit: asncli unit rate 1.02.11 --period 2026-S1 --predikat "Baik".'),
    )


def one(what: Sequence[Path] | None, period: Period | None) -> tuple[str, Period]:
    """Give the one unit and the period that were named (``unit-rating-empty``, ``period-missing``)."""
    names = files(what)
    if period is None:
        raise UsageError(
            "period-missing",
            text("A unit is rated in a period, which is not named."),
            text("Add it, for example --period 2026-S1."),
        )
    if len(names) > 1:
        raise UsageError(
            "unit-rating-several",
            text(
                "Only one unit can be rated at a time, and these are several: {units}.",
                units=", ".join(map(str, names)),
            ),
            text("Put a name with spaces into quotes; rate several units with a workbook."),
        )
    return str(names[0]), period


def run(answer: Import) -> None:
    """Import workbooks."""
    from asncli.workflows.import_unit_ratings import import_unit_ratings

    answer.run(import_unit_ratings, latest_period("evaluate"))


def rate_one(
    unit: str,
    period: Period,
    predikat: str | None,
    remark: str | None,
    *,
    dry_run: bool,
    form: Form | None = None,
    out: str | None = None,
) -> None:
    """Rate one unit, through the same checks as a row of a workbook.

    Refused: ``predikat-missing``, ``predikat-unknown``; ``unit-unknown``, ``unit-ambiguous``; ``period-closed``
    (exit 4).
    """
    from asncli.store.locks import refuse_locked
    from asncli.workbooks.unit_rating import UNIT_RATING, read_predikat
    from asncli.workflows.import_unit_ratings import import_unit_ratings
    from asncli.workflows.units import one_unit

    if predikat is None:
        raise UsageError(
            "predikat-missing",
            text("The predikat of {unit} is not given.", unit=unit),
            text('Add it, for example --predikat "Baik"; a workbook is imported without --period.'),
        )
    if not isinstance(read_predikat(predikat, today()), UnitAchievement):
        raise UsageError(
            "predikat-unknown",
            text("'{written}' is no predikat of a unit.", written=predikat),
            text("Write one of: {known}", known=", ".join(one.label for one in UnitAchievement)),
        )
    with reading() as session:
        meant = one_unit(session, unit)
        refuse_locked(session, period)
    given = {"unit": meant.code or meant.name, "period": str(period), "predikat": predikat, "remark": remark}
    add(import_unit_ratings, UNIT_RATING, _COMMAND, given,
        dry_run=dry_run, then=latest_period("evaluate"), form=form, out=out)  # fmt: skip


def withdraw_one(unit: str, period: Period, reason: str | None, *, dry_run: bool) -> None:
    """Withdraw the capaian organisasi of one unit (``reason-missing``)."""
    from asncli.store.unit_ratings import remove_unit_rating
    from asncli.workflows.units import one_unit
    from asncli.workflows.withdraw import withdraw

    if reason is None:
        raise UsageError(
            "reason-missing",
            text("Nothing is withdrawn without a reason."),
            text("Add --reason and say in a few words why; it is kept in the history."),
        )
    with writing(dry_run=dry_run) as session:
        meant = one_unit(session, unit)
        batch = withdraw(session, writer(_COMMAND, reason),
                         lambda number: remove_unit_rating(session, number, meant, period))  # fmt: skip
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))
    next_step(f"evaluate {period}")


def template(out: str | None) -> None:
    """Write the empty workbook."""
    from asncli.workbooks.unit_rating import UNIT_RATING

    write_form(UNIT_RATING, _COMMAND, Path(out or "capaian-organisasi.xlsx"))
