"""The story: the lists of angka kredit, IP ASN and retirement, each made on its own from what is stored."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from asncli.reports import credit, ip_asn, retirement
from asncli.reports.career import Head, Who
from asncli.reports.credit import CreditRow, Credits, LeftOut
from asncli.reports.ip_asn import Indexed, Indices
from asncli.reports.report import Report
from asncli.reports.retirement import NotTold, Retirements, Retiring
from asncli.rules.policy import Policy
from asncli.store import agency
from asncli.store.career_people import CareerPerson, by_unit
from asncli.store.people import get
from asncli.terms import Period
from asncli.workflows.career_credit import CreditBook, credit_book
from asncli.workflows.career_index import IndexBook, index_book
from asncli.workflows.career_retirement import RetirementBook, retirement_book
from asncli.workflows.units import chosen_units, one_unit


def head_of(session: Session, on: date, unit: str | None) -> Head:
    """Tell whose list it is."""
    owner = agency.find(session)
    named = one_unit(session, unit).name if unit else None
    return Head(owner.name if owner else None, on, named)


def who(person: CareerPerson) -> Who:
    """Name a person as lists do."""
    return Who(person.nip, person.name, person.unit_code, person.unit, person.position, person.golongan, person.kind)


def credits_of(book: CreditBook, head: Head, period: Period, policy: Policy) -> Credits:
    """Put the accounts in the order of the list: by unit and name."""
    people = by_unit(book.people)
    return Credits(
        head=head,
        period=period,
        law=book.law,
        policy=policy.provisions["credit"],
        rows=[CreditRow(who(one), book.accounts[one.id]) for one in people if one.id in book.accounts],
        left_out=[LeftOut(who(one), book.left_out[one.id]) for one in people if one.id in book.left_out],
        others=book.others,
    )


def credit_report(
    session: Session, period: Period, policy: Policy, today: date, *, nip: str | None = None, unit: str | None = None
) -> Report:
    """List angka kredit as of the end of a period, or of today while it runs (``nip-unknown``)."""
    on = min(today, period.end)
    if nip is not None:
        get(session, nip, on)
    book = credit_book(session, on, policy, nip=nip, unit_ids=chosen_units(session, unit))
    return credit.build(credits_of(book, head_of(session, on, unit), period, policy))


def indices_of(book: IndexBook, head: Head, policy: Policy) -> Indices:
    """Put the people in the order of the list: by unit and name."""
    return Indices(
        head=head,
        year=book.year,
        law=book.law,
        policy=policy.provisions["ip_asn"],
        rows=[Indexed(who(one), one.unit_id, book.indices[one.id]) for one in by_unit(book.people)],
        any_course=book.any_course,
    )


def index_report(session: Session, year: int, policy: Policy, today: date, *, unit: str | None = None) -> Report:
    """List the index of professionalism of a year."""
    book = index_book(session, year, policy, today, unit_ids=chosen_units(session, unit))
    on = min(today, date(year, 12, 31))
    return ip_asn.build(indices_of(book, head_of(session, on, unit), policy))


def retirements_of(book: RetirementBook, head: Head, policy: Policy, years: int | None = None) -> Retirements:
    """Put people in the order of the list: by the day of retirement; the others by unit and name."""
    told = [one for one in book.people if one.id in book.known]
    others = [one for one in by_unit(book.people) if one.id in book.unknown]
    told.sort(key=lambda one: (book.known[one.id].on, one.unit or "", one.name, one.nip))
    return Retirements(
        head=head,
        years=book.policy.years if years is None else years,
        law=book.law,
        policy=policy.provisions["retirement"],
        known=[Retiring(who(one), one.unit_id, book.known[one.id], one.id in book.by_nip) for one in told],
        unknown=[NotTold(who(one), one.unit_id, book.unknown[one.id]) for one in others],
    )


def retirement_report(
    session: Session, on: date, policy: Policy, *, years: int | None = None, unit: str | None = None
) -> Report:
    """List who retires in the years from a day on."""
    book = retirement_book(session, on, policy, unit_ids=chosen_units(session, unit))
    return retirement.build(retirements_of(book, head_of(session, on, unit), policy, years))
