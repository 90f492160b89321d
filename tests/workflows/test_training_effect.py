"""Before and after a course."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from asncli.errors import AsnError
from asncli.reports.training_effect import NO_CAUSE
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.training_effect import Span, span_of, training_effect
from tests.workflows.rated_office import PERIOD
from tests.workflows.trained_office import AFTER, trained_office

SECOND = Period(2026, PeriodKind.SEMESTER, 2)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session(trained_office(tmp_path_factory.mktemp("t") / "k.db"), write=False) as found:
        yield found


def test_those_who_attended_stand_beside_colleagues_of_a_group_large_enough(opened: Session) -> None:
    report = training_effect(opened, "B", load_policy())
    rows = [tuple(row) for row in report.page("Perbandingan").tables[0].rows]
    assert rows[0] == ("Peserta", "Nilai perilaku", 5, 380, 410, 30)
    assert rows[1][:3] == ("Peserta", "Nilai hasil kerja (%)", 5)
    assert rows[2] == ("Rekan seunit yang tidak ikut", "Nilai perilaku", 1, None, None, None)
    assert report.head["spans"] == ["Semester I 2026 dan Semester I 2027"]
    assert report.head["notes"][0] == NO_CAUSE


def test_a_course_without_a_day_or_nobody_is_said(opened: Session) -> None:
    report = training_effect(opened, "Tanpa Tanggal", load_policy())
    assert (report.head["kind"], report.head["summary"]["compared"]) == (None, 0)
    assert "Tanpa tanggal, jadi tidak dapat dibandingkan: 1 pegawai." in report.head["notes"]
    for course, year in (("Entah", None), ("B", 2020)):
        with pytest.raises(AsnError) as refused:
            training_effect(opened, course, load_policy(), year=year)
        assert refused.value.code == "course-unattended"


@pytest.mark.parametrize(
    ("ended", "span"),
    [
        (date(2026, 7, 1), Span(PERIOD, AFTER)),
        (date(2026, 6, 30), None),
        (date(2027, 1, 1), None),
        (date(2026, 12, 31), Span(PERIOD, AFTER)),
    ],
)
def test_only_whole_periods_count(ended: date, span: Span | None) -> None:
    assert span_of([AFTER, PERIOD, Period(2025, PeriodKind.YEAR)], PeriodKind.SEMESTER, ended) == span
