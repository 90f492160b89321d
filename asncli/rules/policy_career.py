"""What the agency decides about career: angka kredit, IP ASN, retirement; of talent see ``policy_talent``.

Read from the tables of the policy file that bear these names; the defaults stand in ``policies/default.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from asncli.messages import text
from asncli.rules.ip_asn_law import Education
from asncli.rules.policy_kinds import NAMES, YES, Setting, after, hundredths_to, number, one_of
from asncli.rules.policy_talent import TALENT_SETTINGS
from asncli.terms import Predikat

UNKNOWN = "none"  # a word of education that the agency has not placed
_AGE = number(40, 80)
MOST_POINTS = 30  # weight of the dimension kinerja (Peraturan BKN 8/2019)
_WEIGHT = hundredths_to(MOST_POINTS)
_POINTS = text("points of the dimension kinerja for this predikat")

CREDIT_SETTINGS: tuple[Setting, ...] = (
    after("credit.drafts", YES, text("whether a predikat counts for angka kredit before it is final")),
)
INDEX_SETTINGS: tuple[Setting, ...] = (
    *(after(f"ip_asn.{predikat.value}", _WEIGHT, _POINTS) for predikat in Predikat),
    after("ip_asn.profesi", one_of((*Education, UNKNOWN)),
          text("the level of education as which Profesi counts (none: such people are listed)")),
    after("ip_asn.technical_years", number(1, 50), text("technical courses of so many years count")),
    after("ip_asn.seminar_years", number(1, 50), text("seminars of so many years count")),
    after("ip_asn.discipline_years", number(1, 50), text("penalties that had effect in so many years count")),
    after("ip_asn.courses_complete", YES,
          text("whether the courses on record are all there are, so that who has none is given 0")),
    after("ip_asn.structural", NAMES, text("words that make a course one of kepemimpinan")),
    after("ip_asn.functional", NAMES, text("words that make a course a functional one")),
    after("ip_asn.technical", NAMES, text("words that make a course a technical one")),
    after("ip_asn.seminar", NAMES, text("words that make a course a seminar or the like")),
)  # fmt: skip
RETIREMENT_SETTINGS: tuple[Setting, ...] = (
    after("retirement.guru", _AGE, text("pension age of teachers (jabatan Guru)")),
    after("retirement.dosen", _AGE, text("pension age of lecturers (jabatan Dosen)")),
    after("retirement.guru_besar", _AGE, text("pension age of professors (Guru Besar)")),
    after("retirement.next_month", YES,
          text("whether the pension begins on the first day of the month after the birthday")),
    after("retirement.years", number(1, 30), text("years of the forecast of retirement")),
)  # fmt: skip
CAREER_SETTINGS: tuple[Setting, ...] = (
    *CREDIT_SETTINGS,
    *INDEX_SETTINGS,
    *RETIREMENT_SETTINGS,
    *TALENT_SETTINGS,
)


class IndexPolicy(NamedTuple):
    """What the agency decides about IP ASN; points in hundredths, words folded."""

    points: Mapping[str, int]
    profesi: str
    technical_years: int
    seminar_years: int
    discipline_years: int
    courses_complete: bool
    structural: frozenset[str]
    functional: frozenset[str]
    technical: frozenset[str]
    seminar: frozenset[str]

    @classmethod
    def of(cls, held: Mapping[str, Any]) -> IndexPolicy:
        """Take it from ``policy.after``."""
        points = {predikat.value: held[f"ip_asn.{predikat.value}"] for predikat in Predikat}
        return cls(points, *(held[f"ip_asn.{name}"] for name in cls._fields[1:]))


class RetirementPolicy(NamedTuple):
    """What the agency decides about retirement; ages in years."""

    guru: int
    dosen: int
    guru_besar: int
    next_month: bool
    years: int

    @classmethod
    def of(cls, held: Mapping[str, Any]) -> RetirementPolicy:
        """Take it from ``policy.after``."""
        return cls(*(held[f"retirement.{name}"] for name in cls._fields))
