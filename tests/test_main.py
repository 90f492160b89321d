"""``asncli`` as a process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from asncli import __version__

ROOT = Path(__file__).parent.parent


def test_python_m_asncli_answers() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "asncli", "--version"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout == f"asncli {__version__}\n"


def test_the_exit_code_of_a_refusal_reaches_the_shell() -> None:
    done = subprocess.run([sys.executable, "-m", "asncli", "zzz"], capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
