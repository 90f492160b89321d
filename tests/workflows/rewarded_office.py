"""A small office with final results of Semester I 2026 and what decides about awards and TPP.

Siti and Budi did very well twice, Wayan is a draft, Agus was good only, Rani did very well once. Of the unit of
Budi and Rani (Bidang SMP) the public speaks well; a penalty of Agus is in force on 1 July 2026.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from asncli.store.database import raw_connection
from asncli.terms import Period, PeriodKind
from tests.store.office import Writing, batch

SITI, BUDI, WAYAN, AGUS, RANI = (
    "197503152000012901", "198101012005011902", "199012312015021903", "198807072010011904", "199405062019032906",
)  # fmt: skip
S1 = Period(2026, PeriodKind.SEMESTER, 1)
DAY = date(2026, 7, 1)
PEOPLE = tuple(
    {"nip": nip, "name": name, "unit": unit, "unit_parent": "Dinas Pendidikan", "kind": "pns"}
    for nip, name, unit in (
        (SITI, "Siti", "Bidang SD"),
        (BUDI, "Budi", "Bidang SMP"),
        (WAYAN, "Wayan", "Bidang SD"),
        (AGUS, "Agus", "Bidang SD"),
        (RANI, "Rani", "Bidang SMP"),
    )
)
# Person, status, predikat, work result, behaviour, Akuntabel.
RESULTS = (
    (SITI, "final", "sangat_baik", 11000, 420, 400),
    (BUDI, "final", "sangat_baik", 11500, 430, None),
    (WAYAN, "draft", "sangat_baik", 11900, 440, 400),
    (AGUS, "final", "baik", 10000, 350, 250),
    (RANI, "final", "sangat_baik", 10500, 410, 450),
)
EARLIER = ((SITI, "2025-S2", "sangat_baik"), (BUDI, "2025-S2", "sangat_baik"), (RANI, "2025-S2", "baik"))


def rewarded_office(path: Path) -> Path:
    """Make the database: the people (batch 1), then their results (batch 2)."""
    with batch(path) as w:
        w.roster(*PEOPLE, as_of=date(2026, 1, 1))
    with batch(path, "evaluate") as w:
        numbers = people(w)
        raw_connection(w.session).execute(
            "INSERT INTO basis VALUES (1, 'permenpanrb-6-2022', 'a', NULL, 'b', NULL, '0')"
        )
        _results(w, numbers)
        earlier = [(numbers[nip], period, predikat) for nip, period, predikat in EARLIER]
        w.upsert("earlier_evaluation", ("employee_id", "period"), ("predikat",), *earlier)
        penalty = (numbers[AGUS], "potong_6", date(2026, 4, 1), date(2026, 9, 30))
        w.upsert("discipline", ("employee_id", "penalty", "begins"), ("ends",), penalty)
    return path


def people(w: Writing) -> dict[str, int]:
    """Numbers of the people by NIP."""
    return dict(raw_connection(w.session).execute("SELECT nip, id FROM employee").fetchall())


def unit(w: Writing, name: str) -> int:
    """Number of a unit."""
    return int(raw_connection(w.session).execute("SELECT id FROM unit WHERE name = ?", (name,)).fetchone()[0])


def coach(w: Writing, nip: str, closed_on: date | None = None) -> None:
    """Open a case of coaching on 1 June 2026."""
    columns = ("opened_on", "due_on", "opened_for", "closed_on", "outcome")
    outcome = "achieved" if closed_on else None
    row = (people(w)[nip], str(S1), date(2026, 6, 1), date(2026, 12, 1), "manual", closed_on, outcome)
    w.upsert("coaching", ("employee_id", "period"), columns, row)


def answer(w: Writing, name: str, marks: Sequence[int]) -> None:
    """Let so many of the public mark everything about a unit alike in the semester."""
    columns = [c for (_, c, *_) in raw_connection(w.session).execute("PRAGMA table_info(survey_answer)")]
    elements = [c for c in columns if c not in ("id", "unit_id", "period", "respondent", "suggestion", "source_id",
                                                 "source_row")]  # fmt: skip
    rows = [(unit(w, name), str(S1), f"R{n}", *[mark] * len(elements)) for n, mark in enumerate(marks)]
    w.upsert("survey_answer", ("unit_id", "period", "respondent"), elements, *rows)


def _results(w: Writing, numbers: dict[str, int]) -> None:
    (where,) = raw_connection(w.session).execute("SELECT id FROM unit WHERE name = 'Bidang SD'").fetchone()
    home = {one["nip"]: where if one["unit"] == "Bidang SD" else unit(w, "Bidang SMP") for one in PEOPLE}
    columns = ("status", "basis_id", "unit_id", "predikat", "work_result", "behaviour", "integrity", "provisional",
               "proposal", "missing", "reweighted", "notes")  # fmt: skip
    w.upsert(
        "evaluation", ("period", "employee_id"), columns,
        *((str(S1), numbers[nip], status, 1, home[nip], *figures, 0, 0, "[]", "[]", "[]")
          for nip, status, *figures in RESULTS),
    )  # fmt: skip
