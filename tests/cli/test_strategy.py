"""asncli strategy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_importing import faults, told
from tests.workflows.strategic_office import ACTUALS, RENSTRA, books, strategic_office, units_office

JSON = ("--format", "json")


@pytest.fixture
def strategic(asncli: Run, surroundings: Path) -> Run:
    """Run in the strategic office."""
    strategic_office(surroundings / "asncli.db")
    return asncli


@pytest.fixture
def bare(asncli: Run, surroundings: Path) -> Run:
    """Run in an office without a renstra."""
    units_office(surroundings / "asncli.db")
    return asncli


def _book(folder: Path, *sheets: str) -> str:
    lines = {"Renstra": RENSTRA, "Realisasi IKU": ACTUALS}
    _, content = books(*((sheet, lines[sheet]) for sheet in sheets))
    (folder / "renstra.xlsx").write_bytes(content)
    return str(folder / "renstra.xlsx")


def test_a_renstra_comes_in_and_the_next_step_is_to_look_at_it(bare: Run, tmp_path: Path) -> None:
    answer = bare("strategy", "import", _book(tmp_path, "Renstra"))
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli strategy tree")
    answer = bare("strategy", "import", _book(tmp_path, "Realisasi IKU"), *JSON)
    assert (told(answer)["added"], answer.err.splitlines()[-1]) == (4, "Next: asncli strategy score --period 2026")


def test_faults_are_told_and_the_rejected_rows_come_back(asncli: Run, tmp_path: Path) -> None:
    _, content = books(("Renstra", (RENSTRA[2],)))
    (tmp_path / "r.xlsx").write_bytes(content)
    answer = asncli("strategy", "import", "r.xlsx", "--rejects", "tolak.xlsx", *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("strategy-parent-unknown", "D2")])
    assert (tmp_path / "tolak.xlsx").exists()


def test_the_tree_is_drawn_with_the_targets_of_a_year(strategic: Run) -> None:
    drawn = strategic("strategy", "tree", "--year", "2026", "--unit", "Bidang SD").out.splitlines()
    assert [line.split("  ")[0] for line in drawn] == [
        "Uraian", "Meningkatnya mutu pendidikan", "\u00b7 Meningkatnya akses", "\u00b7 \u00b7 Guru dilatih",
    ]  # fmt: skip
    line = json.loads(strategic("strategy", "tree", "--year", "2026", *JSON).out)[3]
    assert line == {
        "depth": 2, "kind": "iku", "code": "IKU-2", "title": "Guru dilatih", "parent_code": "S-1",
        "unit_code": "1.01.1", "unit": "Bidang SD", "measure": "orang", "direction": "naik", "recap": "jumlah",
        "target_2026": 60,
    }  # fmt: skip


def test_the_list_has_the_targets_of_all_years(strategic: Run) -> None:
    listed = strategic("strategy", "list", "--format", "csv").out.lstrip("\ufeff").splitlines()
    assert listed[0].endswith("Target 2025,Target 2026")
    assert listed[3].endswith("97.5,98")


def test_coverage_ends_with_a_fault_where_something_is_open(strategic: Run) -> None:
    answer = strategic("strategy", "coverage", "--year", "2026", *JSON)
    found = json.loads(answer.out)
    assert (answer.code, found["ikus"], found["open"]) == (1, 3, 4)
    assert found["items"][1] == {
        "code": "IKU-2", "title": "Guru dilatih", "unit_code": "1.01.1", "unit": "Bidang SD", "measure": "orang",
        "recap": "jumlah", "target": 60, "results": 4, "people": 3, "units": 3, "summed": 45, "difference": -15,
        "open": ["sum-below"],
    }  # fmt: skip
    assert found["unknown"] == [{"code": "IKU-9", "results": 1, "people": 1}]
    table = strategic("strategy", "coverage", "--year", "2026")
    assert "Belum ada yang mengerjakan" in table.out
    assert "Kode IKU that are not in the renstra" in table.out


def test_scores_say_what_has_no_realisation(strategic: Run) -> None:
    answer = strategic("strategy", "score", "--period", "2026-S1", *JSON)
    found = json.loads(answer.out)
    assert [(one["code"], one["achievement"], one["state"]) for one in found["items"]] == [
        ("IKU-1", 99, "scored"), ("IKU-2", None, "no-actual"), ("IKU-3", None, "no-target"),
    ]  # fmt: skip
    assert found["units"][0] == {
        "unit_code": "1.01", "unit": "Dinas Pendidikan", "ikus": 2, "scored": 1, "mean": 99,
    }  # fmt: skip
    assert answer.err == ("No realisation in 2026-S1, so no figure: IKU-2\nNo target in 2026, so no figure: IKU-3\n")
    assert strategic("strategy", "score", "--period", "2026-S1", "--format", "csv").out.count("\n") == 4


def test_a_line_and_a_realisation_are_removed(strategic: Run) -> None:
    assert strategic("strategy", "remove", "IKU-1", "--reason", "x").code == 4
    answer = strategic("strategy", "remove", "IKU-3", "30/06/2026", "--reason", "Salah tanggal")
    assert (answer.code, answer.err) == (0, "Removed, batch 5\nNext: asncli strategy list\n")
    answer = strategic("strategy", "remove", "IKU-2", "--reason", "Digabung", "--dry-run")
    assert answer.err.splitlines()[:2] == ["Planned results that still name IKU-2: 3", "Dry run: nothing was stored"]


def test_forms_come_back_as_they_were_sent_out(asncli: Run, tmp_path: Path) -> None:
    assert asncli("strategy", "template", "-o", "r.xlsx").err.endswith("Next: asncli strategy import r.xlsx\n")
    assert asncli("strategy", "template", "--actuals").code == 0
    assert (tmp_path / "realisasi-iku.xlsx").exists()
    answer = asncli("strategy", "import", "r.xlsx", *JSON)
    assert json.loads(answer.err.splitlines()[-1])["error"]["code"] == "no-rows"


def test_without_a_renstra_there_is_nothing_to_show(bare: Run) -> None:
    for words in (("tree",), ("list",), ("score", "--period", "2026")):
        answer = bare("strategy", *words)
        assert (answer.code, answer.err.splitlines()[0]) == (3, "Error: There is no renstra yet.")
