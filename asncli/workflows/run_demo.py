"""The story: somebody new sees the whole way, from the workbooks of a fictional agency to the report."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from asncli.errors import AsnError
from asncli.messages import text
from asncli.workflows.fictional import write_fictional
from asncli.workflows.fictional_course import MOVED
from asncli.workflows.fictional_offices import AGENCY
from asncli.workflows.fictional_people import people
from asncli.workflows.fictional_ratings import PERIOD


class Step(NamedTuple):
    """One command of the way (its words after ``asncli``), and how many lines of its answer are shown."""

    words: tuple[str, ...]
    lines: int = 12


class Demo(NamedTuple):
    """What was made ready: where the database and the report will be, the way, and what to try afterwards."""

    database: Path
    report: Path
    steps: tuple[Step, ...]
    afterwards: tuple[tuple[str, ...], ...]


def prepare_demo(folder: Path) -> Demo:
    """Write the workbooks into a new or empty folder and lay out the way; a folder in use is refused."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AsnError(
            "demo-folder-in-use",
            text("There is something in {folder} already.", folder=folder),
            text("Name a new folder, as in: asncli demo {folder}-2", folder=folder),
        )
    folder.mkdir(parents=True, exist_ok=True)
    books = write_fictional(folder)
    report, moved = folder / "laporan.xlsx", next(p.nip for p in people() if p.key in MOVED)
    way = (
        Step(("init", "--agency", AGENCY)),
        Step(("roster", "import", str(books.roster)), lines=6),
        Step(("unit", "import", str(books.units))),
        Step(("strategy", "import", str(books.strategy))),
        Step(("target", "import", str(books.plans))),
        Step(("achievement", "import", str(books.achievements))),
        Step(("achievement", "import", str(books.late), "--keep-good-rows", "--rejects", str(folder / "tolak.xlsx"))),
        Step(("rating", "import", str(books.ratings))),
        Step(("feedback", "import", str(books.feedback))),
        Step(("unit", "rate", str(books.unit_ratings))),
        Step(("survey", "import", str(books.survey))),
        Step(("evaluate", PERIOD), lines=20),
        Step(("evaluation", "explain", moved, "--period", PERIOD), lines=21),
        Step(("feedback", "summary", moved, "--period", PERIOD), lines=24),
        Step(("report", "semester", "--period", PERIOD, "-o", str(report))),
        Step(("check", "--period", PERIOD), lines=16),
    )
    afterwards = (
        ("evaluation", "list", "--period", PERIOD, "--status", "incomplete"),
        ("report", "distribution", "--period", PERIOD, "--tree"),
        ("roster", "import", str(books.roster_fix), "--dry-run"),
        ("batch", "list"),
    )
    return Demo(folder / "demo.db", report, way, afterwards)
