"""The sheets of the semester report about training: counts and their basis, hours by unit, needs by topic and unit."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlmodel import Session

from asncli.reports import training_balance, training_needs
from asncli.reports.report import Page, Prose
from asncli.reports.training_data import Tree
from asncli.rules.policy import Policy
from asncli.terms import Period
from asncli.workflows.training_balance import hours_of
from asncli.workflows.training_needs import needed

PELATIHAN = "Pelatihan"


def pages(
    session: Session, period: Period, policy: Policy, today: date, unit_ids: Collection[int] | None
) -> list[Page]:
    """Hours of the year of the period by unit, and the needs of the period by unit and topic."""
    hours = hours_of(session, period.year, policy, today=today, unit_ids=unit_ids)
    needs = needed(session, period, policy, today=today, unit_ids=unit_ids)
    chosen = [one for one in hours.units if unit_ids is None or one.id in unit_ids]
    tree = Tree(chosen)
    said = [*training_balance.notes(hours), *training_needs.notes(needs)]
    counts = (
        training_balance.counts_table("training_standings", hours),
        training_needs.counts_table("training_reasons", needs),
    )
    return [
        Page(PELATIHAN, [*counts, Prose("Catatan", said)]),
        Page("JP per Unit", [training_balance.units_table("training_hours", tree, hours.people)], frozen=1),
        Page("Kebutuhan Pelatihan", [training_needs.topics_table("training_needs", tree, needs)], frozen=1),
        Page("Kebutuhan Unit", [training_needs.units_table("training_unit_needs", needs)], frozen=1),
    ]
