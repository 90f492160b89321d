"""The command line as a whole: global options, lazy nouns, what is imported and what is not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from asncli import __version__
from asncli.cli.app import GLOBALS, NOUNS, build, globals_first
from asncli.cli.commands import Group
from tests.cli.conftest import ROOT, Run

HEAVY = (
    "pandas", "numpy", "sqlmodel", "sqlalchemy", "openpyxl", "alembic", "xlsxwriter", "python_calamine", "babel",
    "rich", "platformdirs",
)  # fmt: skip


def _imported_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True, text=True, cwd=ROOT, check=True,
    )  # fmt: skip
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import asncli.cli.app",
        "from asncli.cli.boundary import run; run(['--help'])",
        "from asncli.cli.boundary import run; run(['batch', '--help'])",
        "import os; os.environ.update(_ASNCLI_COMPLETE='complete_bash', COMP_WORDS='asncli ', COMP_CWORD='1')\n"
        "from asncli.cli.boundary import run; run([])",
    ],
)
def test_help_and_completion_import_nothing_heavy(code: str) -> None:
    assert _imported_by(code) & set(HEAVY) == set()


def test_root_help_imports_no_noun_and_the_help_of_a_noun_only_that_one() -> None:
    nouns = {f"asncli.cli.{noun.name}" for noun in NOUNS}
    assert _imported_by("from asncli.cli.boundary import run; run(['--help'])") & nouns == set()
    assert _imported_by("from asncli.cli.boundary import run; run(['batch', '--help'])") & nouns == {"asncli.cli.batch"}


def test_root_help_lists_every_noun_with_its_line(asncli: Run) -> None:
    answer = asncli("--help")
    assert (answer.code, answer.err) == (0, "")
    for noun in NOUNS:
        assert f"  {noun.name:<11}  {noun.help}\n" in answer.out


def test_every_noun_has_its_module_and_every_command_help_with_an_example() -> None:
    root = typer.Context(build(), info_name="asncli")
    assert isinstance(root.command, Group)
    for name in root.command.names():
        found = root.command.get_command(root, name)
        commands = found.commands.values() if isinstance(found, Group) else [found]
        for command in commands:
            assert command, name
            assert command.help, (name, command.name)
            assert command.epilog, (name, command.name)
            assert command.epilog.startswith(f"asncli {name}"), (name, command.name)


def test_no_command_has_an_option_named_like_a_global_one() -> None:
    root = build()
    for noun in NOUNS:
        found = root.get_command(None, noun.name)
        for command in found.commands.values() if isinstance(found, Group) else [found]:
            names = {name for param in command.params for name in param.opts}
            assert names & set(GLOBALS) == set(), (noun.name, command.name)


@pytest.mark.parametrize("words", [["--version"], ["--lang", "id", "--version"]])
def test_version_is_said_on_one_line(process: Run, words: list[str]) -> None:
    assert process(*words) == (0, f"asncli {__version__}\n", "")


def test_version_answers_before_typer_is_imported() -> None:
    code = "import sys; sys.argv = ['asncli', '--version']; from asncli.__main__ import main; main()"
    assert "typer" not in _imported_by(code)


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        (["batch", "list", "--db", "a.db"], ["--db", "a.db", "batch", "list"]),
        (["batch", "list", "--lang=id", "--quiet"], ["--lang=id", "--quiet", "batch", "list"]),
        (["unit", "rate", "--", "--db", "x"], ["unit", "rate", "--", "--db", "x"]),
        (["batch", "list", "--db"], ["--db", "batch", "list"]),
        (["batch", "list", "--format", "json"], ["batch", "list", "--format", "json"]),
    ],
)
def test_global_options_may_stand_anywhere_before_a_double_dash(words: list[str], moved: list[str]) -> None:
    assert globals_first(words) == moved


def test_the_last_of_two_databases_on_the_command_line_counts(asncli: Run, tmp_path: Path) -> None:
    asncli("--db", "one.db", "init", "--agency", "Kabupaten Contoh", "--db", "two.db")
    assert [path.name for path in sorted(tmp_path.glob("*.db"))] == ["two.db"]


def test_the_next_command_repeats_the_database_where_it_was_typed(shelved: Run) -> None:
    assert shelved("shelf", "list").err == "Next: asncli shelf take 'buku satu'\n"
    typed = shelved("--db", "dua kata.db", "shelf", "list")
    assert typed.err == "Next: asncli --db 'dua kata.db' shelf take 'buku satu'\n"


def test_quiet_leaves_the_answer_alone(shelved: Run) -> None:
    answer = shelved("shelf", "list", "--quiet")
    assert answer.err == ""
    assert "Budi" in answer.out
