"""The sheet Karier of the semester report: angka kredit, IP ASN and retirement in short; then promotion and talent."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from asncli.reports.career import Head
from asncli.reports.credit import credit_bases, levels_table, met_table
from asncli.reports.ip_asn import index_bases, units_table
from asncli.reports.report import Page, Prose
from asncli.reports.retirement import retirement_bases, years_table
from asncli.reports.retirement import units_table as retirement_by_unit
from asncli.rules.policy import Policy
from asncli.terms import Period, PeriodKind
from asncli.workflows.career_credit import credit_book
from asncli.workflows.career_index import index_book
from asncli.workflows.career_lists import credits_of, indices_of, retirements_of
from asncli.workflows.career_promotion import promotion_page
from asncli.workflows.career_retirement import retirement_book
from asncli.workflows.career_talent import talent_page

PAGE = "Karier"


def pages(
    session: Session, period: Period, policy: Policy, today: date, unit_ids: Collection[int] | None = None
) -> list[Page]:
    """Make the sheets on career of a period, of everybody or of units.

    The index needs the annual predikat: in a semester it is that of the year before.
    """
    return [
        *_own(session, period, policy, min(today, period.end), unit_ids),
        promotion_page(session, period, policy, today, unit_ids),
        talent_page(session, period, policy, today, unit_ids),
    ]


def _own(session: Session, period: Period, policy: Policy, on: date, unit_ids: Collection[int] | None) -> list[Page]:
    head = Head(None, on, None)
    year = period.year if period.kind is PeriodKind.YEAR else period.year - 1
    book = credit_book(session, on, policy, unit_ids=unit_ids)
    credits = credits_of(book, head, period, policy)
    indices = indices_of(index_book(session, year, policy, on, unit_ids=unit_ids), head, policy)
    retirements = retirements_of(
        retirement_book(session, on, policy, unit_ids=unit_ids, people=book.people), head, policy
    )
    index = replace(units_table(indices), key="index_units", title=f"IP ASN tahun {year} per unit kerja")
    summary = (
        replace(levels_table(credits), key="credit_levels"),
        replace(years_table(retirements), key="retirement_years"),
        Prose("Dasar", [*credit_bases(credits), *index_bases(indices), *retirement_bases(retirements)]),
    )
    return [
        Page(PAGE, summary),
        Page("Angka Kredit Terpenuhi", [replace(met_table(credits), key="credit_met")], frozen=2),
        Page("IP ASN", [index], frozen=2),
        Page("Pensiun", [replace(retirement_by_unit(retirements), key="retirement_units")], frozen=2),
    ]
