"""A person of whom every condition of a promotion is met, and the ground on which people are judged in tests."""

from __future__ import annotations

from datetime import date

from asncli.rules.library import promotion_laws
from asncli.rules.policy_talent import PromotionPolicy
from asncli.rules.post_kinds import PostKind
from asncli.rules.promotion import Candidate, Condition, Ground, Met, Road, Subject, Verdict, Year
from asncli.rules.promotion_conditions import Judge
from asncli.rules.promotion_law import law_on
from asncli.terms import EmployeeKind, Predikat

TODAY, DAY = date(2026, 11, 22), date(2026, 12, 1)
POLICY = PromotionPolicy(48, 24, Predikat.BAIK, Predikat.SANGAT_BAIK, 7, True)
BASES = {subject: f"dasar {subject}" for subject in Subject}


def year(number: int, predikat: Predikat | None = Predikat.BAIK, *, final: bool = True, said: str = "") -> Year:
    """A year with its annual predikat."""
    return Year(number, predikat, final, said)


SURE = Candidate(
    kind=EmployeeKind.PNS,
    post=PostKind.PELAKSANA,
    structural=False,
    golongan="III/a",
    golongan_since=date(2020, 4, 1),
    education="S-1",
    legal_status="Aktif",
    years=(year(2024), year(2025)),
    credit=None,
    penalties=(),
    retirement=date(2045, 3, 1),
    coaching=None,
    box=8,
)


def judged(
    one: Candidate, road: Road = Road.PANGKAT, day: date = DAY, today: date = TODAY, policy: PromotionPolicy = POLICY
) -> Verdict:
    """The verdict at a period."""
    laws = promotion_laws()
    ground = Ground(road, law_on(laws, day), policy, day, today, BASES, frozenset({"cltn"}), laws)
    return Judge(ground).judge(one)


def condition(verdict: Verdict, subject: Subject) -> Condition:
    """The condition about something."""
    return next(one for one in verdict.conditions if one.subject is subject)


def met(verdict: Verdict, subject: Subject) -> Met:
    """Whether the condition about something is met."""
    return condition(verdict, subject).met
