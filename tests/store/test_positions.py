"""Who serves in which post."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.store.database import session
from asncli.store.positions import Post, fits, posts, serving_day
from tests.store.bulk_office import DEWI, LEFT, nurses
from tests.store.office import BUDI, SITI, WAYAN


@pytest.mark.parametrize(
    ("pattern", "position", "meant"),
    [
        ("Perawat*", "perawat  Ahli Pertama", True),
        ("Perawat*", "Perawat", True),
        ("Perawat*", "Kepala Perawat", False),
        ("*perawat*", "Kepala Perawat Gigi", True),
        ("Perawat", "Perawat Gigi", False),
        ("Guru ?", "Guru A", True),
        ("Guru ?", "Guru", False),
        ("Analis (SDM) [1]", "Analis (SDM) [1]", True),
        ("*", None, False),
    ],
)
def test_a_pattern_means_jabatan_whatever_their_case_and_spaces(pattern: str, position: str, meant: bool) -> None:
    assert fits(pattern)(position) is meant


def test_only_who_serves_on_the_day_is_there_by_nip(tmp_path: Path) -> None:
    with session(nurses(tmp_path / "k.db"), write=False) as opened:
        assert [one.nip for one in posts(opened, date(2026, 1, 1))] == [BUDI, SITI, DEWI, LEFT, WAYAN]
        assert [one.nip for one in posts(opened, date(2026, 7, 1))] == [BUDI, SITI, DEWI, WAYAN]
        assert posts(opened, date(2026, 7, 1), nip=SITI) == [
            Post(2, SITI, "Siti", "Puskesmas A", "Perawat Ahli Pertama", "Ahli Pertama")
        ]
        assert [one.nip for one in posts(opened, date(2026, 7, 1), unit_ids=[2])] == [WAYAN]


def test_plans_of_a_year_that_is_over_are_those_of_its_last_day() -> None:
    today = date(2026, 11, 22)
    assert [serving_day(year, today) for year in (2025, 2026, 2027)] == [date(2025, 12, 31), today, today]
