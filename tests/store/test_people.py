"""People on a day, one of them, and through time."""

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.batches import date_source
from asncli.store.database import session
from asncli.store.people import find, get, history, newest_state, people
from asncli.store.undo import undo
from asncli.store.units import subtree
from tests.store.office import BUDI, NOW, SITI, batch, office

JAN, JUL = date(2026, 1, 1), date(2026, 7, 1)


def moved(path: Path) -> Path:
    """Siti moves in July, Budi has left by then."""
    office(path)
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti", "unit": "Dinas Pendidikan", "golongan_since": JAN}, as_of=JUL, full=True)
    return path


def test_people_are_listed_as_they_were_on_the_day(tmp_path: Path) -> None:
    with session(moved(tmp_path / "k.db"), write=False) as opened:
        for day, expected in (
            (date(1990, 1, 1), [("Siti", "Bidang SD"), ("Budi", "Dinas Pendidikan")]),
            (date(2026, 6, 30), [("Siti", "Bidang SD"), ("Budi", "Dinas Pendidikan")]),
            (JUL, [("Siti", "Dinas Pendidikan")]),
        ):
            assert [(p.name, p.unit) for p in people(opened, day)] == expected
        assert [(p.name, p.active) for p in people(opened, JUL, with_left=True)] == [("Budi", False), ("Siti", True)]


def test_people_of_a_unit_and_of_the_units_below_it(tmp_path: Path) -> None:
    with session(moved(tmp_path / "k.db"), write=False) as opened:
        assert [p.name for p in people(opened, JAN, unit_ids=[1])] == ["Budi"]
        assert [p.name for p in people(opened, JAN, unit_ids=subtree(opened, 1))] == ["Siti", "Budi"]
        assert people(opened, JAN, unit_ids=[]) == []


def test_one_person_is_found_by_nip_with_real_dates(tmp_path: Path) -> None:
    with session(moved(tmp_path / "k.db"), write=False) as opened:
        siti = get(opened, SITI, JUL)
        assert (siti.nip, siti.unit, siti.unit_parent, siti.since, siti.golongan_since, siti.active) == (
            SITI, "Dinas Pendidikan", None, JUL, JAN, True,
        )  # fmt: skip
        assert find(opened, "1" * 18, JUL) is None
        with pytest.raises(AsnError) as refused:
            get(opened, "1" * 18, JUL)
        assert refused.value.code == "nip-unknown"


def test_the_history_of_a_person_names_batch_and_file(tmp_path: Path) -> None:
    with session(moved(tmp_path / "k.db"), write=False) as opened:
        told = [(o.person.since, o.person.active, o.batch_id, o.file) for o in history(opened, BUDI)]
        assert told == [(JAN, True, 1, "pegawai.xlsx"), (JUL, False, 3, "pegawai.xlsx")]
        assert history(opened, "1" * 18) == []


def test_the_newest_roster_is_the_newest_that_is_not_undone_even_where_it_changed_nothing(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        assert newest_state(w.session) == JAN
        date_source(w.session, w.source, JUL)
        number = w.batch
    with batch(path) as w:
        assert newest_state(w.session) == JUL
        undo(w.session, number, user="sri", now=NOW)
        assert newest_state(w.session) == JAN
