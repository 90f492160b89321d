"""asncli report semester, as people and scripts meet it."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import time_machine
from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.workflows.reported_office import AGENCY, BUDI, fill, reported_office

SEMESTER = ("report", "semester", "--period", "2026-S1")


def test_the_terminal_shows_summary_and_units(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    shown = asncli(*SEMESTER)
    assert shown.code == 0
    lines = [" ".join(line.split()) for line in shown.out.splitlines()]
    assert lines[:2] == ["Laporan Evaluasi Kinerja Semester I 2026", AGENCY]
    for line in ("Dievaluasi 3 50,00", "Sangat Baik 1 33,33", "Jumlah 6 3 2 1 1 1 1 0 0 101,24"):
        assert line in lines
    assert BUDI not in shown.out


def test_json_is_one_document_with_every_table_and_exact_figures(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    told = json.loads(asncli(*SEMESTER, "--format", "json").out, parse_float=Decimal)
    assert list(told) == [
        "report", "title", "agency", "period", "unit", "regulation", "state", "policy_digest", "provisional",
        "summary", "notes", "seen",
        "units", "people", "aspects", "indicators", "obstacles",
        "coaching_states", "dialogue_units", "cases", "candidates", "awards",
        "training_standings", "training_reasons", "training_hours", "training_needs", "training_unit_needs",
        "credit_levels", "retirement_years", "credit_met", "index_units", "retirement_units", "promotion",
        "talent_pool", "incomplete", "basis", "policy", "achievement", "matrix",
    ]  # fmt: skip
    assert told["summary"]["people"] == len(told["people"]) == sum(unit["people"] for unit in told["units"])
    assert told["summary"]["work_result_mean"] == Decimal("101.24")
    assert told["state"]["batch_at"] == "2026-07-01T08:30:00+00:00"
    budi = next(one for one in told["people"] if one["nip"] == BUDI)
    assert (budi["name"], budi["work_result"], budi["predikat"]) == ("=1+1", Decimal("85.71"), "butuh_perbaikan")
    assert [one["target"] for one in told["indicators"]][:3] == [12, [90, 95], 7]
    assert [one["actual"] for one in told["indicators"]][:3] == [6, Decimal("85.5"), 6]


def test_csv_is_the_table_of_people_in_which_nothing_is_a_formula(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    assert asncli(*SEMESTER, "-o", "nilai.csv").code == 0
    rows = list(csv.DictReader(io.StringIO((surroundings / "nilai.csv").read_text("utf-8-sig"))))
    budi = next(row for row in rows if row["NIP"] == BUDI)
    assert (budi["Nama"], budi["Jabatan"], budi["Nilai Hasil Kerja"]) == ("'=1+1", "'@Analis", "85.71")
    assert (budi["Usulan"], budi["Predikat"], budi["Nilai Perilaku"]) == ("ya", "Butuh Perbaikan", "")
    assert len(rows) == 6


def test_markdown_holds_summary_units_and_people(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    told = asncli(*SEMESTER, "--format", "md").out
    assert told.startswith(f"# Laporan Evaluasi Kinerja Semester I 2026\n\n{AGENCY}\n\n")
    assert [line for line in told.splitlines() if line.startswith("## ")] == [
        "## Pegawai dalam periode", "## Predikat kinerja", "## Nilai hasil kerja", "## Yang masih terbuka",
        "## Catatan", "## Rekap per unit kerja", "## Nilai pegawai",
    ]  # fmt: skip
    assert "| Jumlah | 6 | 100,00 |" in told


def test_the_workbook_is_the_same_bytes_at_two_times_of_a_day_in_two_folders_and_under_two_hash_seeds(
    process: Run, asncli: Run, surroundings: Path
) -> None:
    reported_office(surroundings / "asncli.db")
    (surroundings / "lain").mkdir()
    # The sheets on what follows a score say on which day it was looked at.
    now = datetime.now(UTC)
    ahead = now.hour - 12  # in these two zones it is about noon, of one day
    with time_machine.travel(now - timedelta(hours=ahead)):
        assert asncli(*SEMESTER, "-o", "lain/a.xlsx").code == 0
    for seed, zone in (("1", f"Etc/GMT{ahead:+}"), ("2", f"Etc/GMT{ahead + 1:+}")):
        assert process(*SEMESTER, "-o", f"{seed}.xlsx", env={"PYTHONHASHSEED": seed, "TZ": zone}).code == 0
    written = {(surroundings / name).read_bytes() for name in ("lain/a.xlsx", "1.xlsx", "2.xlsx")}
    assert len(written) == 1
    assert load_workbook(surroundings / "1.xlsx").sheetnames == [
        "Ringkasan", "Rekap Unit", "Nilai Pegawai", "Tiga Aspek", "Rincian Indikator",
        "Kendala dan Tindak Lanjut", "Pembinaan", "Kasus Pembinaan", "Penghargaan", "Penghargaan Diberikan",
        "Pelatihan", "JP per Unit", "Kebutuhan Pelatihan", "Kebutuhan Unit", "Karier", "Angka Kredit Terpenuhi",
        "IP ASN", "Pensiun", "Kenaikan Pangkat", "Talenta", "Belum Lengkap", "Metodologi",
    ]  # fmt: skip


def test_a_period_that_nobody_evaluated_is_refused_in_json_too(asncli: Run, surroundings: Path) -> None:
    fill(surroundings / "asncli.db")
    refused = asncli(*SEMESTER, "--format", "json")
    assert (refused.code, refused.out) == (3, "")
    told = json.loads(refused.err)["error"]
    assert (told["code"], told["hint"]) == ("report-empty", "Evaluate the period first: asncli evaluate 2026-S1.")
    assert not (surroundings / "laporan.xlsx").exists()
