"""Several processes at one database, and processes that die."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.store.office import SITI, batch, data, office

# Writes one batch; says "begun" when it holds the lock, and goes on after a line on standard input.
WRITER = """
import sys
from pathlib import Path
from tests.store.office import SITI, batch
with batch(Path(sys.argv[1])) as w:
    print("begun", flush=True)
    sys.stdin.readline()
    w.roster({"nip": SITI, "name": sys.argv[2]}, *({"nip": f"1990010120100{n:05d}", "name": "N"} for n in range(500)))
"""
PEOPLE = """
import os, sys
from pathlib import Path
from asncli.errors import AsnError
from asncli.store.database import raw_connection, session
from asncli.store.people import people
from datetime import date
os.setuid(65534) if os.getuid() == 0 else None
for write, dry_run in ((False, False), (True, False), (True, True)):
    try:
        with session(Path(sys.argv[1]), write=write, dry_run=dry_run) as opened:
            raw_connection(opened).execute("UPDATE employee SET name = 'Lain'") if write else None
            print([p.name for p in people(opened, date(2026, 7, 1))])
    except AsnError as refused:
        print(refused.code)
"""


def start(path: Path, name: str) -> subprocess.Popen[str]:
    """Start a process that writes."""
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", WRITER, path, name], stdin=pipe, stdout=pipe, text=True)


def name_of_siti(path: Path) -> str:
    """Read the name as it stands."""
    return str(next(row[3] for row in data(path)["employee"] if row[2] == SITI))


def test_a_second_writer_waits_for_the_first_and_both_are_stored(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with start(path, "Pertama") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "begun\n"
        with start(path, "Kedua") as second:
            time.sleep(0.7)
            assert second.poll() is None
            first.communicate("\n", timeout=60)
            second.communicate("\n", timeout=60)
    assert (first.returncode, second.returncode) == (0, 0)
    assert name_of_siti(path) == "Kedua"


@pytest.mark.parametrize("wait", [0.0, 0.005, 0.01, 0.015, 0.02, 0.04])
def test_a_killed_writer_leaves_the_database_as_before_or_as_after(tmp_path: Path, wait: float) -> None:
    path = office(tmp_path / "k.db")
    with start(path, "Pertama") as writer:
        assert writer.stdout is not None
        assert writer.stdin is not None
        assert writer.stdout.readline() == "begun\n"
        writer.stdin.write("\n")
        writer.stdin.flush()
        time.sleep(wait)
        writer.send_signal(signal.SIGKILL)
    assert (name_of_siti(path), len(data(path)["employee"])) in [("Siti", 2), ("Pertama", 502)]
    with batch(path) as w:  # and the lock is free
        w.roster({"nip": SITI, "name": "Kedua"})


@pytest.mark.parametrize("folder_mode", [0o555, 0o755])
def test_a_database_that_may_only_be_read_is_read_and_tried_on_a_copy_and_a_write_is_refused(folder_mode: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = office(folder / "k.db")
        path.chmod(0o444)
        folder.chmod(folder_mode)
        done = subprocess.run([sys.executable, "-c", PEOPLE, path], capture_output=True, text=True, check=True)
        folder.chmod(0o700)
    names, refused, tried = done.stdout.splitlines()
    assert (names, tried) == ("['Siti', 'Budi']", "['Lain', 'Lain']")
    assert refused in ("database-read-only", "database-not-opened")
