"""asncli unit rate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asncli.store.database import raw_connection, session
from tests.cli.conftest import Run
from tests.cli.small_office import book
from tests.cli.test_importing import KEYS, counts, faults, told

JSON = ("--format", "json")
S1 = ("--period", "2026-S1")


def test_one_unit_is_rated_shown_and_withdrawn(office: Run) -> None:
    rated = office("unit", "rate", "Bidang SD", *S1, "--predikat", "istimewa", "--remark", "Rapat 3 Juli")
    assert rated.err.splitlines() == [
        "Added: 1, changed: 0, unchanged: 0",
        "Stored as batch 4; take it back with: asncli batch undo 4",
        "Next: asncli evaluate 2026-S1",
    ]
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


def test_one_unit_answers_scripts_as_an_import_does(office: Run) -> None:
    answer = office("unit", "rate", "Bidang SD", *S1, "--predikat", "Baik", *JSON)
    assert (answer.code, list(told(answer))[:11], counts(told(answer))[:2]) == (0, KEYS, (1, 1))
    assert (told(answer)["stored"], told(answer)["periods"]) == (True, ["2026-S1"])
    dry = office("unit", "rate", "Bidang SD", *S1, "--predikat", "Kurang", "--dry-run", *JSON)
    assert (told(dry)["stored"], dry.err.splitlines()[-1]) == (False, "Dry run: nothing was stored")


@pytest.mark.parametrize(
    ("unit", "predikat", "exit_code", "code", "way_out"),
    [
        ("1.01", "Sangat Baik", 2, "predikat-unknown", "Istimewa, Baik, Butuh Perbaikan, Kurang, Sangat Kurang"),
        ("Bidang Bulan", "Baik", 3, "unit-unknown", "asncli unit tree"),
        ("Tata Usaha", "Baik", 2, "unit-ambiguous", "one of: 9.1, 9.2"),
    ],
)
def test_a_unit_or_word_that_can_not_be_meant_is_refused_as_unit_show_does(
    office: Run, surroundings: Path, unit: str, predikat: str, exit_code: int, code: str, way_out: str
) -> None:
    with session(surroundings / "asncli.db", write=True) as opened:
        raw_connection(opened).execute(
            "INSERT INTO unit (agency_id, code, name, name_key, source_id)"
            " VALUES (1, '9.1', 'Tata Usaha', 'tata usaha', 1), (1, '9.2', 'Tata Usaha', 'tata usaha', 1)"
        )
    answer = office("unit", "rate", unit, *S1, "--predikat", predikat, *JSON)
    error = json.loads(answer.err)["error"]
    assert (answer.code, answer.out, error["code"], way_out in error["hint"]) == (exit_code, "", code, True)


def test_a_unit_is_not_rated_in_a_closed_period(office: Run, surroundings: Path) -> None:
    with session(surroundings / "asncli.db", write=True) as opened:
        raw_connection(opened).execute(
            "INSERT INTO period_lock (period, status, closed_on, raters_deleted, source_id)"
            " VALUES ('2026-S1', 'closed', '2026-09-01', 0, 1)"
        )
    answer = office("unit", "rate", "1.01", *S1, "--predikat", "Baik")
    assert answer.code == 4
    assert answer.err.startswith("Error: The period 2026-S1 was closed on 2026-09-01 by ")
    assert "Row" not in answer.err


def test_a_workbook_of_something_else_is_refused(office: Run, tmp_path: Path) -> None:
    answers = [{"Kode Unit": "1.01", "Periode": "2026-S1", "U1 Persyaratan": 4, "Kode Responden": "R001"}]
    answer = office("unit", "rate", str(book(tmp_path / "skm.xlsx", "SKM", answers)), *JSON)
    assert (answer.code, json.loads(answer.err)["error"]["code"]) == (3, "header-not-found")


def test_the_form_can_be_filled_in_and_imported(asncli: Run, tmp_path: Path) -> None:
    answer = asncli("unit", "rate", "--template")
    assert answer.err.splitlines()[-1] == "Next: asncli unit rate capaian-organisasi.xlsx"
    assert (tmp_path / "capaian-organisasi.xlsx").exists()
