"""What a noun is made of."""

from __future__ import annotations

import pytest

from asncli.cli.commands import first_sentence, no_such_command
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("help_text", "first"),
    [
        ("List the books.", "List the books."),
        ("List the books. All of them.", "List the books."),
        ("List the\nbooks.\n\nAll of them.", "List the books."),
        ("No stop", "No stop"),
        ("Reads .xlsx files.", "Reads .xlsx files."),
    ],
)
def test_lists_show_the_first_sentence_of_a_help_text(help_text: str, first: str) -> None:
    assert first_sentence(help_text) == first


def test_up_to_three_names_that_come_close_are_asked_back() -> None:
    refusal = no_such_command("asncli", "evaluat", ["evaluate", "evaluation", "batch"])
    assert (refusal.exit_code, refusal.code) == (2, "no-such-command")
    assert str(refusal.hint) == "Did you mean: evaluate, evaluation?"


def test_the_help_of_a_noun_lists_its_verbs_and_shows_the_example_of_the_first(shelved: Run) -> None:
    assert shelved("shelf", "--help").out == (
        "Usage: asncli shelf [OPTIONS] COMMAND\n\n"
        "  Books.\n\n"
        "Commands:\n"
        "  list  List the books.\n"
        "  take  Take a book.\n"
        "  burn  Burn the shelf.\n"
        "  wait  Wait.\n"
        "  fail  Fail.\n\n"
        "Options:\n"
        "  --help  Show this message and exit.\n\n"
        "Example:\n"
        "  asncli shelf list --format csv\n"
    )
