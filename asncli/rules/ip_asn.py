"""The index of professionalism (IP ASN): four dimensions of a person, their sum and its category; all in hundredths.

A dimension that is not known has no points and leaves the person without a total: nothing is taken for zero.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from asncli.rules.ip_asn_law import Dimension, Education, IndexLaw
from asncli.rules.policy_career import UNKNOWN, IndexPolicy
from asncli.rules.post_kinds import STRUCTURAL, PostKind
from asncli.terms import QUANTITY_UNIT, DisciplineLevel, Labelled

_WORD = re.compile(r"[a-z0-9]+")
# Highest first; D3 before S1, for a Sarjana Muda is none.
_LEVELS = tuple(
    (education, re.compile(rf"\b(?:{pattern})\b"))
    for education, pattern in (
        (Education.S3, r"s ?3|strata (?:3|iii|tiga)|doktor|doctor"),
        (Education.S2, r"s ?2|strata (?:2|ii|dua)|magister|pasca ?sarjana"),
        (Education.D3, r"d ?(?:3|iii)|diploma (?:3|iii|tiga)|sarjana muda|akademi"),
        (Education.S1, r"s ?1|strata (?:1|i|satu)|d ?(?:4|iv)|diploma (?:4|iv|empat)|sarjana(?: terapan)?"),
        (Education.SLTA, r"d ?(?:2|ii|1|i)|diploma (?:2|ii|dua|1|i|satu)|slta|smu|sma|smk|smea|stm|spk|spg|sekolah"
                         r" menengah atas|sekolah menengah kejuruan|madrasah aliyah|paket c"),
        (Education.BELOW, r"sltp|smp|sd|sekolah dasar|sekolah menengah pertama|mts|paket [ab]"),
    )
)  # fmt: skip


class CourseKind(Labelled):
    """Kinds of courses that the index tells apart."""

    STRUCTURAL = "structural", "Pelatihan kepemimpinan"
    FUNCTIONAL = "functional", "Pelatihan fungsional"
    TECHNICAL = "technical", "Pelatihan teknis"
    SEMINAR = "seminar", "Seminar dan sejenisnya"


class Part(NamedTuple):
    """One dimension: its points (None: not known), a code of ``reports.ip_asn_words``, and what it rests on."""

    points: int | None
    code: str
    value: str = ""


class Courses(NamedTuple):
    """Courses of a person: whether there is one of a kind, hours (JP, ten-thousandths), and how many are of no kind."""

    structural: bool
    functional: bool
    technical_hours: int
    seminar: bool
    unknown: int


class Index(NamedTuple):
    """The dimensions of one person, their sum and its category (None where dimensions are ``missing``: not known)."""

    parts: Mapping[Dimension, Part]
    total: int | None
    category: str | None
    missing: tuple[Dimension, ...]


NO_COURSES = Courses(False, False, 0, False, 0)


@lru_cache(maxsize=10_000)
def education_of(said: str | None, profesi: str = UNKNOWN) -> Education | None:
    """Read a level of education in the spellings of rosters; ``None`` for what the table does not know.

    >>> [education_of(said) for said in ("S-1/Sarjana", "Diploma III/Sarjana Muda", "Magister Hukum", "Profesi", None)]
    [<Education.S1: 's1'>, <Education.D3: 'd3'>, <Education.S2: 's2'>, None, None]
    """
    words = " ".join(_WORD.findall((said or "").casefold()))
    found = next((education for education, pattern in _LEVELS if pattern.search(words)), None)
    if found is None and "profesi" in words.split() and profesi != UNKNOWN:
        return Education(profesi)
    return found


def course_kind(policy: IndexPolicy, kind: str | None, name: str) -> CourseKind | None:
    """Tell the kind of a course by the words of its kind, else of its name (whole words, as the policy has them)."""
    for said in (kind, name):
        words = f" {' '.join(_WORD.findall((said or '').casefold()))} "
        for one in CourseKind:
            if any(f" {word} " in words for word in getattr(policy, one.value)):
                return one
    return None


def qualification(law: IndexLaw, policy: IndexPolicy, education: str | None) -> Part:
    """Points of the education."""
    if not (education or "").strip():
        return Part(None, "education-missing")
    found = education_of(education, policy.profesi)
    if found is None:
        return Part(None, "education-unknown", education or "")
    return Part(law.qualification[found], "education", f"{education}|{found.label}")


def competence(law: IndexLaw, post: PostKind | None, courses: Courses | None, *, any_course: bool = True) -> Part:
    """Points of the courses attended; ``courses``: None where nothing is known; ``any_course``: is some of anybody."""
    if courses is None:
        return Part(None, "courses-unknown" if any_course else "courses-missing")
    if post is None:
        return Part(None, "post-unknown")
    pelaksana = post is PostKind.PELAKSANA
    own = courses.structural if post in STRUCTURAL else courses.functional and not pelaksana
    enough = courses.technical_hours >= law.technical_hours * QUANTITY_UNIT
    points = (
        own * law.own
        + enough * (law.pelaksana_technical if pelaksana else law.technical)
        + courses.seminar * (law.pelaksana_seminar if pelaksana else law.seminar)
    )
    of = CourseKind.STRUCTURAL if post in STRUCTURAL else CourseKind.FUNCTIONAL
    there = [of.label] if own else []
    there += [f"teknis {courses.technical_hours // QUANTITY_UNIT} JP"] if courses.technical_hours else []
    there += [CourseKind.SEMINAR.label] if courses.seminar else []
    there += [f"{courses.unknown} pelatihan yang jenisnya tidak dikenal tidak dihitung"] if courses.unknown else []
    return Part(min(points, law.weights[Dimension.COMPETENCE]), "courses" if there else "no-courses", ", ".join(there))


def performance(policy: IndexPolicy, predikat: str | None, source: str | None) -> Part:
    """Points of the annual predikat; one that is not final, or that is objected to, does not count."""
    if predikat is None:
        return Part(None, "predikat-missing")
    if source == "objected":
        return Part(None, "predikat-objected", predikat)
    if source == "draft":
        return Part(None, "predikat-draft", predikat)
    return Part(policy.points[predikat], "predikat", f"{predikat}|{source}")


def discipline(law: IndexLaw, level: DisciplineLevel | None) -> Part:
    """Points of the heaviest penalty, which is not named."""
    return Part(law.discipline[level], "penalty" if level else "no-penalty")


def index(law: IndexLaw, parts: Sequence[Part]) -> Index:
    """Put the four dimensions together, in the order of ``Dimension``."""
    named = dict(zip(Dimension, parts, strict=True))
    missing = tuple(dimension for dimension, part in named.items() if part.points is None)
    if missing:
        return Index(named, None, None, missing)
    total = sum(part.points or 0 for part in parts)
    return Index(named, total, law.category(total), ())


def mean(totals: Sequence[int]) -> int | None:
    """Average of totals, exact and half up; None of none."""
    return (2 * sum(totals) + len(totals)) // (2 * len(totals)) if totals else None
