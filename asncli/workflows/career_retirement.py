"""The story: who retires when, by the pension age of the jabatan, and what the next years take from units and posts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.library import retirement_law
from asncli.rules.policy import Policy
from asncli.rules.policy_career import RetirementPolicy
from asncli.rules.retirement import Age, Retirement, Untold, pension_age, retirement
from asncli.rules.retirement_law import RetirementLaw
from asncli.store.career_people import CareerPerson, career_people
from asncli.terms import Period, PeriodKind, birth_date


class RetirementBook(NamedTuple):
    """Retirement by number of the person, why it can not be told of others, and whose birth date is that of the NIP."""

    law: RetirementLaw
    policy: RetirementPolicy
    on: date
    people: Sequence[CareerPerson]
    known: Mapping[int, Retirement]
    unknown: Mapping[int, Untold]
    by_nip: frozenset[int]


def retirement_book(
    session: Session,
    on: date,
    policy: Policy,
    *,
    nip: str | None = None,
    unit_ids: Collection[int] | None = None,
    people: Sequence[CareerPerson] | None = None,
) -> RetirementBook:
    """Tell the retirement of everybody in service on a day (one person; the people of some units)."""
    law = retirement_law(Period(on.year, PeriodKind.YEAR))
    own = RetirementPolicy.of(policy.after)
    found = career_people(session, on, nip=nip, unit_ids=unit_ids) if people is None else people
    known: dict[int, Retirement] = {}
    unknown: dict[int, Untold] = {}
    by_nip: set[int] = set()
    ages: dict[tuple[str | None, str | None, str | None], Age | Untold] = {}
    for one in found:
        post = one.position_kind, one.position, one.level
        if post not in ages:
            ages[post] = pension_age(law, own, *post)
        age, born = ages[post], one.birth_date
        if born is None and (born := birth_date(one.nip)):
            by_nip.add(one.id)
        if isinstance(age, Untold):
            unknown[one.id] = age
        elif born is None:
            unknown[one.id] = Untold("birth")
        else:
            known[one.id] = retirement(age, born, own)
    return RetirementBook(law, own, on, found, known, unknown, frozenset(by_nip))
