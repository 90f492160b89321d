"""Ratings below expectation without a word: neither feedback with the rating nor a leader's note in the period."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sqlmodel import Session

from asncli.messages import Text, text
from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
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


def for_a_note(period: Period, today: date, *, superior: object, assessor: object) -> dict[str, object]:
    """Give what the command of a note in the period needs: the ``day``, and ``by`` whom where no superior is known."""
    day = max(period.start, min(period.end, today))
    return {"day": day, "by": "" if superior else f" --by {assessor or 'NIP'}"}


def silent_rows(session: Session, today: date) -> Iterator[Rejected]:
    """Of the ratings staged and just stored, those below without a word (``below-without-text``), by row.

    What counts is the rating as it is stored now: an empty cell has kept the words of an earlier one.
    """
    found = raw_connection(session).execute(
        "SELECT s.row, r.employee_id, r.period, s.nip, r.work_rating, r.behaviour_rating, r.assessor_nip"
        " FROM temp.staged s JOIN rating r ON r.employee_id = s.employee_id AND r.period = s.period"
        f" WHERE {BELOW_WITHOUT_FEEDBACK} ORDER BY s.row"
    )
    by_period: dict[str, list[tuple[int, int, str, str | None, str | None, str | None]]] = defaultdict(list)
    for row, employee_id, code, *rated in found.fetchall():
        by_period[code].append((row, employee_id, *rated))
    for code, rows in by_period.items():
        period = Period.find(code)
        if period is None:
            continue
        people = [employee_id for _row, employee_id, *_rated in rows]
        spoken, superiors = spoken_to(session, people, period), _superiors(session, people, period.end)
        for row, employee_id, nip, work, behaviour, assessor in rows:
            if employee_id not in spoken:
                superior = superiors.get(employee_id)
                note = for_a_note(period, today, superior=superior, assessor=assessor)
                told = {"what": what_is_below(work, behaviour), "period": code, "nip": nip, **note}
                yield Rejected(row, "feedback", "below-without-text", None, told)


def _superiors(session: Session, people: list[int], day: date) -> dict[int, str | None]:
    in_force = IN_FORCE.format(employee="p.value", day=":day")
    found = raw_connection(session).execute(
        f"SELECT p.value, a.supervisor_nip FROM json_each(:people) p JOIN assignment a ON a.id = {in_force}",
        {"people": json.dumps(people), "day": day},
    )
    return dict(found.fetchall())
