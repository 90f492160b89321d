"""What ``--unit`` means: a unit by its code or name, with everything below it."""

from __future__ import annotations

from sqlmodel import Session

from asncli.errors import AsnError, UsageError
from asncli.messages import text
from asncli.store.units import UnitLine, index, subtree
from asncli.terms import Period


def chosen_units(session: Session, said: str | None, period: Period | None = None) -> list[int] | None:
    """Numbers of the unit named by its code or name and of all units below it; ``None`` where nothing was named.

    Of a closed period the units are those of its closing.
    """
    return None if said is None else subtree(session, one_unit(session, said, period).id, period)


def one_unit(session: Session, said: str, period: Period | None = None) -> UnitLine:
    """The unit that a code or name means; AsnError ``unit-unknown`` or UsageError ``unit-ambiguous``."""
    fits = index(session, period).fits(said)
    if not fits:
        raise AsnError(
            "unit-unknown",
            text("There is no unit {unit}.", unit=said),
            text("See the units with: asncli unit tree"),
        )
    if len(fits) > 1:
        raise UsageError(
            "unit-ambiguous",
            text("Several units are called {unit}.", unit=said),
            text("Name it by its code, one of: {codes}", codes=", ".join(u.code or u.name for u in fits)),
        )
    return fits[0]
