"""Realisations find their indicator by person, code and day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.store.writing import Counts
from tests.store.office import BUDI, SITI, Writing, batch
from tests.store.plan_rows import UNIT, achievements, plans, row, stored, told


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(tmp_path / "k.db") as opened:
        opened.roster({"nip": SITI, "name": "Siti"}, {"nip": BUDI, "name": "Budi"}, as_of=date(2026, 1, 1))
        plans(opened, row(), row("IKI-2"), row(begins=date(2026, 4, 1), ends=date(2026, 6, 30), plan_kind="plt"))
        yield opened


def realised(
    code: str = "IKI-2", day: date = date(2026, 3, 31), value: int = 6, nip: str = SITI, **more: object
) -> dict[str, object]:
    return {"nip": nip, "code": code, "day": day, "value": value * UNIT, **more}


def test_a_new_figure_for_a_day_replaces_the_old_one(w: Writing) -> None:
    assert achievements(w, realised(evidence="Laporan 3"), realised(day=date(2026, 6, 30)))[0] == Counts(added=2)
    assert achievements(w, realised(value=7))[0] == Counts(changed=1)
    assert stored(w, "SELECT day, value, evidence FROM achievement") == [
        ("2026-03-31", 70_000, "Laporan 3"), ("2026-06-30", 60_000, None),
    ]  # fmt: skip
    assert achievements(w, realised(value=7))[0] == Counts(unchanged=1)


def test_the_plan_in_force_on_the_day_has_the_indicator(w: Writing) -> None:
    assert achievements(w, realised("IKI-1"))[0] == Counts(added=1)
    assert stored(w, "SELECT p.begins FROM achievement a JOIN indicator i ON i.id = a.indicator_id"
                     " JOIN plan p ON p.id = i.plan_id") == [("2026-01-01",)]  # fmt: skip


def test_what_can_not_be_placed_is_refused(w: Writing) -> None:
    counts, rejected = achievements(
        w,
        realised(nip="198001012005011009"),
        realised(nip=BUDI),
        realised("IKI-9"),
        realised(day=date(2025, 12, 31)),
        realised("IKI-1", day=date(2026, 5, 1)),
    )
    assert counts == Counts()
    assert told(rejected) == [
        (2, "nip", "nip-unknown"), (3, "code", "indicator-unknown"), (4, "code", "indicator-unknown"),
        (5, "day", "date-outside-year"), (6, "code", "indicator-ambiguous"),
    ]  # fmt: skip
