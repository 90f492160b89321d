"""The sheet Dialog: words as they stand, and promises with their days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.workbooks.cells import Fault
from asncli.workbooks.dialogue import DIALOGUE, Promise, promises, words

TODAY, DUE = date(2026, 7, 31), date(2026, 9, 30)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda said: any(map(str.isalpha, said))))
def test_what_was_said_stays_exactly_as_it_stands(said: str) -> None:
    assert words(said, TODAY) == (None if said.strip().casefold() in ("null", "(null)") else said)


@pytest.mark.parametrize("nothing", ["", "  ", "-", "NULL"])
def test_a_dash_says_nothing(nothing: str) -> None:
    assert (words(nothing, TODAY), promises(nothing, TODAY)) == (None, None)


@pytest.mark.parametrize(
    ("line", "promise"),
    [
        ("Mendampingi; due 2026-09-30", Promise("Mendampingi", DUE)),
        ("Mendampingi; tenggat 30/09/2026", Promise("Mendampingi", DUE)),
        ("Mendampingi ; paling lambat 30 September 2026", Promise("Mendampingi", DUE)),
        ("Mendampingi; Tenggat: 30-09-2026", Promise("Mendampingi", DUE)),
        ("Mendampingi; 30/09/2026", Promise("Mendampingi", DUE)),
        ("Rapat; lalu lapor; due 2026-09-30", Promise("Rapat; lalu lapor", DUE)),
        ("Mendampingi tiap Senin", Promise("Mendampingi tiap Senin", None)),
        ("Selesai; ", Promise("Selesai", None)),
    ],
)
def test_a_promise_may_name_a_day_behind_a_semicolon(line: str, promise: Promise) -> None:
    assert promises(line, TODAY) == (promise,)


def test_one_promise_a_line() -> None:
    assert promises("Satu; due 2026-09-30\n\n- \nDua", TODAY) == (Promise("Satu", DUE), Promise("Dua", None))


@pytest.mark.parametrize(
    "behind", ["due besok", "tengat 30/09/2026", "30/09/2062x", "31-9-2026", "akhir bulan", "Senin depan", "lalu lapor"]
)
def test_what_stands_behind_the_last_semicolon_is_a_day_or_refused(behind: str) -> None:
    assert promises(f"Satu; {behind}", TODAY) == Fault("commitment-date")


@pytest.mark.parametrize("line", ["; due 2026-09-30", ";", " ; ; 30/09/2026"])
def test_a_promise_says_something(line: str) -> None:
    assert promises(f"Satu\n{line}", TODAY) == Fault("commitment-empty")


def test_what_was_said_is_private() -> None:
    private = {column.field for column in DIALOGUE.columns if column.private}
    assert private == {"well", "improve", "concerns", "leader_promises", "employee_promises"}
