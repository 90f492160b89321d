"""The small sound office with Semester I 2026 final on 2 July 2026, and what its people then do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.store.files import make_private
from asncli.terms import ObjectionDecision, Period, PeriodKind, Rating
from asncli.workflows.add_note import add_note
from asncli.workflows.answer_objection import Answered, answer_objection
from asncli.workflows.decide_objection import Decided, Ruling, decide_objection
from asncli.workflows.deliver import Delivered, deliver
from asncli.workflows.evaluate import Frame, evaluate, law
from asncli.workflows.finalise import Decision, finalise
from asncli.workflows.object import file_objection
from asncli.workflows.writing import Writer
from tests.workflows.sound_office import BUDI, SECRETARY, SITI, WAYAN, sound_office

S1 = Period(2026, PeriodKind.SEMESTER, 1)
POLICY = load_policy()
FINAL, RECEIVED, FILED = date(2026, 7, 2), date(2026, 7, 10), date(2026, 7, 20)
EXPLAINED, DECIDED, TODAY = date(2026, 7, 22), date(2026, 7, 30), date(2026, 7, 31)
KEPT, CHANGED = ObjectionDecision.KEPT, ObjectionDecision.CHANGED
RULING = Ruling(SITI, CHANGED, "Bukti sah", DECIDED, work_rating=Rating.ABOVE)


def writer(command: str, day: date = TODAY) -> Writer:
    return Writer(command, "sri", datetime(day.year, day.month, day.day, 8, tzinfo=UTC))


def disputed_office(path: Path) -> Path:
    """Wayan of Bidang SD is rated by Budi, whose superior is Siti; everybody is final (batch 3)."""
    make_private(path)
    path.write_bytes(_office())
    return path


@cache
def _office() -> bytes:
    with TemporaryDirectory() as folder:
        path = sound_office(Path(folder) / "k.db")
        with session(path, write=True) as opened:
            evaluate(opened, S1, POLICY, writer("evaluate 2026-S1", FINAL))
        with session(path, write=True) as opened:
            frame = Frame(S1, law(S1, None), POLICY, FINAL)
            assert finalise(opened, frame, Decision(), writer("evaluation finalise", FINAL)).final == 3
        return path.read_bytes()


def receive(opened: Session, nip: str = WAYAN, day: date = RECEIVED) -> Delivered:
    return deliver(opened, nip, S1, day, None, writer("evaluation deliver"))


def object_(opened: Session, day: date = FILED) -> int:
    return file_objection(opened, WAYAN, S1, "Mei belum dihitung", day, "800/7", writer("objection add"))


def answer(opened: Session, by: str = BUDI, day: date = EXPLAINED) -> Answered:
    return answer_objection(opened, WAYAN, S1, by, "Bukti Mei tidak ada", day, writer("objection answer"))


def decide(opened: Session, **other: object) -> Decided:
    ruling = replace(RULING, **other)  # type: ignore[arg-type] # fields of a ruling
    return decide_objection(opened, WAYAN, S1, ruling, writer("objection decide"))


def explained_office(path: Path) -> Path:
    """Wayan has received (batch 4) and objected (5), and Budi has explained (6)."""
    with session(disputed_office(path), write=True) as opened:
        receive(opened)
        object_(opened)
        answer(opened)
    return path


def said(opened: Session, on: str = "IKI-1", day: date = date(2026, 5, 3), by: str | None = None) -> int | None:
    return add_note(opened, WAYAN, on, "Rapikan bukti", day, writer("note add"), by=by).batch


def refusal(call: Callable[[], object]) -> str:
    """Code of the refusal."""
    try:
        call()
    except AsnError as refused:
        return refused.code if refused.hint else f"{refused.code} without a way out"
    return "not refused"


__all__ = ["BUDI", "SECRETARY", "SITI", "WAYAN"]
