"""The story: what angka kredit everybody in a jabatan fungsional has, by which predikat, and what is still missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.angka_kredit import Account, Gap, Given, Opening, Timed
from asncli.rules.angka_kredit_law import CreditLaw
from asncli.rules.credit_account import account, timed
from asncli.rules.jenjang_stays import Observed, Stay, standing, stays
from asncli.rules.library import credit_law
from asncli.rules.policy import Policy
from asncli.rules.post_kinds import PostKind, jenjang_of, post_kind
from asncli.store.career_people import CareerPerson, CareerState, career_people, career_states
from asncli.store.credits import predikat_texts, stored_openings
from asncli.terms import EmployeeKind, Period, PeriodKind


class CreditBook(NamedTuple):
    """Accounts by number of the person; of who has none though in a jabatan fungsional, or perhaps so, the reason.

    ``others``: how many people hold another jabatan, to which angka kredit does not apply.
    """

    law: CreditLaw
    on: date
    people: Sequence[CareerPerson]
    accounts: Mapping[int, Account]
    left_out: Mapping[int, Gap]
    others: int


def credit_book(
    session: Session,
    on: date,
    policy: Policy,
    *,
    nip: str | None = None,
    unit_ids: Collection[int] | None = None,
    people: Sequence[CareerPerson] | None = None,
) -> CreditBook:
    """Make the accounts of everybody in service on a day (one person; the people of some units).

    Predikat of periods that have ended by that day count. ``people``: who is in service, where that is known already.
    A state that was seen later tells of that day as well, by its TMT: what is known now counts.
    """
    law = credit_law(Period(on.year, PeriodKind.YEAR))
    drafts = bool(policy.after["credit.drafts"])
    found = career_people(session, on, nip=nip, unit_ids=unit_ids) if people is None else people
    history = career_states(session)
    times = {one.id: tuple(stays([_observed(law, state) for state in history[one.id]]))
             for one in found if one.id in history}  # fmt: skip
    found = [_as_known(law, one, times[one.id], history[one.id], on) if one.id in times else one for one in found]
    levels, left_out, others = _levels(law, found)
    texts = predikat_texts(session, nip=nip)
    openings = _openings(session, levels)
    accounts: dict[int, Account] = {}
    alike: dict[tuple[object, ...], Account] = {}  # many people have the same: each account is made once
    for one in found:
        level = levels.get(one.id)
        if level is None:
            continue
        stood = standing(times[one.id] if one.id in times else _only(one, level), on)
        if not stood:
            left_out[one.id] = Gap("not-yet", str(one.position_since))
            continue
        own = openings.get(one.id, ())
        key = (stood, texts.get(one.id, ""), own, one.golongan)
        if key not in alike:
            alike[key] = account(law, stood, _known(texts.get(one.id, "")), own, one.golongan, on, drafts=drafts)
        accounts[one.id] = alike[key]
    return CreditBook(law, on, found, accounts, left_out, others)


@lru_cache(maxsize=10_000)
def _known(said: str) -> tuple[Timed, ...]:
    return timed(Given(*one.split(":")) for one in said.split(",") if one)


def _levels(law: CreditLaw, people: Iterable[CareerPerson]) -> tuple[dict[int, str], dict[int, Gap], int]:
    """Jenjang of everybody who has angka kredit, the reason of who has none, and how many it does not concern."""
    levels: dict[int, str] = {}
    left_out: dict[int, Gap] = {}
    others = 0
    for one in people:
        kind = post_kind(one.position_kind, one.position, one.level)
        if kind is None and not (one.position_kind or one.level):
            left_out[one.id] = Gap("post", one.position or "")
        elif kind is not PostKind.FUNGSIONAL:
            others += 1
        elif one.kind in (EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU):
            left_out[one.id] = Gap("pppk", EmployeeKind(one.kind).label)
        elif (level := jenjang_of(law.levels, one.level, one.position)) is None:
            left_out[one.id] = Gap("jenjang", one.level or one.position or "")
        else:
            levels[one.id] = level
    return levels, left_out, others


def _openings(session: Session, levels: Mapping[int, str]) -> dict[int, tuple[Opening, ...]]:
    found: dict[int, tuple[Opening, ...]] = {}
    for person, as_of, kind, figure, *rest in stored_openings(session):
        if person in levels:
            rounded = (2 * figure + 100) // 200  # hundredths, half up
            found[person] = (*found.get(person, ()), Opening(as_of, kind, rounded, *rest))
    return found


def _only(one: CareerPerson, level: str) -> tuple[Stay, ...]:
    """The time of who has one state only: in the jenjang since TMT jabatan."""
    entered = one.position_since and one.golongan_since and one.golongan_since <= one.position_since
    return (Stay(level, one.position_since, None, one.golongan if entered else None),)


def _as_known(
    law: CreditLaw, one: CareerPerson, times: Sequence[Stay], history: Sequence[CareerState], on: date
) -> CareerPerson:
    """The person on a day as later states tell: their jabatan, jenjang and golongan where these began before it."""
    stood = standing(times, on)
    if not stood:
        return one
    for state in (later for later in history if later.since > on and later.active):
        same = _level(law, state) == stood[-1].level
        if same and state.position_since and state.position_since <= on:
            one = one._replace(position_kind=state.position_kind, position=state.position, level=state.level,
                               position_since=state.position_since)  # fmt: skip
        if state.golongan and state.golongan_since and state.golongan_since <= on:
            one = one._replace(golongan=state.golongan, golongan_since=state.golongan_since)
    return one


def _level(law: CreditLaw, state: CareerState) -> str | None:
    functional = post_kind(state.position_kind, state.position, state.level) is PostKind.FUNGSIONAL
    return jenjang_of(law.levels, state.level, state.position) if functional else None


def _observed(law: CreditLaw, state: CareerState) -> Observed:
    level = _level(law, state)
    kind = post_kind(state.position_kind, state.position, state.level)
    return Observed(
        state.since, state.active, level, state.position_since, state.golongan, state.golongan_since, state.position,
        unsaid=level is None and (kind is None or kind is PostKind.FUNGSIONAL),
    )  # fmt: skip
