"""Courses that people attended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.store.plan_lists import Wanted
from asncli.store.staging import Rejected
from asncli.store.training import FIELDS, list_trainings, write_trainings
from asncli.store.writing import Counts
from tests.store.office import BUDI, SITI, TODAY, Writing, batch, office
from tests.store.plan_rows import UNIT, told

NOBODY = "198001012005011009"
EVERYBODY = Wanted(TODAY)


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db"), "training import") as opened:
        yield opened


def course(name: str = "Pelayanan Publik", nip: str = SITI, **more: object) -> dict[str, object]:
    return {"nip": nip, "name": name, "hours": 20 * UNIT, **more}


def trainings(w: Writing, *rows: dict[str, object]) -> tuple[Counts, list[Rejected]]:
    return write_trainings(
        w.session, w.batch, w.source, [(n, *(line.get(f) for f in FIELDS)) for n, line in enumerate(rows, 2)]
    )


def test_a_course_stands_once_by_person_name_and_first_day_known_or_not(w: Writing) -> None:
    rows = [course(), course(begins=date(2024, 6, 3), ends=date(2024, 6, 7)), course(nip=BUDI, begins=date(2025, 1, 6))]
    assert trainings(w, *rows) == (Counts(added=3), [])
    assert trainings(w, *rows) == (Counts(unchanged=3), [])
    assert [(t.nip, t.training, t.begins, t.hours) for t in list_trainings(w.session, EVERYBODY)] == [
        (BUDI, "Pelayanan Publik", "2025-01-06", 200_000),
        (SITI, "Pelayanan Publik", None, 200_000),
        (SITI, "Pelayanan Publik", "2024-06-03", 200_000),
    ]
    assert [t.nip for t in list_trainings(w.session, EVERYBODY, year=2024)] == [SITI]
    assert list_trainings(w.session, Wanted(TODAY, BUDI), year=2024) == []


def test_case_and_spaces_make_no_other_course_and_an_empty_cell_keeps(w: Writing) -> None:
    trainings(w, course(kind="Teknis", cost=1_500_000 * UNIT, mark="87,5"))
    assert trainings(w, course("PELAYANAN  publik", hours=30 * UNIT))[0] == Counts(changed=1)
    (found,) = list_trainings(w.session, EVERYBODY)
    assert found[2:10] == ("PELAYANAN  publik", "Teknis", None, None, None, 300_000, 15_000_000_000, "87,5")


def test_a_person_must_be_known_and_a_course_is_said_once(w: Writing) -> None:
    counts, rejected = trainings(w, course(), course(nip=NOBODY), course("pelayanan publik", hours=5 * UNIT))
    assert (counts, told(rejected)) == (Counts(added=1), [(3, "nip", "nip-unknown"), (4, "name", "duplicate-conflict")])
    assert rejected[1].values == {"key": "NIP + Nama Pelatihan + Mulai", "first": 2}
