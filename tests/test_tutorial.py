"""The pages of docs that walk through commands are true: these are given in order and answer as the pages say.

In a ``console`` block a line ``$ asncli …`` is a command, ``$ export …`` sets what the next ones go by, and
``$ echo $?`` asks for the exit code; the lines below are the answer, standard output and standard error together. A
line ``…`` stands for any lines, and ``…`` at the end of a line for the rest of it.
"""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest
import time_machine

from asncli.cli import boundary
from tests.tools.guide_files import BEFORE, make_files

DOCS = Path(__file__).parent.parent / "docs"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Told(NamedTuple):
    """A command of a page and the answer it promises."""

    command: str
    answer: list[str]


def told(document: str) -> Iterator[Told]:
    """Commands of all console blocks, in order."""
    for block in _BLOCK.findall(document):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *answer = part.rstrip("\n").split("\n")
            yield Told(command, answer)


def agrees(promised: list[str], given: list[str]) -> bool:
    """Whether the lines given are those promised."""
    parts = [r"(?:.*\n)*?" if line == "…" else _line(line) for line in promised]
    return re.fullmatch("".join(parts), "".join(f"{line}\n" for line in given)) is not None


def _line(promised: str) -> str:
    cut = promised.endswith("…")
    return re.escape(promised.removesuffix("…").rstrip() if cut else promised) + (r".*\n" if cut else r"\n")


def answer_to(command: str) -> tuple[int, list[str]]:
    """Give a command as if it had been typed; exit code, and what was said on both outputs."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = boundary.run(shlex.split(command)[1:])
    return code, said.getvalue().splitlines()


@pytest.mark.parametrize(
    ("promised", "given", "true"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a", "…"], ["a"], True),
        (["a", "…", "d"], ["a", "b", "c", "d"], True),
        (["a", "…", "d"], ["a", "b", "c"], False),
        (["name  …"], ["name  unit  score"], True),
        (["name  …"], ["nip  unit"], False),
        (["a"], ["a", "b"], False),
    ],
)
def test_promised_and_given_lines_are_compared(promised: list[str], given: list[str], true: bool) -> None:
    assert agrees(promised, given) == true


def untrue(
    page: str, folder: Path, patch: pytest.MonkeyPatch, before: Mapping[str, Callable[[Path], None]]
) -> list[str]:
    """Give the commands of a page in a folder, after what other hands do before them; the answers that differ."""
    patch.chdir(folder)
    for name, value in (("ASNCLI_LANG", "en"), ("COLUMNS", "100")):
        patch.setenv(name, value)
    code, found = 0, []
    with time_machine.travel("2026-07-06 02:00+00:00", tick=False):
        for command, promised in told((DOCS / page).read_text("utf-8")):
            if command in before:
                before[command](folder)
            word, *arguments = shlex.split(command)
            if word == "export":
                patch.setenv(*arguments[0].split("="))
                continue
            if word == "asncli":
                code, given = answer_to(command)
            else:
                assert command == "echo $?"
                given = [str(code)]
            if not agrees(promised, given):
                found.append("\n".join([f"$ {command}", *given]))
    return found


@pytest.mark.parametrize(
    ("page", "before"),
    [("tutorial.md", {}), ("importing.md", BEFORE), ("defending.md", {}), ("after-a-score.md", {})],
)
def test_every_command_of_a_page_answers_as_it_says(
    page: str, before: Mapping[str, Callable[[Path], None]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_files(tmp_path)
    found = untrue(page, tmp_path, monkeypatch, before)
    assert not found, f"what these commands answer stands otherwise in docs/{page}:\n\n" + "\n\n".join(found)


def test_every_reference_of_a_page_leads_somewhere() -> None:
    pages = [*DOCS.glob("*.md"), DOCS.parent / "README.md", DOCS.parent / "CHANGELOG.md"]
    for page in pages:
        for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", page.read_text("utf-8")):
            file, _, place = target.partition("#")
            there = page.parent / file if file else page
            assert there.exists(), f"{page.name}: {target}"
            assert not place or place in places(there), f"{page.name}: {target}"


def places(page: Path) -> set[str]:
    """Give the places of a page that can be referred to: its headings, folded."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
