"""Workbooks to fill in: empty ones, and those of units that are sent out and come back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, WAYAN


@pytest.mark.parametrize(
    ("noun", "file"),
    [("roster", "pegawai.xlsx"), ("target", "skp.xlsx"), ("achievement", "realisasi.xlsx"), ("rating", "rating.xlsx")],
)
def test_a_form_is_written_once_and_one_left_empty_is_told_so(
    office: Run, tmp_path: Path, noun: str, file: str
) -> None:
    assert office(noun, "template") == (0, "", f"Written: {file}\nNext: asncli {noun} import {file}\n")
    refused = office(noun, "template")
    assert (refused.code, refused.err.splitlines()[0]) == (
        2, f"Error: {file} is there already and may be filled in; it was not overwritten.",
    )  # fmt: skip
    found = office(noun, "import", file)
    assert (found.code, found.out) == (3, "")
    assert found.err.startswith(f"Error: {file} has no rows below the headings of the sheet ")


def test_a_form_offers_the_units_that_are_known_and_needs_no_database(
    asncli: Run, office: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert office("target", "template", "-o", "a.xlsx").code == 0
    offered = [str(rule.formula1) for rule in load_workbook("a.xlsx").worksheets[0].data_validations.dataValidation]
    assert '"Bidang SD,Bidang SMP,Dinas Pendidikan"' in offered
    monkeypatch.setenv("ASNCLI_DB", str(tmp_path / "none.db"))
    assert asncli("target", "template", "-o", "b.xlsx").code == 0
    assert not (tmp_path / "none.db").exists()


def filled(file: Path, sheet: str, cells: Mapping[str, object]) -> None:
    """Fill a form in as somebody in the unit does."""
    book = load_workbook(file)
    for cell, value in cells.items():
        assert not book[sheet][cell].protection.locked, cell
        book[sheet][cell] = value
    book.save(file)


def told(office: Run, *words: str) -> list[dict[str, object]]:
    answer = office(*words, "--format", "json")
    assert answer.code == 0, answer
    found = json.loads(answer.out)
    return found if isinstance(found, list) else [found]


def test_workbooks_go_out_to_the_units_and_what_comes_back_is_evaluated(office: Run) -> None:
    sent = office("target", "template", "--period", "2026", "-o", "skp")
    assert sent.code == 0, sent
    assert [line.split()[0] for line in sent.out.splitlines()[1:]] == [
        "skp-2026-dinas-pendidikan.xlsx", "skp-2026-bidang-sd.xlsx", "skp-2026-bidang-smp.xlsx"
    ]  # fmt: skip
    assert sent.err == "Written to skp, workbooks: 3\nNext: asncli target import skp\n"
    plan = {"D6": "IKI-01", "E6": "RHK-1", "F6": "Layanan", "K6": "Jumlah layanan", "L6": 20, "O6": "naik"}
    filled(Path("skp/skp-2026-bidang-smp.xlsx"), "SKP", {**plan, "P6": "jumlah"})
    back = told(office, "target", "import", "skp")
    assert [(one["file"], one["added"], one["changed"], one["unchanged"]) for one in back] == [
        ("skp-2026-bidang-sd.xlsx", 0, 0, 1), ("skp-2026-bidang-smp.xlsx", 1, 0, 0),
        ("skp-2026-dinas-pendidikan.xlsx", 0, 0, 1),
    ]  # fmt: skip
    assert len({one["batch"] for one in back}) == 1

    assert office("achievement", "template", "--period", "2026-S1", "-o", "realisasi").code == 0
    for name, figure in (("dinas-pendidikan", 6), ("bidang-sd", 5.5), ("bidang-smp", 11)):
        filled(Path(f"realisasi/realisasi-2026-S1-{name}.xlsx"), "Realisasi", {"J6": figure, "K6": "Laporan 6"})
    Path("realisasi/~$realisasi-2026-S1-bidang-sd.xlsx").write_bytes(b"sri")
    back = told(office, "achievement", "import", "realisasi")
    assert [(one["added"], one["rejected"], one["problems"]) for one in back] == [(1, 0, [])] * 3

    assert office("evaluate", "2026-S1").code == 1
    assert office("rating", "template", "--period", "2026-S1", "-o", "rating").code == 0
    for name in ("dinas-pendidikan", "bidang-sd", "bidang-smp"):
        rated = {"H6": "Sesuai Ekspektasi", "I6": "Di Atas Ekspektasi"}
        filled(Path(f"rating/rating-2026-S1-{name}.xlsx"), "Rating", rated)
    back = told(office, "rating", "import", *map(str, sorted(Path("rating").glob("*.xlsx"))))
    assert [(one["added"], one["problems"]) for one in back] == [(1, [])] * 3

    (summary,) = told(office, "evaluate", "2026-S1")
    assert (summary["people"], summary["evaluated"]) == (3, 3)
    scores = told(office, "evaluation", "list", "--period", "2026-S1")
    assert {one["nip"]: (one["work_result"], one["work_basis"], one["predikat"]) for one in scores} == {
        BUDI: (100, "leader", "baik"), SITI: (91.67, "leader", "baik"), WAYAN: (110, "leader", "baik")
    }  # fmt: skip


def test_units_are_chosen_by_code_or_name_and_have_those_below_in_one_workbook(office: Run) -> None:
    sent = office("rating", "template", "--period", "2026-S1", "--unit", "1.01", "--unit", "bidang smp")
    assert [line.split()[0] for line in sent.out.splitlines()[1:]] == [
        "rating-2026-S1-dinas-pendidikan.xlsx", "rating-2026-S1-bidang-smp.xlsx"
    ]  # fmt: skip
    sheet = load_workbook("rating-2026-S1/rating-2026-S1-dinas-pendidikan.xlsx")["Rating"]
    rows = [(row[0].value, row[11].value) for row in sheet["A6:L8"]]
    assert rows == [(BUDI, "197001011995031001"), (SITI, BUDI), (WAYAN, BUDI)]
    assert sheet["H5"].value == "Rating Hasil Kerja"
    book = load_workbook("rating-2026-S1/rating-2026-S1-bidang-smp.xlsx")
    assert book["Petunjuk"]["C13"].value == "Rating perilaku kerja oleh pejabat penilai."


def test_a_unit_without_anything_to_fill_in_is_told(office: Run) -> None:
    sent = office("achievement", "template", "--period", "2026-S1", "-o", "a")
    assert sent.err.splitlines()[0] == "Nothing to be filled in, so no workbook: Bidang SMP"
    again = office("achievement", "template", "--period", "2026-S1", "-o", "a")
    assert (again.code, again.out) == (2, "")
    assert again.err.startswith(
        f"Error: {Path('a/realisasi-2026-S1-dinas-pendidikan.xlsx')} is there already and may be filled in;"
    )


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("rating", "template", "--unit", "1.01"), "period-missing"),
        (("rating", "template", "--period", "2026-S1", "-o", "rating.xlsx"), "folder-needed"),
        (("target", "template", "--period", "2026-S1"), "year-needed"),
        (("achievement", "template", "--period", "2026-S1", "--unit", "Dinas Angkasa"), "unit-unknown"),
        (("achievement", "template", "--period", "2024-S1"), "nothing-to-fill"),
    ],
)
def test_what_can_not_be_sent_out_is_refused_with_a_reason(office: Run, words: tuple[str, ...], code: str) -> None:
    answer = office(*words)
    assert answer.code in (2, 3), answer
    assert answer.out == ""
    assert {
        "period-missing": "A workbook for a unit is about one period",
        "folder-needed": "rating.xlsx is a file",
        "year-needed": "Plans are made for a year, and 2026-S1 is none",
        "unit-unknown": "There is no unit Dinas Angkasa",
        "nothing-to-fill": "Nobody there has anything to be filled in for 2024-S1",
    }[code] in answer.err
