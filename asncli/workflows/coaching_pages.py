"""The story: who reads the semester report sees who is coached, how it goes, and where nobody has talked yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from sqlmodel import Session

from asncli.reports.coaching import Spoken
from asncli.reports.coaching import pages as sheets
from asncli.reports.report import Page
from asncli.rules.library import coaching_law
from asncli.rules.policy import Policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.store.dialogues import dialogues_by_unit
from asncli.store.units import tree
from asncli.terms import Period
from asncli.workflows.list_coaching import case_rows


def pages(
    session: Session, period: Period, policy: Policy, today: date, unit_ids: Collection[int] | None = None
) -> list[Page]:
    """The sheets on Pembinaan of a period, of everybody or of units; no word of any dialogue stands in them."""
    rules, law = CoachingPolicy.of(policy.after), coaching_law(period)
    cases = case_rows(session, rules, law, today, period=period, unit_ids=unit_ids)
    return sheets(cases, list(_spoken(session, period, today, unit_ids)), rules, law.title)


def _spoken(session: Session, period: Period, today: date, unit_ids: Collection[int] | None) -> Iterator[Spoken]:
    """Units with evaluations in the order of the tree, those above them named too; people without a unit last."""
    found = {one.unit_id: one for one in dialogues_by_unit(session, period, today, unit_ids)}
    branches = tree(session, period)
    parents = {branch.unit.id: branch.unit.parent_id for branch in branches}
    named: set[int | None] = set()
    for unit in found:
        while unit is not None and unit not in named:
            named.add(unit)
            unit = parents.get(unit)
    for branch in branches:
        if (number := branch.unit.id) in named:
            one = found.pop(number, None)
            figures = (one.people, one.held, one.late) if one else (0, 0, 0)
            yield Spoken(branch.unit.name, branch.unit.code, *figures, branch.depth)
    for one in found.values():
        yield Spoken(one.unit, one.code, one.people, one.held, one.late)
