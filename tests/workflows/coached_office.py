"""The small office with Semester I 2026 final: Wayan stays below expectation, and Budi leads him."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlmodel import Session

from asncli.rules.policy import load_policy
from asncli.terms import CoachingOutcome, CoachingProgress
from asncli.workflows.coach import check_in, close, escalate
from asncli.workflows.import_dialogues import import_dialogues
from asncli.workflows.importing import ImportOptions, ImportResult
from asncli.workflows.open_coaching import Opened, open_cases
from tests.workflows.disputed_office import S1, disputed_office, writer
from tests.workflows.sound_office import BUDI, SECRETARY, SITI, WAYAN, change

POLICY = load_policy()
OPENED, SEEN, DUE = date(2026, 7, 31), date(2026, 8, 20), date(2027, 1, 31)
LATER = date(2027, 2, 1)  # the time is over
BETTER = (
    "INSERT INTO evaluation (period, employee_id, status, provisional, basis_id, unit_id, predikat, work_rating,"
    " proposal, missing, reweighted, notes, source_id) SELECT '2026-S2', employee_id, 'draft', 0, basis_id, unit_id,"
    " 'baik', 'meets', 0, '[]', '[]', '[]', source_id FROM evaluation WHERE employee_id = 3 AND period = '2026-S1'"
)
CONFIDED = "Saya dimarahi di depan tamu"


def coached_office(path: Path, *changes: str) -> Path:
    """Batches 1 to 3 as in the disputed office; Wayan needs to improve."""
    disputed_office(path)
    change(path, "UPDATE evaluation SET predikat = 'butuh_perbaikan', work_rating = 'below' WHERE employee_id = 3",
           *changes)  # fmt: skip
    return path


def leave(path: Path, nip: str, since: str = "2026-07-15") -> None:
    """Let somebody leave."""
    change(path, f"INSERT INTO assignment (employee_id, since, active, source_id)"
                 f" SELECT id, '{since}', 0, 1 FROM employee WHERE nip = '{nip}'")  # fmt: skip


def opened(session: Session, day: date = OPENED, *, nip: str | None = None, today: date = OPENED) -> Opened:
    return open_cases(session, S1, POLICY, day, writer("coaching open", today), nip=nip)


def seen(session: Session, day: date = SEEN, *, by: str | None = None) -> int:
    told = (CoachingProgress.BETTER, "Rekap tepat waktu", by, writer("coaching checkin", LATER))
    return check_in(session, WAYAN, S1, day, *told)[0]


def stepped(session: Session, step: str, day: date = LATER, *, reason: str | None = None, today: date = LATER) -> int:
    who = writer("coaching escalate", today)
    saying = type(who)(who.command, who.user, who.now, reason)
    return escalate(session, WAYAN, S1, step, day, None, None, POLICY, saying)[0]


def ended(
    session: Session, outcome: CoachingOutcome = CoachingOutcome.ACHIEVED, day: date = LATER, reason: str | None = None
) -> int:
    who = writer("coaching close", LATER)
    saying = type(who)(who.command, who.user, who.now, reason)
    return close(session, WAYAN, S1, day, outcome, "Target tercapai", saying)[0]


def talked(session: Session, lines: str, *, keep_good_rows: bool = False) -> ImportResult:
    """Import a sheet Dialog written as lines with semicolons, its headings first."""
    options = ImportOptions(keep_good_rows=keep_good_rows)
    file = ("dialog.csv", f"sep=|\n{lines}\n".encode())
    return import_dialogues(session, [file], options=options, writer=writer("dialogue import", date(2026, 12, 1)))[0]


__all__ = ["BUDI", "S1", "SECRETARY", "SITI", "WAYAN", "change"]
