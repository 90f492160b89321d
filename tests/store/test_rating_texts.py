"""Ratings below expectation for which nobody has said a word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.store.notes import NewNote, write_note
from asncli.store.rating_texts import for_a_note, silent_rows, what_is_below
from asncli.store.ratings import FIELDS, write_ratings
from tests.store.office import BUDI, SITI, Writing, batch, office, person
from tests.store.test_locks import S1


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db"), "rating import") as opened:
        yield opened


def silent(w: Writing, *ratings: dict[str, object]) -> list[tuple[int, str]]:
    """Rows without a word, and what is below in them."""
    rows = [
        (n, *({"nip": SITI, "period": "2026-S1", **one}.get(field) for field in FIELDS))
        for n, one in enumerate(ratings, 2)
    ]
    assert write_ratings(w.session, w.batch, w.source, rows)[1] == []
    found = list(silent_rows(w.session, date(2026, 7, 1)))
    assert {(r.field, r.code) for r in found} <= {("feedback", "below-without-text")}
    return [(r.row, str(r.values["what"])) for r in found]


def test_a_rating_below_without_a_word_is_found_by_its_row(w: Writing) -> None:
    assert silent(w, {"work_rating": "meets"}, {"nip": BUDI, "behaviour_rating": "below"}) == [(3, "behaviour")]
    assert silent(w, {"work_rating": "below"}) == [(2, "work result")]


def test_words_with_the_rating_or_kept_from_before_are_words(w: Writing) -> None:
    assert silent(w, {"work_rating": "below", "feedback": "Lengkapi bukti"}) == []
    assert silent(w, {"work_rating": "below"}) == []


def test_a_note_of_the_leader_in_the_period_is_a_word(w: Writing) -> None:
    for author, day, expected in (
        (SITI, date(2026, 5, 3), 1),
        (BUDI, date(2026, 7, 1), 1),
        (BUDI, date(2026, 5, 3), 0),
    ):
        note = NewNote(person(w, SITI), author, day, "I1", None, f"Catatan {author} {day}")
        write_note(w.session, w.batch, w.source, note)
        assert len(silent(w, {"work_rating": "below"})) == expected


def test_what_is_below_is_named() -> None:
    found = [what_is_below("below", "below"), what_is_below("below", None), what_is_below("above", "below")]
    assert list(map(str, found)) == ["work result and behaviour", "work result", "behaviour"]


def test_a_note_that_is_advised_lies_in_the_period_has_come_and_has_an_author() -> None:
    for today, day in ((date(2026, 5, 3), date(2026, 5, 3)), (date(2026, 8, 1), date(2026, 6, 30))):
        assert for_a_note(S1, today, superior=SITI, assessor=None) == {"day": day, "by": ""}
    for assessor, by in ((BUDI, f" --by {BUDI}"), (None, " --by NIP")):
        assert for_a_note(S1, S1.end, superior=None, assessor=assessor)["by"] == by
