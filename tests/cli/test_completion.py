"""The Tab key."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.cli.app import NOUNS
from tests.cli.conftest import Run


def _completed(process: Run, line: str) -> list[str]:
    words = line.split(" ")
    env = {"_ASNCLI_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    answer = process(env=env)
    assert (answer.code, answer.err) == (0, "")
    return answer.out.split()


def test_nouns_are_completed_from_the_list(process: Run) -> None:
    assert _completed(process, "asncli ") == [noun.name for noun in NOUNS]
    assert _completed(process, "asncli eval") == ["evaluate", "evaluation"]


def test_verbs_and_options_are_completed(process: Run) -> None:
    assert _completed(process, "asncli batch ") == ["list", "show", "undo"]
    assert _completed(process, "asncli batch undo --d") == ["--dry-run"]
    assert _completed(process, "asncli batch list --format j") == ["json"]
    assert "--lang" in _completed(process, "asncli --")


def test_the_script_is_shown_and_installed_for_the_shell_in_use(process: Run, tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path), "SHELL": "/bin/bash", "_TYPER_COMPLETE_TEST_SHELL": "bash"}
    shown = process("--show-completion", env=env)
    installed = process("--install-completion", env=env)
    if shown.code == 2:  # no shell above this test: then both say so
        assert shown.err == installed.err
        assert shown.err.startswith("Error: Commands can not be completed in this shell.\n")
        return
    assert "_ASNCLI_COMPLETE" in shown.out
    assert installed.out.startswith("Completion for ")
    assert any(path.is_file() for path in tmp_path.rglob("*"))


@pytest.mark.parametrize(("language", "said"), [("en", "Undo"), ("id", "pembatalan")])
def test_zsh_and_fish_show_the_help_beside_a_noun(process: Run, language: str, said: str) -> None:
    env = {
        "_ASNCLI_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": "asncli batc",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "ASNCLI_LANG": language,
    }
    answer = process(env=env)
    assert answer.out.startswith("batch\t")
    assert said.lower() in answer.out.lower()
