"""Answers in the form asked for, notes beside them, questions."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from asncli.cli.output import show
from asncli.cli.views import Column, Table
from tests.cli.conftest import Run
from tests.cli.shelf import NIP, ROWS

SHELVED = (
    "import sys; from asncli.cli import app; from asncli.cli.boundary import run; from tests.cli import shelf;"
    " sys.modules['asncli.cli.shelf'] = shelf; app.NOUNS = (*app.NOUNS, app.Noun('shelf', 'Books.'));"
    " sys.exit(run(sys.argv[1:]))"
)


def _on_terminal(*words: str, typed: str = "", env: dict[str, str] | None = None) -> tuple[int, str]:
    """Run a command line on a terminal of its own, 60 columns wide."""
    outer, inner = pty.openpty()
    surroundings = {**os.environ, "COLUMNS": "60", "TERM": "xterm-256color", **(env or {})}
    running = subprocess.Popen(
        [sys.executable, "-c", SHELVED, *words], stdin=inner, stdout=inner, stderr=inner, env=surroundings
    )
    os.close(inner)
    os.write(outer, typed.encode())
    seen = b""
    while True:
        try:
            seen += os.read(outer, 65536)
        except OSError:  # the other end is closed
            break
    os.close(outer)
    return running.wait(), seen.decode()


def test_a_pipe_gets_the_table_in_full_width_without_colours(shelved: Run) -> None:
    answer = shelved("shelf", "list")
    assert answer.code == 0
    assert "\x1b" not in answer.out
    assert [line.split("  ")[0] for line in answer.out.splitlines()] == ["NIP", *(row[0] for row in ROWS)]
    assert "Budi [dr] Santoso :smile:" in answer.out
    assert "Siti " + "Nurhaliza " * 12 + "→ S.Kom." in answer.out


def test_a_terminal_gets_a_framed_table_that_loses_nothing(surroundings: Path) -> None:
    code, seen = _on_terminal("shelf", "list")
    assert code == 0
    assert "\x1b[1m" in seen
    assert "[dr]" in seen
    assert ":smile:" in seen
    assert all(f" {nip} " in seen for nip, *_ in ROWS)  # a NIP is never broken over two lines
    names = [line[len(" 198503152010011901  ") :].split("  ")[0] for line in seen.splitlines()]
    assert "".join("".join(names).split()).count("Nurhaliza") == 12


@pytest.mark.parametrize(("words", "env"), [(["--no-color"], {}), ([], {"NO_COLOR": "1"})])
def test_no_colours_where_nobody_wants_them(surroundings: Path, words: list[str], env: dict[str, str]) -> None:
    _code, seen = _on_terminal("shelf", "list", *words, env=env)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", seen)
    _code, seen = _on_terminal("shelf", "fail", "conflict", *words, env=env)
    assert "\x1b" not in seen


def test_the_help_on_a_terminal_has_bold_headings_and_in_a_pipe_none(surroundings: Path, shelved: Run) -> None:
    assert "\x1b[1mUsage:\x1b[0m asncli shelf" in _on_terminal("shelf", "--help")[1]
    assert "\x1b" not in shelved("shelf", "--help").out


@pytest.mark.parametrize("form", ["json", "csv", "md"])
def test_the_ending_of_the_file_chooses_the_format(shelved: Run, tmp_path: Path, form: str) -> None:
    piped = shelved("shelf", "list", "--format", form).out
    answer = shelved("shelf", "list", "-o", f"buku.{form}")
    assert answer == (0, "", f"Written: buku.{form}\nNext: asncli shelf take 'buku satu'\n")
    written = (tmp_path / f"buku.{form}").read_bytes()
    assert written.decode("utf-8-sig" if form == "csv" else "utf-8") == piped
    assert written.startswith(b"\xef\xbb\xbf") == (form == "csv")


def test_a_dash_is_standard_output(shelved: Run) -> None:
    assert json.loads(shelved("shelf", "list", "--format", "json", "-o", "-").out)[0]["mark"] == 98.75


@pytest.mark.parametrize("words", [["-o", "buku.pdf"], ["-o", "buku"], ["-o", "buku.csv", "--format", "json"]])
def test_an_ending_that_does_not_fit_is_refused(shelved: Run, tmp_path: Path, words: list[str]) -> None:
    answer = shelved("shelf", "list", *words)
    assert (answer.code, answer.out) == (2, "")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(shelved: Run) -> None:
    answer = shelved("shelf", "list", "-o", "tidak-ada/buku.csv")
    assert answer.code == 3
    assert answer.err.startswith("Error: The folder tidak-ada does not exist.\n")


def test_nothing_waits_for_an_answer_where_nobody_can_give_one(shelved: Run, process: Run) -> None:
    answer = shelved("shelf", "burn")
    assert answer == (
        2,
        "",
        "Error: This needs a yes, and nobody can be asked here: Burn 3 books?\nAdd --yes if you are sure.\n",
    )
    assert shelved("shelf", "burn", "--yes") == (0, "burnt\n", "")


@pytest.mark.parametrize(("typed", "burnt"), [("y\n", True), ("ya\n", True), ("n\n", False), ("\n", False)])
def test_on_a_terminal_only_a_yes_is_a_yes(surroundings: Path, typed: str, burnt: bool) -> None:
    code, seen = _on_terminal("shelf", "burn", typed=typed)
    assert code == 0
    assert "Burn 3 books? [y/N]" in seen
    assert ("burnt" in seen) == burnt
    assert ("Nothing was changed" in seen) == (not burnt)


def test_progress_shows_on_a_terminal_only_and_only_after_a_second(surroundings: Path, process: Run) -> None:
    assert "Waiting" in _on_terminal("shelf", "wait", "1.3")[1]
    assert "Waiting" not in _on_terminal("shelf", "wait", "0.1")[1]
    assert "Waiting" not in _on_terminal("--quiet", "shelf", "wait", "1.3")[1]


def test_an_ending_that_no_answer_has_names_those_there_are(shelved: Run) -> None:
    unknown = shelved("shelf", "list", "-o", "x.xlsx")
    assert (unknown.code, unknown.err.splitlines()) == (
        2,
        ["Error: This answer is not written in files such as x.xlsx.",
         "Give the file one of the endings .txt .json .csv .md instead."],
    )  # fmt: skip
    other = shelved("shelf", "list", "--format", "csv", "-o", "x.json")
    assert other.err.splitlines() == [
        "Error: The ending of x.json says json, and --format says csv.",
        "Leave out --format, or name the file x.csv instead.",
    ]  # fmt: skip


def test_progress_is_silent_in_a_pipe(shelved: Run) -> None:
    assert shelved("shelf", "wait", "0") == (0, "waiting\n", "")


def test_a_nip_may_be_typed_with_spaces(shelved: Run) -> None:
    assert shelved("shelf", "take", "19850315 201001 1 901").out.startswith(NIP)


def test_a_narrow_terminal_leaves_out_what_the_table_can_spare_and_says_so(surroundings: Path) -> None:
    code, seen = _on_terminal("shelf", "list", env={"COLUMNS": "40"})
    assert code == 0
    assert "No room for: Nilai; a wider window has them, and so has --format csv" in seen
    assert all(f" {nip} " in seen for nip, *_ in ROWS)


def test_a_title_above_shorter_lines_stands_on_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    title = "Sebelum dan Sesudah Pelatihan: Kearsipan"
    show([Table(title, (Column("line", ""),), [["Bukitmekar"]])], None, None)
    seen = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    assert [line.strip() for line in seen.splitlines() if line.strip()] == [title, "Bukitmekar"]
