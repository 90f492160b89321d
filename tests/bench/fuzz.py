"""Fuzz the imports: ``python -m tests.bench.fuzz --files 5000 --seed 1 --jobs 2``; one again with ``--only N``.

Every file is made from the seed and its number (see ``fuzz_files``), imported dry and in earnest into a database
of a small office, one in a hundred through a process of its own; ``fuzz_checks`` says what may not come of it.
Workers are watched: one that stays silent for a minute, dies or fills the memory ends with its case noted.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from pathlib import Path
from queue import Empty, Queue
from time import perf_counter

from tests.bench.fuzz_checks import SECONDS, Verdict, judge, office
from tests.bench.fuzz_files import case

_SILENCE = 60.0
_ROOM = 3 << 30  # bytes of address space of a worker
_EVERY = 100  # one of so many goes through a process of its own
_FRESH = 400  # cases of a worker, so that the memory of one case is seen


def work(seed: int, numbers: list[int]) -> None:
    """Judge cases one after the other, and write a line before and after each."""
    resource.setrlimit(resource.RLIMIT_AS, (_ROOM, _ROOM))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "made").mkdir()
        begun = office(folder / "made")
        for number in numbers:
            _tell([number])
            verdict = judge(case(number, seed), begun, folder, process=number % _EVERY == 0)
            _tell(list(verdict))
            if any("memory" in said for said in verdict.wrong):
                return  # the memory of the next case is seen in a fresh worker only


def _tell(said: list[object]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def watch(seed: int, waiting: Queue[list[int]], verdicts: list[Verdict]) -> None:
    """Run workers on what waits, note what they say, and what they could not say any more."""
    while True:
        try:
            numbers = waiting.get_nowait()
        except Empty:
            return
        words = [sys.executable, "-m", "tests.bench.fuzz", "--seed", str(seed), "--work", *map(str, numbers)]
        with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as worker:
            assert worker.stdout
            assert worker.stderr
            current, last = numbers[0], perf_counter()
            alarm: threading.Timer = threading.Timer(_SILENCE, worker.kill)
            alarm.start()
            for line in worker.stdout:
                alarm.cancel()
                said = json.loads(line)
                if len(said) == 1:
                    current, last = said[0], perf_counter()
                else:
                    verdicts.append(Verdict(said[0], said[1], tuple(said[2]), said[3]))
                alarm = threading.Timer(_SILENCE, worker.kill)
                alarm.start()
            alarm.cancel()
            complaint = worker.stderr.read().strip()[-800:]
        if worker.returncode:
            hung = perf_counter() - last > SECONDS
            told = "no answer for a minute" if hung else f"the worker ended with {worker.returncode}: {complaint}"
            verdicts.append(Verdict(current, "hang" if hung else "crash", (told,), perf_counter() - last))
        if rest := numbers[numbers.index(current) + 1 :]:
            waiting.put(rest)


def main() -> int:
    """Fuzz as asked, print the figures and every case that went wrong."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--files", type=int, default=5000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--jobs", type=int, default=2)
    words.add_argument("--only", type=int, nargs="*")
    words.add_argument("--keep", type=Path, help="write the files of --only into this folder")
    words.add_argument("--work", type=int, nargs="*", help=argparse.SUPPRESS)
    asked = words.parse_args()
    if asked.work:
        work(asked.seed, asked.work)
        return 0
    numbers = asked.only if asked.only is not None else list(range(asked.files))
    if asked.only is not None:
        for number in numbers:
            shown = case(number, asked.seed)
            told = f"{shown.noun} {shown.file} {len(shown.content)} bytes: {' '.join(shown.done)}"
            sys.stdout.write(f"{number}: {told}\n")
            if asked.keep:
                (asked.keep / f"{number}-{shown.file}").write_bytes(shown.content)
    started = perf_counter()
    waiting: Queue[list[int]] = Queue()
    for first in range(0, len(numbers), _FRESH):
        waiting.put(numbers[first : first + _FRESH])
    verdicts: list[Verdict] = []
    threads = [threading.Thread(target=watch, args=(asked.seed, waiting, verdicts)) for _ in range(asked.jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return report(verdicts, asked.seed, perf_counter() - started)


def report(verdicts: list[Verdict], seed: int, seconds: float) -> int:
    """Print what came of the cases; 1 where any went wrong."""
    lines = [f"files {len(verdicts)}, seed {seed}, {seconds:.0f} s on {os.cpu_count()} cores"]
    lines += [f"  {outcome}: {n}" for outcome, n in sorted(Counter(v.outcome for v in verdicts).items())]
    slowest = max(verdicts, key=lambda v: v.seconds, default=None)
    if slowest:
        lines.append(f"  slowest: {slowest.seconds:.1f} s (case {slowest.number})")
    wrong = sorted((v for v in verdicts if v.wrong), key=lambda v: v.number)
    lines.append(f"went wrong: {len(wrong)}")
    lines += [f"  case {v.number}: {said}" for v in wrong for said in v.wrong]
    sys.stdout.write("\n".join(lines) + "\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
