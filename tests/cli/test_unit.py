"""asncli unit."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, book
from tests.cli.test_importing import counts, faults, told


def test_units_get_codes_parents_and_heads(office: Run) -> None:
    assert json.loads(office("unit", "list", "--format", "json").out) == [
        {"code": "1.01", "name": "Dinas Pendidikan", "parent_code": None, "parent": None, "kind": None,
         "head_nip": BUDI},
        {"code": "1.01.1", "name": "Bidang SD", "parent_code": "1.01", "parent": "Dinas Pendidikan", "kind": None,
         "head_nip": None},
        {"code": "1.01.2", "name": "Bidang SMP", "parent_code": "1.01", "parent": "Dinas Pendidikan", "kind": None,
         "head_nip": None},
    ]  # fmt: skip


def test_units_are_shown_as_a_tree(office: Run) -> None:
    lines = office("unit", "tree").out.splitlines()
    assert [line.split("  ")[0] for line in lines[1:]] == ["Dinas Pendidikan", "· Bidang SD", "· Bidang SMP"]
    found = json.loads(office("unit", "tree", "--format", "json").out)
    assert [(unit["depth"], unit["code"]) for unit in found] == [(0, "1.01"), (1, "1.01.1"), (1, "1.01.2")]


def test_a_list_of_units_comes_in_again_without_a_change(office: Run, tmp_path: Path) -> None:
    office("unit", "list", "-o", "unit.csv")
    assert counts(told(office("unit", "import", str(tmp_path / "unit.csv"), "--format", "json")))[:5] == (3, 0, 0, 3, 0)


def test_a_new_head_in_july_leaves_the_first_semester_to_the_old_one(office: Run, tmp_path: Path) -> None:
    line = {"Kode": "1.01", "Nama": "Dinas Pendidikan", "NIP Kepala": SITI}
    workbook = str(book(tmp_path / "u.xlsx", "Unit", [line]))
    answer = office("unit", "import", workbook, "--as-of", "2026-07-01", "--format", "json")
    assert (answer.code, counts(told(answer))[:5]) == (0, (1, 0, 1, 0, 0))
    shown = [
        office("unit", "show", "1.01", "--period", period, "--format", "json") for period in ("2026-S1", "2026-S2")
    ]
    assert [json.loads(one.out)["head_nip"] for one in shown] == [BUDI, SITI]
    assert json.loads(office("unit", "list", "--format", "json").out)[0]["head_nip"] == SITI
    future = office("unit", "import", workbook, "--as-of", "2099-01-01", "--format", "json")
    assert (future.code, json.loads(future.err)["error"]["code"]) == (3, "date-future")


def test_a_parent_must_be_known_and_nobody_stands_above_oneself(office: Run, tmp_path: Path) -> None:
    lines = [
        {"Kode": "2", "Nama": "Dinas Sosial", "Kode Induk": "9"},
        {"Kode": "3", "Nama": "Dinas A", "Kode Induk": "4"},
        {"Kode": "4", "Nama": "Dinas B", "Kode Induk": "3"},
    ]
    answer = office("unit", "import", str(book(tmp_path / "u.xlsx", "Unit", lines)), "--format", "json")
    assert (answer.code, faults(told(answer))) == (
        1,
        [("unit-unknown", "C2"), ("unit-circle", "C3"), ("unit-circle", "C4")],
    )


def test_a_unit_nobody_of_which_was_evaluated_names_the_next_step(office: Run) -> None:
    answer = office("unit", "show", "bidang sd", "--period", "2026-S1")
    assert answer.out.splitlines()[:3] == [
        "Unit",
        "Kode                       1.01.1",
        "Unit Kerja                 Bidang SD",
    ]
    assert answer.err == "Nobody of this unit has been evaluated in 2026-S1\nNext: asncli evaluate 2026-S1\n"


def test_a_unit_that_is_not_there_can_not_be_shown(office: Run) -> None:
    answer = office("unit", "show", "9.99", "--period", "2026-S1", "--format", "json")
    assert (answer.code, json.loads(answer.err)["error"]["code"]) == (3, "unit-unknown")


def test_the_page_of_a_unit_is_one_row_for_spreadsheets(office: Run) -> None:
    office("evaluate", "2026-S1")
    answer = office("unit", "show", "1.01", "--period", "2026-S1", "--tree", "--format", "csv")
    head, line = answer.out.splitlines()
    assert head.startswith("Kode,Unit Kerja,Unit Kerja Induk,Periode,NIP Kepala")
    assert line.startswith(f"1.01,Dinas Pendidikan,,2026-S1,{BUDI},Budi Contoh,,,3,")
