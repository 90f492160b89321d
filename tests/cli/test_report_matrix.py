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


def test_a_tree_of_matrices_is_written_in_every_form(asncli: Run, surroundings: Path) -> None:
    cascading_office(surroundings / "asncli.db")
    tree = ("report", "matrix", "--year", "2026", "--unit", "1.02", "--tree")
    told = json.loads(asncli(*tree, "--format", "json").out)
    assert [one["name"] for one in told["leaders"]] == ["Hana", "Kadir"]
    assert {one["leader"] for one in told["roles"]} == {"Hana", "Kadir"}
    shown = asncli(*tree)
    assert "Dinas Kesehatan: Hana" in shown.out
    assert "Bidang Ibu dan Anak: Kadir" in shown.out
    assert "## Bidang Ibu dan Anak: Kadir" in asncli(*tree, "--format", "md").out
    assert asncli(*tree, "--format", "csv").out.startswith("Unit Kerja Pimpinan,NIP Pimpinan,Pimpinan,Kode RHK")
    chosen = asncli(*tree, "--priority", "bayi", "-o", "matriks.xlsx")
    assert (chosen.code, "Priority bayi in 2026" in chosen.err) == (0, True)
    book = load_workbook(surroundings / "matriks.xlsx")
    assert book.sheetnames == ["Ringkasan", "Bidang Ibu dan Anak", "Daftar"]
    said = [row[0].value for row in book["Bidang Ibu dan Anak"].iter_rows(max_row=8)]
    assert f"Pimpinan: Kadir (NIP {KADIR}), Kepala Bidang" in said
    assert asncli(*MATRIX, "--priority", "bayi").code == 2
