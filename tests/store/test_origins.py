"""Who brought a figure: the names behind the columns, realisations by day, each with file, row and batch."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from asncli.store.database import session
from asncli.store.marks import marks, subjects
from asncli.store.origins import Origin, behind, codes_of
from tests.workflows.reported_office import PERIOD, fill


def test_names_realisations_and_ratings_come_with_their_origin(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with session(tmp_path / "a.db", write=False) as opened:
        chunk = marks(opened, PERIOD, subjects(opened, PERIOD, [1]))
        found = behind(opened, chunk, PERIOD)
        codes = codes_of(opened, chunk.indicator_id, np.array([False, True]))
    assert codes == ["", "IKI-2"]
    assert [(r.code, r.title, r.origin.row) for r in found.results.values()] == [
        ("RHK-1", "Sekolah terlayani", 2), ("RHK-2", "Anggaran terserap", 3),
    ]  # fmt: skip
    assert [i.code for i in found.indicators.values()] == ["IKI-1", "IKI-2"]
    second = found.realisations[int(chunk.indicator_id[1])]
    assert [(r.day, r.value) for r in second] == [
        (date(2026, 2, 28), 800000), (date(2026, 4, 30), 855000), (date(2026, 6, 30), 910000),
    ]  # fmt: skip
    assert second[0].origin == Origin("pegawai.xlsx", None, 4, 1)
    assert found.ratings == {1: Origin("pegawai.xlsx", None, 2, 1)}
    (plan,) = found.plans.values()
    assert (plan.begins, plan.ends, plan.kind) == (date(2026, 1, 1), date(2026, 12, 31), "definitif")
