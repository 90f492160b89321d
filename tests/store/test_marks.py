"""What leaves the database for the law: people once, days counted, recaps exact, period columns where they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from asncli.rules.marks import ABSENT
from asncli.store.database import session
from asncli.store.marks import Chunk, chunks, subjects
from asncli.terms import Period
from tests.workflows.reported_office import PERIOD, fill

Q2 = Period.find("2026-Q2")


def office(tmp_path: Path, *more: str) -> Path:
    path = tmp_path / "a.db"
    fill(path)
    with closing(sqlite3.connect(path)) as raw:
        for sql in more:
            raw.execute(sql)
        raw.commit()
    return path


def read(path: Path, period: Period = PERIOD, size: int = 100, *, apart: bool = False) -> list[Chunk]:
    with session(path, write=False) as opened:
        return list(chunks(opened, period, subjects(opened, period), size, apart=apart))


def test_the_recap_of_a_period_is_exact_and_only_of_its_days(tmp_path: Path) -> None:
    (chunk,) = read(office(tmp_path))
    marks = chunk.marks
    assert [len(chunk.subjects), len(chunk.plan_id), len(chunk.result_id), len(chunk.indicator_id)] == [6, 4, 5, 7]
    assert marks.plan_person.tolist() == [0, 1, 3, 5]
    assert marks.result_plan.tolist() == [0, 0, 1, 2, 3]
    assert marks.indicator_result.tolist() == [0, 1, 2, 2, 3, 3, 4]
    assert marks.result_weight.tolist() == [600000, 400000, ABSENT, ABSENT, ABSENT]
    assert marks.direction.tolist() == [0, 2, 0, 0, 0, 1, 0]
    assert marks.recap.tolist() == [0, 1, 0, 0, 0, 0, 2]
    assert marks.target_high.tolist() == [ABSENT, 950000] + [ABSENT] * 5
    assert marks.actual_num.tolist() == [60000, 2565000, 60000, 0, 120000, 0, 600000]
    assert marks.actual_den.tolist() == [1, 3, 1, 0, 1, 0, 1]
    assert {name: column.tolist() for name, column in marks.given.items()} == {
        "S1": [ABSENT, ABSENT, 70000, 0, ABSENT, ABSENT, ABSENT],
        "S2": [ABSENT, ABSENT, 0, 10000, ABSENT, ABSENT, ABSENT],
    }
    assert [date.fromordinal(int(marks.plan_begins[0])), date.fromordinal(int(marks.plan_ends[0]))] == [
        date(2026, 1, 1), date(2026, 12, 31),
    ]  # fmt: skip
    assert Q2
    assert read(tmp_path / "a.db", Q2)[0].marks.actual_num.tolist() == [30000, 1765000, 60000, 0, 120000, 0, 600000]


@pytest.mark.parametrize(
    ("recap", "num", "den"), [("terakhir", 910000, 1), ("tertinggi", 910000, 1), ("jumlah", 2565000, 1)]
)
def test_each_recap_is_what_its_name_says(tmp_path: Path, recap: str, num: int, den: int) -> None:
    (chunk,) = read(office(tmp_path, f"UPDATE indicator SET recap = '{recap}' WHERE id = 2"))
    assert (chunk.marks.actual_num[1], chunk.marks.actual_den[1]) == (num, den)


@pytest.mark.parametrize("apart", [False, True])
def test_people_read_in_small_pieces_are_the_same_people(tmp_path: Path, apart: bool) -> None:
    path = office(tmp_path)
    (whole,), pieces = read(path), read(path, size=2, apart=apart)
    assert [s for piece in pieces for s in piece.subjects] == list(whole.subjects)
    assert np.concatenate([p.indicator_id for p in pieces]).tolist() == whole.indicator_id.tolist()
    assert np.concatenate([p.marks.actual_num for p in pieces]).tolist() == whole.marks.actual_num.tolist()


def test_the_state_is_that_of_the_last_day_and_the_first_one_known_holds_from_before(tmp_path: Path) -> None:
    moved = (
        "INSERT INTO assignment (employee_id, since, active, unit_id, position, source_id)"
        " VALUES (2, '2026-04-01', 1, 1, 'Analis Muda', 1), (2, '2026-07-01', 1, 1, 'Analis Madya', 1)"
    )
    path = office(tmp_path, moved, "UPDATE assignment SET since = '2026-03-01' WHERE employee_id = 3")
    people = read(path)[0].subjects
    assert (people[1].position, people[1].unit_id, people[1].days) == ("Analis Muda", 1, 181)
    assert people[2].days == 181
    assert len({s.employee_id for s in people}) == len(people)


def test_who_left_and_came_back_has_the_days_of_service_and_the_last_state_of_service(tmp_path: Path) -> None:
    left = (
        "INSERT INTO assignment (employee_id, since, active, position, source_id) VALUES"
        " (2, '2026-02-01', 0, 'x', 1), (2, '2026-06-01', 1, 'Kembali', 1), (3, '2025-12-01', 1, 'Lama', 1),"
        " (3, '2025-12-15', 0, 'Pergi', 1)"
    )
    path = office(tmp_path, left, "DELETE FROM assignment WHERE employee_id = 3 AND since = '2026-01-01'")
    people = {s.employee_id: s for s in read(path)[0].subjects}
    assert (people[2].days, people[2].position) == (31 + 30, "Kembali")
    assert 3 not in people


def test_ratings_of_exactly_the_period_are_read(tmp_path: Path) -> None:
    people = read(office(tmp_path))[0].subjects
    assert [(s.leader_work, s.leader_behaviour) for s in people] == [(2, 3), (0, 2), (0, 2), (0, 0), (0, 0), (3, 3)]
    assert Q2
    assert {(s.leader_work, s.leader_behaviour) for s in read(tmp_path / "a.db", Q2)[0].subjects} == {(0, 0)}


def test_a_database_without_plans_gives_people_without_columns(tmp_path: Path) -> None:
    path = office(tmp_path, "DELETE FROM achievement", "DELETE FROM indicator", "DELETE FROM planned_result",
                  "DELETE FROM plan")  # fmt: skip
    (chunk,) = read(path)
    assert (len(chunk.subjects), len(chunk.marks.target), chunk.marks.given) == (6, 0, {})
