"""Looking at a list before it is imported."""

from __future__ import annotations

from datetime import date

from asncli.workbooks.roster import PEGAWAI
from asncli.workflows.recognise import names_to_go_on_from, recognise_file
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import NIP, OTHER_NIP

TODAY = date(2026, 11, 22)


def test_all_sheets_that_fit_are_told_with_the_headings_that_are_not_used() -> None:
    content = xlsx(
        {
            "Dinas A": [["Keadaan per 2 Januari 2026"], ["NIP", "Nama", "Hobi"], [NIP, "Siti", "Catur"]],
            "Dinas B": [["NIP", "Nama", "Hobi", "Zodiak"], [OTHER_NIP, "Budi", "", ""]],
        }
    )
    found = recognise_file(("p.xlsx", content), PEGAWAI, today=TODAY)
    assert (found.file, found.as_of, found.unit) == ("p.xlsx", date(2026, 1, 2), None)
    assert [(sheet.sheet, sheet.heading_row, len(sheet.columns)) for sheet in found.sheets] == [
        ("Dinas A", 2, 3), ("Dinas B", 1, 4),
    ]  # fmt: skip
    assert names_to_go_on_from(found, PEGAWAI) == '[Pegawai]\n# "Hobi" = ""\n# "Zodiak" = ""\n'
