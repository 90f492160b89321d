"""People as their career is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session

from asncli.store.career_people import CareerPerson, CareerState, by_unit, career_people, career_states
from asncli.store.database import session
from tests.store.career_office import EVERYBODY, NUMBER, RINA, TODAY, career_office
from tests.store.office import batch


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Session]:
    with session(career_office(tmp_path / "k.db"), write=False) as found:
        yield found


def test_everybody_in_service_stands_with_the_state_of_the_day(opened: Session) -> None:
    found = career_people(opened, TODAY)
    assert {one.nip for one in found} == set(EVERYBODY)
    (rina,) = career_people(opened, TODAY, nip=RINA)
    assert rina == CareerPerson(
        NUMBER[RINA], RINA, "Rina, S.Pd.", rina.unit_id, "Bidang SD", None, "pns", "Jabatan Fungsional",
        "Guru Ahli Pertama",
        "Ahli Pertama", date(2024, 1, 1), "III/a", date(2022, 4, 1), date(1990, 1, 15), "S-1/Sarjana", None, "P",
    )  # fmt: skip
    assert [one.name for one in career_people(opened, TODAY, unit_ids=[rina.unit_id or 0])] == [
        "Dodi", "Ucok", "Rina, S.Pd.", "Tono",
    ]  # fmt: skip


def test_lists_go_by_unit_and_name(opened: Session) -> None:
    assert [one.name for one in by_unit(career_people(opened, TODAY))] == [
        "Nihil", "Dodi", "Rina, S.Pd.", "Tono", "Ucok", "Karta", "Lasmi", "Tuah",
    ]  # fmt: skip


def test_only_people_with_several_states_have_a_history(tmp_path: Path) -> None:
    path = career_office(tmp_path / "k.db")
    with batch(path) as w:
        w.roster({"nip": RINA, "name": "Rina", "level": "Ahli Muda"}, as_of=date(2026, 5, 2))
    with session(path, write=False) as opened:
        found = career_states(opened)
    assert list(found) == [NUMBER[RINA]]
    jabatan = ("Jabatan Fungsional", "Guru Ahli Pertama")
    assert found[NUMBER[RINA]] == [
        CareerState(date(2024, 1, 2), True, *jabatan, "Ahli Pertama", date(2024, 1, 1), "III/a", date(2022, 4, 1)),
        CareerState(date(2026, 5, 2), True, *jabatan, "Ahli Muda", date(2024, 1, 1), "III/a", date(2022, 4, 1)),
    ]
