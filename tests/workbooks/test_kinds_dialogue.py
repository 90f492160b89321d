"""Codes of dialogues are met where dialogues are imported; what they say is private where words were said."""

from __future__ import annotations

from asncli.workbooks.kinds_dialogue import DIALOGUES
from asncli.workbooks.problems import CATALOGUE, problem
from tests.workflows.coached_office import CONFIDED


def test_every_code_stands_in_the_catalogue() -> None:
    assert {kind.code for kind in DIALOGUES} == {
        "dialogue-empty", "dialogue-too-early", "dialogue-without-evaluation", "dialogue-left-out", "dialogue-closed",
        "dialogue-with-oneself", "dialogue-before-evaluation", "commitment-date", "commitment-empty",
    }  # fmt: skip
    assert all(CATALOGUE[kind.code] is kind for kind in DIALOGUES)


def test_a_problem_with_a_promise_repeats_no_word_of_it() -> None:
    told = problem("commitment-date", row=2, column="Komitmen Pegawai", value=CONFIDED, private=True)
    assert CONFIDED not in f"{told.message}{told.hint}"
