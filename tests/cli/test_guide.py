"""asncli guide, as people meet it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import typer

from asncli.cli.app import build
from asncli.reports.guide import Reader, guide
from tests.cli.conftest import Run


def test_the_guide_is_told_in_the_language_that_was_asked_for(asncli: Run) -> None:
    assert asncli("guide", "employee").out == guide(Reader.EMPLOYEE, "en")
    assert asncli("--lang", "id", "guide", "leader").out == guide(Reader.LEADER, "id")
    unknown = asncli("guide", "mayor")
    assert (unknown.code, "officer" in unknown.err) == (2, True)


def test_the_guide_goes_to_a_file_whose_ending_tells_the_form(asncli: Run, surroundings: Path) -> None:
    for ending, begins in ((".md", b"# Guide for"), (".html", b"<!doctype html>"), (".pdf", b"%PDF-")):
        assert asncli("guide", "officer", "-o", f"g{ending}").err == f"Written: g{ending}\n"
        assert (surroundings / f"g{ending}").read_bytes().startswith(begins)
    refused = asncli("guide", "officer", "-o", "g.docx")
    assert (refused.code, ".md .html .pdf" in refused.err) == (2, True)


def test_the_guide_has_the_figures_of_the_policy_in_force(asncli: Run, surroundings: Path) -> None:
    (surroundings / "dinas.toml").write_text("[objection]\ndays = 21\n")
    assert asncli("init", "--agency", "Dinas").code == 0
    assert "the defaults of the program" in asncli("guide", "employee").out
    assert asncli("policy", "set", "dinas.toml").code == 0
    told = asncli("guide", "employee").out
    assert "At most 21 calendar days after you received the result (policy of the agency)" in told
    assert "those in force in your agency" in told


def test_every_command_that_a_guide_names_is_there() -> None:
    root = build()
    for reader in Reader:
        for words in re.findall(r"`asncli ([^`]+)`", guide(reader, "id")):
            group: Any = root
            for word in words.split():
                if not word.islower() or word.startswith("-") or not hasattr(group, "list_commands"):
                    break
                context = typer.Context(group)
                assert word in group.list_commands(context), words
                group = group.get_command(context, word)
