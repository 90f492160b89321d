"""Fill a database for the yardsticks: N people, 6 indicators each, 6 realisations an indicator, 10 raters (seeded).

    python -m tests.bench.fill bench.db 100000 [--no-feedback]

Rows are written with the driver, past the importers: what is timed afterwards is ``evaluate`` and ``explain``.
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from asncli.store.database import raw_connection, session

UNITS = 200
RESULTS, INDICATORS, MONTHS = 3, 2, 6
RATERS = ("atasan", *("rekan",) * 4, *("bawahan",) * 4, "diri")
VALUES = "service, accountable, competent, harmonious, loyal, adaptive, collaborative"


def nip(n: int) -> str:
    """A NIP that is well formed and belongs to nobody (serials of 900 are not given out)."""
    born = f"19{60 + n % 40:02d}{1 + n // 40 % 12:02d}{1 + n // 480 % 28:02d}"
    return f"{born}2010{1 + n // 13440 % 12:02d}1{900 + n % 99:03d}"


def fill(path: Path, people: int, *, feedback: bool = True) -> None:
    """Make the database with ``people`` people, and what their raters marked."""
    chance = random.Random(20260630)  # noqa: S311 - data, not secrets
    with session(path, write=True, create=True) as opened:
        raw = raw_connection(opened)
        raw.execute("INSERT INTO agency VALUES (1, 'Kabupaten Contoh Raya')")
        raw.execute(
            "INSERT INTO batch (id, command, made_at, made_by, program, counts)"
            " VALUES (1, 'fill', '2026-01-01 00:00:00.000000', 'bench', '0', '{}')"
        )
        raw.execute("INSERT INTO source (id, batch_id) VALUES (1, 1)")
        numbers = range(1, people + 1)
        for sql, rows in (
            (
                "INSERT INTO unit (id, agency_id, code, name, name_key, source_id) VALUES (?, 1, ?, ?, ?, 1)",
                ((n, f"U{n}", f"Unit {n}", f"unit {n}") for n in range(1, UNITS + 1)),
            ),
            (
                "INSERT INTO employee (id, agency_id, nip, name, source_id, source_row) VALUES (?, 1, ?, ?, 1, ?)",
                ((n, nips[n - 1], f"Pegawai {n}", n) for nips in [_nips(people)] for n in numbers),
            ),
            (
                "INSERT INTO assignment (id, employee_id, since, active, kind, unit_id, position, golongan, source_id)"
                " VALUES (?, ?, '2026-01-01', 1, 'pns', ?, 'Analis', 'III/a', 1)",
                ((n, n, chance.randrange(1, UNITS + 1)) for n in numbers),
            ),
            (
                "INSERT INTO plan (id, employee_id, year, begins, ends, kind, source_id)"
                " VALUES (?, ?, 2026, '2026-01-01', '2026-12-31', 'definitif', 1)",
                ((n, n) for n in numbers),
            ),
            (
                "INSERT INTO planned_result (id, plan_id, code, title, kind, weight, source_id)"
                " VALUES (?, ?, ?, 'Terlaksananya kegiatan', 'utama', ?, 1)",
                ((RESULTS * (n - 1) + r, n, f"RHK-{r}", 300_000) for n in numbers for r in range(1, RESULTS + 1)),
            ),
            (
                "INSERT INTO indicator (id, plan_id, planned_result_id, code, title, direction, recap, target,"
                " target_high, source_id) VALUES (?, ?, ?, ?, 'Jumlah dokumen', ?, ?, ?, ?, 1)",
                _indicators(people, chance),
            ),
            (
                "INSERT INTO achievement (indicator_id, day, value, evidence, source_id, source_row)"
                " VALUES (?, ?, ?, 'https://contoh.example/bukti', 1, ?)",
                _achievements(people, chance),
            ),
            (
                "INSERT INTO rating (employee_id, period, work_rating, behaviour_rating, source_id)"
                " VALUES (?, '2026-S1', ?, ?, 1)",
                (
                    (n, chance.choice([None, "above", "meets", "below"]), chance.choice(["above", "meets", "below"]))
                    for n in numbers
                ),
            ),
        ):
            raw.executemany(sql, rows)
        if feedback:
            _fill_votes(raw, people, chance)
        raw.execute("ANALYZE")


def _fill_votes(raw: sqlite3.Connection, people: int, chance: random.Random) -> None:
    """Votes of ten raters a person, in the order of random tokens, as the importer leaves them."""
    nips = _nips(people)
    votes = [(f"{chance.getrandbits(128):032x}", n, slot) for n in range(1, people + 1) for slot in range(len(RATERS))]
    votes.sort()
    raw.executemany(
        "INSERT INTO feedback_rater (token, period, employee_id, role, rater_nip, source_id)"
        " VALUES (?, '2026-S1', ?, ?, ?, 1)",
        # Diri is the last of the raters: whoever stands that far on in the roster, oneself.
        ((t, n, RATERS[slot], nips[(n - 1 + (len(RATERS) - 1 - slot)) % people]) for t, n, slot in votes),
    )
    raw.executemany(
        f"INSERT INTO feedback_mark (token, period, employee_id, role, mark, {VALUES})"
        " VALUES (?, '2026-S1', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((t, n, RATERS[slot], *_marked([chance.choice((2, 3, 3, 4, 4, 5)) for _ in range(7)])) for t, n, slot in votes),
    )


def _marked(marks: list[int]) -> tuple[int, ...]:
    """A rater's value in hundredths, half up, and the seven marks."""
    return (200 * sum(marks) + len(marks)) // (2 * len(marks)), *marks


def _nips(people: int) -> list[str]:
    found: dict[str, None] = {}
    n = 0
    while len(found) < people:
        found[nip(n)] = None
        n += 1
    return list(found)


def _indicators(people: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for n in range(people * RESULTS * INDICATORS):
        share = chance.random()
        direction = "naik" if share < 0.75 else "turun" if share < 0.9 else "tetap"
        recap = "jumlah" if share < 0.5 else "rata-rata" if share < 0.7 else "terakhir" if share < 0.95 else "tertinggi"
        target = chance.randrange(1, 200) * 5_000
        result = n // INDICATORS
        code = f"IKI-{n % (RESULTS * INDICATORS) + 1}"
        high = target * 2 if direction == "tetap" else None
        yield n + 1, result // RESULTS + 1, result + 1, code, direction, recap, target, high


def _achievements(people: int, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for n in range(1, people * RESULTS * INDICATORS + 1):
        if chance.random() < 0.01:
            continue  # somebody always forgets
        for month in range(1, MONTHS + 1):
            yield n, f"2026-{month:02d}-28", chance.randrange(0, 200) * 5_000, n


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]), feedback="--no-feedback" not in sys.argv)
