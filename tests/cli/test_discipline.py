"""asncli discipline."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, book
from tests.cli.test_importing import told

JSON = ("--format", "json")
CUT = (SITI, "--penalty", "potong_6", "--from", "2026-04-01")


def test_a_penalty_is_recorded_listed_cancelled_and_removed(office: Run) -> None:
    added = office("discipline", "add", *CUT, "--absence-days", "5", "--document", "800/1")
    assert added.code == 0
    assert added.err.splitlines()[0].startswith(
        "Pemotongan tunjangan kinerja 25% selama 6 bulan is heavier than what 5 days of absence lead to: Teguran"
    )
    assert "25,00%" in added.out
    listed = json.loads(office("discipline", "list", "--in-force", "--on", "2026-09-30", *JSON).out)
    assert listed == [
        {"nip": SITI, "name": "Siti Contoh", "penalty": "potong_6", "begins": "2026-04-01", "ends": "2026-09-30",
         "document": "800/1", "reason": None, "absence_days": 5, "lifted_on": None, "lifted_reason": None, "batch": 4}
    ]  # fmt: skip
    assert office("discipline", "list", "--on", "2026-10-01", *JSON).out == "[]\n"
    assert json.loads(office("discipline", "list", "--unit", "Bidang SD", *JSON).out) == listed
    lift = ("discipline", "lift", *CUT, "--date", "2026-05-20", "--reason", "Banding")
    assert office(*lift, "--dry-run").err.splitlines()[0] == "Dry run: nothing was stored"
    assert office(*lift).err.splitlines()[-1] == f"Next: asncli discipline list --nip {SITI}"
    assert office("discipline", "list", "--on", "2026-05-01", *JSON).out == "[]\n"
    removed = office("discipline", "remove", *CUT, "--reason", "Salah orang")
    assert removed.err.splitlines() == ["Removed, batch 6"]
    again = office("discipline", "remove", *CUT, "--reason", "Salah orang")
    assert (again.code, again.err.splitlines()[0]) == (
        3, f"Error: {SITI} has no Pemotongan tunjangan kinerja 25% selama 6 bulan from 2026-04-01 on.",
    )  # fmt: skip


def test_a_word_that_is_no_penalty_and_a_day_before_the_law_are_refused(office: Run) -> None:
    unknown = office("discipline", "add", SITI, "--penalty", "Push up", "--from", "2026-04-01")
    assert (unknown.code, unknown.err.splitlines()[0]) == (2, "Error: 'Push up' is no penalty of PP 94/2021.")
    early = office("discipline", "add", SITI, "--penalty", "Teguran lisan", "--from", "2021-08-31")
    assert (early.code, "1 September 2021" in early.err) == (1, True)


def test_days_of_absence_lead_to_a_level_without_any_database(asncli: Run) -> None:
    found = json.loads(asncli("discipline", "level", "--absence-days", "17", *JSON).out)
    assert (found["penalty"], found["level"], found["status"]) == ("potong_12", "sedang", "confirmed")
    said = asncli("--lang", "id", "discipline", "level", "--absence-days", "17").out
    assert "dua atau lebih salinan umum sama isinya" in said
    odd = asncli("discipline", "level", "--absence-days", "2", "--consecutive", "10")
    assert (odd.code, odd.err.splitlines()[0]) == (
        2, "Error: Of 2 days of absence 10 can not be in a row.",
    )  # fmt: skip
    none = asncli("discipline", "level", "--absence-days", "2")
    assert none.err.splitlines() == ["Fewer days than the law names a penalty for (3)."]
    in_a_row = asncli("discipline", "level", "--absence-days", "10", "--consecutive", "10", *JSON)
    assert json.loads(in_a_row.out)["penalty"] == "pemberhentian"


def test_a_workbook_comes_in_and_its_template_is_written(office: Run, tmp_path: Path) -> None:
    lines = [{"NIP": nip, "Jenis Hukuman": "Teguran lisan", "Mulai": "01/04/2026"} for nip in (SITI, BUDI)]
    file = str(book(tmp_path / "h.xlsx", "Hukuman Disiplin", lines))
    assert told(office("discipline", "import", file, *JSON))["added"] == 2
    assert office("discipline", "template").code == 0
    assert (tmp_path / "hukuman-disiplin.xlsx").exists()
