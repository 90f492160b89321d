"""Who retires, from what is stored."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.rules.retirement import Untold
from asncli.store.database import session
from asncli.workflows.career_retirement import retirement_book
from tests.store.career_office import KADIS, NIHIL, NUMBER, RINA, TODAY, TUA, UCOK, career_office


def test_the_day_follows_from_jabatan_and_birth_date_of_roster_or_nip(tmp_path: Path) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        book = retirement_book(opened, TODAY, load_policy())
        one = retirement_book(opened, TODAY, load_policy(), nip=RINA)
    assert {nip: book.known[NUMBER[nip]].on for nip in (RINA, KADIS, TUA)} == {
        RINA: date(2050, 2, 1),  # a guru, born on 15 January 1990
        KADIS: date(2027, 1, 1),
        TUA: date(2018, 2, 1),
    }
    assert book.unknown == {
        NUMBER[UCOK]: Untold("jenjang", "Pamong Belajar"), NUMBER[NIHIL]: Untold("post", "Analis"),
    }  # fmt: skip
    assert (NUMBER[RINA] in book.by_nip, NUMBER[KADIS] in book.by_nip) == (False, True)
    assert list(one.known) == [NUMBER[RINA]]
