"""Time asncli beside the limits: ``python -m tests.bench.run FOLDER [N] [RUNS]`` (default 100000 people, 5 runs).

Makes its data in FOLDER once, runs limit and command in turn, and prints medians, ratios and peak memory as the
table of docs/performance.md. Whole processes are timed for asncli, the work alone for the limits of import and
evaluate: start-up counts against asncli.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from tests.bench.fill import fill
from tests.bench.roster import write
from tests.bench.siasn67 import write as write_siasn

ASNCLI = (sys.executable, "-m", "asncli")


def limit(*words: str) -> float:
    """Seconds that a limit tells of itself."""
    done = subprocess.run([sys.executable, "-m", "tests.bench.limits", *words], capture_output=True, check=True)
    return float(done.stdout.split()[-1])


def timed(*words: str) -> tuple[float, float]:
    """Wall seconds and peak MB of a whole process."""
    started = perf_counter()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return perf_counter() - started, usage.ru_maxrss / 1024


def row(name: str, bar: str, runs: int, base: Callable[[], float], command: Callable[[], tuple[float, float]]) -> str:
    """Run both in turn and make a row of the table."""
    pairs = [(base(), command()) for _ in range(runs)]
    least, mine = statistics.median(b for b, _ in pairs), statistics.median(t for _, (t, _) in pairs)
    memory = max(m for _, (_, m) in pairs)
    return f"| {name} | {least:.3f} | {mine:.3f} | {mine / least:.2f} | {bar} | {memory:.0f} |"


def main(folder: Path, people: int, runs: int) -> None:
    """Make the data where it is not there, measure, print."""
    folder.mkdir(parents=True, exist_ok=True)
    roster, plain, full, work = (folder / name for name in ("roster.xlsx", "plain.db", "full.db", "work.db"))
    export = folder / "siasn.xlsx"
    if not roster.exists():
        write(roster, people)
    if not export.exists():
        write_siasn(export, people)
    if not plain.exists():
        fill(plain, people, feedback=False)
    if not full.exists():
        fill(full, people)

    def import_(file: Path = roster) -> tuple[float, float]:
        remove(work)
        return timed(*ASNCLI, "--db", str(work), "roster", "import", str(file))

    def import_export() -> tuple[float, float]:
        return import_(export)

    def evaluated(database: Path) -> tuple[Callable[[], float], Callable[[], tuple[float, float]]]:
        return partial(limit, "evaluate", str(database)), partial(evaluate, database)

    def evaluate(database: Path) -> tuple[float, float]:
        remove(work)
        shutil.copy(database, work)
        return timed(*ASNCLI, "--db", str(work), "evaluate", "2026-S1")

    bare = (sys.executable, "-m", "tests.bench.limits", "help")
    lines = [
        row("`asncli --help`", "1.5", runs, lambda: timed(*bare)[0], lambda: timed(*ASNCLI, "--help")),
        row(f"`roster import`, {people:,} x 22", "2.5", runs, lambda: limit("import", str(roster)), import_),
        row(f"`roster import`, {people:,} x 67", "2.5", runs, lambda: limit("siasn", str(export)), import_export),
        *(
            row(f"`evaluate`, {people:,} people, {said}", "4", runs, *evaluated(database))
            for database, said in ((plain, "no feedback"), (full, "10 raters each"))
        ),
    ]
    sql = f"SELECT nip FROM employee WHERE id = {people // 2}"
    import sqlite3

    nip = sqlite3.connect(work).execute(sql).fetchone()[0]
    status = lambda: timed(*ASNCLI, "--db", str(work), "db", "status")[0]  # noqa: E731 - said once, used once
    explain = (*ASNCLI, "--db", str(work), "evaluation", "explain", nip, "--period", "2026-S1")
    lines.append(row("`evaluation explain` beside `db status`", "+0.5 s", runs, status, lambda: timed(*explain)))
    sys.stdout.write("| work | limit s | asncli s | ratio | bar | peak MB |\n|---|---|---|---|---|---|\n")
    sys.stdout.write("\n".join(lines) + "\n")


def remove(database: Path) -> None:
    """Remove a database and its side files."""
    for side in ("", "-wal", "-shm"):
        Path(f"{database}{side}").unlink(missing_ok=True)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[2:]]
    main(Path(sys.argv[1]), *[*given, *(100_000, 5)[len(given) :]])
