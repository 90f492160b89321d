"""How periods are shown."""

from __future__ import annotations

from datetime import date

from asncli.cli.period_views import LIST, SHORT, in_the_way, known_row, late_steps, late_table
from asncli.rules.due_dates import due_dates
from asncli.rules.policy import load_policy
from asncli.store.raters import Deleted
from asncli.store.rhythm import Known
from asncli.terms import Period, PeriodKind, PeriodState, PeriodStep
from asncli.workflows.close_period import Closed
from asncli.workflows.rhythm import IN_THE_WAY, NOT_EVALUATED, StepLine, Waiting

PERIOD = Period(2026, PeriodKind.SEMESTER, 1)


def test_a_period_that_nobody_opened_is_shown_as_open() -> None:
    row = known_row(Known(PERIOD, 3, 1, 2, 0, 0, None), due_dates(PERIOD, load_policy()))
    told = dict(zip((column.key for column in LIST), row, strict=True))
    assert (told["label"], told["state"], told["by"]) == ("Semester I 2026", PeriodState.OPEN, None)
    assert told["due_closing"] == date(2026, 8, 29)
    assert set(SHORT) < set(told)
    late = late_table([])
    assert set(late.spare) < {column.key for column in late.columns}


def test_every_reason_has_a_command_that_names_the_people() -> None:
    found = Closed(None, dict.fromkeys(IN_THE_WAY, 2), 10, 0, Deleted(0, 0, ()), 0)
    rows = [(str(label), people, command) for label, people, command in in_the_way(found, PERIOD).rows]
    assert rows == [
        ("not evaluated", 2, "asncli period late 2026-S1 --step closing --all"),
        ("left out, evaluate again", 2, "asncli evaluate 2026-S1"),
        ("evaluated, not final", 2, "asncli evaluation list --period 2026-S1 --status draft"),
        ("incomplete, not final", 2, "asncli evaluation list --period 2026-S1 --status incomplete"),
        ("an objection is open", 2, "asncli objection list --period 2026-S1 --open"),
        ("the days for an objection are not over", 2, "asncli period late 2026-S1 --step closing --all"),
    ]


def test_who_is_late_stands_by_unit_and_name_in_the_order_of_the_steps() -> None:
    said = IN_THE_WAY[NOT_EVALUATED]
    people = (
        (PeriodStep.FINAL, "1", "Ani", "B"), (PeriodStep.PLANS, "1", "Ani", "B"), (PeriodStep.FINAL, "2", "Ari", "A"),
    )  # fmt: skip
    lines = [
        Waiting(step, date(2026, 7, 5), 3, 1, 1, nip, name, unit, None, None, said, "superior")
        for step, nip, name, unit in people
    ]
    assert [tuple(row[1:4]) for row in late_table(lines).rows] == [
        ("2", "Ari", PeriodStep.FINAL), ("1", "Ani", PeriodStep.PLANS), ("1", "Ani", PeriodStep.FINAL),
    ]  # fmt: skip


def test_steps_with_people_who_are_late_are_named() -> None:
    day = date(2026, 7, 5)
    steps = [StepLine(PeriodStep.PLANS, day, 1, 3, 2), StepLine(PeriodStep.FINAL, day, 0, 3, 0)]
    assert late_steps(steps) == "Penetapan SKP (2)"
