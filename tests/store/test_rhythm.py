"""What is known of periods."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.store.rhythm import Known, Plans, known_period, known_periods, plans_in, received_in
from asncli.terms import Period
from tests.store.office import BUDI, SITI, batch, evaluate, office, person
from tests.store.test_locks import S1, S2


def test_periods_with_data_are_known_in_the_order_of_their_days(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "evaluate") as w:
        for nip, status in ((SITI, "final"), (BUDI, "objected")):
            evaluate(w, person(w, nip), status)
        siti = person(w, SITI)
        evaluate(w, person(w, SITI), "incomplete", "2026")
        evaluate(w, person(w, SITI), "excluded", "2025-S2")
    with session(path, write=False) as opened:
        found = known_periods(opened)
        assert [(str(one.period), *one[1:]) for one in found] == [
            ("2025-S2", 1, 0, 0, 1, 0, None), ("2026", 1, 0, 1, 0, 0, None), ("2026-S1", 2, 2, 0, 0, 1, None),
        ]  # fmt: skip
        assert known_period(opened, S2) == Known(S2, 0, 0, 0, 0, 0, None)
        assert plans_in(opened, S1) == {siti: Plans(1, 0)}
        assert plans_in(opened, Period(2025, S1.kind)) == {}
        assert received_in(opened, S1) == {}
