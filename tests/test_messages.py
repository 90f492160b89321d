"""Sentences as values: rendered late, nested, in any language."""

from __future__ import annotations

from asncli.messages import text

INDONESIAN = {"There is no {thing}": "Tidak ada {thing}", "unit": "unit kerja"}


def test_a_sentence_is_said_in_the_language_of_the_moment() -> None:
    sentence = text("There is no {thing}", thing=text("unit"))
    assert str(sentence) == "There is no unit"
    assert sentence.said(lambda s: INDONESIAN.get(s, s)) == "Tidak ada unit kerja"


def test_braces_in_a_value_stay_as_they_are() -> None:
    assert str(text("There is no {thing}", thing="{x}")) == "There is no {x}"
