"""The story: somebody new sees the whole way, from the workbooks of a fictional agency to the report.

After the scores comes what follows them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from asncli.errors import AsnError
from asncli.messages import text
from asncli.workflows.fictional import Fictional, write_fictional
from asncli.workflows.fictional_course import MOVED, YEAR
from asncli.workflows.fictional_needs import dialogue_words, need_words
from asncli.workflows.fictional_offices import AGENCY
from asncli.workflows.fictional_people import Person, people
from asncli.workflows.fictional_ratings import PERIOD

DATA_UNTIL = date(YEAR, 7, 2)  # the day of the dialogue, two days after the semester
LAST_YEAR, NEXT_YEAR = str(YEAR - 1), str(YEAR + 1)


class Step(NamedTuple):
    """One command of the way (its words after ``asncli``), and how many lines of its answer are shown."""

    words: tuple[str, ...]
    lines: int = 12


class Demo(NamedTuple):
    """What was made ready: where the database and the report will be, the way, and what to try afterwards.

    ``follows`` and ``lists``: the way and the commands of what follows a score.
    """

    database: Path
    report: Path
    steps: tuple[Step, ...]
    follows: tuple[Step, ...]
    afterwards: tuple[tuple[str, ...], ...]
    lists: tuple[tuple[str, ...], ...]


def prepare_demo(folder: Path, today: date) -> Demo:
    """Write the workbooks into a new or empty folder and lay out the way; a folder in use is refused.

    Nobody is talked to or coached about a period before it is over, as of ``today``.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AsnError(
            "demo-folder-in-use",
            text("There is something in {folder} already.", folder=folder),
            text("Name a new folder, as in: asncli demo {folder}-2", folder=folder),
        )
    folder.mkdir(parents=True, exist_ok=True)
    books = write_fictional(folder)
    everyone, report = people(), folder / "laporan.xlsx"
    moved = next(p.nip for p in everyone if p.key in MOVED)
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
        Step(("check", "--period", PERIOD), lines=16),
    )
    afterwards = (
        ("evaluation", "list", "--period", PERIOD, "--status", "incomplete"),
        ("report", "distribution", "--period", PERIOD, "--tree"),
        ("roster", "import", str(books.roster_fix), "--dry-run"),
        ("batch", "list"),
    )
    lists = (
        ("coaching", "list", "--open"),
        ("training", "needs", "--period", PERIOD),
        ("career", "promotion"),
        ("career", "talent", "--year", LAST_YEAR, "-o", str(folder / "talenta.xlsx")),
        ("career", "credit", "--year", LAST_YEAR),
        ("career", "index", "--year", LAST_YEAR),
        ("career", "retirement"),
    )
    follows = _follows(books, everyone, report, over=today > DATA_UNTIL)
    return Demo(folder / "demo.db", report, way, follows, afterwards, lists)


def _follows(books: Fictional, everyone: tuple[Person, ...], report: Path, *, over: bool) -> tuple[Step, ...]:
    """Lay out the way from scores to what follows them."""
    spoken = Step(("coaching", "open", "--period", PERIOD), lines=8), Step(dialogue_words(everyone, PERIOD))
    return (
        Step(("evaluation", "finalise", "--period", PERIOD, "--yes")),
        Step(("evaluation", "import", str(books.predikat)), lines=3),
        Step(("training", "catalogue", "import", str(books.catalogue)), lines=3),
        Step(("training", "import", str(books.courses)), lines=3),
        Step(("career", "potential", "import", str(books.potential)), lines=3),
        Step(("career", "opening", "import", str(books.credits)), lines=3),
        Step(("award", "import", str(books.awards)), lines=3),
        Step(("discipline", "import", str(books.discipline)), lines=3),
        Step(("survey", "import", str(books.climate)), lines=3),
        *map(Step, need_words()),
        *(spoken if over else ()),
        Step(("training", "plan", "--budget", "60000000", "--year", NEXT_YEAR, "--period", PERIOD), lines=22),
        Step(("award", "suggest", "--period", PERIOD), lines=26),
        Step(("survey", "score", "--kind", "climate", "--period", PERIOD), lines=18),
        Step(("report", "semester", "--period", PERIOD, "-o", str(report))),
    )
