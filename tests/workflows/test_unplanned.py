"""Needs that nobody plans for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import raw_connection, session
from asncli.store.unit_needs import NewNeed
from asncli.store.units import index
from asncli.workflows.cover_strategy import cover_strategy
from asncli.workflows.priority import find_priority
from asncli.workflows.state_need import state_need
from tests.workflows.import_office import WRITER
from tests.workflows.strategic_office import strategic_office

TODAY = date(2026, 2, 1)


def test_a_need_is_answered_by_words_of_a_plan_or_an_iku_of_the_unit_or_below(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=True) as opened:
        raw = raw_connection(opened)
        known = index(opened).by_code
        raw.execute("UPDATE indicator SET title = 'Buku dibagikan' WHERE target = 250000")  # of Siti
        (where,) = raw.execute(
            "SELECT u.code FROM indicator i JOIN plan p ON p.id = i.plan_id JOIN assignment a USING (employee_id)"
            " JOIN unit u ON u.id = a.unit_id WHERE i.target = 250000"
        ).fetchone()
        for unit, topic in (("1.01", "guru"), ("1.01.2", "Guru"), ("1.01", "buku"), (where, "Buku"), ("1.01", "Atap")):
            state_need(opened, NewNeed(known[unit].id, 2026, topic), WRITER)
        found = cover_strategy(opened, 2026, today=TODAY)
        assert [(need.unit_code, need.topic) for need in found.unplanned] == [("1.01", "Atap"), ("1.01.2", "Guru")]
        assert cover_strategy(opened, 2026, "1.01.2", today=TODAY).unplanned == [found.unplanned[1]]
        priority = find_priority(opened, "atap", 2026)
        assert cover_strategy(opened, 2026, "1.01.2", today=TODAY, priority=priority).unplanned == [found.unplanned[1]]
        assert found.open == cover_strategy(opened, 2026, today=TODAY)._replace(unplanned=()).open
        raw.execute("UPDATE assignment SET active = 0")
        assert {need.topic for need in cover_strategy(opened, 2026, today=TODAY).unplanned} >= {"buku", "Buku"}
        assert cover_strategy(opened, 2025, today=TODAY).unplanned == []
