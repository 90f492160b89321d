"""Notes: whose words they are, in which period, and what can be said about what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.note_steps import Remark
from asncli.store.notes import (
    NewNote,
    find_note,
    indicator_codes,
    list_notes,
    note_known,
    remarks,
    remove_note,
    spoken_to,
    write_note,
)
from asncli.store.plan_lists import Wanted
from asncli.store.renaming import rename
from asncli.terms import Period, PeriodKind, Voice
from tests.store.office import BUDI, SITI, TODAY, Writing, batch, office, person

S1, S2 = Period(2026, PeriodKind.SEMESTER, 1), Period(2026, PeriodKind.SEMESTER, 2)
MAY, JUNE = date(2026, 5, 3), date(2026, 6, 30)
EVERYBODY = Wanted(TODAY)


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(office(tmp_path / "k.db"), "note add") as opened:
        yield opened


def say(w: Writing, day: date, said: str, by: str = BUDI, code: str | None = "I1", value: str | None = None) -> None:
    write_note(w.session, w.batch, w.source, NewNote(person(w, SITI), by, day, code, value, said))


def test_notes_are_told_by_day_with_whose_words_they_are(w: Writing) -> None:
    say(w, JUNE, "Terima kasih", by=SITI, code=None, value="accountable")
    say(w, MAY, "Rapikan bukti")
    found = list_notes(w.session, EVERYBODY)
    assert [(n.day, n.nip, n.author, n.author_nip, n.indicator_code, n.value, n.text) for n in found] == [
        (MAY, SITI, Voice.LEADER, BUDI, "I1", None, "Rapikan bukti"),
        (JUNE, SITI, Voice.EMPLOYEE, SITI, None, "accountable", "Terima kasih"),
    ]
    assert list_notes(w.session, EVERYBODY, period=S2) == list_notes(w.session, Wanted(TODAY, BUDI)) == []
    assert len(list_notes(w.session, Wanted(TODAY, SITI), period=S1)) == 2


def test_own_words_stay_own_words_after_a_change_of_nip(w: Writing) -> None:
    say(w, MAY, "Saya lembur", by=SITI)
    new = SITI[:-1] + "9"
    rename(w.session, w.batch, w.source, SITI, new, "PPPK menjadi PNS")
    assert [(n.nip, n.author, n.author_nip) for n in list_notes(w.session, EVERYBODY)] == [(new, Voice.EMPLOYEE, new)]
    assert [r.author for r in remarks(w.session, [person(w, new)], S1)[person(w, new)]] == [Voice.EMPLOYEE]


def test_remarks_of_a_period_hold_the_words_without_names(w: Writing) -> None:
    say(w, MAY, "Rapikan bukti")
    siti = person(w, SITI)
    assert remarks(w.session, [siti], S1) == {siti: [Remark(MAY, Voice.LEADER, "I1", None, "Rapikan bukti")]}
    assert remarks(w.session, [siti], S2) == remarks(w.session, [person(w, BUDI)], S1) == {}


def test_only_words_of_somebody_else_speak_to_a_person(w: Writing) -> None:
    siti = person(w, SITI)
    say(w, MAY, "Saya lembur", by=SITI)
    assert spoken_to(w.session, [siti], S1) == set()
    say(w, MAY, "Baik")
    assert (spoken_to(w.session, [siti], S1), spoken_to(w.session, [siti], S2)) == ({siti}, set())


def test_the_very_same_note_is_known(w: Writing) -> None:
    note = NewNote(person(w, SITI), BUDI, MAY, "I1", None, "Baik")
    assert not note_known(w.session, note)
    say(w, MAY, "Baik")
    assert note_known(w.session, note)
    assert not note_known(w.session, note._replace(text="Baik sekali"))


def test_a_note_is_found_and_removed_by_its_number(w: Writing) -> None:
    say(w, MAY, "Baik")
    (note,) = list_notes(w.session, EVERYBODY)
    assert find_note(w.session, note.id) == note
    remove_note(w.session, w.batch, note.id)
    with pytest.raises(AsnError) as refusal:
        find_note(w.session, note.id)
    assert refusal.value.code == "note-unknown"


def test_codes_of_the_plan_that_holds_on_a_day(w: Writing) -> None:
    siti = person(w, SITI)
    assert indicator_codes(w.session, siti, MAY) == indicator_codes(w.session, siti) == ["I1"]
    assert indicator_codes(w.session, siti, date(2027, 1, 1)) == indicator_codes(w.session, person(w, BUDI)) == []
