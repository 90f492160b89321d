"""asncli unit rate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.small_office import book
from tests.cli.test_importing import counts, faults, told

JSON = ("--format", "json")
S1 = ("--period", "2026-S1")


def test_one_unit_is_rated_shown_and_withdrawn(office: Run) -> None:
    rated = office("unit", "rate", "Bidang SD", *S1, "--predikat", "istimewa", "--remark", "Rapat 3 Juli")
    assert rated.err == "Added: 1, changed: 0, unchanged: 0\nNext: asncli evaluate 2026-S1\n"
    shown = json.loads(office("unit", "show", "1.01.1", *S1, *JSON).out)
    assert (shown["unit_rating"], shown["remark"]) == ("istimewa", "Rapat 3 Juli")
    removed = office("unit", "rate", "1.01.1", *S1, "--remove", "--reason", "Salah unit")
    assert removed.err == "Removed, batch 5\nNext: asncli evaluate 2026-S1\n"
    assert json.loads(office("unit", "show", "1.01.1", *S1, *JSON).out)["unit_rating"] is None


def test_units_are_rated_from_a_workbook(office: Run, tmp_path: Path) -> None:
    lines = [
        {"Kode Unit": "1.01", "Periode": "2026-S1", "Predikat": "Istimewa"},
        {"Kode Unit": "1.09", "Periode": "2026-S1", "Predikat": "Baik"},
    ]
    file = str(book(tmp_path / "c.xlsx", "Capaian Organisasi", lines))
    answer = office("unit", "rate", file, *JSON)
    assert (answer.code, faults(told(answer)), told(answer)["stored"]) == (1, [("unit-unknown", "A3")], False)
    answer = office("unit", "rate", file, "--keep-good-rows", *JSON)
    assert (answer.code, counts(told(answer))[:2]) == (1, (2, 1))
    assert answer.err.endswith("Next: asncli evaluate 2026-S1\n")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "unit-rating-empty"),
        (("1.01", "--predikat", "Baik"), "period-missing"),
        (("1.01", *S1), "predikat-missing"),
        (("1.01", "1.01.1", *S1, "--predikat", "Baik"), "unit-rating-several"),
        (("1.01", *S1, "--remove"), "reason-missing"),
    ],
)
def test_what_is_missing_is_asked_for(asncli: Run, words: tuple[str, ...], code: str) -> None:
    answer = asncli("unit", "rate", *words, *JSON)
    assert (answer.code, json.loads(answer.err)["error"]["code"]) == (2, code)


def test_a_word_that_is_no_predikat_is_refused_with_those_that_are(office: Run) -> None:
    answer = office("unit", "rate", "1.01", *S1, "--predikat", "Sangat Baik")
    assert (answer.code, "Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang" in answer.err) == (1, True)


def test_the_form_can_be_filled_in_and_imported(asncli: Run, tmp_path: Path) -> None:
    answer = asncli("unit", "rate", "--template")
    assert answer.err.splitlines()[-1] == "Next: asncli unit rate capaian-organisasi.xlsx"
    assert (tmp_path / "capaian-organisasi.xlsx").exists()
