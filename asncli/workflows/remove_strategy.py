"""The story: a line of the renstra, or one realisation of an IKU, is withdrawn; plans that name it are told."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.strategy_actuals import get_line, remove_actual, remove_line
from asncli.store.strategy_coverage import times_named
from asncli.workflows.withdraw import withdraw
from asncli.workflows.writing import Writer


class Removed(NamedTuple):
    """The batch, and how many planned results still name what was removed."""

    batch: int
    named: int


def remove_strategy(
    session: Session, writer: Writer, code: str, *, day: date | None = None, with_actuals: bool = False
) -> Removed:
    """Remove a line with its targets, or with ``day`` the realisation of that day; refusals as of the store."""

    def removal(batch_id: int) -> dict[str, int] | None:
        if day is not None:
            remove_actual(session, batch_id, code, day)
            return None
        return remove_line(session, batch_id, code, with_actuals=with_actuals)

    named = 0 if day is not None else times_named(session, get_line(session, code).code)
    return Removed(withdraw(session, writer, removal), named)
