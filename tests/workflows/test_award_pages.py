"""The sheet Penghargaan of the semester report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.award_pages import pages
from tests.store.office import batch
from tests.workflows.rewarded_office import BUDI, DAY, S1, SITI, people, rewarded_office


def test_candidates_and_awards_of_the_period_stand_on_two_sheets(tmp_path: Path) -> None:
    path = rewarded_office(tmp_path / "k.db")
    with batch(path, "award add") as w:
        row = (people(w)[SITI], "teladan", date(2026, 5, 2), "Teladan", "Bupati")
        w.upsert("award", ("employee_id", "name_key", "given_on"), ("name", "giver"), row)
    with session(path, write=False) as opened:
        found = pages(opened, S1, load_policy(), DAY)
        quarter = pages(opened, Period(2026, PeriodKind.QUARTER, 1), load_policy(), DAY)
    assert [(page.name, [table.key for table in page.tables]) for page in found] == [
        ("Penghargaan", ["candidates"]),
        ("Penghargaan Diberikan", ["awards"]),
    ]
    assert [row[2] for row in found[0].tables[0].rows] == [BUDI, SITI]
    assert list(found[1].tables[0].rows) == [("2026-05-02", SITI, "Siti", "Teladan", "Bupati", None)]
    assert [(page.name, list(page.tables[0].rows)) for page in quarter] == [("Penghargaan Diberikan", [])]
