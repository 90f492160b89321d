"""Private files and their places."""

import errno
import os
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.files import file_faults, make_private, on_network, side_file


def test_a_private_file_is_made_with_its_folders_and_never_emptied(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "k.db"
    make_private(path)
    assert [oct(p.stat().st_mode & 0o777) for p in (path, path.parent, path.parent.parent)] == [
        "0o600", "0o700", "0o700",
    ]  # fmt: skip
    path.write_text("isi")
    make_private(path)
    assert path.read_text() == "isi"


@pytest.mark.parametrize(
    ("path", "network"),
    [("//server/data/k.db", True), ("\\\\server\\data\\k.db", os.name == "nt"), ("/srv/k.db", False), ("k.db", False)],
)
def test_a_share_is_recognised_by_its_name(path: str, network: bool) -> None:
    assert on_network(Path(path)) is network


def test_side_files_lie_beside_the_database() -> None:
    assert side_file(Path("/srv/k.db"), "-wal") == Path("/srv/k.db-wal")


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk-full"), (errno.EACCES, "file-not-writable"), (errno.EROFS, "file-not-writable")],
)
def test_what_the_system_refuses_is_one_sentence(number: int, code: str) -> None:
    with pytest.raises(AsnError) as refused, file_faults(Path("k.db")):
        raise OSError(number, os.strerror(number))
    assert refused.value.code == code
    assert "k.db" in str(refused.value.message)
