"""The story: the performance of a year is laid against what assessments found of people's potential."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from asncli.reports.frames import UnitRow
from asncli.reports.report import Page
from asncli.reports.talent import Talent, TalentMap, pool_table
from asncli.rules.angka_kredit import Source
from asncli.rules.library import discipline_law, talent_law
from asncli.rules.policy import Policy
from asncli.rules.policy_talent import TalentPolicy
from asncli.rules.talent import Placed, place
from asncli.rules.talent_law import TalentLaw
from asncli.store import agency
from asncli.store.career_people import CareerPerson, career_people
from asncli.store.credits import known_predikat
from asncli.store.discipline import discipline_in_force
from asncli.store.potentials import Found, newest_potentials
from asncli.store.units import list_units, subtree
from asncli.terms import Period, PeriodKind, PotentialLevel, Predikat
from asncli.workflows.units import one_unit

SAID = {
    Source.FINAL.value: "",
    Source.OBJECTED.value: "dalam keberatan",
    Source.EARLIER.value: "dari luar program",
    Source.DRAFT.value: "draf",
}
_PREDIKAT = {one.value: one for one in Predikat}
_LEVELS = {one.value: one for one in PotentialLevel}
Known = Mapping[int, tuple[Predikat, str]]


def talent_map(session: Session, year: int, policy: Policy, *, today: date, unit: str | None = None) -> TalentMap:
    """Place everybody in service today in the nine boxes, by the predikat of a year; of a unit and those below.

    A predikat that is not final counts and is marked: this is a map for talks, no decision. Who is under a penalty
    that bars promotion is recommended for nothing before an officer has looked at it. ``AsnError``
    ``regulation-missing`` where no law governs the year.
    """
    law, own = talent_law(Period(year, PeriodKind.YEAR)), TalentPolicy.of(policy.after)
    named = one_unit(session, unit) if unit else None
    chosen = set(subtree(session, named.id)) if named else None
    people = career_people(session, today, unit_ids=chosen)
    known = predikat_of(session, year)
    potentials = newest_potentials(session, today)
    barring = discipline_law().bars_promotion
    checked = {person for person, one in discipline_in_force(session, today).items() if one.level in barring}
    office = agency.find(session)
    return TalentMap(
        year=year,
        day=today,
        agency=office.name if office else None,
        unit=named.name if named else None,
        units=[
            UnitRow(u.id, u.code, u.name, u.parent_id) for u in list_units(session) if chosen is None or u.id in chosen
        ],
        people=[_talent(one, known, potentials, law, own)._replace(checked=one.id in checked) for one in people],
        law=law,
        policy=own,
        policy_basis=policy.provisions["talent"],
    )


def predikat_of(session: Session, year: int) -> Known:
    """Annual predikat of a year and how far each is, by number of the person."""
    rows = known_predikat(session, period=str(year))
    return {one.employee_id: (_PREDIKAT[one.predikat], SAID[one.source]) for one in rows}


def boxes(
    session: Session, year: int, policy: Policy, people: Sequence[CareerPerson], known: Known, day: date
) -> dict[int, Placed]:
    """Where people stand in the nine boxes of a year, by the assessments up to a day."""
    law, own = talent_law(Period(year, PeriodKind.YEAR)), TalentPolicy.of(policy.after)
    potentials = newest_potentials(session, day)
    return {one.id: _placed(one.id, known, potentials, law, own) for one in people}


def _placed(person: int, known: Known, potentials: Mapping[int, Found], law: TalentLaw, policy: TalentPolicy) -> Placed:
    predikat = known[person][0] if person in known else None
    found = potentials.get(person)
    if found is None:
        return place(predikat, None, None, law, policy)
    return place(predikat, _LEVELS[found.level] if found.level else None, found.figure, law, policy)


def _talent(
    one: CareerPerson, known: Known, potentials: Mapping[int, Found], law: TalentLaw, policy: TalentPolicy
) -> Talent:
    predikat, said = known.get(one.id, (None, ""))
    found = potentials.get(one.id)
    assessed, figure = (found.assessed_on, found.figure) if found else (None, None)
    placed = _placed(one.id, known, potentials, law, policy)
    return Talent(one.nip, one.name, one.unit_id, one.unit, one.position, predikat, said, assessed, figure, placed)


def talent_page(
    session: Session, period: Period, policy: Policy, today: date, unit_ids: Collection[int] | None = None
) -> Page:
    """The sheet of the semester report: the succession pool by the annual predikat before the period's end."""
    year = period.year if period.kind is PeriodKind.YEAR else period.year - 1
    data = talent_map(session, year, policy, today=today)
    people = [one for one in data.people if unit_ids is None or one.unit_id in unit_ids]
    table = pool_table(replace(data, people=people))
    return Page("Talenta", [replace(table, key="talent_pool")], frozen=3)
