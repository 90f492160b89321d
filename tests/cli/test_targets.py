"""No command writes over the database or over what it reads, and a bad target is told before anything is stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.small_office import PEOPLE, book


@pytest.fixture
def filled(asncli: Run, tmp_path: Path) -> Run:
    assert asncli("roster", "import", str(book(tmp_path / "pegawai.xlsx", "Pegawai", PEOPLE))).code == 0
    return asncli


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("roster", "export", "-o", "asncli.db"), "ends in .xlsx"),
        (("roster", "export", "-o", "pegawai.docx"), "ends in .xlsx"),
        (("roster", "export", "-o", "nodir/pegawai.xlsx"), "The folder nodir does not exist"),
        (("roster", "import", "pegawai.xlsx", "--rejects", "pegawai.xlsx"), "a file this command reads"),
        (("roster", "import", "pegawai.xlsx", "--rejects", "nodir/tolak.xlsx"), "The folder nodir does not exist"),
        (("roster", "import", "pegawai.xlsx", "--format", "json", "-o", "nodir/a.json"), "The folder nodir"),
        (("roster", "list", "-o", "nodir/a.csv"), "The folder nodir does not exist"),
    ],
)
def test_a_bad_target_is_refused_before_anything_is_done(
    filled: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    answer = filled(*words)
    assert (answer.code, answer.out) == (3 if "folder" in said else 2, "")
    assert said in answer.err
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_database_named_like_a_workbook_is_not_overwritten_either(asncli: Run, tmp_path: Path) -> None:
    people = book(tmp_path / "pegawai.xlsx", "Pegawai", PEOPLE)
    database = tmp_path / "data.xlsx"
    assert asncli("--db", str(database), "roster", "import", str(people)).code == 0
    answer = asncli("--db", str(database), "roster", "export", "-o", str(database))
    assert answer.code == 2
    assert "is the database" in answer.err
