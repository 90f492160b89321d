"""The sheet Rating."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.terms import Period, Rating
from asncli.workbooks.rating import RATING
from tests.workbooks.sheets import NIP, OTHER_NIP, faults, reading


def test_a_rating_is_read_with_feedback_and_assessor(tmp_path: Path) -> None:
    line = {
        "NIP": NIP,
        "Periode": "Semester I 2026",
        "Rating Hasil Kerja": "Diatas Ekspektasi",
        "Rating Perilaku": "SESUAI EKSPEKTASI",
        "Umpan Balik": "Terima kasih.",
        "NIP Penilai": OTHER_NIP,
        "Ide Baru": "ya",
    }
    period = Period.find("2026-S1")
    expected = (NIP, period, Rating.ABOVE, Rating.MEETS, "Terima kasih.", OTHER_NIP, True)
    assert list(reading(tmp_path, RATING, line)) == [(2, expected)]


@pytest.mark.parametrize(
    ("written", "rating"),
    [
        ("Di Atas Ekspektasi", Rating.ABOVE),
        ("Diatas Ekspektasi", Rating.ABOVE),
        ("DIATAS EKSPEKTASI", Rating.ABOVE),
        ("sesuai ekspektasi", Rating.MEETS),
        ("Di Bawah Ekspektasi", Rating.BELOW),
        ("dibawah ekspektasi", Rating.BELOW),
        (None, None),
    ],
)
def test_a_rating_is_known_in_the_spellings_of_offices(tmp_path: Path, written: object, rating: object) -> None:
    ((_, values),) = reading(
        tmp_path, RATING, {"NIP": NIP, "Periode": "2026-S1", "Rating Perilaku": written, "Umpan Balik": "x"}
    )
    assert values[3] is rating


@pytest.mark.parametrize("written", ["Baik", "Sangat Baik", "4", 5])
def test_any_other_word_is_no_rating(tmp_path: Path, written: object) -> None:
    rows = reading(tmp_path, RATING, {"NIP": NIP, "Periode": "2026-S1", "Rating Hasil Kerja": written})
    assert list(rows) == []
    assert faults(rows) == [("rating-unknown", "C2")]


def test_a_period_that_can_not_be_read_is_refused(tmp_path: Path) -> None:
    rows = reading(tmp_path, RATING, {"NIP": NIP, "Periode": "Semester III 2026", "Rating Perilaku": "Sesuai"})
    assert list(rows) == []
    assert faults(rows) == [("period-unknown", "B2")]


def test_two_ratings_of_one_person_in_one_period_are_a_conflict(tmp_path: Path) -> None:
    line = {"NIP": NIP, "Periode": "2026-S1", "Rating Perilaku": "Sesuai Ekspektasi"}
    rows = reading(tmp_path, RATING, line, line | {"Rating Perilaku": "Di Bawah Ekspektasi"}, line)
    assert [number for number, _ in rows] == [2]
    assert [code for code, _ in faults(rows)] == ["duplicate-conflict", "duplicate"]


@pytest.mark.parametrize("written", ["0001", "9999", "2040-S1"])
def test_a_period_that_nobody_can_mean_is_refused(tmp_path: Path, written: str) -> None:
    rows = reading(tmp_path, RATING, {"NIP": NIP, "Periode": written, "Rating Perilaku": "Sesuai Ekspektasi"})
    assert list(rows) == []
    assert faults(rows) == [("period-unknown", "B2")]
