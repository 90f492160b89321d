"""The story: the officer looks at the results of a period, all of them or a part."""

from __future__ import annotations

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.evaluations import Evaluated, evaluations
from asncli.terms import Period, Status
from asncli.workflows.evaluate import Frame
from asncli.workflows.units import chosen_units
from asncli.workflows.what_if import suppose


def list_evaluations(
    session: Session,
    period: Period,
    *,
    unit: str | None = None,
    status: Status | None = None,
    what_if: Frame | None = None,
) -> list[Evaluated]:
    """Evaluations of a period, by unit and NIP; AsnError ``not-evaluated`` where the period has none at all.

    A what-if is worked out now, whatever is stored.
    """
    units = chosen_units(session, unit, period)
    found = suppose(session, what_if, unit_ids=units) if what_if else evaluations(session, period)
    if not found:
        raise AsnError(
            "not-evaluated",
            text("Nobody has been evaluated in {period}.", period=str(period)),
            text("Evaluate the period with: asncli evaluate {period}", period=str(period)),
        )
    return [e for e in found if (units is None or e.unit_id in units) and (status is None or e.status == status)]
