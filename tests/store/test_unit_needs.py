"""Needs of units."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.store.undo import undo
from asncli.store.unit_needs import NeedLine, NewNeed, list_needs, remove_need, topics, write_need
from asncli.store.units import UnitLine, index
from asncli.store.writing import Counts
from tests.store.office import NOW, Writing, batch, data, office


def unit(w: Writing, name: str) -> UnitLine:
    (found,) = index(w.session).fits(name)
    return found


def state(w: Writing, need: NewNeed) -> Counts:
    return write_need(w.session, w.batch, w.source, need)


def test_a_need_is_known_by_unit_year_and_topic_and_what_is_not_said_stays(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        field, head = unit(w, "Bidang SD"), unit(w, "Dinas Pendidikan")
        assert state(w, NewNeed(field.id, 2026, "Pendidikan", "Guru kelas awal", 1)) == Counts(added=1)
        assert state(w, NewNeed(field.id, 2026, "Pendidikan")) == Counts(unchanged=1)
        assert state(w, NewNeed(field.id, 2026, "pendidikan ", priority=2)) == Counts(changed=1)
        assert state(w, NewNeed(head.id, 2026, "Data", priority=1)) == Counts(added=1)
        assert state(w, NewNeed(head.id, 2027, "Data")) == Counts(added=1)
        first = NeedLine(None, "Dinas Pendidikan", 2026, "Data", None, 1, 3, head.id)
        second = NeedLine(None, "Bidang SD", 2026, "pendidikan ", "Guru kelas awal", 2, 3, field.id)
        assert list_needs(w.session, year=2026) == [first, second]
        assert list_needs(w.session, [field.id]) == [second]
        assert list_needs(w.session, topic="PENDIDIKAN") == [second]
        assert list_needs(w.session, [field.id], year=2027) == []
        assert (topics(w.session, 2026), topics(w.session, 2025)) == (["Data", "pendidikan"], [])


def test_a_need_is_removed_and_both_are_undone(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    with batch(path) as w:
        state(w, NewNeed(unit(w, "Bidang SD").id, 2026, "Pendidikan"))
    stated = data(path)
    with batch(path) as w:
        remove_need(w.session, w.batch, unit(w, "Bidang SD"), year=2026, topic="pendidikan")
        assert list_needs(w.session) == []
        with pytest.raises(AsnError) as refused:
            remove_need(w.session, w.batch, unit(w, "Bidang SD"), year=2026, topic="pendidikan")
        assert refused.value.code == "need-unknown"
    for number, then in ((4, stated), (3, before)):
        with session(path, write=True) as opened:
            undo(opened, number, user="sri", now=NOW)
        assert data(path) == then
