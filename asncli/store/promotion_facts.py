"""What may bar a promotion besides the roster: penalties that still have effect, and coaching that is still open."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlmodel import Session

from asncli.rules.discipline_law import DisciplineLaw
from asncli.rules.promotion import Case, Serving
from asncli.store.database import raw_connection
from asncli.terms import Penalty


def barring_penalties(session: Session, law: DisciplineLaw, day: date) -> dict[int, tuple[Serving, ...]]:
    """Penalties of the levels that bar promotion with effect on a day or later, by person; lifted ones never count."""
    barring = {penalty for penalty, rule in law.penalties.items() if rule.level in law.bars_promotion}
    rows = raw_connection(session).execute(
        "SELECT employee_id, penalty, begins, ends FROM discipline WHERE lifted_on IS NULL"
        " AND (ends IS NULL OR ends >= ?) ORDER BY employee_id, begins",
        (day,),
    )
    found: dict[int, list[Serving]] = defaultdict(list)
    for person, penalty, begins, ends in rows:
        if Penalty(penalty) in barring:
            last = None if ends is None else date.fromisoformat(ends)
            found[person].append(Serving(date.fromisoformat(begins), last))
    return {person: tuple(served) for person, served in found.items()}


def open_coaching(session: Session, day: date) -> dict[int, Case]:
    """The coaching case that is open on a day, the one with the longest time, by person."""
    rows = raw_connection(session).execute(
        "SELECT employee_id, opened_on, due_on FROM coaching WHERE opened_on <= :day"
        " AND (closed_on IS NULL OR closed_on > :day) ORDER BY employee_id, due_on",
        {"day": day},
    )
    return {person: Case(date.fromisoformat(opened), date.fromisoformat(due)) for person, opened, due in rows}
