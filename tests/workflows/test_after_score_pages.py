"""The sheets of the semester report on what follows a score, in their order, also where there is nothing yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.after_score_pages import after_score_pages
from tests.workflows.rewarded_office import S1, rewarded_office

TODAY = date(2026, 7, 20)


def test_every_sheet_is_there_and_one_that_has_nothing_says_so(tmp_path: Path) -> None:
    with session(rewarded_office(tmp_path / "k.db"), write=False) as opened:
        found = after_score_pages(opened, S1, TODAY)
        quarter = after_score_pages(opened, Period(2026, PeriodKind.QUARTER, 1), TODAY)
    names = [page.name for page in found]
    assert names == [
        "Pembinaan", "Kasus Pembinaan", "Penghargaan", "Penghargaan Diberikan", "Pelatihan", "JP per Unit",
        "Kebutuhan Pelatihan", "Kebutuhan Unit", "Karier", "Angka Kredit Terpenuhi", "IP ASN", "Pensiun",
        "Kenaikan Pangkat", "Talenta",
    ]  # fmt: skip
    assert [name for name in names if name not in {page.name for page in quarter}] == ["Penghargaan"]
    tables = [table for page in found for table in page.tables]
    assert all(list(table.rows) or table.empty for table in tables)
    assert len({table.key for table in tables}) == len(tables)
