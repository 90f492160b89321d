"""asncli survey."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.small_office import book
from tests.cli.test_importing import counts, faults, told
from tests.workbooks.surveys import UNSUR, answered
from tests.workflows.surveyed_office import alike, respondents

JSON = ("--format", "json")


@pytest.fixture
def heard(office: Run, tmp_path: Path) -> Run:
    """The small office, of which the public was asked (batch 4)."""
    lines = [*respondents(), *alike(4, 2, "1.01.2", "2026-S1", Saran="Parkir sempit.")]
    assert office("survey", "import", str(book(tmp_path / "skm.xlsx", "SKM", lines))).code == 0
    return office


def test_answers_come_in_once_and_the_next_step_is_their_score(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "skm.xlsx", "SKM", respondents()))
    dry = office("survey", "import", file, "--dry-run", *JSON)
    assert (counts(told(dry))[:2], told(dry)["stored"]) == ((29, 29), False)
    first = office("survey", "import", file)
    assert first.err.endswith("Next: asncli survey score --period 2026-S1\n")
    assert counts(told(office("survey", "import", file, *JSON)))[:4] == (29, 0, 0, 29)


def test_a_file_that_says_neither_unit_nor_period_is_told_them(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "form.xlsx", "Form Responses 1", [dict.fromkeys(UNSUR, 3), dict.fromkeys(UNSUR, 5)]))
    words = ("--unit", "Bidang SD", "--period", "2026-S1")
    answer = office("survey", "import", file, *words, "--keep-good-rows", "--rejects", "tolak.xlsx", *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("mark-out-of-range", "A3")])
    assert (tmp_path / "tolak.xlsx").exists()
    refused = office("survey", "import", file, "--period", "2026-S1", *JSON)
    assert (refused.code, json.loads(refused.err)["error"]["code"]) == (3, "form-without-unit")


def test_an_own_name_of_a_column_is_taken_from_the_map(office: Run, tmp_path: Path) -> None:
    line = {"Apa kata Anda": "Ramah", **{("P1" if k == "U1" else k): v for k, v in answered().items()}}
    lines = [{**line, "Kode Responden": f"R-{n}"} for n in range(10)]
    names = tmp_path / "nama.toml"
    names.write_text('[SKM]\n"P1" = "U1 Persyaratan"\n"Apa kata Anda" = "Saran"\n')
    file = str(book(tmp_path / "skm.xlsx", "SKM", lines))
    assert counts(told(office("survey", "import", file, "--map", str(names), *JSON)))[:2] == (10, 10)
    shown = json.loads(office("survey", "score", "--period", "2026-S1", "--suggestions", *JSON).out)
    assert shown[0]["suggestions"] == ["Ramah"] * 10


def test_a_score_names_its_weights_and_who_has_none(heard: Run) -> None:
    answer = heard("survey", "score", "--period", "2026-S1", "--suggestions")
    assert answer.code == 0
    assert "1.01.1  Bidang SD          29  91.48  A     Sangat Baik  Waktu    Biaya" in answer.out
    assert "Parkir" not in answer.out
    assert answer.err == (
        "Weight of each unsur: 1/9 exactly\n"
        "Too few respondents (fewer than 10), so no figure and no suggestion: Bidang SMP (4)\n"
    )


def test_the_score_for_scripts_is_exact_and_hides_what_too_few_said(heard: Run) -> None:
    sd, smp = json.loads(heard("survey", "score", "--period", "2026-S1", "--weights", "0.11", *JSON).out)
    assert (sd["ikm"], sd["mutu"], sd["weights"], sd["elements"][0]["nrr"]) == (90.56, "A", "0.11", 3.6207)
    assert (sd["weakest"], sd["strongest"], sd["previous"], sd["change"]) == (["duration"], ["cost"], "2025-S2", None)
    assert (smp["respondents"], smp["enough"], smp["ikm"], smp["mutu"]) == (4, False, None, None)
    assert {element["nrr"] for element in smp["elements"]} == {None}
    assert {element["answers"] for element in smp["elements"]} == {None}


def test_a_tree_counts_the_units_below_and_csv_is_one_table(heard: Run) -> None:
    answer = heard("survey", "score", "--period", "2026-S1", "--tree", "--unit", "1.01", "--format", "csv")
    assert [line.split(",")[:4] for line in answer.out.splitlines()[1:]] == [
        ["1.01", "Dinas Pendidikan", "33", "86.45"], ["1.01.1", "Bidang SD", "29", "91.48"],
        ["1.01.2", "Bidang SMP", "4", ""],
    ]  # fmt: skip


def test_a_year_of_which_nobody_was_asked_counts_its_semesters(heard: Run) -> None:
    answer = heard("survey", "score", "--period", "2026")
    assert "No answers for the year itself: those of 2026-S1 were counted together" in answer.err


def test_a_period_without_answers_is_refused(heard: Run) -> None:
    answer = heard("survey", "score", "--period", "2025", *JSON)
    assert (answer.code, json.loads(answer.err)["error"]["code"]) == (3, "survey-empty")


def test_the_form_can_be_filled_in_and_imported(asncli: Run, tmp_path: Path) -> None:
    answer = asncli("survey", "template")
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli survey import skm.xlsx")
    assert (tmp_path / "skm.xlsx").exists()
