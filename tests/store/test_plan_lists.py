"""Lists of targets, realisations and ratings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.store.plan_lists import Wanted, list_achievements, list_ratings, list_targets
from asncli.terms import Period, PeriodKind
from tests.store.office import BUDI, SITI, Writing, batch, office
from tests.store.plan_rows import UNIT, achievements, plans, ratings, row

TODAY = date(2026, 7, 1)
S1, S2 = Period(2026, PeriodKind.SEMESTER, 1), Period(2026, PeriodKind.SEMESTER, 2)
EVERYBODY = Wanted(TODAY)


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db")) as opened:
        plans(opened, row("IKI-2", "RHK-2", nip=BUDI), row("IKI-1", nip=BUDI, weight=None))
        day = {"nip": BUDI, "code": "IKI-1", "value": 6 * UNIT}
        achievements(opened, {**day, "day": date(2026, 3, 31)}, {**day, "day": date(2026, 9, 30)})
        ratings(opened, {"nip": BUDI, "period": "2026-S1", "work_rating": "meets", "new_idea": False})
        yield opened


def test_targets_are_listed_by_person_year_and_unit(w: Writing) -> None:
    assert [(t.nip, t.code) for t in list_targets(w.session, EVERYBODY)] == [
        (BUDI, "IKI-1"),
        (BUDI, "IKI-2"),
        (SITI, "I1"),
    ]
    assert [t.code for t in list_targets(w.session, Wanted(TODAY, SITI))] == ["I1"]
    assert list_targets(w.session, EVERYBODY, year=2025) == []
    assert [t.nip for t in list_targets(w.session, Wanted(TODAY, unit_ids=[2]))] == [SITI]


def test_assumed_directions_can_be_listed_alone_with_the_state_of_their_plan(w: Writing) -> None:
    plans(w, row("IKI-3", "RHK-3", nip=BUDI, assumed=True, parent_title="Hasil atasan"))
    (found,) = list_targets(w.session, EVERYBODY, assumed=True)
    assert (found.code, found.parent_title, found.status, found.approved_by, found.approved_at, found.assumed) == (
        "IKI-3", "Hasil atasan", "draft", None, None, True,
    )  # fmt: skip
    assert [t.assumed for t in list_targets(w.session, EVERYBODY)] == [False, False, True, False]


def test_realisations_are_listed_by_period(w: Writing) -> None:
    assert [(a.code, a.day, a.value) for a in list_achievements(w.session, EVERYBODY)] == [
        ("IKI-1", "2026-03-31", 60_000), ("IKI-1", "2026-09-30", 60_000),
    ]  # fmt: skip
    assert [a.day for a in list_achievements(w.session, Wanted(TODAY, BUDI), period=S2)] == ["2026-09-30"]


def test_ratings_are_listed_by_exactly_their_period(w: Writing) -> None:
    (found,) = list_ratings(w.session, EVERYBODY, period=S1)
    assert (found.nip, found.work_rating, found.new_idea, found.batch) == (BUDI, "meets", False, 3)
    assert list_ratings(w.session, EVERYBODY, period=S2) == []
