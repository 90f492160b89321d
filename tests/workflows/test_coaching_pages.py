"""The sheets on Pembinaan of the semester report: cases, dialogues by unit, and no word of a dialogue."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.reports.report import Leaf, Report
from asncli.store.database import session
from asncli.workbooks.report_book import write_report
from asncli.workflows.coaching_pages import pages
from tests.store.test_dialogues import HEADINGS, ROW
from tests.workflows.coached_office import CONFIDED, POLICY, S1, WAYAN, coached_office, opened, talked


def test_the_sheets_hold_cases_and_counts_only(tmp_path: Path) -> None:
    with session(coached_office(tmp_path / "k.db"), write=True) as s:
        opened(s)
        talked(s, f"{HEADINGS}\n{ROW}")
        made = pages(s, S1, POLICY, date(2026, 10, 1))
        assert [page.name for page in made] == ["Pembinaan", "Kasus Pembinaan"]
        dialogues, (cases,) = made[0].tables[1], made[1].tables
        assert list(dialogues.rows) == [
            (Leaf(0, "Dinas Pendidikan"), "D", 1, 0, 1, 0), (Leaf(1, "Bidang SD"), "B", 2, 1, 1, 1),
        ]  # fmt: skip
        only = pages(s, S1, POLICY, date(2026, 10, 1), [2])[0].tables[1]
        assert next(iter(only.rows)) == (
            Leaf(0, "Dinas Pendidikan"),
            "D",
            None,
            None,
            None,
            None,
        )  # what it stands under
        assert [row[0] for row in cases.rows] == [WAYAN]
        assert pages(s, S1, POLICY, date(2026, 10, 1), [1])[1].tables[0].rows == []
        assert CONFIDED not in str(made)
    write_report(tmp_path / "p.xlsx", Report("p", "", "Pembinaan", [], {}, made))
