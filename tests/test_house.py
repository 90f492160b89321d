"""The rules of the house, as a test: what every module must have, and what none may do."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from asncli.workbooks.problems import CATALOGUE

ROOT = Path(__file__).parent.parent
MODULES = sorted(p.relative_to(ROOT) for p in (ROOT / "asncli").rglob("*.py") if "migrations" not in p.parts)
TESTS = sorted((ROOT / "tests").rglob("*.py"))
# Modules whose tests stand elsewhere: the whole is tested there through what uses it.
TESTED_BY = {
    "asncli/messages.py": "tests/test_messages.py",
    "asncli/__main__.py": "tests/test_main.py",
}


def tree(module: Path) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"))


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_every_module_has_a_docstring_and_at_most_300_lines(module: Path) -> None:
    text = (ROOT / module).read_text("utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= 300


@pytest.mark.parametrize("module", [m for m in MODULES if m.name != "__init__.py"], ids=str)
def test_every_module_has_a_test_module(module: Path) -> None:
    own = Path("tests", *module.parts[1:-1], f"test_{module.name.lstrip('_')}")
    expected = TESTED_BY.get(module.as_posix(), own.as_posix())
    assert (ROOT / expected).exists() or (ROOT / f"tests/test_{module.stem}.py").exists(), expected


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[1] != "cli"], ids=str)
def test_nothing_below_the_command_line_prints_or_asks_the_clock(module: Path) -> None:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            said = ast.unparse(node.func)
            assert said not in ("print", "input", "date.today", "datetime.now", "datetime.today", "time.time"), said


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[1] == "rules"], ids=str)
def test_no_float_stands_in_the_rules(module: Path) -> None:
    for node in ast.walk(tree(module)):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), f"line {node.lineno}"


def test_every_problem_code_is_met_in_a_test() -> None:
    said = "\n".join(p.read_text("utf-8") for p in TESTS if p.name != "test_house.py")
    said += "\n".join(p.read_text("utf-8") for p in (ROOT / "tests").rglob("expected*.json"))
    waiting = {"hp-leading-zero", "rupiah-scaled", "predikat-unknown"}  # of sheets that are not read yet
    assert {code for code in CATALOGUE if f'"{code}"' not in said and code not in said} <= waiting


def test_no_address_of_a_package_registry_stands_in_any_file() -> None:
    hosts = re.compile(r"pythonhosted|pypi\.org|registry\.npmjs|deb\.debian")
    for path in [*ROOT.glob("*"), *(ROOT / "docs").rglob("*.md"), *(ROOT / ".ci").glob("*")]:
        if path.is_file():
            assert not hosts.search(path.read_text("utf-8", errors="replace")), path
