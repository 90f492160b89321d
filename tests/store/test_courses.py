"""Courses on offer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.courses import FIELDS, list_courses, remove_course, write_courses
from asncli.store.writing import Counts
from asncli.terms import CoreValue
from tests.store.office import Writing, batch, office

MARCH = date(2027, 3, 1)


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db"), "training catalogue import") as opened:
        yield opened


def write(w: Writing, *rows: dict[str, object]) -> Counts:
    said = [{"year": 2027, "code": "A", "name": "Arsip", "price": 10_000, "hours": 200_000, **row} for row in rows]
    listed = [(number, *(one.get(field) for field in FIELDS)) for number, one in enumerate(said, 2)]
    return write_courses(w.session, w.batch, w.source, w.agency, listed)


def test_a_course_stands_once_by_year_and_code_as_the_sheet_says(w: Writing) -> None:
    values = CoreValue.LOYAL, CoreValue.COMPETENT
    rows: list[dict[str, object]] = [
        {"core_values": values, "begins": MARCH, "partner": True, "topic": "Arsip"},
        {"year": 2026},
    ]
    assert write(w, *rows) == Counts(added=2)
    assert write(w, *rows) == Counts(unchanged=2)
    (found,) = list_courses(w.session, year=2027)
    assert found[:13] == (
        2027, "A", "Arsip", "Arsip", (CoreValue.COMPETENT, CoreValue.LOYAL), None, None, True, None, 10_000, 200_000,
        None, MARCH,
    )  # fmt: skip
    assert write(w, {"price": 20_000}) == Counts(changed=1)
    assert [(one.price, one.topic, one.partner) for one in list_courses(w.session)] == [
        (10_000, None, False),
        (20_000, None, False),
    ]


def test_codes_are_the_same_in_capitals_and_without(w: Writing) -> None:
    assert write(w, {"code": "K-10"}) == Counts(added=1)
    assert write(w, {"code": "k-10", "price": 5}) == Counts(changed=1)
    assert [(one.code, one.price) for one in list_courses(w.session)] == [("K-10", 5)]
    remove_course(w.session, w.batch, "k-10", 2027)
    assert list_courses(w.session) == []


def test_a_course_is_removed_and_an_unknown_one_refused(w: Writing) -> None:
    write(w, {}, {"year": 2026})
    remove_course(w.session, w.batch, "A", 2027)
    assert [one.year for one in list_courses(w.session)] == [2026]
    with pytest.raises(AsnError) as refused:
        remove_course(w.session, w.batch, "A", 2027)
    assert refused.value.code == "course-unknown"
