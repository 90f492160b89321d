"""Does the time per person grow with the office? ``python -m tests.bench.growth FOLDER [SMALL] [LARGE] [RUNS]``

Evaluates both offices (10 raters a person) in turn, start-up (as ``db status``) taken off, and prints medians,
microseconds a person and their ratio; the bar is 1.3 (docs/performance.md).
"""

from __future__ import annotations

import shutil
import statistics
import sys
from pathlib import Path

from tests.bench.fill import fill
from tests.bench.run import ASNCLI, remove, timed


def main(folder: Path, small: int, large: int, runs: int) -> None:
    """Make the offices where they are not there, evaluate, print."""
    folder.mkdir(parents=True, exist_ok=True)
    work, taken = folder / "work.db", {small: [0.0] * 0, large: [0.0] * 0}
    for _ in range(runs):
        for people, seconds in taken.items():
            full = folder / f"people-{people}.db"
            if not full.exists():
                fill(full, people)
            remove(work)
            shutil.copy(full, work)
            start = timed(*ASNCLI, "--db", str(work), "db", "status")[0]
            seconds.append(timed(*ASNCLI, "--db", str(work), "evaluate", "2026-S1")[0] - start)
    each = {people: statistics.median(seconds) / people for people, seconds in taken.items()}
    for people, share in each.items():
        sys.stdout.write(f"{people:,} people: {share * people:.3f} s, {share * 1e6:.1f} us a person\n")
    sys.stdout.write(f"ratio {each[large] / each[small]:.2f} (bar 1.3)\n")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[2:]]
    main(Path(sys.argv[1]), *[*given, *(10_000, 100_000, 5)[len(given) :]])
