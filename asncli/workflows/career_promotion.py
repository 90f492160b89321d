"""The story: the officer asks who can be put forward at a period, and reads of everybody else what is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.bases import basis_words
from asncli.reports.credit_words import gap_words
from asncli.reports.promotion import Promotion, Put, promotion_table
from asncli.reports.report import Page
from asncli.reports.retirement import age_bases
from asncli.reports.retirement_words import untold_words
from asncli.rules.angka_kredit import Account, Gap, Source
from asncli.rules.angka_kredit_law import CreditLaw
from asncli.rules.library import discipline_law, promotion_laws
from asncli.rules.policy import Policy
from asncli.rules.policy_talent import PromotionPolicy
from asncli.rules.post_kinds import PostKind, post_kind
from asncli.rules.promotion import Candidate, Case, Credit, Ground, NextPangkat, Road, Serving, Subject, Year
from asncli.rules.promotion_conditions import Judge, next_golongan
from asncli.rules.promotion_law import PromotionLaw, law_on, next_period
from asncli.rules.retirement import POLICY
from asncli.rules.talent import Placed
from asncli.store import agency
from asncli.store.career_people import CareerPerson, career_people
from asncli.store.promotion_facts import barring_penalties, open_coaching
from asncli.store.units import subtree
from asncli.terms import EmployeeKind, Period, Predikat
from asncli.workflows.career_credit import CreditBook, credit_book
from asncli.workflows.career_retirement import RetirementBook, retirement_book
from asncli.workflows.career_talent import SAID, Known, boxes, predikat_of
from asncli.workflows.units import one_unit

_NOT_FINAL = {SAID[Source.DRAFT.value], SAID[Source.OBJECTED.value]}
_LACKING = ("since", "before", "predikat", "months", "base", "returned", "stale", "other-level", "too-early")
_UNPLACED = Placed(None, None, None, None)  # where the road does not ask it
_BY_OFFICER = "tabelnya tidak ada dalam program; diperiksa petugas"


class _Facts(NamedTuple):
    """What is known of everybody beside the roster, by number of the person; empty where the road does not ask it."""

    people: Sequence[CareerPerson]
    years: Mapping[int, Known]  # by year
    credit: CreditBook | None
    retirement: RetirementBook
    penalties: Mapping[int, tuple[Serving, ...]]
    coaching: Mapping[int, Case]
    placed: Mapping[int, Placed]


def month_start(month: Period) -> date:
    """The day on which a pangkat rises in a month; ``AsnError`` ``promotion-period-none`` where none does."""
    laws = promotion_laws()
    law = law_on(laws, month.start)
    if month.start.month in law.months:
        return month.start
    raise AsnError(
        "promotion-period-none",
        text("No pangkat rises in {month} by {law}.", month=str(month), law=law.id),
        text("Name the next period: --period-of-promotion {month}", month=f"{next_period(laws, month.start):%Y-%m}"),
    )


def promotion(
    session: Session, road: Road, on: date, policy: Policy, *, today: date, nip: str | None = None,
    unit: str | None = None, unit_ids: Collection[int] | None = None,
) -> Promotion:  # fmt: skip
    """Judge everybody in service (one person; a unit and those below) at the first period from a day on.

    Of a period that is over people, figures and penalties are those of its day. ``AsnError`` ``regulation-missing``
    where no law governs that day, ``nip-unknown`` for one who is not in service.
    """
    laws = promotion_laws()
    day = next_period(laws, on)
    law = law_on(laws, day)
    today = min(day, today)
    named = one_unit(session, unit) if unit else None
    people = career_people(session, today, nip=nip, unit_ids=subtree(session, named.id) if named else unit_ids)
    if nip is not None and not people:
        raise AsnError(
            "nip-unknown",
            text("There is nobody in service with NIP {nip}.", nip=nip),
            text("See: asncli roster list"),
        )
    facts = _facts(session, road, law, day, policy, people, today, nip)
    own, bases = PromotionPolicy.of(policy.after), _bases(road, law, policy, facts)
    functional, ages = _functional(road, law), _ages(policy, facts)
    ground = Ground(road, law, own, day, today, bases, policy.excluded_statuses, laws, functional, ages)
    judge = Judge(ground).judge
    told = [f"jabatan fungsional: {basis}" for basis in functional.values()]
    office = agency.find(session)
    return Promotion(
        road=road,
        day=day,
        today=today,
        agency=office.name if office else None,
        unit=named.name if named else None,
        law=law,
        laws=laws,
        bases={**bases, Subject.PREDIKAT: "; ".join([bases[Subject.PREDIKAT], *told])},
        people=[Put(one, judge(candidate)) for one, candidate in _candidates(facts)],
    )


def _facts(
    session: Session, road: Road, law: PromotionLaw, day: date, policy: Policy, people: list[CareerPerson],
    today: date, nip: str | None,
) -> _Facts:  # fmt: skip
    asked = range(min(day.year, today.year) - law.years, max(day.year, today.year))
    years = {year: predikat_of(session, year) for year in asked}
    newest = min(day.year, today.year) - 1
    pangkat = road is Road.PANGKAT
    credit = credit_book(session, today, policy, nip=nip, people=people) if pangkat else None
    known = credit.people if credit else people
    return _Facts(
        known,
        years,
        credit,
        retirement_book(session, today, policy, people=known),
        barring_penalties(session, discipline_law(), today),
        {} if pangkat else open_coaching(session, today),
        {} if pangkat else boxes(session, newest, policy, people, years[newest], today),
    )


def _candidates(facts: _Facts) -> Iterator[tuple[CareerPerson, Candidate]]:
    """What is known of each; years and posts that thousands share are worked out once."""
    years: dict[tuple[tuple[Predikat, str] | None, ...], tuple[Year, ...]] = {}
    posts: dict[tuple[str | None, ...], tuple[EmployeeKind | None, PostKind | None, bool]] = {}
    credits: dict[int, Credit] = {}
    books = tuple(facts.years.values())
    for one in facts.people:
        number = one.id
        found = tuple([book.get(number) for book in books])
        if found not in years:
            pairs = zip(facts.years, found, strict=True)
            years[found] = tuple(Year(year, *_settled(*known)) for year, known in pairs if known)
        told = one.kind, one.position_kind, one.position, one.level
        if told not in posts:
            posts[told] = _post(*told)
        retires = facts.retirement.known.get(number)
        placed = facts.placed.get(number, _UNPLACED)
        yield (
            one,
            Candidate(
                *posts[told],
                one.golongan,
                one.golongan_since,
                one.education,
                one.legal_status,
                years[found],
                _credit(facts.credit, one, credits) if facts.credit else None,
                facts.penalties.get(number, ()),
                retires.on if retires else untold_words(facts.retirement.unknown[number]),
                facts.coaching.get(number),
                placed.box or (placed.reason.label if placed.reason else ""),
                retires.age.table if retires else "",
            ),
        )


def _post(
    kind: str | None, position_kind: str | None, position: str | None, level: str | None
) -> tuple[EmployeeKind | None, PostKind | None, bool]:
    """Kind of employee and of jabatan, and whether the roster at least says that it is a structural one."""
    structural = "struktural" in (position_kind or "").casefold()
    return EmployeeKind(kind) if kind else None, post_kind(position_kind, position, level), structural


def _settled(predikat: Predikat, said: str) -> tuple[Predikat, bool, str]:
    """Whether a predikat counts, and how far it is."""
    return predikat, said not in _NOT_FINAL, said


def _credit(book: CreditBook, one: CareerPerson, made: dict[int, Credit]) -> Credit | str | None:
    """Figures of the account, or why there is none; ``None`` where the jabatan is no fungsional one.

    People with the same figures and golongan share an account: ``made`` keeps what was made of each.
    """
    account = book.accounts.get(one.id)
    if account is None:
        gap = book.left_out.get(one.id)
        return gap_words(gap) if gap else None
    if id(account) not in made:
        made[id(account)] = _credit_of(book, account, one.golongan)
    return made[id(account)]


def _credit_of(book: CreditBook, account: Account, golongan: str | None) -> Credit:
    lacking = [gap for gap in account.gaps if account.need_pangkat is None or _lacking(gap, book.on)]
    gaps = tuple(gap_words(gap) for gap in lacking) if lacking else ()
    above = _next_of(book.law, account.level, golongan)
    return Credit(account.accumulated, account.need_pangkat, account.pangkat_on, gaps, above)


def _next_of(law: CreditLaw, held: str, golongan: str | None) -> NextPangkat | None:
    """The next golongan and the jenjang of the same category to which it belongs."""
    above = next_golongan(golongan)
    if above is None:
        return None
    category = law.levels[held].category
    of = (one.name for one in law.levels.values() if one.category == category and above in one.golongan)
    return NextPangkat(above, held, next(of, None))


def _lacking(gap: Gap, day: date) -> bool:
    """Whether angka kredit may be missing because of a gap; periods of the running year are yet to become final."""
    return gap.code in _LACKING or (gap.code in ("draft", "objected") and gap.value[:4] < str(day.year))


def _bases(road: Road, law: PromotionLaw, policy: Policy, facts: _Facts) -> dict[Subject, str]:
    """Where each condition stands, in words for paper."""
    own = basis_words(policy.provisions["promotion"])
    return {
        Subject.KIND: basis_words(law.provisions["people"]),
        Subject.PREDIKAT: own if road is Road.JABATAN else basis_words(law.provisions["performance"]),
        Subject.GOLONGAN: own,
        Subject.CREDIT: basis_words(facts.credit.law.provisions["needs"]) if facts.credit else "",
        Subject.JENJANG: basis_words(facts.credit.law.provisions["levels"]) if facts.credit else "",
        Subject.BOX: own,
        Subject.COACHING: own,
        Subject.DISCIPLINE: basis_words(discipline_law().provisions["promotion"]),
        Subject.RETIREMENT: " ".join(age_bases(facts.retirement.law, policy.provisions["retirement"])),
        Subject.LEGAL_STATUS: basis_words(policy.provisions["exclusion"]),
        Subject.EDUCATION: _BY_OFFICER,
    }


def _functional(road: Road, law: PromotionLaw) -> dict[Subject, str]:
    """Where conditions of a jabatan fungsional stand, where that is elsewhere."""
    if road is Road.JABATAN:
        return {}
    return {Subject.PREDIKAT: basis_words(law.provisions["performance_functional"])}


def _ages(policy: Policy, facts: _Facts) -> dict[str, str]:
    """Where each pension age stands, by table."""
    stands = {POLICY: policy.provisions["retirement"], **facts.retirement.law.provisions}
    return {table: basis_words(provision) for table, provision in stands.items()}


def promotion_page(
    session: Session, period: Period, policy: Policy, today: date, unit_ids: Collection[int] | None = None
) -> Page:
    """The sheet of the semester report: kenaikan pangkat at the first period after the end of the assessed one."""
    data = promotion(session, Road.PANGKAT, max(period.end, today), policy, today=today, unit_ids=unit_ids)
    return Page("Kenaikan Pangkat", [replace(promotion_table(data), key="promotion")], frozen=2)
