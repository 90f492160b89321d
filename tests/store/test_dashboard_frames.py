"""What the dashboard asks of the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.store.dashboard_frames import Hindered, UnitTotal, evaluated_periods, hindered, unit_totals
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind
from tests.workflows.reported_office import PERIOD, reported_office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reported office, in which two kendala are told."""
    path = reported_office(tmp_path_factory.mktemp("office") / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE achievement SET obstacle = 'Hujan', follow_up = 'Tenda' WHERE day = '2026-03-31'")
        raw.execute("UPDATE achievement SET obstacle = 'Listrik' WHERE day = '2026-05-31'")
    return path


def test_people_are_counted_by_unit_status_and_predikat(office: Path) -> None:
    with session(office, write=False) as opened:
        found = unit_totals(opened, PERIOD)
        (everybody,) = raw_connection(opened).execute("SELECT count(*) FROM evaluation").fetchone()
        (work,) = raw_connection(opened).execute("SELECT sum(work_result) FROM evaluation").fetchone()
    assert sum(one.people for one in found) == everybody
    assert sum(one.work for one in found) == work
    assert found[0] == UnitTotal(0, "draft", "sangat_baik", 1, 1, found[0].work, 0, 0)


def test_kendala_are_counted_by_the_unit_of_the_evaluation(office: Path) -> None:
    with session(office, write=False) as opened:
        assert hindered(opened, PERIOD) == [Hindered(1, 1, 1, 1), Hindered(2, 1, 1, 0)]
        assert hindered(opened, PERIOD.previous) == []


def test_evaluated_periods_come_by_their_last_day_the_longest_last(office: Path) -> None:
    year, quarter = Period(2026, PeriodKind.YEAR, 1), Period(2026, PeriodKind.QUARTER, 4)
    with session(office, write=True) as opened:
        raw = raw_connection(opened)
        for period in (year, quarter):
            raw.execute("UPDATE evaluation SET period = ? WHERE employee_id = (SELECT max(employee_id) FROM evaluation"
                        " WHERE period = ?)", (str(period), str(PERIOD)))  # fmt: skip
        assert evaluated_periods(opened) == [PERIOD, quarter, year]
        opened.rollback()
