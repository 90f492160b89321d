"""Who works on which IKU."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import raw_connection, session
from asncli.store.strategy_coverage import indicators_working_on, planned_titles, times_named, working_on
from tests.cli.small_office import BUDI, SITI, WAYAN
from tests.workflows.strategic_office import strategic_office

DAY = date(2026, 2, 1)


def test_planned_results_are_told_with_the_unit_of_the_first_day_and_their_indicators(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=False) as opened:
        found = working_on(opened, 2026, DAY)
        assert [(one.iku_code, one.nip) for one in found] == [
            ("IKU-2", BUDI), ("IKU-2", SITI), ("IKU-2", WAYAN), ("IKU-9", WAYAN), ("iku-2", WAYAN),
        ]  # fmt: skip
        assert all(one.unit_id and one.serving for one in found)
        assert {one.result for one in indicators_working_on(opened, 2026)} == {one.id for one in found}
        assert sorted(one.target for one in indicators_working_on(opened, 2026)) == [
            10_000, 50_000, 70_000, 150_000, 250_000, 400_000,
        ]  # fmt: skip
        assert (working_on(opened, 2025, DAY), times_named(opened, "IKU-2")) == ([], 3)


def test_who_is_not_in_service_on_the_day_is_told_so_and_speaks_of_nothing(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=True) as opened:
        units = dict(raw_connection(opened).execute("SELECT code, id FROM unit").fetchall())
        titles = set(planned_titles(opened, 2026, DAY))
        assert {unit for unit, _ in titles} == {units["1.01"], units["1.01.1"], units["1.01.2"]}
        raw_connection(opened).execute(
            "UPDATE assignment SET active = 0 WHERE employee_id = (SELECT id FROM employee WHERE nip = ?)", (WAYAN,)
        )
        assert {one.nip: one.serving for one in working_on(opened, 2026, DAY)} == {BUDI: True, SITI: True, WAYAN: False}
        assert set(planned_titles(opened, 2026, DAY)) < titles
        assert list(planned_titles(opened, 2025, DAY)) == []
