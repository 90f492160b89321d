"""One leader rates a person in a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.store.writing import Counts
from tests.store.office import BUDI, SITI, WAYAN, Writing, batch
from tests.store.plan_rows import ratings, stored, told


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(tmp_path / "k.db") as opened:
        opened.roster({"nip": SITI, "name": "Siti"}, {"nip": BUDI, "name": "Budi"}, as_of=date(2026, 1, 1))
        yield opened


def rated(assessor: str | None = BUDI, nip: str = SITI, period: str = "2026-S1", **more: object) -> dict[str, object]:
    return {"nip": nip, "period": period, "work_rating": "meets", "assessor_nip": assessor, **more}


def test_a_rating_is_stored_corrected_and_completed(w: Writing) -> None:
    assert ratings(w, rated(), rated(period="2026-S2"))[0] == Counts(added=2)
    assert ratings(w, rated(None, work_rating="above", new_idea=True))[0] == Counts(changed=1)
    assert stored(w, "SELECT period, work_rating, assessor_nip, new_idea FROM rating ORDER BY period") == [
        ("2026-S1", "above", BUDI, 1), ("2026-S2", "meets", BUDI, None),
    ]  # fmt: skip


def test_a_second_assessor_is_refused_in_the_file_and_against_the_database(w: Writing) -> None:
    counts, rejected = ratings(w, rated(), rated(WAYAN), rated(None, nip=BUDI), rated(WAYAN, nip=BUDI))
    assert (counts, told(rejected)) == (
        Counts(added=2), [(3, "assessor_nip", "rating-conflict"), (5, "period", "duplicate-conflict")],
    )  # fmt: skip
    assert rejected[1].values == {"key": "NIP + Periode", "first": 4}
    assert told(ratings(w, rated(WAYAN))[1]) == [(2, "assessor_nip", "rating-conflict")]


def test_nobody_rates_oneself_and_everybody_is_known(w: Writing) -> None:
    assert told(ratings(w, rated(SITI), rated(nip="198001012005011009"))[1]) == [
        (2, "assessor_nip", "rater-self"), (3, "nip", "nip-unknown"),
    ]  # fmt: skip
