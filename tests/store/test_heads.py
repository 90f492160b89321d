"""Which unit's capaian organisasi rates its head."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.rules.marks import ABSENT
from asncli.store.database import session
from asncli.store.marks import Chunk, marks, subjects
from asncli.terms import Period, UnitAchievement
from tests.workflows.heard_office import lead, quiet_office, rate_unit
from tests.workflows.reported_office import BUDI, PERIOD, RANI, SITI

DINAS, BIDANG = 1, 2
BAIK = list(UnitAchievement).index(UnitAchievement.BAIK)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    quiet_office(tmp_path / "a.db")
    return tmp_path / "a.db"


def read(path: Path, period: Period = PERIOD) -> Chunk:
    with session(path, write=False) as opened:
        return marks(opened, period, subjects(opened, period))


def test_the_capaian_of_exactly_the_period_belongs_to_the_head_of_the_unit(path: Path) -> None:
    lead(path, SITI, DINAS)
    rate_unit(path, DINAS, "baik")
    rate_unit(path, BIDANG, "istimewa")  # nobody heads it
    chunk = read(path)
    assert chunk.marks.unit_achievement.tolist() == [BAIK] + [ABSENT] * 5
    assert chunk.headed[0][1:] == (DINAS, "Dinas Pendidikan", "baik", "capaian.xlsx", None, 4, 2)
    assert read(path, Period.find("2026") or PERIOD).headed == {}


def test_the_head_of_two_units_is_rated_by_the_own_one(path: Path) -> None:
    lead(path, SITI, DINAS, BIDANG)
    rate_unit(path, BIDANG, "istimewa")
    assert read(path).headed == {}  # the own unit has no capaian yet
    rate_unit(path, DINAS, "baik")
    chunk = read(path)
    assert (chunk.headed[0].unit_id, chunk.marks.heads_several.tolist()) == (DINAS, [False] * 6)


def test_who_heads_other_units_only_is_rated_by_the_one_that_has_a_capaian(path: Path) -> None:
    lead(path, RANI, DINAS, BIDANG)  # Rani stands in no unit
    rate_unit(path, BIDANG, "baik")
    assert read(path).headed[5].unit_id == BIDANG
    rate_unit(path, DINAS, "baik")
    chunk = read(path)
    assert chunk.headed == {}
    assert chunk.marks.heads_several.tolist() == [False] * 5 + [True]


def test_a_head_outside_the_roster_concerns_nobody(path: Path) -> None:
    lead(path, "196501011990011001", DINAS)
    lead(path, BUDI, BIDANG)
    rate_unit(path, DINAS, "baik")
    assert read(path).headed == {}
