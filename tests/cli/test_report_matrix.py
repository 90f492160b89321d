"""asncli report matrix, as people and scripts meet it."""

import json
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.workflows.cascading_office import KADIR, cascading_office

MATRIX = ("report", "matrix", "--year", "2026", "--unit", "1.02.1")


def test_the_matrix_is_written_in_every_form(asncli: Run, surroundings: Path) -> None:
    cascading_office(surroundings / "asncli.db")
    told = json.loads(asncli(*MATRIX, "--format", "json").out)
    assert (told["leader"]["nip"], told["summary"]["without_role"]) == (KADIR, 2)
    assert told["matrix"][1]["shares"][0] == {
        "serves": "RHK-1", "code": "RHK-1", "title": "Hasil RHK-1", "direct": False,
    }  # fmt: skip
    assert "Siti" in asncli(*MATRIX).out
    assert "| Siti |" in asncli(*MATRIX, "--format", "md").out
    assert asncli(*MATRIX, "--format", "csv").out.startswith("NIP,Nama,Jabatan,Unit Kerja,RHK-1 Hasil RHK-1,RHK-2")
    assert asncli(*MATRIX, "-o", "matriks.xlsx").code == 0
    sheet = load_workbook(surroundings / "matriks.xlsx")["Matriks"]
    assert sheet.page_setup.orientation == "landscape"
    other = next(
        cell for row in sheet.iter_rows() for cell in row if cell.value == "RHK-2 Hasil RHK-2;\nRHK-3 Hasil RHK-3"
    )
    assert other.alignment.wrap_text
    assert sheet.row_dimensions[other.row].height is None or sheet.row_dimensions[other.row].height > 25
