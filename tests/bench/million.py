"""A million people at random, scored by the program and by the oracle: ``python -m tests.bench.million``.

    python -m tests.bench.million [--people 1000000] [--seed 1] [--processes 2]

Every target, achievement, planned result, plan, work result, behaviour, aspect, rating, basis, predikat and total of
everybody is compared, by the matrix and by the numeric scheme in turn; prints people, figures, differences, seconds.
"""

from __future__ import annotations

import argparse
import sys
from itertools import islice
from multiprocessing import Pool
from random import Random
from time import perf_counter

from tests.rules.agreement import differences
from tests.rules.drawn import PERIODS, person, policy

CHUNK = 500
SHOWN = 10


def compared(job: tuple[int, int, int]) -> tuple[int, int, list[str]]:
    """People and indicators of one chunk, and what differs; the chunk is known by seed and number."""
    seed, number, people = job
    chance = Random(f"{seed} {number}")  # noqa: S311 - data, not secrets
    period, decisions = chance.choice(PERIODS), policy(chance)
    crowd = [person(chance, period) for _ in range(people)]
    indicators = sum(len(result.indicators) for one in crowd for plan in one.plans for result in plan.results)
    found = list(differences(crowd, period, decisions, numeric=number % 4 == 0))
    return people, indicators, [f"seed {seed} chunk {number}: {one}" for one in found]


def main(people: int, seed: int, processes: int) -> int:
    """Compare everybody; 1 where anything differs."""
    started = perf_counter()
    jobs = [(seed, n, min(CHUNK, people - low)) for n, low in enumerate(range(0, people, CHUNK))]
    total = planned = differing = 0
    with Pool(processes) as pool:
        for done, indicators, found in pool.imap_unordered(compared, jobs, chunksize=4):
            total, planned, differing = total + done, planned + indicators, differing + len(found)
            for line in islice(found, max(0, SHOWN - differing + len(found))):
                sys.stdout.write(line + "\n")
    seconds = perf_counter() - started
    sys.stdout.write(f"people {total:,}, indicators {planned:,}, differences {differing:,}, {seconds:.0f} s\n")
    return 1 if differing else 0


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, default in (("people", 1_000_000), ("seed", 1), ("processes", 2)):
        words.add_argument(f"--{name}", type=int, default=default)
    sys.exit(main(**vars(words.parse_args())))
