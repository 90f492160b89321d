"""asncli report raters, as people and scripts meet it."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.workflows.rated_office import MAWAR, rated_office

RATERS = ("report", "raters", "--period", "2026-S1")


def test_every_form_holds_the_same_figures(asncli: Run, surroundings: Path) -> None:
    rated_office(surroundings / "asncli.db")
    told = json.loads(asncli(*RATERS, "--format", "json").out, parse_float=Decimal)
    assert list(told)[-6:] == ["reading", "sights", "assessors", "units", "groups", "differences"]
    mawar = next(one for one in told["assessors"] if (one["nip"], one["judged"]) == (MAWAR, "work"))
    assert (mawar["above"], mawar["step"], mawar["others"]) == (Decimal("100.00"), Decimal("1.00"), Decimal("-0.20"))
    rows = list(csv.DictReader(io.StringIO(asncli(*RATERS, "--format", "csv").out)))
    row = next(one for one in rows if (one["NIP Penilai"], one["Yang Dinilai"]) == (MAWAR, "Hasil kerja"))
    assert (row["Di Atas (%)"], row["Selisih Rata-rata"], row["Penilai Lain"]) == ("100.00", "1.00", "-0.20")
    shown = asncli(*RATERS).out
    assert "Untuk kepala BKPSDM." in shown
    assert "+1,00 tingkat" in shown
    assert asncli(*RATERS, "-o", "penilai.xlsx").code == 0
    assert load_workbook(surroundings / "penilai.xlsx").sheetnames == [
        "Ringkasan", "Yang Terlihat", "Penilai", "Grafik", "Capaian Unit", "Kelompok", "Selisih", "Cara Membaca",
    ]  # fmt: skip


def test_the_smallest_group_is_the_policy_s(asncli: Run, surroundings: Path) -> None:
    rated_office(surroundings / "asncli.db")
    (surroundings / "kebijakan.toml").write_text("[reports]\nsmall_group = 6\n", "utf-8")
    assert asncli("policy", "set", "kebijakan.toml").code == 0
    told = json.loads(asncli(*RATERS, "--format", "json").out)
    assert told["small_group"] == 6
    assert {one["people"] for one in told["assessors"] if one["remark"].startswith("terlalu sedikit")} == {2, 5}


def test_nobody_evaluated_is_refused(asncli: Run, surroundings: Path) -> None:
    rated_office(surroundings / "asncli.db")
    refused = asncli("report", "raters", "--period", "2025-S1", "--format", "json")
    assert (refused.code, refused.out) == (3, "")
    assert json.loads(refused.err)["error"]["code"] == "report-empty"
