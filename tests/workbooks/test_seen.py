"""Keys that were met are remembered over the sheets of a file and forgotten after the last."""

from __future__ import annotations

from datetime import date

from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.seen import Seen
from asncli.workbooks.sheet import read
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import NIP

TODAY = date(2026, 11, 22)


def test_what_was_seen_is_forgotten_after_the_last_sheet() -> None:
    seen = Seen(2)
    seen.rows["x"] = ("Data", 2, None)
    seen.done()
    assert seen.rows
    seen.done()
    assert not seen.rows


def test_a_person_on_a_second_sheet_is_a_duplicate_that_names_the_first() -> None:
    content = xlsx({"Dinas A": [["NIP", "Nama"], [NIP, "Siti"]], "Dinas B": [["NIP", "Nama"], [NIP, "Siti"]]})
    first, second = read(("p.xlsx", content), PEGAWAI, today=TODAY)
    assert (len(list(first)), len(list(second))) == (1, 0)
    assert second.counts().duplicates == 1
    (problem,) = second.problems
    assert (problem.code, problem.sheet, problem.cell) == ("duplicate", "Dinas B", "A2")
    assert "2 (Dinas A)" in str(problem.message)
