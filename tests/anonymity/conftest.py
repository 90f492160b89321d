"""The office with secrets, made once for reading; and copies of it, to be changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.anonymity.office import Office, founded, standing_in


@pytest.fixture(scope="package")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The office as it was founded."""
    folder = tmp_path_factory.mktemp("rahasia")
    with standing_in(folder):
        return founded(folder)


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Iterator[Office]:
    """A copy of the office."""
    shutil.copy2(made.database, tmp_path / "asncli.db")
    with standing_in(tmp_path):
        yield Office(tmp_path)
