"""Sheets of the semester report on what follows a score: Pembinaan, Penghargaan, Pelatihan, Karier, work climate."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from asncli.reports.report import Page
from asncli.terms import Period, indonesian_date
from asncli.workflows import award_pages, career_pages, coaching_pages, training_pages
from asncli.workflows.policies import policy_in_force
from asncli.workflows.score_climate import climate_pages


def after_score_pages(
    session: Session, period: Period, today: date, unit_ids: Collection[int] | None = None
) -> list[Page]:
    """The sheets of everybody, or of units, as of today: by the policy in force, for they are what is decided next."""
    policy = policy_in_force(session)
    seen = f"Dilihat pada {indonesian_date(today)}"
    found = [
        *coaching_pages.pages(session, period, policy, today, unit_ids),
        *award_pages.pages(session, period, policy, today, unit_ids),
        *training_pages.pages(session, period, policy, today, unit_ids),
        *career_pages.pages(session, period, policy, today, unit_ids),
        *climate_pages(session, period, policy, unit_ids),
    ]
    return [replace(page, lines=(*page.lines, seen)) for page in found]
