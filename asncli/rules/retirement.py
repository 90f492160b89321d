"""When somebody retires: the pension age of the jabatan (UU 20/2023) and the day on which the pension begins."""

from __future__ import annotations

import calendar
from datetime import date
from typing import NamedTuple

from asncli.rules.policy_career import RetirementPolicy
from asncli.rules.post_kinds import PostKind, jenjang_of, post_kind
from asncli.rules.retirement_law import RetirementLaw
from asncli.terms import folded


class Age(NamedTuple):
    """A pension age in years, of what (a kind of post or a jenjang), and the table of law or policy that says it."""

    years: int
    of: str
    table: str


class Retirement(NamedTuple):
    """The age, the birthday on which it is reached, and the day from which the pension runs.

    ``leap``: that birthday is a 29 February in a year that has none.
    """

    age: Age
    reached: date
    on: date
    leap: bool = False


class Untold(NamedTuple):
    """Why the age can not be told: a code of ``reports.retirement_words`` and its value."""

    code: str
    value: str = ""


POLICY = "retirement"  # the table of the policy


def pension_age(
    law: RetirementLaw, policy: RetirementPolicy, position_kind: str | None, position: str | None, level: str | None
) -> Age | Untold:
    """Tell the pension age by kind of post, jenjang and first words of the jabatan; never guessed."""
    kind = post_kind(position_kind, position, level)
    if kind is None:
        return Untold("post", position or "")
    if kind is not PostKind.FUNGSIONAL:
        return Age(law.posts[kind], kind.label, "posts")
    jenjang = jenjang_of(law.functional, level, position)
    named = f"{folded(position or '')} "
    if named.startswith("guru besar "):
        return Age(policy.guru_besar, "Guru Besar", POLICY)
    if named.startswith("guru "):
        return Age(policy.guru, "Guru", POLICY)
    if named.startswith("dosen "):
        return Age(policy.dosen, "Dosen", POLICY)
    if any(named.startswith(f"{folded(one)} ") for one in law.research_positions):
        if jenjang is None or jenjang not in law.research:
            return Untold("research", position or "")
        return Age(law.research[jenjang], f"{position}", "research")
    return Age(law.functional[jenjang], jenjang, "functional") if jenjang else Untold("jenjang", position or "")


def retirement(age: Age, born: date, policy: RetirementPolicy) -> Retirement:
    """Give the day on which the age is reached (29 February: 28 in other years) and the day of the pension."""
    year = born.year + age.years
    leap = born.month == 2 and born.day == 29 and not calendar.isleap(year)
    reached = date(year, born.month, 28 if leap else born.day)
    if not policy.next_month:
        return Retirement(age, reached, reached, leap)
    return Retirement(age, reached, date(year + born.month // 12, born.month % 12 + 1, 1), leap)
