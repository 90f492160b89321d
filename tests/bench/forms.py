"""Time the official forms: ``python -m tests.bench.forms FOLDER [N] [RUNS]`` (default 1000 people, 3 runs).

Fills and evaluates a database in FOLDER once, writes every kind of form for N people as PDF and as workbooks by the
command itself, and prints milliseconds a file (median of the runs, interleaved). Beside the workbooks stands the limit:
deflating the parts of the same files and writing them.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import zipfile
import zlib
from collections import defaultdict
from pathlib import Path
from time import perf_counter

from tests.bench.fill import fill

ASNCLI = (sys.executable, "-m", "asncli")
KINDS = ("skp", "lampiran", "evaluasi", "dokumen")
PERIOD = "2026-S1"


def written(database: Path, out: Path, kind: str, form: str) -> float:
    """Seconds of the whole command; ``out`` is emptied first."""
    shutil.rmtree(out, ignore_errors=True)
    words = ("--db", str(database), "report", "forms", "--all", "--period", PERIOD, "--kind", kind, "--form", form)
    started = perf_counter()
    subprocess.run([*ASNCLI, *words, "-o", str(out)], check=True, capture_output=True)
    return perf_counter() - started


def limit(out: Path) -> float:
    """Seconds to deflate and write what the workbooks of a folder hold."""
    files = []
    for path in sorted(out.glob("*.xlsx")):
        with zipfile.ZipFile(path) as book:
            files.append([book.read(name) for name in book.namelist()])
    started = perf_counter()
    for number, parts in enumerate(files):
        with (out / f"limit-{number}.bin").open("wb") as file:
            for part in parts:
                deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
                file.write(deflate.compress(part) + deflate.flush())
    return perf_counter() - started


def main(folder: Path, people: int, runs: int) -> None:
    """Make the data where it is not there, measure, print a table."""
    folder.mkdir(parents=True, exist_ok=True)
    database, out = folder / f"forms-{people}.db", folder / "out"
    if not database.exists():
        fill(database, people)
        subprocess.run([*ASNCLI, "--db", str(database), "evaluate", PERIOD], check=False, capture_output=True)
    seconds: dict[tuple[str, str], list[float]] = defaultdict(list)
    for _ in range(runs):
        for kind in KINDS:
            seconds[kind, "pdf"].append(written(database, out, kind, "pdf"))
            seconds[kind, "xlsx"].append(written(database, out, kind, "xlsx"))
            seconds[kind, "limit"].append(limit(out))
    lines = ["| form | PDF, ms | xlsx, ms | deflate and write, ms |", "|---|---|---|---|"]
    for kind in KINDS:
        each = (1000 * statistics.median(seconds[kind, name]) / people for name in ("pdf", "xlsx", "limit"))
        lines.append(f"| {kind} | {' | '.join(f'{ms:.1f}' for ms in each)} |")
    sys.stdout.write("\n".join(lines) + "\n")
    shutil.rmtree(out, ignore_errors=True)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[2:]]
    main(Path(sys.argv[1]), *(numbers + [1000, 3][len(numbers) :]))
