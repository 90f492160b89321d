"""Which needs that units state nobody plans for: no plan and no IKU of the unit has the words of the topic.

Only words are compared. A plan may serve a need in other words, so this tells and judges nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from sqlmodel import Session

from asncli.rules.topics import words
from asncli.store.strategy_coverage import planned_titles
from asncli.store.unit_needs import NeedLine, list_needs
from asncli.store.units import subtree
from asncli.workflows.strategy_tree import Placed, ikus_of


def unplanned(
    session: Session, year: int, day: date, placed: Iterable[Placed], chosen: Collection[int] | None = None
) -> list[NeedLine]:
    """Needs of a year (of these units) whose topic no plan and no IKU of the unit or of one below it has in words.

    Looked at are planned results and indicators of people in service on ``day``, and the titles of the IKU.
    """
    needs = list_needs(session, chosen, year=year)
    if not needs:
        return []
    topics = {need.topic: words(need.topic) for need in needs}
    spoken: dict[str, set[int]] = defaultdict(set)  # units that speak of a topic
    ikus = ((one.unit.id, one.line.title) for one in ikus_of(placed) if one.unit)
    for unit, title in (*ikus, *planned_titles(session, year, day)):
        said = words(title)
        for topic, asked in topics.items():
            if asked <= said:
                spoken[topic].add(unit)
    below = {unit: subtree(session, unit) for unit in {need.unit_id for need in needs}}
    return [need for need in needs if spoken[need.topic].isdisjoint(below[need.unit_id])]
