"""Commands that reports tell people to type: each exists, with its options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import asncli
from asncli.cli.app import build
from asncli.cli.commands import Group

HOME = Path(asncli.__file__).parent
TOLD = sorted([*(HOME / "reports").glob("forum*.py"), HOME / "reports" / "unit.py"])
_COMMAND = re.compile(r"asncli ((?:[a-z]+ ?){1,2})([^\"\n]*)")


def told(source: Path) -> Iterator[tuple[list[str], list[str]]]:
    for words, rest in _COMMAND.findall(source.read_text("utf-8")):
        yield words.split(), re.findall(r"--[a-z-]+", rest)


@pytest.mark.parametrize("source", TOLD, ids=lambda path: path.stem)
def test_every_command_that_is_told_exists_with_its_options(source: Path) -> None:
    root = build()
    context = root.make_context("asncli", [], resilient_parsing=True)
    for (noun, *verbs), options in told(source):
        found = root.get_command(context, noun)
        assert found, noun
        if isinstance(found, Group):
            assert verbs, noun
            found = found.get_command(context, verbs[0])
            assert found, (noun, verbs)
        known = {option for parameter in found.params for option in parameter.opts}
        assert set(options) <= known, (noun, verbs, options)
