"""What an award rests on: everybody's result of a period and those before, and open cases of coaching."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date

from sqlmodel import Session

from asncli.rules.award import Earlier, Person
from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.terms import Period

# Titles stand around the name, as on papers.
TITLED = "trim(coalesce(e.front_title || ' ', '') || e.name || coalesce(', ' || e.back_title, ''))"
_PEOPLE = f"""
SELECT e.id, e.nip, {TITLED}, coalesce(v.unit_id, a.unit_id), coalesce(a.active, 0),
       iif(t.id IS NULL, v.status, 'final'), iif(t.id IS NULL, v.predikat, t.predikat),
       iif(t.id IS NULL, coalesce(v.total, v.work_result), NULL), iif(t.id IS NULL, v.behaviour, NULL),
       iif(t.id IS NULL, v.integrity, NULL), iif(t.id IS NULL, v.contribution, NULL), a.kind, t.id IS NOT NULL
FROM employee e LEFT JOIN evaluation v ON v.period = :period AND v.employee_id = e.id
LEFT JOIN earlier_evaluation t ON :imported AND t.employee_id = e.id AND t.period = :period AND t.predikat IS NOT NULL
      AND coalesce(v.status, '') NOT IN ('final', 'objected')
LEFT JOIN assignment a ON a.id = {IN_FORCE.format(employee="e.id", day=":day")}
WHERE v.employee_id IS NOT NULL OR t.id IS NOT NULL OR a.active
"""
_BEFORE = """
SELECT v.employee_id, v.period, v.predikat, v.status = 'final', v.status = 'objected'
FROM json_each(:people) p CROSS JOIN json_each(:periods) w
CROSS JOIN evaluation v ON v.period = w.value AND v.employee_id = p.value
"""
_EARLIER = """
SELECT t.employee_id, t.period, t.predikat, 1, 0
FROM json_each(:people) p CROSS JOIN earlier_evaluation t ON t.employee_id = p.value
WHERE t.period IN (SELECT value FROM json_each(:periods))
"""


def standings(
    session: Session, period: Period, day: date, unit_ids: Collection[int] | None = None, *, imported: bool = False
) -> list[Person]:
    """Everybody with an evaluation in the period or in service on a day, of some units (of the last day evaluated).

    ``imported``: what was imported counts too, as in :func:`results_before`.
    """
    chosen = None if unit_ids is None else set(unit_ids)
    rows = raw_connection(session).execute(_PEOPLE, {"period": str(period), "day": day, "imported": imported})
    return [
        Person._make((*row[:4], bool(row[4]), *row[5:-1], bool(row[-1])))
        for row in rows
        if chosen is None or row[3] in chosen
    ]


def results_before(
    session: Session, people: Collection[int], periods: Sequence[Period]
) -> dict[int, list[Earlier | None]]:
    """What these people had in earlier periods, in their order; None where nothing is known.

    A final evaluation of this program counts before what was imported, and so does one under objection (as not yet
    final); what was imported counts before a draft.
    """
    values = {"people": json.dumps(list(people)), "periods": json.dumps([str(one) for one in periods])}
    found: dict[int, dict[str, Earlier]] = defaultdict(dict)
    raw = raw_connection(session)
    for sql in (_BEFORE, _EARLIER):
        for person, period, predikat, final, objected in raw.execute(sql, values):
            known = found[person].get(period)
            if known is None or not (known.final or known.objected):
                found[person][period] = Earlier(predikat, bool(final), bool(objected))
    codes = [str(one) for one in periods]
    return {person: [found.get(person, {}).get(code) for code in codes] for person in people}


def coached(session: Session, day: date) -> set[int]:
    """People with a case of coaching that is open on a day."""
    found = raw_connection(session).execute(
        "SELECT employee_id FROM coaching WHERE opened_on <= :day AND (closed_on IS NULL OR closed_on > :day)",
        {"day": day},
    )
    return {person for (person,) in found}
