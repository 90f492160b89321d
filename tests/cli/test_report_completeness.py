"""asncli report completeness, as people and scripts meet it."""

import csv
import io
import json
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.workflows.completeness_office import completeness_office
from tests.workflows.reported_office import AGUS, BUDI, RANI, SITI, WAYAN

COMPLETENESS = ("report", "completeness", "--period", "2026-S1")


def test_every_form_says_the_same(asncli: Run, surroundings: Path) -> None:
    completeness_office(surroundings / "asncli.db")
    told = json.loads(asncli(*COMPLETENESS, "--format", "json").out)
    assert list(told) == [
        "report", "title", "agency", "period", "on", "unit", "regulation", "policy_digest", "state", "summary", "notes",
        "units", "unit_months", "people", "grid", "reminders",
    ]  # fmt: skip
    by_nip = {person["nip"]: person for person in told["people"]}
    assert (by_nip[BUDI]["plan"], by_nip[BUDI]["rekan"], by_nip[BUDI]["difference"]) == (
        "submitted", True, "approved-there",
    )  # fmt: skip
    assert next(unit for unit in told["units"] if unit["unit"] == "Bidang SD")["realised_share"] == 66.7
    shown = asncli(*COMPLETENESS)
    assert shown.code == 0
    assert "Disetujui di BKN, di sini belum" in shown.out
    assert "20,0" in shown.out
    rows = list(csv.DictReader(io.StringIO(asncli(*COMPLETENESS, "--format", "csv").out)))
    assert {row["NIP"]: row["SKP"] for row in rows}[WAYAN] == "Dikembalikan"
    assert "## Kelengkapan per unit kerja" in asncli(*COMPLETENESS, "--format", "md").out
    assert asncli(*COMPLETENESS, "--unit", "Bidang SD", "-o", "k.xlsx").code == 0
    book = load_workbook(surroundings / "k.xlsx")
    assert book.sheetnames == ["Ringkasan", "Unit", "Unit per Bulan", "Pegawai", "Grid", "Pengingat"]
    cells = [cell for row in book["Unit per Bulan"].iter_rows() for cell in row if cell.value == 66.7]
    assert {cell.number_format for cell in cells} == {"#,##0.0_-"}


def test_how_many_gave_feedback_is_told_nowhere(asncli: Run, surroundings: Path) -> None:
    completeness_office(surroundings / "asncli.db")
    told = json.loads(asncli(*COMPLETENESS, "--format", "json").out)
    enough = {"atasan", "rekan", "bawahan", "diri", "masyarakat"}
    assert {type(person[role]) for person in told["people"] for role in enough} == {bool}
    too_few, none = ({p["nip"]: [p[role] for role in enough] for p in told["people"]}[nip] for nip in (WAYAN, SITI))
    assert too_few == none


def test_reminders_are_written_for_each_unit_with_no_nip_in_a_file_name(asncli: Run, surroundings: Path) -> None:
    completeness_office(surroundings / "asncli.db")
    answer = asncli(*COMPLETENESS, "--reminders", "kirim/juli")
    assert (answer.code, answer.out) == (0, "")
    files = sorted((surroundings / "kirim" / "juli").iterdir())
    assert len(files) == 6
    assert {file.suffix for file in files} == {".csv", ".md"}
    assert not any(nip in file.name for file in files for nip in (SITI, BUDI, WAYAN, AGUS, RANI))
    table = next(file for file in files if file.name.endswith("bidang-sd.csv")).read_bytes()
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert ("Wayan [dr]", "mengisi realisasi indikator IKI-2", "2026-07-05") in {
        (row["Kepada"], row["Yang Diminta"], row["Paling Lambat"]) for row in rows
    }
    said = next(file for file in files if file.name.endswith("bidang-sd.md")).read_text("utf-8")
    assert said.startswith("# Pengingat evaluasi kinerja Semester I 2026\n\nKepada Yth. ")
    assert said.endswith("kami ucapkan terima kasih.\n\n")


def test_what_has_no_meaning_together_is_refused(asncli: Run, surroundings: Path) -> None:
    completeness_office(surroundings / "asncli.db")
    for more, code in (
        (("--all", "--within", "5"), "all-or-within"),
        (("--reminders", "kirim", "-o", "k.json"), "reminders-alone"),
    ):
        answer = asncli(*COMPLETENESS, *more)
        assert (answer.code, bool(answer.err), (surroundings / "kirim").exists()) == (2, True, False), code
    (surroundings / "kirim").write_text("a file")
    assert asncli(*COMPLETENESS, "--reminders", "kirim").code == 3
