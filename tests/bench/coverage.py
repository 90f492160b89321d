"""How long ``target coverage`` takes: 5,000 people with 12 indicators each, in 40 units under leaders (seeded).

    python -m tests.bench.coverage [PEOPLE]

Rows are written with the driver, past the importers; time and peak of memory are those of the whole process.
"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from asncli.store.database import raw_connection, session
from tests.bench.fill import nip

UNITS, RESULTS, INDICATORS = 40, 4, 3
_PEAK = "import resource, sys; from asncli.cli.boundary import run; code = run(sys.argv[1:]); print(" \
    "resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, 'MB', file=sys.stderr); sys.exit(code)"  # fmt: skip


def fill(path: Path, people: int) -> None:
    """Make an office: the first is the head of all, the next 40 lead the units, the others work in them."""
    chance = random.Random(20261122)  # noqa: S311 - data, not secrets
    with session(path, write=True, create=True) as opened:
        raw = raw_connection(opened)
        raw.execute("INSERT INTO agency VALUES (1, 'Kabupaten Contoh Raya')")
        raw.execute(
            "INSERT INTO batch (id, command, made_at, made_by, program, counts)"
            " VALUES (1, 'fill', '2026-01-01 00:00:00.000000', 'bench', '0', '{}')"
        )
        raw.execute("INSERT INTO source (id, batch_id) VALUES (1, 1)")
        _people(raw, people)
        raw.executemany(
            "INSERT INTO planned_result (id, plan_id, code, title, kind, parent_code, iku_code, source_id)"
            " VALUES (?, ?, ?, ?, 'utama', ?, ?, 1)",
            _results(people, chance),
        )
        raw.executemany(
            "INSERT INTO indicator (plan_id, planned_result_id, code, title, measure, direction, recap, target,"
            " source_id) VALUES (?, ?, ?, ?, ?, 'naik', ?, ?, 1)",
            _indicators(people, chance),
        )
        raw.execute("ANALYZE")


def _people(raw: sqlite3.Connection, people: int) -> None:
    nips = list(dict.fromkeys(nip(n) for n in range(2 * people)))[:people]
    raw.executemany(
        "INSERT INTO unit (id, agency_id, code, name, name_key, head_nip, source_id) VALUES (?, 1, ?, ?, ?, ?, 1)",
        ((n, f"U{n}", f"Unit {n}", f"unit {n}", nips[n]) for n in range(1, UNITS + 1)),
    )
    raw.executemany(
        "INSERT INTO employee (id, agency_id, nip, name, source_id) VALUES (?, 1, ?, ?, 1)",
        ((n + 1, one, f"Pegawai {n}") for n, one in enumerate(nips)),
    )
    raw.executemany(
        "INSERT INTO assignment (employee_id, since, active, kind, unit_id, position, supervisor_nip, source_id)"
        " VALUES (?, '2026-01-01', 1, 'pns', ?, ?, ?, 1)",
        (
            (n + 1, n % UNITS + 1, f"Jabatan {n % 60}", None if n == 0 else nips[0 if n <= UNITS else n % UNITS + 1])
            for n in range(people)
        ),
    )
    raw.executemany(
        "INSERT INTO plan (id, employee_id, year, begins, ends, kind, source_id)"
        " VALUES (?, ?, 2026, '2026-01-01', '2026-12-31', 'definitif', 1)",
        ((n + 1, n + 1) for n in range(people) if n % 50 != 49),
    )
    raw.executemany(
        "INSERT INTO strategy (id, agency_id, code, kind, title, unit_id, measure, direction, recap, source_id)"
        " VALUES (?, 1, ?, 'iku', ?, ?, 'dokumen', 'naik', 'jumlah', 1)",
        ((n, f"IKU-{n}", f"Jumlah keluaran {n}", n % UNITS + 1) for n in range(1, 2 * UNITS)),
    )
    raw.execute("INSERT INTO strategy_target SELECT id, 2026, 1000000, 1, NULL FROM strategy")


def _results(people: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for n in range(people):
        for r in range(RESULTS if n % 50 != 49 else 0):
            parent = None if n == 0 or chance.random() < 0.1 else f"RHK-{chance.randrange(1, RESULTS + 2)}"
            iku = f"IKU-{chance.randrange(1, 3 * UNITS)}" if chance.random() < 0.2 else None
            yield n * RESULTS + r + 1, n + 1, f"RHK-{r + 1}", f"Terlaksananya kegiatan {r}", parent, iku


def _indicators(people: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for n in range(people):
        for i in range(RESULTS * INDICATORS if n % 50 != 49 else 0):
            recap = "jumlah" if chance.random() < 0.6 else "rata-rata"
            target = chance.randrange(1, 4) * 120_000
            measure = chance.choice(["dokumen", "orang", "kali", "%", None])
            title = f"Jumlah keluaran {chance.randrange(40)}"
            yield n + 1, n * RESULTS + i // INDICATORS + 1, f"IKI-{i + 1}", title, measure, recap, target


def main(people: int) -> None:
    """Fill, then time every form of the answer."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        fill(path, people)
        for more in (["target", "coverage", "--format", "json"], ["target", "coverage", "--format", "csv"],
                     ["report", "matrix", "--unit", "U2", "-o", f"{folder}/m.xlsx"]):  # fmt: skip
            started = perf_counter()
            words = [sys.executable, "-c", _PEAK, "--db", str(path), *more, "--year", "2026"]
            done = subprocess.run(words, capture_output=True, text=True, check=False, env={**os.environ})
            took = perf_counter() - started
            sys.stdout.write(f"{people} {' '.join(more[:4])}: {took:.2f} s, exit {done.returncode}, {len(done.stdout)}"
                             f" characters; {done.stderr.strip()}\n")  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
