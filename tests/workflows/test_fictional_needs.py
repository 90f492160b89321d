"""What two units of the fictional kabupaten need, and the dialogue."""

from __future__ import annotations

from asncli.workflows.fictional_needs import dialogue_words, need_words
from asncli.workflows.fictional_people import people


def test_two_units_state_a_need_that_a_course_serves() -> None:
    stated = [(words[3], words[words.index("--topic") + 1]) for words in need_words()]
    assert stated == [("2.12", "Pengaduan"), ("1.02", "Keperawatan")]


def test_the_dialogue_is_with_somebody_of_the_kabupaten() -> None:
    everyone = people()
    words = dialogue_words(everyone, "2026-S1")
    assert words[:5] == ("dialogue", "add", "199202012022212916", "--period", "2026-S1")
    assert words[2] in {person.nip for person in everyone}
