"""asncli target approve."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, LEADER, SITI, book, indicator, tables
from tests.cli.test_importing import faults, told

JSON = ("--format", "json")
APPROVE = ("target", "approve", "--year", "2026")


def assume(folder: Path, nip: str) -> None:
    """Mark the indicators of a person as a form without Arah leaves them."""
    sql = (
        "UPDATE indicator SET assumed = 1 WHERE plan_id IN"
        " (SELECT p.id FROM plan p JOIN employee e ON e.id = p.employee_id WHERE e.nip = ?)"
    )
    with closing(sqlite3.connect(folder / "asncli.db")) as raw:
        raw.execute(sql, (nip,))
        raw.commit()


def test_what_was_assumed_is_looked_at_before_it_is_approved(office: Run, tmp_path: Path) -> None:
    assume(tmp_path, SITI)
    (listed,) = json.loads(office("target", "list", "--assumed", *JSON).out)
    assert (listed["nip"], listed["status"], listed["assumed"], listed["approved_by"]) == (SITI, "draft", True, None)
    before = tables(tmp_path / "asncli.db")
    assert office(*APPROVE, "--all", "--dry-run").err == (
        "Plans approved: 2, approved already: 0, of those approved now with assumed Arah: 1\n"
        "Dry run: nothing was stored\n"
        "Indicators whose Arah or Rekap was assumed: 1; look at them first\n"
        "Next: asncli target list --assumed --year 2026\n"
    )
    assert tables(tmp_path / "asncli.db") == before
    answer = office(*APPROVE, "--nip", SITI, "--by", LEADER, "--on", "2026-01-20")
    assert (answer.code, answer.out, answer.err) == (
        0,
        "",
        "Plans approved: 1, approved already: 0, of those approved now with assumed Arah: 1\n"
        "Stored as batch 4; take it back with: asncli batch undo 4\n"
        "Arah and Rekap count as stated now, indicators: 1\n"
        "Next: asncli achievement import realisasi.xlsx\n",
    )
    assert json.loads(office("target", "list", "--assumed", *JSON).out) == []
    (listed,) = json.loads(office("target", "list", "--nip", SITI, *JSON).out)
    assert (listed["status"], listed["approved_by"], listed["approved_at"]) == ("approved", LEADER, "2026-01-20")
    assert "Disetujui" in office("target", "list", "--unit", "1.01.1").out


def test_approving_again_changes_nothing(office: Run) -> None:
    assert office(*APPROVE, "--unit", "1.01", "--by", "Kepala Dinas").code == 0
    assert office(*APPROVE, "--all").err == (
        "Plans approved: 0, approved already: 2, of those approved now with assumed Arah: 0\n"
        "Nothing was to be done\n"
        "Next: asncli achievement import realisasi.xlsx\n"
    )


def test_an_approved_plan_is_not_changed_on_the_command_line_until_the_approval_is_taken_back(
    office: Run, tmp_path: Path
) -> None:
    office(*APPROVE, "--all")
    words = ("--rhk", "RHK-1", "--result", "Hasil RHK-1", "--title", "Ukuran IKI-01", "--direction", "naik",
             "--recap", "jumlah")  # fmt: skip
    add = ("target", "add", SITI, "IKI-01", "--year", "2026", *words, "--target")
    refused = office(*add, "13")
    assert (refused.code, refused.err.splitlines()[0]) == (
        4, f"Error: The plan of {SITI} for 2026 is approved.",
    )  # fmt: skip
    assert office(*add, "12").err.startswith("Added: 0, changed: 0, unchanged: 1\n")
    removal = ("target", "remove", SITI, "IKI-01", "--year", "2026", "--reason", "Salah kode")
    refused = office(*removal)
    assert (refused.code, refused.err.splitlines()[0]) == (4, f"Error: The plan of {SITI} for 2026 is approved.")
    file = book(tmp_path / "s.xlsx", "SKP", [indicator(SITI, Target=13)])
    assert faults(told(office("target", "import", str(file), *JSON))) == [("plan-approved", "A2")]
    assert office("batch", "undo", "3", "--yes").code == 4
    assert office("batch", "undo", "4", "--yes").code == 0
    assert office(*removal).code == 0


@pytest.mark.parametrize(
    ("words", "exit_code", "code"),
    [
        ((), 2, "choice-needed"),
        (("--all", "--nip", SITI), 2, "choice-needed"),
        (("--nip", SITI, "--by", " "), 2, "name-empty"),
        (("--nip", SITI, "--by", "1234"), 2, "nip-length"),
        (("--unit", "9.99"), 3, "unit-unknown"),
        (("--nip", SITI, "--on", "2099-01-01"), 3, "date-future"),
        (("--nip", SITI, "--on", "2024-12-31"), 3, "day-too-early"),
    ],
)
def test_it_must_be_said_whose_plans_by_whom_and_when(
    office: Run, words: tuple[str, ...], exit_code: int, code: str
) -> None:
    answer = office(*APPROVE, *words)
    assert answer.code == exit_code, answer.err
    assert {"choice-needed": "whose plans", "name-empty": "is empty", "nip-length": "a NIP has 18 digits",
            "unit-unknown": "no unit 9.99", "date-future": "is still to come",
            "day-too-early": "is too early"}[code] in answer.err  # fmt: skip
    assert {t["status"] for t in json.loads(office("target", "list", *JSON).out)} == {"draft"}


def test_somebody_is_named_in_words_or_by_nip(office: Run) -> None:
    office(*APPROVE, "--nip", BUDI, "--by", "  Bupati   Contoh ")
    office(*APPROVE, "--nip", SITI, "--by", f"{LEADER[:8]} {LEADER[8:]}")
    by = {t["nip"]: t["approved_by"] for t in json.loads(office("target", "list", *JSON).out)}
    assert by == {BUDI: "Bupati Contoh", SITI: LEADER}


def test_the_approval_of_one_person_is_taken_back_with_a_reason(office: Run, tmp_path: Path) -> None:
    office(*APPROVE, "--all")
    back = ("target", "approve", "--withdraw", "--nip", SITI, "--reason", "Target keliru")
    before = tables(tmp_path / "asncli.db")
    assert office(*back, "--dry-run") == (
        0, "", f"Plans of {SITI} for 2026 that are drafts again: 1\n"
        f"What was approved is kept: asncli target versions {SITI}\nDry run: nothing was stored\n",
    )  # fmt: skip
    assert tables(tmp_path / "asncli.db") == before
    assert office(*back, "--year", "2026") == (
        0, "",
        f"Plans of {SITI} for 2026 that are drafts again: 1\n"
        f"What was approved is kept: asncli target versions {SITI}\n"
        "Stored as batch 5; take it back with: asncli batch undo 5\n"
        f"Next: asncli target list --nip {SITI} --year 2026\n",
    )  # fmt: skip
    assert {t["nip"]: t["status"] for t in json.loads(office("target", "list", *JSON).out)} == {
        SITI: "draft", BUDI: "approved",
    }  # fmt: skip
    assert json.loads(office("batch", "show", "5", *JSON).out)["batch"]["reason"] == "Target keliru"
    assert office(*back).code == 3
    (version,) = json.loads(office("target", "versions", SITI, *JSON).out)
    assert (version["version"], version["current"], version["reason"]) == (1, 2, "Target keliru")


def test_nobody_approves_their_own_plan(office: Run) -> None:
    refused = office(*APPROVE, "--nip", SITI, "--by", SITI)
    assert (refused.code, refused.err) == (
        3,
        f"Error: {SITI} can not approve their own plan.\nName the leader who approved it after --by.\n",
    )
    assert office(*APPROVE, "--all", "--by", SITI).err.splitlines()[:2] == [
        "Plans approved: 1, approved already: 0, of those approved now with assumed Arah: 0",
        f"Left out, for nobody approves their own plan: {SITI}",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--withdraw", "--reason", "x"), "for one person at a time"),
        (("--withdraw", "--all", "--reason", "x"), "for one person at a time"),
        (("--withdraw", "--nip", SITI, "--by", "Bupati", "--reason", "x"), "for one person at a time"),
        (("--withdraw", "--nip", SITI), "why the approval is taken back"),
        (("--nip", SITI), "of which year"),
    ],
)
def test_an_approval_is_not_taken_back_by_accident(office: Run, words: tuple[str, ...], said: str) -> None:
    answer = office("target", "approve", *words)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_after_a_report_of_bkn_comes_the_list_of_what_it_reported(office: Run, tmp_path: Path) -> None:
    line = {"nip": SITI, "periode_awal": "2026-01-01", "periode_akhir": "2026-12-31", "skp_status": "pengajuan",
            "skp_unor_nama": "SMP 1", "nama_atasan": "Budi", "is_plt_plh": "false"}  # fmt: skip
    file = book(tmp_path / "laporan.xlsx", "Laporan", [line])
    assert office("target", "import", str(file)).err.endswith("Next: asncli target reported\n")
    heading, found = office("target", "reported", "--year", "2026").out.splitlines()
    assert heading.split() == ["NIP", "Nama", "Mulai", "Selesai", "Status", "Atasan", "Unit", "Kerja"]
    assert all(word in found for word in (SITI, "Siti Contoh", "Pengajuan", "Budi", "SMP 1"))
    (told_,) = json.loads(office("target", "reported", "--nip", SITI, *JSON).out)
    assert (told_["begins"], told_["status"], told_["acting"], told_["superior"], told_["batch"]) == (
        "2026-01-01", "pengajuan", False, "Budi", 4,
    )  # fmt: skip
    assert json.loads(office("target", "reported", "--year", "2025", *JSON).out) == []
