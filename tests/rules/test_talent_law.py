"""The nine boxes as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.rules.library import talent_law
from asncli.terms import Period, PeriodKind, PotentialLevel, Predikat, Rating
from tests.rules.law_files import fault_of

LAW = talent_law(Period(2026, PeriodKind.YEAR))


def test_boxes_are_numbered_as_the_law_prints_them() -> None:
    rows = [[LAW.grid[rating, level] for level in PotentialLevel] for rating in Rating]
    assert rows == [[4, 7, 9], [2, 5, 8], [1, 3, 6]]
    assert LAW.pool == {7, 8, 9}
    assert sorted(LAW.recommendations) == list(range(1, 10))
    assert LAW.performance[Predikat.BAIK] is Rating.MEETS
    assert LAW.values[Predikat.BAIK] == 8000


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ("above = [4, 7, 9]", "above = [4, 7]", "grid.above must be three numbers that no other row has"),
        ("above = [4, 7, 9]", "above = [4, 7, 8]", "grid.meets must be three numbers that no other row has"),
        ("above = [4, 7, 9]", "above = [4, 7, 10]", "grid.above must be a list of whole numbers from 1 to 9"),
        ('["Rotasi", "Pengembangan kompetensi"],', "", "recommendations.list must be nine lists of texts"),
        ("integritas = 15", "integritas = 16", "weights.kompetensi does not add up to 100 with potensi"),
        ('baik = "meets"', 'baik = "well"', "performance.baik must be one of above, meets, below"),
        ("boxes = [7, 8, 9]", "boxes = 7", "pool.boxes must be a list of whole numbers from 1 to 9"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "talent", "permenpanrb-3-2020", found, put_there).startswith(said)
