"""The story: a new year begins with the plans of the last one, as drafts."""

from __future__ import annotations

from sqlmodel import Session

from asncli.errors import AsnError, UsageError
from asncli.messages import Text, text
from asncli.store.batches import add_source, begin, finish
from asncli.store.copying import CLOSED, LEFT, PLANNED, Copied
from asncli.store.copying import copy_plans as copy
from asncli.store.positions import serving_day
from asncli.workflows.units import chosen_units
from asncli.workflows.writing import Writer


def reason(code: str) -> Text:
    """Say why the plan of a person was not copied."""
    return {
        LEFT: text("Is not in service any more"),
        PLANNED: text("Has a plan in the new year already"),
        CLOSED: text("The plan would lie inside a closed period"),
    }[code]


def copy_plans(
    session: Session, writer: Writer, *, year: int, to: int, nip: str | None = None, unit: str | None = None
) -> tuple[int | None, Copied]:
    """Copy plans from a year to another; the batch (``None`` where nothing was to be copied) and what came of it.

    Refused: the same year twice (``year-same``), no plan at all to copy (``plan-unknown``).
    """
    if year == to:
        raise UsageError(
            "year-same",
            text("Plans of {year} can not be copied to {year}", year=year),
            text("Name two years, for example --from {before} --to {year}", before=year - 1, year=year),
        )
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id = add_source(session, batch_id)
    found = copy(
        session, batch_id, source_id, year=year, to=to, day=serving_day(to, writer.today),
        nip=nip, unit_ids=chosen_units(session, unit),
    )  # fmt: skip
    if not found.people + len(found.left_out):
        raise AsnError(
            "plan-unknown",
            text("There is no plan for {year} of those you chose", year=year),
            text("See the plans with: asncli target list --year {year}", year=year),
        )
    if not found.people:
        session.rollback()
        return None, found
    facts = {**found._asdict(), "left_out": len(found.left_out)}
    finish(session, batch_id, {name: n for name, n in facts.items() if isinstance(n, int)})
    return batch_id, found
