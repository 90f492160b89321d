"""asncli report distribution, as people and scripts meet it."""

import csv
import io
import json
from pathlib import Path

from openpyxl import load_workbook

from asncli.store.database import raw_connection, session
from tests.cli.conftest import Run
from tests.workflows.reported_office import reported_office

DISTRIBUTION = ("report", "distribution", "--period", "2026-S1")


def office(folder: Path) -> None:
    with session(reported_office(folder / "asncli.db"), write=True) as opened:
        raw_connection(opened).execute(
            "INSERT INTO unit_rating (unit_id, period, predikat, source_id)"
            " SELECT id, '2026-S1', 'istimewa', 1 FROM unit WHERE name = 'Dinas Pendidikan'"
        )


def test_every_form_says_the_same(asncli: Run, surroundings: Path) -> None:
    office(surroundings)
    told = json.loads(asncli(*DISTRIBUTION, "--format", "json").out)
    assert list(told) == [
        "report", "title", "agency", "period", "unit", "tree", "regulation", "policy_digest", "state", "provisional",
        "summary", "notes",
        "units", "broken", "rules",
    ]  # fmt: skip
    dinas = next(unit for unit in told["units"] if unit["unit"] == "Dinas Pendidikan")
    assert (dinas["achievement"], dinas["people"], dinas["outcome"], dinas["differ"]) == ("istimewa", 1, "broken", None)
    assert [(one["kind"], one["differ"]) for one in told["broken"]] == [("largest", 1)]
    shown = asncli(*DISTRIBUTION)
    assert shown.code == 0
    assert shown.err.splitlines() == [
        "Capaian organisasi stands at units whose people are in units below, and these people are not compared (1)."
        " Count each unit together with all units below it:",
        "Next: asncli report distribution --period 2026-S1 --tree",
    ]
    assert "1/0/0/0/0" in shown.out
    assert "Sangat Baik adalah kelompok terbesar" in shown.out
    assert "Laporan ini tidak mengubah predikat siapa pun." in shown.out
    rows = list(csv.DictReader(io.StringIO(asncli(*DISTRIBUTION, "--format", "csv").out)))
    assert [row["Unit Kerja"] for row in rows] == ["Dinas Pendidikan", "Bidang SD", "(tanpa unit kerja)"]
    assert [row["Hasil"] for row in rows] == ["Tidak sesuai pola", "Capaian organisasi belum ada", ""]
    assert "## Distribusi predikat per unit kerja" in asncli(*DISTRIBUTION, "--format", "md").out
    assert asncli(*DISTRIBUTION, "-o", "d.xlsx").code == 0
    sheets = load_workbook(surroundings / "d.xlsx").sheetnames
    assert sheets == ["Ringkasan", "Distribusi", "Grafik", "Jumlah dan Persen", "Tidak Terpenuhi", "Aturan"]


def test_a_unit_and_its_tree(asncli: Run, surroundings: Path) -> None:
    office(surroundings)
    words = (*DISTRIBUTION, "--unit", "Dinas Pendidikan", "--tree", "--format", "json")
    told = json.loads(asncli(*words).out)
    assert [(unit["unit"], unit["people"]) for unit in told["units"]] == [("Dinas Pendidikan", 2), ("Bidang SD", 1)]
    assert told["tree"]
    assert asncli(*words).err == ""
    assert asncli(*words[:-3]).err.endswith("--period 2026-S1 --unit 'Dinas Pendidikan' --tree\n")
    assert asncli(*DISTRIBUTION, "--unit", "Dinas Langit").code == 3
