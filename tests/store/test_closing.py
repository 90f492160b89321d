"""What is kept of units and people when a period is closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.closing import drop_units, keep_as_final, keep_units, write_state
from asncli.store.database import raw_connection, session
from asncli.store.evaluations import evaluations
from asncli.store.locks import find_lock
from asncli.store.units import list_units, subtree
from asncli.terms import PeriodState
from tests.store.office import BUDI, TODAY, batch, evaluate, office, person
from tests.store.test_locks import S1, S2


def test_units_stay_as_they_were_while_the_period_is_closed(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "period close 2026-S1") as w:
        assert keep_units(w.session, w.batch, w.source, S1) == 2
    with session(path, write=True) as opened:
        then = list_units(opened, S1)
        (top,) = (unit.id for unit in then if unit.parent_id is None)
        raw = raw_connection(opened)
        raw.execute("UPDATE unit SET name = 'Lain', name_key = 'lain' || id, parent_id = NULL")
    with session(path, write=False) as opened:
        assert sorted(unit.name for unit in list_units(opened, S1)) == ["Bidang SD", "Dinas Pendidikan"]
        assert {unit.name for unit in list_units(opened, S2)} == {"Lain"}
        assert (len(subtree(opened, top, S1)), len(subtree(opened, top))) == (2, 1)
    with batch(path, "period reopen 2026-S1") as w:
        drop_units(w.session, w.batch, S1)
        assert {unit.name for unit in list_units(w.session, S1)} == {"Lain"}


def test_who_is_left_out_keeps_name_and_unit_and_the_batch_that_decided_it(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "evaluate 2026-S1") as w:
        evaluate(w, person(w, BUDI), "excluded")
    with batch(path, "period close 2026-S1") as w:
        keep_as_final(w.session, w.batch, S1, [(person(w, BUDI), "Budi", "Dinas Pendidikan", "{}")])
        raw_connection(w.session).execute("UPDATE employee SET name = 'Lain'")
        (kept,) = evaluations(w.session, S1, nip=BUDI)
    assert (kept.name, kept.unit, kept.batch_id) == ("Budi", "Dinas Pendidikan", 3)


def test_a_period_opened_and_closed_keeps_both_days(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "period open 2026-S1") as w:
        write_state(w.session, w.batch, w.source, S1, PeriodState.OPEN, date(2026, 1, 2))
    with batch(path, "period close 2026-S1") as w:
        write_state(w.session, w.batch, w.source, S1, PeriodState.CLOSED, TODAY, raters_deleted=True)
        lock = find_lock(w.session, S1)
    assert lock is not None
    assert (lock.opened_on, lock.closed_on, lock.raters_deleted) == (date(2026, 1, 2), TODAY, True)
