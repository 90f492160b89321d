"""Time the lists about training: ``python -m tests.bench.training FOLDER [PEOPLE] [COURSES]`` (default 5000, 300).

Fills a database with people whose marks, achievements, cases and hours differ (seeded), and a catalogue of courses with
topics, core values, jabatan, seats, dates and odd prices; then runs ``training balance``, ``needs`` and ``plan`` (small
and large budgets, one and several courses a person) as whole processes and prints seconds, peak MB and what came out.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from asncli.store.database import raw_connection, session
from asncli.terms import CoreValue
from tests.bench.fill import fill

ASNCLI = (sys.executable, "-m", "asncli")
TOPICS = ("Arsip", "Pelayanan publik", "Dokumen", "Keuangan daerah", "Gawat darurat", "Literasi digital", "Perencanaan",
          "Pengadaan", "Kepegawaian", "Hukum")  # fmt: skip
POSITIONS = ("Analis", "Perawat Ahli Pertama", "Guru Ahli Muda", "Arsiparis Terampil", "Pranata Komputer")
PRICES = (0, 250_000, 750_000, 1_250_000, 1_999_999, 3_333_333, 5_000_000)
YEAR, PERIOD = 2027, "2026-S1"
PLANS = (("250000000", "1"), ("250000000", "2"), ("2500000000", "1"), ("2500000000", "3"))


def main(folder: Path, people: int, courses: int) -> None:
    """Make the data where it is not there, measure, print."""
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / f"pelatihan-{people}-{courses}.db"
    if not database.exists():
        fill(database, people)
        furnish(database, people, courses)
        # Ends with 1: not everybody has all that is asked for.
        subprocess.run([*ASNCLI, "--db", str(database), "evaluate", PERIOD], capture_output=True, check=False)
    sys.stdout.write("| work | seconds | peak MB | what came out |\n|---|---|---|---|\n")
    lines: list[tuple[str, ...]] = [("balance", "--year", "2026"), ("needs", "--period", PERIOD)]
    lines += [
        ("plan", "--budget", budget, "--year", str(YEAR), "--period", PERIOD, "--max-per-person", most)
        for budget, most in PLANS
    ]
    for words in lines:
        out = folder / "jawaban.json"
        seconds, memory = timed(*ASNCLI, "--db", str(database), "training", *words, "-o", str(out))
        told = {key: value for key, value in json.loads(out.read_text("utf-8"))["summary"].items() if value}
        sys.stdout.write(f"| `training {' '.join(words)}` | {seconds:.1f} | {memory:.0f} | {told} |\n")
        sys.stdout.flush()


def timed(*words: str) -> tuple[float, float]:
    """Wall seconds and peak MB of a whole process, which must end well."""
    started = perf_counter()
    with subprocess.Popen(words, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    if status:
        raise SystemExit(f"{words} ended with {status}")
    return perf_counter() - started, usage.ru_maxrss / 1024


def furnish(database: Path, people: int, courses: int) -> None:
    """Add jabatan, hours attended, cases, needs of units, and the catalogue."""
    chance = random.Random(2027)  # noqa: S311 - data, not secrets
    with session(database, write=True) as opened:
        raw = raw_connection(opened)
        raw.executemany(
            "UPDATE assignment SET position = ?, kind = ? WHERE employee_id = ?",
            ((chance.choice(POSITIONS), chance.choice(("pns", "pns", "pppk")), n) for n in range(1, people + 1)),
        )
        raw.executemany(
            "INSERT INTO training (employee_id, name, name_key, begins, ends, hours, source_id)"
            " VALUES (?, ?, lower(?), '2026-03-02', '2026-03-04', ?, 1)",
            _attended(people, courses, chance),
        )
        raw.executemany(
            "INSERT INTO coaching (employee_id, period, opened_on, due_on, opened_for, cause, topic, source_id)"
            " VALUES (?, '2026-S1', '2026-07-15', '2027-01-15', 'predikat', 'competence', ?, 1)",
            ((n, chance.choice((*TOPICS, None))) for n in range(1, people + 1) if chance.random() < 0.05),
        )
        raw.executemany(
            "INSERT INTO unit_need (unit_id, year, topic, topic_key, priority, source_id)"
            " VALUES (?, 2026, ?, lower(?), ?, 1)",
            ((unit, topic, topic, chance.randrange(1, 4)) for unit in range(1, 201) for topic in
             chance.sample(TOPICS, chance.randrange(3))),
        )  # fmt: skip
        raw.executemany(
            "INSERT INTO course (agency_id, year, code, name, name_key, topic, topic_key, core_values, partner,"
            " positions, price, hours, seats, begins, ends, source_id)"
            f" VALUES (1, {YEAR}, ?, ?, lower(?), ?, lower(?), ?, 0, ?, ?, ?, ?, ?, ?, 1)",
            _courses(courses, chance),
        )


def _attended(people: int, courses: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for person in range(1, people + 1):
        for number in sorted(chance.sample(range(1, courses + 1), min(courses, chance.randrange(3)))):
            yield person, f"Pelatihan {number}", f"Pelatihan {number}", chance.choice((8, 16, 24)) * 10_000


def _courses(courses: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for number in range(1, courses + 1):
        name, begins = f"Pelatihan {number}", date(YEAR, 1, 11) + timedelta(chance.randrange(340))
        topic = chance.choice((*TOPICS, None))
        values = json.dumps(chance.sample([value.value for value in CoreValue], chance.choice((0, 0, 0, 1, 2))))
        position = f"{chance.choice(POSITIONS).split()[0]}*" if chance.random() < 0.3 else None
        price, hours = chance.choice(PRICES) * 10_000, chance.choice((8, 20, 40)) * 10_000
        seats = chance.choice((10, 20, 30, 40, None))
        ends = begins + timedelta(chance.randrange(5))
        yield (f"P-{number}", name, name, topic, topic, values, position, price, hours, seats, str(begins), str(ends))


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[2:]]
    main(Path(sys.argv[1]), *[*given, *(5_000, 300)[len(given) :]])
