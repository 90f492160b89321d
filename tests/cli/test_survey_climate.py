"""asncli survey --kind climate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.cli.small_office import book
from tests.cli.test_importing import counts, faults, told
from tests.workbooks.climates import QUESTIONS, felt, several

JSON = ("--format", "json")
SCORE = ("survey", "score", "--kind", "climate", "--period", "2026-S1")


@pytest.fixture
def heard(office: Run, tmp_path: Path) -> Run:
    """The small office, whose employees were asked (batch 4): six in Bidang SD, two in Bidang SMP."""
    lines = [*several(6, Komentar="Ramai"), *several(2, 1, "1.01.2", Komentar="Sepi")]
    assert office("survey", "import", str(book(tmp_path / "lk.xlsx", "Lingkungan Kerja", lines))).code == 0
    return office


def test_answers_come_in_once_known_by_their_sheet_and_are_scored_next(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "lk.xlsx", "Lingkungan Kerja", several(6)))
    dry = office("survey", "import", file, "--dry-run", *JSON)
    assert (counts(told(dry))[:2], told(dry)["stored"]) == ((6, 6), False)
    first = office("survey", "import", file)
    assert first.err.endswith("Next: asncli survey score --kind climate --period 2026-S1\n")
    assert counts(told(office("survey", "import", file, "--kind", "climate", *JSON)))[:4] == (6, 0, 0, 6)


def test_a_form_that_says_neither_unit_nor_period_is_told_them_and_faults_repeat_no_answer(
    office: Run, tmp_path: Path
) -> None:
    lines = [{**dict.fromkeys(QUESTIONS, mark), "Kode Responden": f"LK-{mark}"} for mark in (3, 77)]
    file = str(book(tmp_path / "form.xlsx", "Form Responses 1", lines))
    words = ("--unit", "Bidang SD", "--period", "2026-S1", "--keep-good-rows", "--rejects", "tolak.xlsx")
    answer = office("survey", "import", file, *words, *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("mark-out-of-range", "A3")])
    assert "77" not in answer.out + answer.err
    cells = [cell for sheet in load_workbook(tmp_path / "tolak.xlsx") for row in sheet.values for cell in row]
    assert not {77, "77", "LK-77"} & set(cells)


def test_the_template_is_what_the_import_reads(office: Run, tmp_path: Path) -> None:
    assert office("survey", "template", "--kind", "climate").code == 0
    form = load_workbook(tmp_path / "lingkungan-kerja.xlsx")
    headings = [cell.value for cell in form["Lingkungan Kerja"][1]]
    assert headings == ["Kode Unit*", "Periode*", *QUESTIONS, "Kode Responden", "Komentar"]


def test_a_score_shows_who_is_enough_beside_the_people_and_hides_the_rest(heard: Run) -> None:
    found = json.loads(heard(*SCORE, "--suggestions", *JSON).out)
    assert (found["minimum"], found["summary"]) == (5, {"units": 3, "with_figure": 1, "without_figure": 2})
    dinas, sd, smp = found["climate"]
    assert (sd["unit"], sd["respondents"], sd["people"], sd["mean"], sd["word"]) == ("Bidang SD", 6, 1, 4.00, "Baik")
    for few in (dinas, smp):  # nobody of the Dinas answered, two of Bidang SMP did: which of the two is not told
        assert (few["respondents"], few["mean"], few["leadership"], few["remark"]) == (
            None, None, None, "responden kurang dari 5",
        )  # fmt: skip
    assert found["comments"] == [{"unit": "Bidang SD", "code": "1.01.1", "comment": "Ramai", "times": 6}]
    assert "Sepi" not in heard(*SCORE, "--suggestions").out


def test_a_tree_leaves_out_what_would_be_left_over(heard: Run) -> None:
    answer = heard(*SCORE, "--tree", "--unit", "1.01", "--format", "csv")
    assert [line.split(",")[:3] for line in answer.out.splitlines()[1:]] == [
        ["Dinas Pendidikan", "1.01", "6"], ["Bidang SD", "1.01.1", "6"], ["Bidang SMP", "1.01.2", ""],
    ]  # fmt: skip


def test_every_form_is_written_and_weights_are_refused(heard: Run, tmp_path: Path) -> None:
    for form in ("table", "md", "csv"):
        assert "Bidang SD" in heard(*SCORE, "--format", form).out
    assert heard(*SCORE, "--tree", "--suggestions", "-o", str(tmp_path / "lk-nilai.xlsx")).code == 0
    assert load_workbook(tmp_path / "lk-nilai.xlsx").sheetnames == [
        "Ringkasan", "Lingkungan Kerja", "Lingkungan dan Hasil",
    ]  # fmt: skip
    assert heard(*SCORE, "--weights", "exact").code == 2
    assert heard("survey", "score", "--kind", "climate", "--period", "2025-S1").code == 3


def test_a_batch_is_counts_only_and_is_taken_back_as_a_whole(heard: Run) -> None:
    shown = json.loads(heard("batch", "show", "4", *JSON).out)
    assert (shown["tables"], shown["changes"]) == ({}, [])
    assert [(source["file"], source["digest"]) for source in shown["sources"]] == [(None, None)]
    preview = heard("batch", "undo", "4", "--dry-run").out
    assert "climate_answer" in preview
    assert heard("batch", "undo", "4", "--yes").code == 0
    assert heard(*SCORE).code == 3


def test_one_answer_is_counted_once_by_code_whatever_its_unit_is_called(office: Run, tmp_path: Path) -> None:
    lines = [felt(), felt(2, Kode_Unit="Bidang SD"), felt(3, Kode_Unit="9.99", Kode_Responden="LK-2")]
    answer = office("survey", "import", str(book(tmp_path / "lk.xlsx", "Lingkungan Kerja", lines)), *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("duplicate-conflict", "K3"), ("unit-unknown", "A4")])
    assert "LK-" not in answer.out.replace("LK-1.xlsx", "")
