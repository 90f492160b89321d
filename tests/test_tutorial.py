"""docs/tutorial.md is true: its commands are given in order, with the workbooks of data/, and answer as it says.

In a ``console`` block a line ``$ asncli …`` is a command and ``$ echo $?`` asks for its exit code; the lines below
are the answer, standard output and standard error together. A line ``…`` stands for any lines, and ``…`` at the
end of a line for the rest of it.
"""

from __future__ import annotations

import io
import re
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest
import time_machine

from asncli.cli import boundary

ROOT = Path(__file__).parent.parent
TUTORIAL = ROOT / "docs" / "tutorial.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Told(NamedTuple):
    """A command of the tutorial and the answer it promises."""

    command: str
    answer: list[str]


def told(document: str) -> Iterator[Told]:
    """Commands of all console blocks, in order; what the shell itself does (``export``) is not among them."""
    for block in _BLOCK.findall(document):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *answer = part.rstrip("\n").split("\n")
            if command.startswith(("asncli ", "echo $?")):
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


def test_every_command_of_the_tutorial_answers_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for workbook in (ROOT / "data").glob("*.xlsx"):
        shutil.copy(workbook, tmp_path)
    monkeypatch.chdir(tmp_path)
    for name, value in (("ASNCLI_DB", "kinerja.db"), ("ASNCLI_LANG", "en"), ("COLUMNS", "100")):
        monkeypatch.setenv(name, value)
    code, untrue = 0, []
    with time_machine.travel("2026-07-06 02:00+00:00", tick=False):
        for command, promised in told(TUTORIAL.read_text("utf-8")):
            if command == "echo $?":
                given = [str(code)]
            else:
                code, given = answer_to(command)
            if not agrees(promised, given):
                untrue.append("\n".join([f"$ {command}", *given]))
    assert not untrue, "what these commands answer stands otherwise in docs/tutorial.md:\n\n" + "\n\n".join(untrue)
