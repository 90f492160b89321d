"""Penalties as they are kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.store.discipline import (
    discipline_in_force,
    discipline_since,
    disciplines_since,
    get_discipline,
    lift,
    list_disciplines,
    remove_discipline,
    write_disciplines,
)
from asncli.store.plan_lists import Wanted
from asncli.terms import Penalty
from tests.store.office import BUDI, SITI, TODAY, Writing, batch, office, person

CUT = (SITI, "potong_6", date(2026, 4, 1), "800/1", "Tidak masuk", 12, None, date(2026, 9, 30))
LIGHT = (SITI, "teguran_lisan", date(2026, 6, 1), None, None, None, None, date(2026, 11, 30))
GONE = (BUDI, "pemberhentian", date(2026, 8, 1), None, None, None, None, None)


def write(w: Writing, *rows: tuple[object, ...]) -> object:
    return write_disciplines(w.session, w.batch, w.source, [(n, *row) for n, row in enumerate(rows, 2)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An office with a cut and a warning of Siti, and a dismissal of Budi."""
    database = office(tmp_path / "k.db")
    with batch(database, "discipline import") as w:
        write(w, CUT, LIGHT, GONE)
    return database


def test_the_heaviest_in_force_on_a_day_counts(path: Path) -> None:
    with batch(path, "x") as w:
        siti, budi = person(w, SITI), person(w, BUDI)
        found = {day: discipline_in_force(w.session, date(2026, *day)) for day in ((3, 31), (9, 30), (10, 1), (12, 1))}
        assert {day: {who: one.penalty.value for who, one in people.items()} for day, people in found.items()} == {
            (3, 31): {},
            (9, 30): {siti: "potong_6", budi: "pemberhentian"},
            (10, 1): {siti: "teguran_lisan", budi: "pemberhentian"},
            (12, 1): {budi: "pemberhentian"},
        }
        since = discipline_since(w.session, date(2026, 10, 1), date(2026, 12, 31))
        assert (since[siti].penalty, since[siti].level) == ("teguran_lisan", "ringan")
        assert discipline_since(w.session, date(2026, 1, 1), date(2026, 3, 31)) == {}
        every = disciplines_since(w.session, date(2026, 9, 30), date(2026, 9, 30))
        assert {who: [one.penalty.value for one in each] for who, each in every.items()} == {
            siti: ["potong_6", "teguran_lisan"], budi: ["pemberhentian"],
        }  # fmt: skip


def test_what_was_cancelled_has_no_effect_and_is_listed(path: Path) -> None:
    with batch(path, "discipline lift") as w:
        kept = get_discipline(w.session, SITI, Penalty.POTONG_6, date(2026, 4, 1))
        lift(w.session, w.batch, w.source, kept.id, date(2026, 5, 20), "Banding dikabulkan")
        assert person(w, SITI) not in discipline_in_force(w.session, date(2026, 5, 1))
        (line, _) = list_disciplines(w.session, Wanted(TODAY, SITI))
        assert (line.lifted_on, line.lifted_reason, line.ends) == ("2026-05-20", "Banding dikabulkan", "2026-09-30")
        assert [one.nip for one in list_disciplines(w.session, Wanted(TODAY), in_force=date(2026, 5, 1))] == []


def test_the_same_again_changes_nothing_and_an_empty_cell_keeps_what_stands(path: Path) -> None:
    with batch(path, "discipline import") as w:
        again = (*CUT[:3], None, None, None, None, CUT[7])
        (counts, rejected) = write_disciplines(w.session, w.batch, w.source, [(2, *again), (3, *LIGHT), (4, *LIGHT)])
        assert (tuple(counts), [fault.code for fault in rejected]) == ((0, 0, 2), ["duplicate-conflict"])


def test_a_penalty_is_found_by_person_kind_and_day_and_removed(path: Path) -> None:
    with batch(path, "discipline remove") as w:
        kept = get_discipline(w.session, BUDI, Penalty.PEMBERHENTIAN, date(2026, 8, 1))
        assert (kept.ends, kept.lifted_on) == (None, None)
        remove_discipline(w.session, w.batch, kept.id)
        with pytest.raises(AsnError) as refused:
            get_discipline(w.session, BUDI, Penalty.PEMBERHENTIAN, date(2026, 8, 1))
    assert refused.value.code == "discipline-unknown"
    with session(path, write=False) as opened:
        assert [one.penalty for one in list_disciplines(opened, Wanted(TODAY))] == ["potong_6", "teguran_lisan"]
