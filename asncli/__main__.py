"""``asncli`` and ``python -m asncli``: the first and the last thing that runs.

Little is imported here, so that ``--version`` answers at once, and Ctrl-C from the first moment on.
"""

from __future__ import annotations

import gc
import signal
import sys
from contextlib import suppress
from types import FrameType

from asncli import __version__

TERMINATED = 143  # 128 + SIGTERM, as shells count


def main() -> int:
    """Run one command line and give its exit code (docs/commands.md)."""
    if sys.argv[1:] == ["--version"] and sys.stdout:
        with suppress(OSError):  # told below
            sys.stdout.write(f"asncli {__version__}\n")
            sys.stdout.flush()
            return 0
    try:
        signal.signal(signal.SIGTERM, _terminate)
        # What a command makes it needs to its end: looking for garbage as often as usual costs a sixth of an import.
        gc.set_threshold(200_000, 20, 100)
        from asncli.cli.boundary import run

        code = run(sys.argv[1:])
        gc.freeze()  # the process ends: nothing needs to be gone through once more
        return code
    except KeyboardInterrupt:  # while this program was still being loaded: no language is known yet
        sys.stderr.write("Interrupted / Dihentikan\n")
        return 130


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    # Unwinds like an error would: open transactions are rolled back, half-written files removed.
    sys.exit(TERMINATED)


if __name__ == "__main__":
    sys.exit(main())
