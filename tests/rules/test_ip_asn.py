"""The index of professionalism of a person."""

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.ip_asn import (
    NO_COURSES,
    CourseKind,
    Courses,
    Part,
    competence,
    course_kind,
    discipline,
    education_of,
    index,
    mean,
    performance,
    qualification,
)
from asncli.rules.ip_asn_law import Dimension, Education
from asncli.rules.library import index_law
from asncli.rules.policy import load_policy
from asncli.rules.policy_career import IndexPolicy
from asncli.rules.post_kinds import PostKind
from asncli.terms import DisciplineLevel, Period, PeriodKind
from tests.rules.tables import CASES

LAW = index_law(Period(2026, PeriodKind.YEAR))
POLICY = IndexPolicy.of(load_policy().after)
PREDIKAT = {"Sangat Baik": "sangat_baik", "Baik": "baik"}
LEVELS = {"tidak pernah": None} | {one.value: one for one in DisciplineLevel}
ALL = Courses(structural=True, functional=True, technical_hours=200_000, seminar=True, unknown=0)


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case["id"]) for case in json.loads((CASES / "ip_asn.json").read_text("utf-8"))]
)
def test_worked_case(case: dict[str, Any]) -> None:
    said, expected = case["inputs"], case["expected"]
    if "nilai_ip" in said:
        assert LAW.category(said["nilai_ip"] * 100) == expected["kategori"]
        return
    courses = Courses(
        structural=said["struktural_atau_fungsional"],
        functional=False,
        technical_hours=200_000 if said["diklat_teknis_20jp"] else 0,
        seminar=said["seminar"],
        unknown=0,
    )
    parts = (
        qualification(LAW, POLICY, said["pendidikan"]),
        competence(LAW, PostKind.ADMINISTRATOR, courses),
        performance(POLICY, PREDIKAT[said["predikat"]], "final"),
        discipline(LAW, LEVELS[said["hukuman"]]),
    )
    found = index(LAW, parts)
    names = ("kualifikasi", "kompetensi", "kinerja", "disiplin")
    assert [part.points for part in parts] == [expected[name] * 100 for name in names]
    assert (found.total, found.category, found.missing) == (expected["nilai_ip"] * 100, expected["kategori"], ())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("S-3", Education.S3), ("Doktor Ilmu Hukum", Education.S3), ("S2", Education.S2), ("Magister", Education.S2),
        ("Pasca Sarjana", Education.S2), ("S-1/Sarjana", Education.S1), ("D-IV", Education.S1),
        ("Diploma IV", Education.S1), ("Sarjana Terapan", Education.S1), ("Diploma III/Sarjana Muda", Education.D3),
        ("D3 Kebidanan", Education.D3), ("D-II", Education.SLTA), ("Diploma I", Education.SLTA),
        ("SLTA Kejuruan", Education.SLTA), ("SMA", Education.SLTA), ("SLTP", Education.BELOW), ("SD", Education.BELOW),
        ("Profesi", None), ("Spesialis", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_education_is_read_in_the_spellings_of_rosters_and_never_guessed(
    said: str | None, expected: Education | None
) -> None:
    assert education_of(said) is expected


def test_the_agency_may_say_as_what_profesi_counts() -> None:
    assert qualification(LAW, POLICY, "Profesi") == Part(None, "education-unknown", "Profesi")
    assert qualification(LAW, POLICY._replace(profesi="s2"), "Profesi") == Part(2000, "education", "Profesi|S2")
    assert qualification(LAW, POLICY, " ") == Part(None, "education-missing")


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("Kepemimpinan", "PKA", CourseKind.STRUCTURAL),
        (None, "PKP Angkatan IV", CourseKind.STRUCTURAL),
        ("Fungsional", "Penjenjangan", CourseKind.FUNCTIONAL),
        ("Klasikal", "Bimbingan Teknis Arsip", CourseKind.TECHNICAL),
        ("", "Webinar ASN", CourseKind.SEMINAR),
        (None, "Teknisi Mesin", None),
        ("Klasikal", "Senam", None),
    ],
)
def test_a_course_is_of_the_kind_that_its_words_say(kind: str | None, name: str, expected: CourseKind | None) -> None:
    assert course_kind(POLICY, kind, name) is expected


@pytest.mark.parametrize(
    ("post", "courses", "points"),
    [
        (PostKind.PENGAWAS, ALL, 4000),
        (PostKind.FUNGSIONAL, ALL._replace(structural=False), 4000),
        (PostKind.FUNGSIONAL, ALL._replace(functional=False), 2500),
        (PostKind.PENGAWAS, ALL._replace(structural=False), 2500),
        (PostKind.PELAKSANA, ALL, 4000),
        (PostKind.PELAKSANA, ALL._replace(seminar=False), 2250),
        (PostKind.FUNGSIONAL, ALL._replace(technical_hours=199_999), 2500),
        (PostKind.PELAKSANA, NO_COURSES, 0),
    ],
)
def test_competence_counts_the_course_of_the_own_kind_technical_hours_and_a_seminar(
    post: PostKind, courses: Courses, points: int
) -> None:
    assert competence(LAW, post, courses).points == points


def test_what_is_not_known_leaves_no_total_and_is_never_zero() -> None:
    assert competence(LAW, None, ALL) == Part(None, "post-unknown")
    assert competence(LAW, PostKind.PELAKSANA, None) == Part(None, "courses-unknown")
    assert performance(POLICY, None, None) == Part(None, "predikat-missing")
    assert competence(LAW, PostKind.PELAKSANA, None, any_course=False) == Part(None, "courses-missing")
    assert performance(POLICY, "baik", "objected") == Part(None, "predikat-objected", "baik")
    draft = performance(POLICY, "baik", "draft")
    assert draft == Part(None, "predikat-draft", "baik")
    found = index(LAW, (Part(2500, "education"), Part(0, "no-courses"), draft, Part(500, "no-penalty")))
    assert (found.total, found.category, found.missing) == (None, None, (Dimension.PERFORMANCE,))


def test_courses_say_what_they_rest_on() -> None:
    assert competence(LAW, PostKind.FUNGSIONAL, ALL._replace(unknown=2)).value == (
        "Pelatihan fungsional, teknis 20 JP, Seminar dan sejenisnya,"
        " 2 pelatihan yang jenisnya tidak dikenal tidak dihitung"
    )
    assert competence(LAW, PostKind.FUNGSIONAL, NO_COURSES) == Part(0, "no-courses")


@given(st.lists(st.integers(0, 10_000), max_size=30))
def test_the_average_is_exact_and_half_up(totals: list[int]) -> None:
    found = mean(totals)
    if not totals:
        assert found is None
    else:
        exact = Fraction(sum(totals), len(totals))
        assert found is not None
        assert Fraction(-1, 2) < found - exact <= Fraction(1, 2)
