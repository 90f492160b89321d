"""An office with secrets: votes of roles with too few raters, whose marks and comments must be found nowhere.

Siti is marked by her superior, by three colleagues (who count) and by two subordinates (who do not); Budi and Wayan
form a unit of two, each with two colleagues; Agus has four colleagues.
"""

from __future__ import annotations

import io
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from asncli.cli import boundary
from asncli.terms import CoreValue
from tests.cli.conftest import Answer
from tests.cli.small_office import LEADER, book, indicator, rated, realised

SITI, BUDI, WAYAN, AGUS = "198503152010012001", "197901012005011002", "199012312015021003", "198807072010011004"
RATERS = tuple(f"19{70 + n}0{n + 1}012003121{n:03d}" for n in range(1, 9))
VALUES = [value.label for value in CoreValue]
SECRETS = ("Selalu marah kepada bawahan", "Menerima tamu pada jam kerja", "Pulang sebelum waktunya")
OPEN = ("Ramah dan terbuka", "Cepat membantu", "Rapi sekali")
FILE = f"dari-{RATERS[6]}"  # a file and a sheet named after the rater who filled it
SHEET = "Jawaban Joko"
# Values of single raters and of roles that do not count, as hundredths and as printed; nothing else comes to them
# (the name of a folder does where it has the number of a run of the tests).
_HIDDEN = re.compile(
    r"(?<![\w.])(?<!pytest-)(?:143|186|165|471|271|371)(?![\w.])|(?<!\d)[1-5][.,](?:43|86|65|71)(?!\d)"
)

PEOPLE = [
    {"NIP": nip, "Nama": name, "Unit Kerja": unit, "Unit Kerja Induk": "Dinas Contoh", "NIP Atasan": LEADER}
    for nip, name, unit in (
        (SITI, "Siti Contoh", "Bidang Satu"),
        (AGUS, "Agus Contoh", "Bidang Satu"),
        (BUDI, "Budi Contoh", "Bidang Dua"),
        (WAYAN, "Wayan Contoh", "Bidang Dua"),
    )
]


def vote(rater: str, nip: str, role: str, marks: Sequence[int], comment: str | None = None, period: str = "2026-S1"
) -> dict[str, object]:  # fmt: skip
    """One row of Umpan Balik; the marks in the order of the seven values."""
    said = {"Periode": period, "NIP": nip, "Peran": role, "NIP Penilai": rater, "Komentar": comment}
    return {**said, **dict(zip(VALUES, marks, strict=True))}


LOW, LESS = (1, 1, 1, 1, 1, 1, 4), (2, 2, 2, 2, 2, 2, 1)  # values 1.43 and 1.86, together 1.65
HIGH, MORE = (5, 5, 5, 5, 5, 5, 3), (3, 3, 3, 3, 3, 3, 1)  # 4.71 and 2.71, together 3.71
FOUR = (4,) * 7
VOTES = [
    vote(LEADER, SITI, "Atasan", FOUR),
    *(vote(RATERS[n], SITI, "Rekan", (n + 3,) * 7, OPEN[n]) for n in range(3)),
    vote(RATERS[3], SITI, "Bawahan", LOW, SECRETS[0]),
    vote(RATERS[4], SITI, "Bawahan", LESS),
    vote(LEADER, BUDI, "Atasan", FOUR),
    vote(RATERS[5], BUDI, "Rekan", HIGH, SECRETS[1]),
    vote(RATERS[7], BUDI, "Rekan", MORE),
    *(vote(RATERS[n], AGUS, "Rekan", (mark,) * 7) for n, mark in enumerate((2, 3, 3, 4))),
]
LATE = [vote(RATERS[6], WAYAN, "Rekan", HIGH, SECRETS[2]), vote(BUDI, WAYAN, "Rekan", MORE)]


class Office:
    """A folder with a database, and the command line run in it."""

    def __init__(self, folder: Path) -> None:
        """Stand in a folder."""
        self.folder = folder

    @property
    def database(self) -> Path:
        """The database."""
        return self.folder / "asncli.db"

    def __call__(self, *words: str) -> Answer:
        """Run a command line in this process."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = boundary.run(words)
        return Answer(code, out.getvalue(), err.getvalue())

    def write(self, noun: str, sheet: str, lines: Sequence[Mapping[str, object]], *more: str, file: str = "isi"
    ) -> Answer:  # fmt: skip
        """Import lines from a workbook."""
        return self(noun, "import", str(book(self.folder / f"{file}.xlsx", sheet, lines)), *more)

    def asked(self, sql: str) -> list[tuple[object, ...]]:
        """Rows of a query that only somebody with the file of the database can make."""
        with closing(sqlite3.connect(self.database)) as raw:
            return raw.execute(sql).fetchall()

    def everything(self) -> Iterator[tuple[str, str]]:
        """What every command that reads says of the period, by its words."""
        period = ("--period", "2026-S1")
        for words in (
            ("feedback", "summary", *period), ("feedback", "summary", "--unit", "Bidang Dua", *period),
            *(("feedback", "summary", nip, *period) for nip in (SITI, BUDI, WAYAN)),
            ("evaluation", "list", *period), ("evaluation", "aspects", *period),
            *(("evaluation", "explain", nip, *period) for nip in (SITI, BUDI)),
            ("evaluation", "show", BUDI, *period), ("report", "semester", *period), ("batch", "list"), ("check",),
            *(("batch", "show", str(number)) for (number,) in self.asked("SELECT id FROM batch ORDER BY id")),
        ):  # fmt: skip
            for form in ("json", "md"):
                answer = self(*words, "--format", form)
                assert answer.code in (0, 1), (words, answer)
                yield f"{' '.join(words)} --format {form}", answer.out + answer.err


def leaks(said: str) -> list[str]:
    """The secrets in a text: comments, values of raters and roles that do not count, and who rated."""
    return _named(said) + _HIDDEN.findall(said)


def _named(said: str) -> list[str]:
    return [secret for secret in (*SECRETS, FILE, SHEET, *RATERS) if secret in said]


def leaks_in_book(file: Path) -> list[str]:
    """The secrets in a workbook: text in any of its parts, figures in any of its cells."""
    with ZipFile(file) as parts:
        text = "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    rows = (row for sheet in load_workbook(file) for row in sheet.iter_rows(values_only=True))
    return _named(text) + _HIDDEN.findall("\n".join(str(row) for row in rows))


def stored(office: Office) -> str:
    """Every row of every table but the two of feedback."""
    with closing(sqlite3.connect(office.database)) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        others = [name for name in names if not name.startswith("feedback")]
        return "\n".join(f"{name}: {row!r}" for name in others for row in raw.execute(f'SELECT * FROM "{name}"'))


@contextmanager
def standing_in(folder: Path) -> Iterator[pytest.MonkeyPatch]:
    """English, no colours, and a database in this folder."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NO_COLOR", "LC_ALL", "LC_MESSAGES", "_ASNCLI_COMPLETE", "FORCE_COLOR"):
            patch.delenv(name, raising=False)
        patch.setenv("ASNCLI_LANG", "en")
        patch.setenv("ASNCLI_DB", str(folder / "asncli.db"))
        patch.setenv("COLUMNS", "200")
        patch.chdir(folder)
        yield patch


def founded(folder: Path) -> Office:
    """Make the office: people, plans, realisations, ratings of work, feedback in two files; then evaluate."""
    office = Office(folder)
    nips = [person["NIP"] for person in PEOPLE]
    for answer in (
        office.write("roster", "Pegawai", PEOPLE, "--as-of", "2025-01-01"),
        office.write("target", "SKP", [indicator(nip) for nip in nips]),
        office.write("achievement", "Realisasi", [realised(nip) for nip in nips]),
        office.write("rating", "Rating", [rated(nip, assessor=LEADER) | {"Rating Perilaku": None} for nip in nips]),
        office.write("feedback", "Umpan Balik", VOTES),
        office.write("feedback", SHEET, LATE, "--sheet", SHEET, file=FILE),
    ):
        assert answer.code == 0, answer
    office("evaluate", "2026-S1")  # Wayan and Agus have no figure of behaviour
    return office
