"""A file is the old one or the whole new one; what stands in the way is said in one sentence."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from asncli.errors import AsnError, ExitCode
from asncli.workbooks.files import cannot_write, replacing


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(b"lama")
    with replacing(path) as file:
        file.write(b"baru")
        assert path.read_bytes() == b"lama"
    assert path.read_bytes() == b"baru"
    assert list(tmp_path.iterdir()) == [path]


def _break_off(path: Path) -> None:
    with replacing(path) as file:
        file.write(b"separuh")
        raise ValueError("putus")


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(b"lama")
    with pytest.raises(ValueError, match="putus"):
        _break_off(path)
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "biasa").write_bytes(b"")
    with replacing(tmp_path / "baru") as file:
        file.write(b"x")
    assert (tmp_path / "baru").stat().st_mode == (tmp_path / "biasa").stat().st_mode


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(AsnError) as refused, replacing(tmp_path / "tiada" / "laporan.xlsx"):
        pass
    assert (refused.value.code, refused.value.exit_code) == ("folder-missing", ExitCode.CANNOT)
    assert str(refused.value.message) == f"The folder {tmp_path / 'tiada'} does not exist."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(AsnError) as refused, replacing(tmp_path):
        pass
    assert refused.value.code == "is-a-folder"


_FILL = """
import resource, sys
from pathlib import Path
from asncli.errors import AsnError
from asncli.workbooks.files import replacing
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    with replacing(Path(sys.argv[1])) as file:
        file.write(b"x" * 100_000)
except AsnError as e:
    sys.stdout.write(e.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    done = subprocess.run([sys.executable, "-c", _FILL, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == "disk-full"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk-full"),
        (PermissionError(errno.EACCES, "Permission denied"), "file-not-writable"),
        (OSError(errno.EROFS, "Read-only file system"), "file-not-writable"),
        (OSError(errno.EIO, "Input/output error"), "file-not-writable"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "folder-missing"),
    ],
)
def test_every_reason_has_a_sentence_and_a_way_out(error: OSError, code: str) -> None:
    told = cannot_write(Path("laporan.xlsx"), error)
    assert told.code == code
    assert "laporan.xlsx" in str(told.message) or code == "folder-missing"
    assert told.hint is not None
