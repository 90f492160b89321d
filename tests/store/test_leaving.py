"""Who is no longer in a whole roster has left, and may come back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.leaving import Who, absent, expect_everybody, in_service, leave, note_present
from asncli.store.people import history
from tests.store.office import BUDI, SITI, WAYAN, batch, data, office

JAN, MAR, JUL = date(2026, 1, 1), date(2026, 3, 1), date(2026, 7, 1)
HER, HIM = {"nip": SITI, "name": "Siti"}, {"nip": BUDI, "name": "Budi"}


def test_who_is_absent_from_all_sheets_has_left_as_of_the_day_and_may_come_back(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        expect_everybody(w.session)
        for sheet in (HER, {"nip": WAYAN, "name": "Wayan"}):
            w.roster(sheet, as_of=MAR)
            note_present(w.session)
        assert absent(w.session, MAR) == [Who(BUDI, "Budi")]
        assert leave(w.session, w.batch, w.source, MAR) == 1
        assert (absent(w.session, MAR), in_service(w.session, JAN), in_service(w.session, MAR)) == ([], 3, 2)
        w.roster(HIM, as_of=JUL)
        states = [(p.since, p.active, p.unit, row) for p, _, _, _ in history(w.session, BUDI) for row in [p.source_row]]
        assert states == [
            (JAN, True, "Dinas Pendidikan", 3), (MAR, False, "Dinas Pendidikan", None),
            (JUL, True, "Dinas Pendidikan", 2),
        ]  # fmt: skip


def test_who_has_left_already_is_not_marked_again(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        w.roster(HER, as_of=MAR, full=True)
    before = data(path)
    with batch(path) as w:
        w.roster(HER, as_of=JUL, full=True)
    assert data(path) == before


def test_leaving_on_the_day_of_a_state_corrects_that_state(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        w.roster(HER, as_of=JAN, full=True)
        assert [(p.since, p.active) for p, *_ in history(w.session, BUDI)] == [(JAN, False)]
