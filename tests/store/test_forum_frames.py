"""What the pack of the forum asks of the store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.store.database import raw_connection, session
from asncli.store.forum_frames import Told, all_names, behaviour_totals, last_talks, talk_totals, told_obstacles
from tests.workflows.reported_office import PERIOD, SITI, reported_office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reported office; Siti told a kendala and had two dialogues."""
    path = reported_office(tmp_path_factory.mktemp("office") / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE achievement SET obstacle = 'Hujan' WHERE day = '2026-03-31'")
        for day in ("2026-07-02", "2026-07-09"):
            raw.execute(
                "INSERT INTO dialogue (employee_id, period, held_on, confidential, source_id)"
                " SELECT id, '2026-S1', ?, 0, 1 FROM employee WHERE nip = ?",
                (day, SITI),
            )
    return path


def test_every_kendala_of_the_period_stands_under_its_indicator(office: Path) -> None:
    with session(office, write=False) as opened:
        assert list(told_obstacles(opened, PERIOD)) == [Told(1, "Sekolah yang dibina", "Hujan")]
        assert list(told_obstacles(opened, PERIOD.previous)) == []


def test_names_come_without_titles(office: Path) -> None:
    with session(office, write=False) as opened:
        assert sorted(all_names(opened)) == ["=1+1", "Agus", "Dewi", "Rani", "Siti Lestari", "Wayan [dr]"]


def test_behaviour_and_dialogues_are_counted_by_unit_of_those_evaluated(office: Path) -> None:
    with session(office, write=False) as opened:
        marks, talks = behaviour_totals(opened, PERIOD), talk_totals(opened, PERIOD)
        days = last_talks(opened, PERIOD)
        rows = raw_connection(opened).execute(
            "SELECT count(behaviour), sum(behaviour), count(*) FROM evaluation"
            " WHERE status NOT IN ('incomplete', 'excluded')"
        )
        many, total, people = rows.fetchone()
    assert (sum(n for n, _ in marks.values()), sum(s for _, s in marks.values())) == (many, total or 0)
    assert (sum(n for n, _ in talks.values()), sum(held for _, held in talks.values())) == (people, 1)
    assert days == {1: date(2026, 7, 9)}
