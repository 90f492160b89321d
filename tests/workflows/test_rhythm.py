"""How far a period is, and who is late with what."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import PeriodStep
from asncli.workflows.exclude import exclude
from asncli.workflows.rhythm import Rhythm, rhythm
from asncli.workflows.writing import Writer
from tests.workflows.reported_office import AGUS, BUDI, LEADER, NOW, PERIOD, RANI, SITI, WAYAN, reported_office
from tests.workflows.test_close_period import close, settled


def seen(path: Path, today: date) -> Rhythm:
    with session(path, write=False) as opened:
        return rhythm(opened, PERIOD, load_policy(), today)


def late(found: Rhythm, step: PeriodStep) -> dict[str, str]:
    return {w.nip: str(w.what) for w in found.waiting if w.step is step and w.days_late}


def test_each_step_counts_whom_it_concerns_and_names_who_is_late(tmp_path: Path) -> None:
    found = seen(reported_office(tmp_path / "a.db"), date(2026, 7, 15))
    assert [(line.step.value, line.done, line.total, line.late) for line in found.steps] == [
        ("plans", 0, 5, 5), ("achievements", 3, 4, 1), ("feedback", 0, 5, 5), ("ratings", 2, 5, 3),
        ("final", 0, 5, 0), ("delivery", 0, 0, 0), ("closing", 0, 1, 0),
    ]  # fmt: skip
    assert late(found, PeriodStep.ACHIEVEMENTS) == {WAYAN: "without realisation: IKI-2"}
    assert late(found, PeriodStep.PLANS)[AGUS] == "no plan"
    assert late(found, PeriodStep.RATINGS) == {
        BUDI: "rating of the work result", AGUS: "rating of the work result",
        WAYAN: "ratings of work result and behaviour",
    }  # fmt: skip
    assert late(found, PeriodStep.FINAL) == {}
    (wayan,) = (w for w in found.waiting if (w.nip, w.step) == (WAYAN, PeriodStep.ACHIEVEMENTS))
    assert (wayan.superior_nip, wayan.superior, wayan.days_late, wayan.turn) == (SITI, "Siti Lestari", 10, "employee")


def test_who_stands_in_the_way_of_closing_is_named_by_reason(tmp_path: Path) -> None:
    found = seen(reported_office(tmp_path / "a.db"), date(2026, 9, 1))
    assert {w.nip: w.reason for w in found.waiting if w.step is PeriodStep.CLOSING} == {
        SITI: "draft", BUDI: "draft", RANI: "draft", WAYAN: "incomplete", AGUS: "incomplete",
    }  # fmt: skip
    assert LEADER not in {w.nip for w in found.waiting}


def test_who_was_left_out_since_the_evaluation_concerns_no_step_but_the_closing(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    before = seen(path, date(2026, 9, 1))
    with session(path, write=True) as opened:
        exclude(opened, WAYAN, PERIOD, "Cuti besar", Writer("evaluation exclude", "sri", NOW))
    found = seen(path, date(2026, 9, 1))
    assert [(w.step, str(w.what)) for w in found.waiting if w.nip == WAYAN] == [
        (PeriodStep.CLOSING, "left out, evaluate again")
    ]
    of_people = found.steps[:5]
    assert [line.total for line in of_people] == [line.total - 1 for line in before.steps[:5]]
    assert [line.done for line in of_people] == [line.done for line in before.steps[:5]]


def test_after_the_closing_nobody_is_late_any_more(tmp_path: Path) -> None:
    path = settled(tmp_path / "a.db")
    assert close(path).batch
    found = seen(path, date(2026, 12, 1))
    assert (found.waiting, sum(line.late for line in found.steps)) == ((), 0)
    assert [(line.done, line.total) for line in found.steps if line.step is PeriodStep.FINAL] == [(3, 3)]
