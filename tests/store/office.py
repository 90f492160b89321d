"""A small fictional office to write into: batches, people, plans, and a look at every table of data."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.store import agency, batches, employees, leaving
from asncli.store.database import raw_connection, session
from asncli.store.employees import FIELDS, RosterResult
from asncli.store.files import make_private
from asncli.store.status import tables
from asncli.store.writing import Counts, quoted, upsert

NOW = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
TODAY = date(2026, 7, 1)
SITI, BUDI, WAYAN = "198503152010012001", "197901012005011002", "199012312015021003"


class Writing(NamedTuple):
    """An open batch."""

    session: Session
    batch: int
    source: int
    agency: int

    def upsert(self, table: str, key: Sequence[str], columns: Sequence[str], *rows: Sequence[object]) -> Counts:
        """Write rows without their sources."""
        sourced = [(*row, self.source, n) for n, row in enumerate(rows, 1)]
        return upsert(self.session, self.batch, table, tuple(key), tuple(columns), sourced)

    def roster(self, *people: Mapping[str, object], as_of: date = TODAY, full: bool = False) -> RosterResult:
        """Write people, each with the fields that are said."""
        rows = [(n, *(person.get(f) for f in FIELDS)) for n, person in enumerate(people, 2)]
        result = employees.write_roster(self.session, self.batch, self.source, self.agency, rows, as_of=as_of)
        if full:
            leaving.expect_everybody(self.session)
            leaving.note_present(self.session)
            leaving.leave(self.session, self.batch, self.source, as_of)
        return result


@contextmanager
def batch(path: Path, command: str = "roster import") -> Iterator[Writing]:
    """Write one batch, in a database made where there is none."""
    with session(path, write=True, create=True) as opened:
        number = batches.begin(opened, command, user="sri", now=NOW)
        office = agency.get_or_make(opened, number)
        yield Writing(opened, number, batches.add_source(opened, number, file="pegawai.xlsx"), office)


def office(path: Path) -> Path:
    """Make a database with Siti and Budi in two units, a plan of Siti with an indicator (batches 1 and 2)."""
    make_private(path)
    path.write_bytes(_office())
    return path


@cache
def _office() -> bytes:
    with TemporaryDirectory() as folder:
        return _make_office(Path(folder) / "k.db").read_bytes()


def _make_office(path: Path) -> Path:
    with batch(path) as w:
        w.roster(
            {"nip": SITI, "name": "Siti", "unit": "Bidang SD", "unit_parent": "Dinas Pendidikan", "kind": "pns"},
            {"nip": BUDI, "name": "Budi", "unit": "Dinas Pendidikan", "golongan": "III/a"},
            as_of=date(2026, 1, 1),
        )
    with batch(path, "target import") as w:
        plan(w, person(w, SITI))
    return path


def person(w: Writing, nip: str) -> int:
    """Number of a person."""
    (number,) = raw_connection(w.session).execute("SELECT id FROM employee WHERE nip = ?", (nip,)).fetchone()
    return int(number)


def plan(w: Writing, employee_id: int) -> None:
    """Write a plan of one result with one indicator."""
    w.upsert(
        "plan",
        ("employee_id", "year", "begins"),
        ("ends", "kind"),
        (employee_id, 2026, date(2026, 1, 1), date(2026, 12, 31), "definitif"),
    )
    raw = raw_connection(w.session)
    (number,) = raw.execute("SELECT max(id) FROM plan").fetchone()
    w.upsert("planned_result", ("plan_id", "code"), ("title", "kind"), (number, "R1", "Layanan", "utama"))
    (result,) = raw.execute("SELECT max(id) FROM planned_result").fetchone()
    columns = ("planned_result_id", "title", "direction", "recap", "target")
    w.upsert("indicator", ("plan_id", "code"), columns, (number, "I1", result, "Berkas", "naik", "jumlah", 120000))


def achieve(w: Writing, day: date, value: int) -> Counts:
    """Write a realisation of the first indicator."""
    return w.upsert("achievement", ("indicator_id", "day"), ("value",), (1, day, value))


def evaluate(w: Writing, employee_id: int, status: str, period: str = "2026-S1") -> Counts:
    """Write an evaluation of a person."""
    basis = "INSERT OR IGNORE INTO basis VALUES (1, 'permenpanrb-6-2022', 'a', NULL, 'b', NULL, '0')"
    raw_connection(w.session).execute(basis)
    columns = ("status", "provisional", "basis_id", "proposal", "missing", "reweighted", "notes")
    row = (employee_id, period, status, 0, 1, 0, "[]", "[]", "[]")
    return w.upsert("evaluation", ("employee_id", "period"), columns, row)


def data(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of data."""
    with session(path, write=False) as opened:
        return data_in(opened)


def data_in(opened: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of data, in an open session."""
    raw = raw_connection(opened)
    return {t: raw.execute(f"SELECT * FROM {quoted(t)} ORDER BY 1, 2").fetchall() for t in tables()}
