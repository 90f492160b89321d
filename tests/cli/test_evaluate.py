"""asncli evaluate as a user meets it: counts, exit codes, what-ifs that store nothing."""

from __future__ import annotations

import json
from pathlib import Path

from asncli.store.database import session
from asncli.store.evaluations import evaluations
from tests.cli.conftest import Run
from tests.workflows.heard_office import heard_office
from tests.workflows.reported_office import PERIOD, SITI, fill


def stored(path: Path) -> int:
    with session(path, write=False) as opened:
        return len(evaluations(opened, PERIOD))


def test_the_json_is_the_one_scripts_rely_on_and_incomplete_is_exit_1(asncli: Run, tmp_path: Path) -> None:
    fill(tmp_path / "asncli.db")
    answer = asncli("evaluate", "2026-S1", "--format", "json")
    assert answer.code == 1
    assert json.loads(answer.out) == {
        "period": "2026-S1", "regulation": "permenpanrb-6-2022", "people": 6, "evaluated": 3, "incomplete": 2,
        "excluded": 1,
        "predikat": {"sangat_baik": 1, "baik": 1, "butuh_perbaikan": 1, "kurang": 0, "sangat_kurang": 0},
    }  # fmt: skip
    assert answer.err == (
        "New: 6, changed: 0, unchanged: 0, removed: 0\n"
        "Stored as batch 2; take it back with: asncli batch undo 2\n"
        "Next: asncli evaluation list --period 2026-S1 --status incomplete\n"
        "Next: asncli report semester --period 2026-S1 -o laporan.xlsx\n"
    )


def test_a_complete_evaluation_is_exit_0_in_indonesian_too(asncli: Run, tmp_path: Path) -> None:
    fill(tmp_path / "asncli.db")
    answer = asncli("--lang", "id", "evaluate", "2026-S1", "--nip", SITI)
    assert answer.code == 0
    assert "Sangat Baik" in answer.out
    assert "Disimpan sebagai batch 2" in answer.err


def test_a_period_that_has_not_begun_is_scored_with_a_clear_warning(asncli: Run, tmp_path: Path) -> None:
    fill(tmp_path / "asncli.db")
    answer = asncli("evaluate", "2099-S1")
    assert (answer.code, answer.err.splitlines()) == (1, [
        "2099-S1 has not begun: it begins on 2099-01-01. The figures say nothing yet; evaluate it again once it is"
        " over.",
        "New: 6, changed: 0, unchanged: 0, removed: 0",
        "Stored as batch 2; take it back with: asncli batch undo 2",
        "Next: asncli evaluation list --period 2099-S1 --status incomplete",
        "Next: asncli report semester --period 2099-S1 -o laporan.xlsx",
    ])  # fmt: skip


def test_what_ifs_and_dry_runs_store_nothing(asncli: Run, tmp_path: Path) -> None:
    fill(tmp_path / "asncli.db")
    policy = tmp_path / "kebijakan.toml"
    policy.write_text("[work_rating]\nmeets_at_least = 80\n")
    answer = asncli("evaluate", "2026-S1", "--policy", str(policy), "--format", "json")
    assert json.loads(answer.out)["predikat"]["butuh_perbaikan"] == 0
    assert answer.err.endswith("Nothing was stored.\n")
    assert asncli("evaluate", "2026-S1", "--dry-run").code == 1
    assert asncli("evaluate", "2026-S1", "--regulation", "permenpanrb-6-2022").code == 1
    assert stored(tmp_path / "asncli.db") == 0


def test_a_what_if_by_the_numeric_scheme_leaves_the_database_as_it_was(asncli: Run, tmp_path: Path) -> None:
    heard_office(tmp_path / "asncli.db")
    before = (tmp_path / "asncli.db").read_bytes()
    answer = asncli("evaluate", "2026-S1", "--regulation", "pp-30-2019", "--format", "json")
    assert answer.code == 1
    assert json.loads(answer.out) == {
        "period": "2026-S1", "regulation": "pp-30-2019", "people": 6, "evaluated": 1, "incomplete": 4, "excluded": 1,
        "predikat": {"sangat_baik": 0, "baik": 1, "cukup": 0, "kurang": 0, "sangat_kurang": 0},
    }  # fmt: skip
    assert answer.err == ("A what-if by pp-30-2019, worked out now; nothing is stored.\nNothing was stored.\n")
    assert (tmp_path / "asncli.db").read_bytes() == before


def test_a_regulation_or_period_that_is_not_there_is_refused(asncli: Run, tmp_path: Path) -> None:
    fill(tmp_path / "asncli.db")
    refused = asncli("evaluate", "2026-S1", "--regulation", "pp-1-1900", "--format", "json")
    assert (refused.code, refused.out) == (3, "")
    assert json.loads(refused.err)["error"]["code"] == "regulation-unknown"
    assert asncli("evaluate", "2021-S1").code == 3
    assert asncli("evaluate", "semesta").code == 2


def test_without_a_database_there_is_nobody_to_evaluate(asncli: Run, tmp_path: Path) -> None:
    answer = asncli("evaluate", "2026-S1")
    assert answer.code == 3
    assert not (tmp_path / "asncli.db").exists()
