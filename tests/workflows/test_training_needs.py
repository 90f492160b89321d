"""What training people and units need."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from asncli.errors import AsnError
from asncli.reports.report import Report
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.priority import find_priority
from asncli.workflows.training_needs import above, below_each, training_needs
from tests.workflows.rated_office import PERIOD
from tests.workflows.trained_office import BELOW, COACHED, HALF_HEARD, HEARD, TODAY, YEAR, trained_office


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session(trained_office(tmp_path_factory.mktemp("t") / "k.db"), write=False) as found:
        yield found


def told(report: Report, nip: str) -> list[tuple[str, str, str]]:
    return [tuple(row[5:]) for row in report.page("Pegawai").tables[0].rows if row[2] == nip]


def test_each_need_has_its_source_and_its_figure(opened: Session) -> None:
    report = training_needs(opened, PERIOD, load_policy(), today=TODAY)
    assert told(report, COACHED) == [("coaching", "Arsip", "pembinaan sejak 15 Juli 2026, topik Arsip")]
    assert told(report, BELOW) == [
        ("missed_indicator", "Layanan selesai IKI-1", "IKI-1 Layanan selesai IKI-1: capaian 80,30% (batas 90,00%)")
    ]
    assert {row[1:] for row in told(report, HEARD)} >= {("Adaptif", "Adaptif: 2,00 (batas 3,00)")}
    assert len([row for row in told(report, HEARD) if row[0] == "weak_value"]) == 7


def test_marks_of_too_few_raters_are_no_need_and_told_nowhere(opened: Session) -> None:
    for period in (PERIOD, YEAR):
        report = training_needs(opened, period, load_policy(), today=TODAY)
        assert [row for row in told(report, HALF_HEARD) if row[0] == "weak_value"] == []
    assert len([row for row in told(report, HEARD) if row[0] == "weak_value"]) == 7  # the year: of its semester


def test_a_period_in_which_nobody_was_evaluated_is_refused(opened: Session) -> None:
    with pytest.raises(AsnError) as refused:
        training_needs(opened, Period(2026, PeriodKind.SEMESTER, 2), load_policy(), today=TODAY)
    assert refused.value.code == "report-empty"


def test_units_state_needs_and_a_priority_means_their_people(opened: Session) -> None:
    meant = find_priority(opened, "Pelayanan", 2026)
    report = training_needs(opened, PERIOD, load_policy(), today=TODAY, priority=meant)
    (need,) = report.page("Unit Kerja").tables[0].rows
    assert tuple(need) == ("Dinas Mawar", None, "Dinyatakan unit", "Pelayanan", "Loket ramah", 1, None, 6)
    assert report.head["summary"]["people"] == 6
    assert {row[0] for row in report.page("Pegawai").tables[0].rows} == {"Dinas Mawar"}
    assert [tuple(row) for row in report.page("Per Topik").tables[0].rows] == [
        ("Dinas Mawar", None, "Layanan selesai IKI-1", "missed_indicator", 1)
    ]


def test_people_count_for_their_unit_and_those_above() -> None:
    parents = {1: None, 2: 1, 3: 2}
    assert above(parents, 3) == [3, 2, 1]
    assert below_each(parents, {3: 4, 1: 1, None: 9}) == {3: 4, 2: 4, 1: 5}
