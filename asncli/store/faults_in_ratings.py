"""Faults of the leaders' ratings of a period (``faults_in_data.stage`` comes first)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from asncli.store.faults_in_data import PEOPLE, WHO, Hit, Scope, hits
from asncli.store.rating_texts import BELOW_WITHOUT_FEEDBACK, for_a_note, what_is_below

_OF_ANYBODY = (
    "SELECT e.nip, e.name, NULL FROM rating r JOIN employee e ON e.id = r.employee_id LEFT JOIN unit u ON false"
)
_BY_OTHER = (
    f"SELECT {WHO}, r.assessor_nip AS assessor, c.supervisor_nip AS superior {PEOPLE}"
    " JOIN rating r ON r.employee_id = e.id AND r.period = :period"
)

_WITHOUT_WORDS = (
    f"SELECT {WHO}, r.work_rating, r.behaviour_rating, c.supervisor_nip {PEOPLE}"
    " JOIN rating r ON r.employee_id = e.id AND r.period = :period"
)
# Of somebody else than the person, under the NIP borne today or a former one.
_SPOKEN_TO = (
    "EXISTS (SELECT 1 FROM note n WHERE n.employee_id = e.id AND n.day BETWEEN :start AND :end"
    " AND n.author_nip <> e.nip AND n.author_nip NOT IN (SELECT f.nip FROM former_nip f WHERE f.employee_id = e.id))"
)


def of_absent(session: Session, scope: Scope) -> Iterator[Hit]:
    """Ratings of people who do not serve on any day of the period (none, where units were chosen)."""
    absent = "r.employee_id NOT IN (SELECT employee_id FROM temp.checked)"
    return hits(session, scope, _OF_ANYBODY, f"r.period = :period AND {absent}")


def by_other(session: Session, scope: Scope) -> Iterator[Hit]:
    """Ratings by somebody who is not the superior of the last day; values: ``assessor``, ``superior``."""
    return hits(session, scope, _BY_OTHER, "c.counted AND r.assessor_nip <> c.supervisor_nip")


def without_words(session: Session, scope: Scope) -> Iterator[Hit]:
    """Ratings below expectation with neither feedback nor a leader's note in the period.

    Values: ``what`` is below; ``day`` and ``by`` for a note.
    """
    period = scope.period
    if period is None:
        return
    for hit in hits(session, scope, _WITHOUT_WORDS, f"c.counted AND {BELOW_WITHOUT_FEEDBACK} AND NOT {_SPOKEN_TO}"):
        work, behaviour, superior = hit.values.values()
        note = for_a_note(period, scope.today, superior=superior, assessor=None)  # one hint is shown for all
        yield hit._replace(values={"what": what_is_below(_code(work), _code(behaviour)), **note})


def _code(value: object) -> str | None:
    return None if value is None else str(value)
