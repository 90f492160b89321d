"""Ratings below expectation without a word: neither feedback with the rating nor a leader's note in the period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sqlmodel import Session

from asncli.messages import Text, text
from asncli.store.database import raw_connection
from asncli.store.notes import spoken_to
from asncli.store.staging import Rejected
from asncli.terms import Period, Rating

_BELOW = Rating.BELOW.value
# Of a row of the table ``rating`` named ``r``; IS tells false where nothing is rated.
BELOW_WITHOUT_FEEDBACK = (
    f"(r.work_rating IS '{_BELOW}' OR r.behaviour_rating IS '{_BELOW}') AND coalesce(trim(r.feedback), '') = ''"
)


def what_is_below(work_rating: str | None, behaviour_rating: str | None) -> Text:
    """Name the ratings that are below expectation."""
    if work_rating == behaviour_rating:
        return text("work result and behaviour")
    return text("work result") if work_rating == _BELOW else text("behaviour")


def silent_rows(session: Session) -> Iterator[Rejected]:
    """Of the ratings staged and just stored, those below without a word (``below-without-text``), by row.

    What counts is the rating as it is stored now: an empty cell has kept the words of an earlier one.
    """
    found = raw_connection(session).execute(
        "SELECT s.row, r.employee_id, r.period, s.nip, r.work_rating, r.behaviour_rating FROM temp.staged s"
        " JOIN rating r ON r.employee_id = s.employee_id AND r.period = s.period"
        f" WHERE {BELOW_WITHOUT_FEEDBACK} ORDER BY s.row"
    )
    rows = found.fetchall()
    people: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        people[row[2]].add(row[1])
    spoken = {code: spoken_to(session, some, period) for code, some in people.items() if (period := Period.find(code))}
    for row, employee_id, period_code, nip, work, behaviour in rows:
        if employee_id not in spoken.get(period_code, ()):
            told = {"what": what_is_below(work, behaviour), "period": period_code, "nip": nip}
            yield Rejected(row, "feedback", "below-without-text", None, told)
