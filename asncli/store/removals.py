"""Withdrawing one wrong row: an indicator, a realisation or a rating; the journal keeps what it was.

Nothing of a closed period is withdrawn (``period-closed``, exit 4).
"""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.approvals import plan_approved
from asncli.store.database import raw_connection
from asncli.store.locks import refuse_locked, refuse_locked_day, refuse_locked_span
from asncli.store.plans import remove_empty
from asncli.store.staging import BORNE
from asncli.store.writing import remove
from asncli.terms import Period, PlanStatus

_INDICATORS = (
    "SELECT {0} FROM employee e JOIN plan p ON p.employee_id = e.id"
    " JOIN indicator i ON i.plan_id = p.id WHERE e.agency_id IN (SELECT id FROM agency)"
    f" AND e.nip = {BORNE} AND i.code = ?"
)


def remove_indicator(
    session: Session,
    batch_id: int,
    nip: str,
    code: str,
    *,
    year: int,
    begins: date | None = None,
    with_achievements: bool = False,
) -> int:
    """Remove an indicator from a plan of the year, with what has no indicator left; the number of realisations gone.

    Refused: ``indicator-unknown``; ``plan-ambiguous`` where several plans of the year have that code and
    ``begins`` does not say which; ``plan-approved`` (exit 4); ``indicator-has-achievements`` (exit 4) unless these
    go with it.
    """
    raw = raw_connection(session)
    found = raw.execute(
        f"{_INDICATORS.format('i.id, p.id, p.begins, p.status, p.ends')} AND p.year = ? ORDER BY p.begins",
        (nip, nip, code, year),
    ).fetchall()
    found = [row for row in found if begins is None or row[2] == begins.isoformat()]
    if not found:
        raise AsnError(
            "indicator-unknown",
            text("There is no indicator {code} in the plan of {nip} for {year}", code=code, nip=nip, year=year),
            text("See: asncli target list --nip {nip}", nip=nip),
        )
    if len(found) > 1:
        raise AsnError(
            "plan-ambiguous",
            text("{nip} has several plans in {year} with the indicator {code}", nip=nip, year=year, code=code),
            text("Say which one by its first day, --begins: {days}", days=", ".join(row[2] for row in found)),
        )
    ((indicator_id, plan_id, first, status, last),) = found
    refuse_locked_span(session, date.fromisoformat(first), date.fromisoformat(last))
    if status == PlanStatus.APPROVED:
        raise plan_approved(nip, year)
    days = raw.execute("SELECT indicator_id, day FROM achievement WHERE indicator_id = ?", (indicator_id,)).fetchall()
    if days and not with_achievements:
        raise ConflictError(
            "indicator-has-achievements",
            text("The indicator {code} of {nip} has realisations: {n}", code=code, nip=nip, n=len(days)),
            text("Remove them first, or add --with-achievements to remove them with it"),
        )
    for _, day in days:
        refuse_locked_day(session, date.fromisoformat(day))
    remove(session, batch_id, "achievement", days)
    remove(session, batch_id, "indicator", [(indicator_id,)])
    remove_empty(session, batch_id, str(int(plan_id)))
    return len(days)


def remove_achievement(session: Session, batch_id: int, nip: str, code: str, day: date) -> None:
    """Remove the realisation of an indicator on a day, or refuse (``achievement-unknown``)."""
    found = raw_connection(session).execute(
        "SELECT a.indicator_id, a.day FROM achievement a WHERE a.day = ? AND a.indicator_id IN"
        f" ({_INDICATORS.format('i.id')})",
        (day, nip, nip, code),
    )
    keys = found.fetchall()
    if not keys:
        raise AsnError(
            "achievement-unknown",
            text("{nip} has no realisation of {code} on {day}", nip=nip, code=code, day=day),
            text("See: asncli achievement list --nip {nip}", nip=nip),
        )
    refuse_locked_day(session, day)
    remove(session, batch_id, "achievement", keys)


def remove_rating(session: Session, batch_id: int, nip: str, period: Period) -> None:
    """Remove the leader's ratings of a person in a period, or refuse (``rating-not-there``)."""
    found = raw_connection(session).execute(
        f"SELECT r.id FROM rating r JOIN employee e ON e.id = r.employee_id WHERE e.nip = {BORNE} AND r.period = ?",
        (nip, nip, str(period)),
    )
    keys = found.fetchall()
    if not keys:
        raise AsnError(
            "rating-not-there",
            text("{nip} has no rating of {period}", nip=nip, period=str(period)),
            text("See: asncli rating list --nip {nip}", nip=nip),
        )
    refuse_locked(session, period)
    remove(session, batch_id, "rating", keys)
