"""Everybody who is to be talked to, with what the evaluation says."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.store.database import session
from asncli.workflows.talking_points import talks
from tests.workflows.coached_office import BUDI, POLICY, S1, SECRETARY, SITI, WAYAN, change, coached_office
from tests.workflows.disputed_office import refusal


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return coached_office(tmp_path / "k.db")


def test_people_stand_in_the_order_of_the_tree_with_their_points(office: Path) -> None:
    with session(office, write=False) as s:
        found = [talk for _, talk in talks(s, S1, POLICY)]
        assert [talk.nip for talk in found] == [SITI, BUDI, WAYAN]
        wayan = found[-1]
        assert (wayan.agency, wayan.period, wayan.unit) == ("Kabupaten Contoh Raya", "Semester I 2026", "Bidang SD")
        assert (wayan.predikat, wayan.leader) == ("Butuh Perbaikan", f"Budi, NIP {BUDI}")
        assert (wayan.work, wayan.behaviour) == ("Di Bawah Ekspektasi (100,00%)", "Sesuai Ekspektasi")
        assert wayan.strong == ["Berkas: capaian 100,00%", "Berkas: capaian 100,00%"]
        assert wayan.weak == []


def test_one_unit_or_one_person_and_nobody_who_is_left_out(office: Path) -> None:
    change(office, "UPDATE evaluation SET status = 'excluded' WHERE employee_id = 2")
    with session(office, write=False) as s:
        assert [talk.nip for _, talk in talks(s, S1, POLICY, unit="B")] == [WAYAN]
        assert [talk.nip for _, talk in talks(s, S1, POLICY, nip=SITI)] == [SITI]
        assert refusal(lambda: talks(s, S1, POLICY, nip=BUDI)) == "left-out"
        assert refusal(lambda: talks(s, S1, POLICY, nip=SECRETARY)) == "not-evaluated"
        assert refusal(lambda: talks(s, S1.previous, POLICY)) == "report-empty"
