"""Courses added up by person."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.ip_asn import Courses
from asncli.store.courses_attended import courses_attended
from asncli.store.database import session
from tests.store.career_office import LASMI, NUMBER, RINA, career_office
from tests.store.office import office

DAYS = {"until": date(2025, 12, 31), "technical_since": date(2025, 1, 1), "seminar_since": date(2024, 1, 1)}
KINDS = {"Fungsional": "functional", "Teknis": "technical", "Seminar": "seminar"}


def kind_of(kind: str | None, name: str) -> str | None:
    return KINDS.get(kind or name.split()[0])


def test_courses_count_by_kind_within_their_years_and_those_of_no_kind_are_counted(tmp_path: Path) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        found = courses_attended(opened, kind_of, **DAYS)
    assert found == {
        NUMBER[RINA]: Courses(structural=False, functional=True, technical_hours=200_000, seminar=True, unknown=0),
        NUMBER[LASMI]: Courses(structural=False, functional=False, technical_hours=0, seminar=False, unknown=2),
    }


def test_where_no_course_is_recorded_nothing_is_known(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=False) as opened:
        assert courses_attended(opened, kind_of, **DAYS) is None
