"""Faults of the leaders' ratings, as the store finds them."""

from __future__ import annotations

from pathlib import Path

from asncli.messages import text
from asncli.store import faults_in_ratings
from asncli.store.database import session
from asncli.store.faults_in_data import Checked, Hit, Scope, stage
from asncli.terms import Period, PeriodKind
from tests.workflows.sound_office import BUDI, SITI, TODAY, WAYAN, change, sound_office

PERIOD = Period(2026, PeriodKind.SEMESTER, 1)
PEOPLE = (Checked(1, 1, None), Checked(2, 2, SITI), Checked(3, 2, BUDI))


def test_a_rating_by_another_than_the_superior_names_both(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", f"UPDATE rating SET assessor_nip = '{SITI}' WHERE employee_id = 3")
    with session(path, write=False) as opened:
        stage(opened, PEOPLE)
        found = list(faults_in_ratings.by_other(opened, Scope(TODAY, PERIOD)))
    assert found == [Hit(WAYAN, "Wayan", "Bidang SD", {"assessor": SITI, "superior": BUDI})]


def test_a_rating_of_somebody_who_does_not_serve_is_found(tmp_path: Path) -> None:
    with session(sound_office(tmp_path / "a.db"), write=False) as opened:
        stage(opened, PEOPLE[:2])
        everywhere = list(faults_in_ratings.of_absent(opened, Scope(TODAY, PERIOD)))
        in_a_unit = list(faults_in_ratings.of_absent(opened, Scope(TODAY, PERIOD, (2,))))
    assert (everywhere, in_a_unit) == ([Hit(WAYAN, "Wayan", None)], [])


def test_a_rating_below_is_found_unless_there_is_feedback_or_a_word_of_the_leader_in_the_period(tmp_path: Path) -> None:
    below = "UPDATE rating SET work_rating = 'below', behaviour_rating = 'below' WHERE employee_id = 3"
    note = (
        "INSERT INTO note (employee_id, author_nip, day, value, text, source_id)"
        " VALUES (3, '{author}', '{day}', 'loyal', 'Kata', 1)"
    )
    own, early = note.format(author=WAYAN, day="2026-05-03"), note.format(author=BUDI, day="2025-12-31")
    path = sound_office(tmp_path / "a.db", below, own, early)
    said = {"what": text("work result and behaviour"), "day": PERIOD.end, "by": ""}
    both = [Hit(WAYAN, "Wayan", "Bidang SD", said)]
    for statement, expected in (
        ("SELECT 1", both),
        (note.format(author=BUDI, day="2026-05-03"), []),
        ("DELETE FROM note", both),
        ("UPDATE rating SET feedback = 'Lengkapi bukti'", []),
    ):
        change(path, statement)
        with session(path, write=False) as opened:
            stage(opened, PEOPLE)
            assert list(faults_in_ratings.without_words(opened, Scope(TODAY, PERIOD))) == expected
