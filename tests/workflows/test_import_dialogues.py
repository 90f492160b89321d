"""Dialogues come in from a workbook, the employee's words exactly as they were written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.dialogues import list_dialogues, said_in
from asncli.workflows.import_dialogues import import_dialogues
from asncli.workflows.importing import ImportOptions
from tests.workbooks.books import xlsx
from tests.workflows.coached_office import WAYAN, coached_office
from tests.workflows.disputed_office import writer

WORDS = "  Saya lelah,\n tapi senang: \"1.234,5\" = 'ok' "


def test_words_come_through_a_workbook_as_they_stand(tmp_path: Path) -> None:
    rows = [["NIP", "Periode", "Tanggal Dialog", "Suara Pegawai"], [WAYAN, "Semester I 2026", "13/07/2026", WORDS]]
    file = ("dialog.xlsx", xlsx({"Dialog": rows}))
    with session(coached_office(tmp_path / "k.db"), write=True) as s:
        who = writer("dialogue import", date(2026, 8, 1))
        (result,) = import_dialogues(s, [file], options=ImportOptions(), writer=who)
        assert (result.added, result.problems) == (1, [])
        (held,) = list_dialogues(s, date(2026, 8, 1))
        assert said_in(s, held.id).concerns == WORDS
