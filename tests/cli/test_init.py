"""asncli init."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_init_makes_the_database_and_says_so(asncli: Run, tmp_path: Path) -> None:
    answer = asncli("init", "--agency", "Pemerintah Kabupaten Contoh")
    assert answer == (
        0,
        "",
        f"A new database was made: {tmp_path / 'asncli.db'}\n"
        "Agency: Pemerintah Kabupaten Contoh; added: 1, changed: 0\n"
        "Next: asncli roster import pegawai.xlsx\n",
    )


def test_init_again_changes_nothing_and_leaves_no_batch(asncli: Run) -> None:
    asncli("init", "--agency", "Kabupaten Contoh")
    assert "added: 0, changed: 0" in asncli("init", "--agency", "  Kabupaten   Contoh ").err
    assert len(asncli("batch", "list").out.splitlines()) == 2


def test_init_with_another_name_renames_the_agency(asncli: Run) -> None:
    asncli("init", "--agency", "Kabupaten Contoh")
    assert "added: 0, changed: 1" in asncli("init", "--agency", "Kabupaten Misal").err


def test_a_dry_run_makes_no_database(asncli: Run, tmp_path: Path) -> None:
    assert asncli("init", "--agency", "Kabupaten Contoh", "--dry-run").code == 0
    assert list(tmp_path.iterdir()) == []


def test_an_agency_without_a_name_is_refused(asncli: Run) -> None:
    answer = asncli("init", "--agency", " ")
    assert (answer.code, answer.err.splitlines()[0]) == (2, "Error: The name of the agency is empty.")
