"""Ratings come in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.import_ratings import import_ratings
from tests.cli.small_office import BUDI, WAYAN, rated
from tests.workflows.import_office import ALL, WRITER, codes, counts, file, office


def test_periods_are_told_in_their_codes(tmp_path: Path) -> None:
    lines = [rated(period="Semester I 2026"), rated(BUDI, period="2026-Q1", assessor=None), rated(WAYAN)]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_ratings(opened, [file("Rating", lines)], options=ALL, writer=WRITER)
    assert (counts(found), found.more) == ((3, 3, 0, 0, 0), {"periods": ["2026-Q1", "2026-S1"]})


def test_in_one_file_a_second_assessor_is_a_conflict_and_the_same_again_a_duplicate(tmp_path: Path) -> None:
    lines = [rated(), rated(), rated(assessor=WAYAN), rated(**{"Rating Perilaku": "Sesuai Ekspektasi"})]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_ratings(opened, [file("Rating", lines)], options=ALL, writer=WRITER)
    assert codes(found) == [("duplicate", "A3"), ("rating-conflict", "C4"), ("duplicate-conflict", "A5")]


def test_a_rating_below_without_a_word_is_a_warning(tmp_path: Path) -> None:
    below = {"Rating Hasil Kerja": "Di Bawah Ekspektasi"}
    lines = [rated(**below), rated(WAYAN, **below, **{"Umpan Balik": "Lengkapi bukti dukung"})]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_ratings(opened, [file("Rating", lines)], options=ALL, writer=WRITER)
    assert (counts(found)[1], codes(found)) == (2, [("below-without-text", "F2")])
    assert "Rated below expectation (work result)" in str(found.problems[0].message)
