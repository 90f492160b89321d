"""Hukuman disiplin as they are kept: who has one in force on a day, and all of them for a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.discipline import InForce, heaviest
from asncli.rules.library import discipline_law
from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.store.plan_lists import Wanted, select
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, remove, upsert, upsert_selected
from asncli.terms import EmployeeKind, Penalty, indonesian_date

# The last day that was given, and the one that follows from the law or the policy.
FIELDS = ("nip", "penalty", "begins", "document", "reason", "absence_days", "ends", "reckoned")
_COLUMNS = ("ends", "document", "reason", "absence_days")
_KEY = ("employee_id", "penalty", "begins")
_SINCE = "begins <= :until AND (ends IS NULL OR ends >= :day)"
_LIFTING = ("lifted_on", "lifted_reason")


class DisciplineLine(NamedTuple):
    """A penalty in a list; dates ISO. ``lifted_on``: cancelled on appeal, without any effect."""

    nip: str
    name: str
    penalty: str
    begins: str
    ends: str | None
    document: str | None
    reason: str | None
    absence_days: int | None
    lifted_on: str | None
    lifted_reason: str | None
    batch: int


def discipline_in_force(session: Session, day: date) -> dict[int, InForce]:
    """The heaviest penalty in force on a day, by the number of the person; what was lifted never counts."""
    return _found(session, "begins <= :day AND (ends IS NULL OR ends >= :day)", day, day)


def discipline_since(session: Session, day: date, until: date) -> dict[int, InForce]:
    """The heaviest penalty that had effect, be it for a part, from a day until another, by the number of the person."""
    return _found(session, _SINCE, day, until)


def disciplines_since(session: Session, day: date, until: date) -> dict[int, list[InForce]]:
    """Every penalty that had effect, be it for a part, from a day until another, by the number of the person."""
    found: dict[int, list[InForce]] = defaultdict(list)
    for person, one in _each(session, _SINCE, day, until):
        found[person].append(one)
    return found


def _found(session: Session, where: str, day: date, until: date) -> dict[int, InForce]:
    return heaviest(_each(session, where, day, until))


def _each(session: Session, where: str, day: date, until: date) -> Iterator[tuple[int, InForce]]:
    rows = raw_connection(session).execute(
        f"SELECT employee_id, penalty, begins, ends FROM discipline WHERE lifted_on IS NULL AND {where}",
        {"day": day, "until": until},
    )
    levels = {penalty: rule.level for penalty, rule in discipline_law().penalties.items()}
    for person, said, begins, ends in rows:
        penalty = Penalty(said)
        yield person, InForce(penalty, levels[penalty], date.fromisoformat(begins), _day(ends))


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def write_disciplines(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    A second row of the same person, penalty and first day is ``duplicate-conflict``. An empty cell keeps what is
    stored; where nothing is, the last day is the one reckoned.
    """
    staging = Staging(session, FIELDS, resolved=("employee_id",))
    staging.fill(rows)
    staging.know_employees()
    staging.reject_repeated("begins", ("nip", "penalty", "begins"), "NIP + Jenis Hukuman + Mulai")
    rejected = staging.leave_out_rejected()
    staging.run(
        "UPDATE temp.staged AS s SET ends = coalesce(s.ends, (SELECT d.ends FROM discipline d"
        " WHERE d.employee_id = s.employee_id AND d.penalty = s.penalty AND d.begins = s.begins), s.reckoned)"
    )
    counts = upsert_selected(
        session, batch_id, "discipline", _KEY, _COLUMNS,
        f"SELECT {', '.join((*_KEY, *_COLUMNS))}, ?, row FROM temp.staged ORDER BY employee_id, begins, penalty",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


def doubtful(session: Session) -> list[Rejected]:
    """Of the rows just written, those about a PPPK (``penalty-pppk``) or after leaving (``penalty-after-leaving``)."""
    in_force = IN_FORCE.format(employee="s.employee_id", day="s.begins")
    rows = raw_connection(session).execute(
        f"SELECT s.row, s.penalty, s.begins, a.kind, a.active, a.since FROM temp.staged s"
        f" JOIN assignment a ON a.id = {in_force} ORDER BY s.row"
    )
    found = []
    for row, penalty, begins, kind, active, since in rows:
        if kind in (EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU):
            found.append(Rejected(row, "penalty", "penalty-pppk", Penalty(penalty).label))
        if not active:
            left = indonesian_date(date.fromisoformat(since))
            found.append(Rejected(row, "begins", "penalty-after-leaving", begins, {"left": left}))
    return found


_LINES = """
SELECT e.nip, e.name, d.penalty, d.begins, d.ends, d.document, d.reason, d.absence_days, d.lifted_on, d.lifted_reason,
       s.batch_id
FROM discipline d JOIN employee e ON e.id = d.employee_id JOIN source s ON s.id = d.source_id
"""


def list_disciplines(session: Session, wanted: Wanted, *, in_force: date | None = None) -> list[DisciplineLine]:
    """Penalties (in force on a day), by NIP and first day."""
    more = "" if in_force is None else " AND d.lifted_on IS NULL AND d.begins <= ? AND coalesce(d.ends, ?) >= ?"
    values = [] if in_force is None else [in_force] * 3
    rows = select(session, _LINES, wanted, more, values, order="e.nip, d.begins, d.penalty")
    return [DisciplineLine(*row) for row in rows]


class Kept(NamedTuple):
    """A penalty that is kept: its number, that of the person, last day, and the day on which it was lifted."""

    id: int
    employee_id: int
    begins: date
    ends: date | None
    lifted_on: date | None


def get_discipline(session: Session, nip: str, penalty: Penalty, begins: date) -> Kept:
    """One penalty of a person (present NIP), or refuse (``discipline-unknown``)."""
    row = raw_connection(session).execute(
        "SELECT d.id, d.employee_id, d.begins, d.ends, d.lifted_on FROM discipline d JOIN employee e"
        " ON e.id = d.employee_id WHERE e.nip = ? AND d.penalty = ? AND d.begins = ?",
        (nip, penalty.value, begins),
    ).fetchone()  # fmt: skip
    if row is None:
        raise AsnError(
            "discipline-unknown",
            text("{nip} has no {penalty} from {day} on.", nip=nip, penalty=penalty.label, day=begins),
            text("See what is on record: asncli discipline list --nip {nip}", nip=nip),
        )
    number, person, first, last, lifted = row
    return Kept(number, person, date.fromisoformat(first), _day(last), _day(lifted))


def lift(session: Session, batch_id: int, source_id: int, number: int, day: date, reason: str) -> None:
    """Note that a penalty was cancelled on appeal."""
    upsert(session, batch_id, "discipline", ("id",), _LIFTING, [(number, day, reason, source_id, None)])


def remove_discipline(session: Session, batch_id: int, number: int) -> None:
    """Remove a penalty that was recorded by mistake; the journal keeps it."""
    remove(session, batch_id, "discipline", [(number,)])
