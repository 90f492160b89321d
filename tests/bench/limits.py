"""What the machine itself needs for the same work, without any check: the yardstick beside each command.

python -m tests.bench.limits import roster.xlsx     calamine reads, sqlite3 writes into UNIQUE + 2 indices
python -m tests.bench.limits siasn siasn.xlsx       the same with the 67 columns of SIASN, row by row
python -m tests.bench.limits evaluate bench.db      one grouped scan of all realisations, and of all marks where
                                                    there is feedback; all results written
python -m tests.bench.limits help                   ``--help`` of a bare Typer app with 8 commands
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path
from time import perf_counter


def import_(roster: Path) -> float:
    """Seconds to read the workbook and write its rows, unchecked."""
    from python_calamine import CalamineWorkbook

    with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder, "t.db"))) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=NORMAL")
        columns = ", ".join(f"c{n}" for n in range(22))
        raw.execute(f"CREATE TABLE t (id INTEGER PRIMARY KEY, {columns}, UNIQUE (c0))")
        raw.execute("CREATE INDEX t_unit ON t (c15)")
        raw.execute("CREATE INDEX t_superior ON t (c17)")
        started = perf_counter()
        rows = CalamineWorkbook.from_path(str(roster)).get_sheet_by_index(0).to_python(skip_empty_area=False)[1:]
        shaped = [[cell.isoformat() if isinstance(cell, date) else cell for cell in row] for row in rows]
        raw.executemany(f"INSERT INTO t ({columns}) VALUES ({', '.join('?' * 22)})", shaped)
        raw.commit()
        return perf_counter() - started


def siasn(export: Path) -> float:
    """Seconds to read an export of SIASN and write its 67 columns, unchecked and streamed: memory is the file's."""
    from python_calamine import CalamineWorkbook

    with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder, "t.db"))) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=NORMAL")
        columns = ", ".join(f"c{n}" for n in range(67))
        raw.execute(f"CREATE TABLE t (id INTEGER PRIMARY KEY, {columns}, UNIQUE (c1))")
        raw.execute("CREATE INDEX t_unit ON t (c55)")
        raw.execute("CREATE INDEX t_name ON t (c3)")
        started = perf_counter()
        rows = CalamineWorkbook.from_path(str(export)).get_sheet_by_index(0).iter_rows()
        next(rows)
        shaped = ([cell.isoformat() if isinstance(cell, date) else cell for cell in row] for row in rows)
        raw.executemany(f"INSERT INTO t ({columns}) VALUES ({', '.join('?' * 67)})", shaped)
        raw.commit()
        return perf_counter() - started


def evaluate(database: Path) -> float:
    """Seconds to sum realisations by indicator and marks by role, and to write one figure an indicator and person."""
    with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder, "t.db"))) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=NORMAL")
        raw.execute("ATTACH ? AS d", (f"file:{database}?mode=ro",))
        raw.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, achievement INTEGER NOT NULL)")
        raw.execute("CREATE TABLE score (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER, predikat TEXT)")
        (items,) = raw.execute("SELECT count(*) FROM d.indicator").fetchone()
        (people,) = raw.execute("SELECT count(*) FROM d.employee").fetchone()
        (votes,) = raw.execute("SELECT count(*) FROM d.feedback_mark").fetchone()
        figures = [(n, 10_000) for n in range(items)]
        scores = [(n, 10_000, 2, 2, "baik") for n in range(people)]
        started = perf_counter()
        raw.execute(
            "SELECT count(*) FROM (SELECT indicator_id, sum(value), count(*) FROM d.achievement GROUP BY indicator_id)"
        ).fetchone()
        if votes:
            raw.execute(
                "SELECT count(*) FROM (SELECT employee_id, role, sum(mark), count(*) FROM d.feedback_mark"
                " GROUP BY period, employee_id, role)"
            ).fetchone()
        raw.executemany("INSERT INTO item VALUES (?, ?)", figures)
        raw.executemany("INSERT INTO score VALUES (?, ?, ?, ?, ?)", scores)
        raw.commit()
        return perf_counter() - started


def help_() -> float:
    """Seconds are measured from outside; this prints the help of a bare app."""
    import typer

    app = typer.Typer()

    def verb(path: str, database: str = "a.db", period: int = 2026, dry_run: bool = False) -> None:
        """Do nothing."""

    for name in ("roster", "target", "achievement", "rating", "evaluate", "report", "batch", "check"):
        app.command(name)(verb)
    app(["--help"])
    return 0


if __name__ == "__main__":
    work, *arguments = sys.argv[1:]
    works = {"import": import_, "siasn": siasn, "evaluate": evaluate}
    found = help_() if work == "help" else works[work](Path(arguments[0]))
    sys.stdout.write(f"{found:.3f}\n")
