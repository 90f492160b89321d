"""The workbook that goes out before the dialogues, and comes back filled in."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from asncli.store.database import session
from asncli.workflows.import_dialogues import import_dialogues
from asncli.workflows.importing import ImportOptions
from asncli.workflows.make_dialogue_form import make_dialogue_form
from tests.workflows.coached_office import BUDI, POLICY, S1, WAYAN, coached_office
from tests.workflows.disputed_office import refusal, writer


def test_the_form_comes_back_as_it_went_out_and_only_what_was_filled_in_is_stored(tmp_path: Path) -> None:
    form = tmp_path / "dialog.xlsx"
    with session(coached_office(tmp_path / "k.db"), write=True) as s:
        assert make_dialogue_form(s, S1, POLICY, form, lambda said: said, unit="B") == 2

        def back() -> int:
            return import_dialogues(s, [form], options=ImportOptions(), writer=writer("dialogue import"))[0].added

        assert refusal(back) == "no-rows"
        book = openpyxl.load_workbook(form)
        sheet = book["Dialog"]
        headings = {str(cell.value).rstrip("*"): cell.column for row in sheet.iter_rows(max_row=6) for cell in row}
        row = next(r for r in range(1, 12) if sheet.cell(r, headings["NIP"]).value == WAYAN)
        assert sheet.cell(row, headings["Predikat"]).value == "Butuh Perbaikan"
        assert sheet.cell(row, headings["NIP Pimpinan"]).value == BUDI
        sheet.cell(row, headings["Tanggal Dialog"]).value = "13/07/2026"
        sheet.cell(row, headings["Suara Pegawai"]).value = "Butuh pelatihan"
        book.save(form)
        assert back() == 1
