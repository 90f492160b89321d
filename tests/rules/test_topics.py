"""Whether a text holds a topic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import UsageError
from asncli.rules.topics import LONGEST, checked, holds, words

WORDS = st.lists(st.from_regex(r"[a-z]{1,6}", fullmatch=True), min_size=1, max_size=6)


@given(WORDS, WORDS)
def test_a_text_holds_every_choice_of_its_words_in_any_order_and_case(mine: list[str], more: list[str]) -> None:
    text = "  ".join([*mine, *more])
    assert holds(text, " ".join(reversed(mine)).upper())
    assert words(text) == {*mine, *more}


@given(WORDS)
def test_a_part_of_a_word_is_no_word(mine: list[str]) -> None:
    assert not holds(" ".join(f"{word}an9" for word in mine), " ".join(mine))


def test_a_topic_without_a_word_is_in_no_text() -> None:
    assert not any(holds("Mutu pendidikan", topic) for topic in ("", " ", "--"))
    assert holds("Rata-rata lama sekolah (HLS)", "lama-rata hls")


def test_a_topic_is_a_word_or_two_that_can_be_found() -> None:
    assert checked("  Data   Sekolah ") == "Data Sekolah"
    assert checked("A" * LONGEST) == "A" * LONGEST
    for topic, code in (("!!!", "topic-wordless"), (" ", "topic-wordless"), ("_", "topic-wordless"),
                        ("A" * (LONGEST + 1), "topic-long")):  # fmt: skip
        with pytest.raises(UsageError, match=code):
            checked(topic)
