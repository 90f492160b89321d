"""The reported office with feedback: each rater gives one mark for all seven values, or marks by value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from asncli.store import batches
from asncli.store.database import raw_connection, session
from asncli.store.feedback import FIELDS, MARKED, write_feedback
from asncli.terms import Period
from tests.workflows.reported_office import NOW, PERIOD, SITI, fill

Marks = int | Mapping[str, int | None]


def hear(path: Path, *votes: tuple[str, str, Sequence[Marks]], period: Period = PERIOD) -> None:
    """Bring votes: person, role, and the marks of each rater of that role; Diri is the person, others are made up."""
    with session(path, write=True) as opened:
        batch = batches.begin(opened, "feedback import", user="sri", now=NOW)
        source = batches.add_source(opened, batch)
        rows = [
            (period, period.end, nip, role, nip if role == "diri" else f"19700101199503{n:04d}", None, marks)
            for nip, role, given in votes
            for n, marks in enumerate(given, 1001)
        ]
        listed = [(number, *(_vote(*row).get(field) for field in FIELDS)) for number, row in enumerate(rows, 2)]
        assert write_feedback(opened, source, listed).rejected == []


def comment(path: Path, nip: str, said: dict[str, str]) -> None:
    """Put a comment to one vote of each of these roles."""
    with session(path, write=True) as written:
        batches.begin(written, "feedback import", user="sri", now=NOW)
        raw_connection(written).executemany(
            "UPDATE feedback_mark SET comment = ? WHERE token = (SELECT min(m.token) FROM feedback_mark m"
            " JOIN employee e ON e.id = m.employee_id WHERE e.nip = ? AND m.role = ?)",
            [(comment, nip, role) for role, comment in said.items()],
        )


def _vote(
    period: Period, end: object, nip: str, role: str, rater: str, respondent: None, marks: Marks
) -> dict[str, object]:
    given = dict.fromkeys(MARKED[:-1], marks) if isinstance(marks, int) else dict(marks)
    who = {"period": str(period), "period_end": end, "nip": nip, "role": role}
    return {**who, "rater_nip": rater, "respondent": respondent, **given}


def rate_unit(path: Path, unit: int, predikat: str, period: Period = PERIOD) -> None:
    """Set the capaian organisasi of a unit, from row 4 of a workbook."""
    with session(path, write=True) as opened:
        batch = batches.begin(opened, "unit rate", user="sri", now=NOW)
        source = batches.add_source(opened, batch, file="capaian.xlsx")
        raw_connection(opened).execute(
            "INSERT INTO unit_rating (unit_id, period, predikat, source_id, source_row) VALUES (?, ?, ?, ?, 4)",
            (unit, str(period), predikat, source),
        )


def lead(path: Path, nip: str, *units: int) -> None:
    """Make somebody the head of these units."""
    with session(path, write=True) as opened:
        for unit in units:
            raw_connection(opened).execute("UPDATE unit SET head_nip = ? WHERE id = ?", (nip, unit))


def quiet_office(path: Path) -> Path:
    """The reported office, before anything is evaluated and without feedback."""
    path.write_bytes(_made(heard=False))
    return path


def heard_office(path: Path) -> Path:
    """Siti with an Atasan, three Rekan, two Bawahan (too few) and Diri."""
    path.write_bytes(_made(heard=True))
    return path


@cache
def _made(*, heard: bool) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        fill(path)
        if heard:
            hear(path, (SITI, "atasan", [4]), (SITI, "rekan", [3, 4, 4]), (SITI, "bawahan", [1, 1]))
            hear(path, (SITI, "diri", [5]))
        return path.read_bytes()
