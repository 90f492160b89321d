"""The index of professionalism of everybody, from what is stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.rules.ip_asn import Part
from asncli.rules.ip_asn_law import Dimension
from asncli.rules.policy import load_policy, parse_policy
from asncli.store.database import session
from asncli.workflows.career_index import IndexBook, index_book
from tests.store.career_office import DODI, KADIS, LASMI, NIHIL, NUMBER, RINA, TODAY, TONO, UCOK, career_office
from tests.store.office import office


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> IndexBook:
    with session(career_office(tmp_path_factory.mktemp("k") / "k.db"), write=False) as opened:
        return index_book(opened, 2025, load_policy(), TODAY)


def points(book: IndexBook, nip: str) -> list[int | None]:
    return [part.points for part in book.indices[NUMBER[nip]].parts.values()]


def test_four_dimensions_come_from_education_courses_predikat_and_penalties(book: IndexBook) -> None:
    assert points(book, RINA) == [1500, 4000, 2500, 500]
    assert (book.indices[NUMBER[RINA]].total, book.indices[NUMBER[RINA]].category) == (8500, "Tinggi")
    assert points(book, KADIS) == [2000, None, 3000, 500]
    assert points(book, UCOK) == [1000, None, 1500, 500]
    # The course of 2026 counts for nobody in 2025.
    assert points(book, DODI) == [2000, None, 2500, 500]


def test_a_pelaksana_has_other_points_and_a_penalty_takes_some(book: IndexBook) -> None:
    assert points(book, LASMI) == [None, 2250, 1000, 200]
    assert book.indices[NUMBER[LASMI]].parts[Dimension.DISCIPLINE] == Part(200, "penalty")


def test_who_lacks_a_dimension_has_no_total(book: IndexBook) -> None:
    without = {nip for nip, number in NUMBER.items() if book.indices[number].total is None}
    assert without == set(NUMBER) - {RINA}
    assert book.indices[NUMBER[TONO]].missing == (Dimension.COMPETENCE, Dimension.PERFORMANCE)
    assert book.indices[NUMBER[NIHIL]].missing == (Dimension.QUALIFICATION, Dimension.COMPETENCE)


def test_only_an_agency_whose_record_is_complete_takes_who_has_no_course_for_untrained(tmp_path: Path) -> None:
    own = parse_policy("k.toml", "[ip_asn]\ncourses_complete = true\n")
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        found = index_book(opened, 2025, own, TODAY)
    assert points(found, KADIS) == [2000, 0, 3000, 500]
    assert found.indices[NUMBER[TONO]].missing == (Dimension.PERFORMANCE,)


def test_without_any_course_on_record_nobody_is_taken_for_untrained(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=False) as opened:
        found = index_book(opened, 2025, load_policy(), TODAY)
    assert not found.any_course
    assert all(one.parts[Dimension.COMPETENCE].code == "courses-missing" for one in found.indices.values())
