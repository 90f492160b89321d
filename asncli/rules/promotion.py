"""Who can be put forward at which period: every condition with its value, its basis, and the day it will be met.

Two roads: a higher pangkat (Peraturan BKN 4/2025), and a higher or more strategic jabatan (policy of the agency).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from asncli.rules.policy_talent import PromotionPolicy
from asncli.rules.post_kinds import PostKind
from asncli.rules.promotion_law import PromotionLaw, next_period
from asncli.terms import EmployeeKind, Labelled, Predikat


class Road(Labelled):
    """What somebody is put forward for."""

    PANGKAT = "pangkat", "Kenaikan pangkat"
    JABATAN = "jabatan", "Jabatan lebih tinggi atau lebih strategis"


class Subject(Labelled):
    """What a condition is about, in the order in which obstacles are named."""

    KIND = "kind", "Jenis pegawai"
    PREDIKAT = "predikat", "Predikat kinerja tahunan"
    GOLONGAN = "golongan", "Masa dalam golongan"
    CREDIT = "credit", "Angka kredit"
    JENJANG = "jenjang", "Jenjang untuk pangkat berikutnya"
    BOX = "box", "Kotak talenta"
    COACHING = "coaching", "Pembinaan"
    DISCIPLINE = "discipline", "Hukuman disiplin"
    RETIREMENT = "retirement", "Batas usia pensiun"
    LEGAL_STATUS = "legal_status", "Kedudukan hukum"
    EDUCATION = "education", "Batas golongan menurut pendidikan"


class Met(Labelled):
    """Whether a condition is met at the period."""

    YES = "yes", "Terpenuhi"
    LATER = "later", "Belum terpenuhi"
    NEVER = "never", "Tidak terpenuhi"
    MISSING = "missing", "Data belum ada"
    BY_HAND = "by_hand", "Diperiksa petugas"


class Outcome(Labelled):
    """What follows from all conditions."""

    NOW = "now", "Dapat diusulkan"
    LATER = "later", "Dapat diusulkan kemudian"
    MISSING = "missing", "Data belum lengkap"
    UNFORESEEABLE = "unforeseeable", "Belum dapat diperkirakan"


class Condition(NamedTuple):
    """One condition: what was found, what is asked, on what basis; ``on``: the period at which it will be met."""

    subject: Subject
    met: Met
    value: str
    asked: str
    basis: str
    on: date | None = None


class Year(NamedTuple):
    """The annual predikat of a year; one that is not ``final`` does not count yet. ``said``: how far it is."""

    year: int
    predikat: Predikat | None
    final: bool
    said: str = ""


class Serving(NamedTuple):
    """A hukuman disiplin that bars promotion: its first and last day (no last one: for good); it is not named."""

    begins: date
    ends: date | None


class NextPangkat(NamedTuple):
    """The next golongan of a jabatan fungsional, the jenjang that is held, and that of the golongan (None: none)."""

    golongan: str
    held: str
    of: str | None


class Credit(NamedTuple):
    """Angka kredit in hundredths: what there is, what the next pangkat needs, when it is (at Baik: would be) there."""

    have: int
    need: int | None
    on: date | None
    gaps: tuple[str, ...]
    next: NextPangkat | None = None


class Case(NamedTuple):
    """A coaching case that is open."""

    opened: date
    due: date


class Candidate(NamedTuple):
    """What is known of a person; ``None`` or empty is not known (of ``penalties`` and ``coaching``: there is none).

    ``credit``: figures, or why there are none; asked of a jabatan fungsional alone. ``retirement``: TMT pensiun, or
    why it is not known, by the table ``retires_by``. ``box``: number of the box of talent, or why there is none.
    """

    kind: EmployeeKind | None
    post: PostKind | None
    structural: bool
    golongan: str | None
    golongan_since: date | None
    education: str | None
    legal_status: str | None
    years: tuple[Year, ...]
    credit: Credit | str | None
    penalties: tuple[Serving, ...]
    retirement: date | str
    coaching: Case | None
    box: int | str
    retires_by: str = ""


@dataclass(frozen=True, eq=False)
class Ground:
    """By what a road is judged: its period (``day``), what is known ``today``, law, policy, and where these stand.

    ``bases`` are words for paper, by subject; ``functional`` those that are others for a jabatan fungsional, ``ages``
    those of pension ages by table; ``unusual``: folded kedudukan hukum that an officer must look at;
    ``laws``: by which later periods are found.
    """

    road: Road
    law: PromotionLaw
    policy: PromotionPolicy
    day: date
    today: date
    bases: Mapping[Subject, str]
    unusual: frozenset[str]
    laws: tuple[PromotionLaw, ...]
    functional: Mapping[Subject, str] = field(default_factory=dict)
    ages: Mapping[str, str] = field(default_factory=dict)

    def next_period(self, day: date) -> date:
        """The first period from a day on that is not before the one asked for."""
        return next_period(self.laws, max(self.day, day))


class Verdict(NamedTuple):
    """What can be said of one road of a person; ``on``: the first period, where one can be named."""

    outcome: Outcome
    on: date | None
    conditions: Sequence[Condition]

    @property
    def obstacle(self) -> Condition | None:
        """The condition that decides: the first in the way, of those met later the last; else what is left to check."""
        met = _DECIDING[self.outcome]
        first = next((one for one in self.conditions if one.met is met), None)
        if met is not Met.LATER:
            return first
        return next((one for one in self.conditions if one.met is met and one.on == self.on), first)


_DECIDING = {
    Outcome.NOW: Met.BY_HAND,
    Outcome.LATER: Met.LATER,
    Outcome.MISSING: Met.MISSING,
    Outcome.UNFORESEEABLE: Met.NEVER,
}


def verdict(conditions: Sequence[Condition], day: date) -> Verdict:
    """Draw the conclusion: what can not be foreseen comes before what is missing, and that before a later day."""
    found = {one.met for one in conditions}
    if Met.NEVER in found:
        return Verdict(Outcome.UNFORESEEABLE, None, conditions)
    if Met.MISSING in found:
        return Verdict(Outcome.MISSING, None, conditions)
    if Met.LATER in found:
        return Verdict(Outcome.LATER, reached(conditions, day), conditions)
    return Verdict(Outcome.NOW, day, conditions)


def reached(conditions: Sequence[Condition], day: date) -> date:
    """The period at which all of these that have a day are met."""
    days = [one.on for one in conditions if one.on]
    return max(days) if days else day
