"""asncli target assign, copy and check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, LEADER, SITI, WAYAN, book, indicator
from tests.workflows.nursing_office import PEOPLE, model

JSON = ("--format", "json")


@pytest.fixture
def nurses(asncli: Run, surroundings: Path) -> Run:
    """Four people (batch 1), plans of Budi, approved, and of the head (batches 2 and 3)."""
    plans = [indicator(BUDI), indicator(LEADER, "IKI-07", Kode_IKU="IKU-9")]
    book(surroundings / "pegawai.xlsx", "Pegawai", PEOPLE)
    book(surroundings / "skp.xlsx", "SKP", plans)
    book(surroundings / "perawat.xlsx", "SKP", [model(Target=100)])
    for words in (
        ("roster", "import", "pegawai.xlsx", "--as-of", "2025-01-01"),
        ("target", "import", "skp.xlsx"),
        ("target", "approve", "--nip", BUDI, "--year", "2026"),
    ):
        assert asncli(*words).code == 0
    return asncli


def test_indicators_are_given_to_many_and_who_is_left_out_is_listed(nurses: Run) -> None:
    words = ("target", "assign", "perawat.xlsx", "--jabatan", "Perawat*", "--year", "2026", "--shared")
    tried = nurses(*words, "--dry-run")
    assert (tried.code, tried.err) == (0, "Dry run: nothing was stored\n")
    assert [line.split("  ")[0] for line in tried.out.splitlines()[-3:]] == ["Left out", "NIP", BUDI]
    given = nurses(*words, *JSON)
    told = json.loads(given.out)
    assert (told["people"], told["added"], told["left_out"]) == (
        2, 2, [{"nip": BUDI, "name": "Budi Contoh", "code": "plan-approved", "reason": "The plan is approved"}],
    )  # fmt: skip
    assert (told["rows"], told["lines"]) == (2, 1)  # indicators of people, and the one row of the sheet
    assert given.err.splitlines()[-1] == "Next: asncli target list --year 2026"
    listed = json.loads(nurses("target", "list", "--year", "2026", *JSON).out)
    assert [(one["nip"], one["target"]) for one in listed if one["nip"] in (SITI, WAYAN)] == [(SITI, 50), (WAYAN, 50)]


def test_a_target_too_small_to_be_shared_is_refused_as_a_whole(nurses: Run, surroundings: Path) -> None:
    book(surroundings / "kecil.xlsx", "SKP", [model(Target=100), model("IKI-02", Target="0,0001")])
    words = ("--jabatan", "Perawat*", "--year", "2026", "--shared")
    answer = nurses("target", "assign", "kecil.xlsx", *words, "--keep-good-rows")
    assert (answer.code, answer.err.splitlines()) == (3, [
        "Error: Too small to be shared by 2 people at four decimals: IKI-02 (0.0001); nothing was stored.",
        "Give a larger target, choose fewer people with --unit, or leave out --shared: each gets the whole then.",
    ])  # fmt: skip
    assert [one["id"] for one in json.loads(nurses("batch", "list", *JSON).out)] == [3, 2, 1]


def test_faults_of_the_sheet_end_with_1_and_advise_the_same_command(nurses: Run, surroundings: Path) -> None:
    book(surroundings / "salah.xlsx", "SKP", [model(Target=0)])
    answer = nurses("target", "assign", "salah.xlsx", "--jabatan", "Perawat*", "--year", "2026")
    assert (answer.code, "target-zero" in answer.out) == (1, True)
    assert answer.err.splitlines()[-1] == (
        'Next: asncli target assign salah.xlsx --jabatan "Perawat*" --year 2026 --keep-good-rows --rejects tolak.xlsx'
    )


def test_plans_are_copied_and_what_lacks_in_the_new_year_is_said(nurses: Run) -> None:
    words = ("target", "copy", "--from", "2026", "--to", "2027")
    tried = nurses(*words, "--dry-run")
    assert tried.err.splitlines() == [
        "IKU without a target for 2027 in the renstra: IKU-9", "Dry run: nothing was stored",
        "Next: asncli target copy --from 2026 --to 2027",
    ]  # fmt: skip
    told = json.loads(nurses(*words, *JSON).out)
    assert told == {
        "batch": 4, "stored": True, "from": 2026, "to": 2027, "people": 2, "plans": 2, "results": 2, "indicators": 2,
        "several": 0, "left_out": [], "iku_without_target": ["IKU-9"],
    }  # fmt: skip
    again = nurses(*words)
    assert (again.code, again.err.splitlines()[-2:]) == (
        0, ["Nothing was to be done", "Next: asncli target list --year 2027"],
    )  # fmt: skip
    assert nurses(*words, "--format", "csv").out.splitlines()[1:] == [
        f"{LEADER},Tuti Contoh,has-plan,Has a plan in the new year already",
        f"{BUDI},Budi Contoh,has-plan,Has a plan in the new year already",
    ]
    assert nurses("batch", "undo", "4", "--yes").code == 0
    assert json.loads(nurses("target", "list", "--year", "2027", *JSON).out) == []


def test_plans_beside_the_standards(nurses: Run, surroundings: Path) -> None:
    none = nurses("target", "check", "--year", "2026")
    assert (none.code, none.err.splitlines()[0]) == (3, "Error: There are no standards of any jabatan yet.")
    line = {"Jabatan": "Perawat Ahli*", "Kode": "IKI-01", "Indikator": "Ukuran IKI-01", "Target Minimum": 20}
    book(surroundings / "standar.xlsx", "Standar", [line])
    assert nurses("standard", "import", "standar.xlsx").code == 0
    found = nurses("target", "check", "--year", "2026")
    assert found.code == 1
    assert [line.split("  ")[-1].strip() for line in found.out.splitlines()] == ["Standar", "Perawat Ahli*", "no plan"]
    assert found.err == "People with a standard: 2; of them with findings: 2; findings: 2\n"
    told = json.loads(nurses("target", "check", "--year", "2026", *JSON).out)
    assert [(one["nip"], one["finding"], one["target"], one["minimum"]) for one in told] == [
        (BUDI, "below", 12, 20), (SITI, "no-plan", None, None),
    ]  # fmt: skip
    assert nurses("target", "check", "--year", "2026", "--unit", "Puskesmas B").code == 0
