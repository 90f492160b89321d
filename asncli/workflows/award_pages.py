"""The sheets Penghargaan of the semester report: candidates with their reasons, and awards given."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlmodel import Session

from asncli.reports.award import sheets
from asncli.reports.report import Page
from asncli.rules.policy import Policy
from asncli.store.awards import list_awards
from asncli.store.plan_lists import Wanted
from asncli.terms import Period
from asncli.workflows.suggest_awards import KINDS, suggested


def pages(
    session: Session, period: Period, policy: Policy, today: date, unit_ids: Collection[int] | None = None
) -> list[Page]:
    """Candidates and awards given; candidates are looked for in a year or semester alone."""
    found = suggested(session, period, policy, today, unit_ids) if period.kind in KINDS else None
    given = list_awards(session, Wanted(today, None, unit_ids), within=period)
    rows = [(one.given_on, one.nip, one.name, one.award, one.giver, one.document) for one in given]
    return sheets(found, rows)
