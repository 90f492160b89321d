"""The sheets on career of the semester report."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from asncli.reports.report import Report
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workbooks.report_book import write_report
from asncli.workflows.career_pages import pages
from tests.store.career_office import TODAY, career_office

SEMESTER = Period(2026, PeriodKind.SEMESTER, 1)


def test_the_sheets_hold_credits_index_and_retirement_and_can_be_printed(tmp_path: Path) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        found = pages(opened, SEMESTER, load_policy(), TODAY)
        none = pages(opened, SEMESTER, load_policy(), TODAY, unit_ids=[])
    assert [page.name for page in found[:4]] == ["Karier", "Angka Kredit Terpenuhi", "IP ASN", "Pensiun"]
    tables = {table.key: list(table.rows) for page in found[:4] for table in page.tables}
    assert tables["credit_levels"] == [("Ahli Pertama", 1, 1, 0, 1), ("Ahli Muda", 1, 0, 0, 1)]
    assert [row[1] for row in tables["credit_met"]] == ["Rina, S.Pd."]
    assert tables["retirement_years"][:2] == [("2026", 0), ("2027", 1)]
    assert tables["index_units"][1] == (None, "Bidang SD", 4, 1, 3, 8500, "Tinggi")
    assert [list(table.rows) for page in none[:2] for table in page.tables if table.key == "credit_met"] == [[]]
    write_report(BytesIO(), Report("semester", "Kabupaten", "Laporan", [], {}, found))
