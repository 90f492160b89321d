"""asncli career credit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.store.career_office import DODI, RINA, career_office

JSON = ("--format", "json")


@pytest.fixture
def career(asncli: Run, tmp_path: Path) -> Run:
    """A command line over the office of careers."""
    career_office(tmp_path / "asncli.db")
    return asncli


def test_the_list_is_given_as_a_table_as_json_as_csv_and_as_a_workbook(career: Run, tmp_path: Path) -> None:
    told = json.loads(career("career", "credit", "--year", "2025", *JSON).out)
    assert (told["report"], told["period"], told["regulation"]) == ("career-credit", "2025", "peraturan-bkn-3-2023")
    assert [(one["nip"], one["credit"], one["accumulated"]) for one in told["people"]] == [
        (DODI, 14.58, 14.58), (RINA, 12.50, 43.76),
    ]  # fmt: skip
    assert told["lines"][-1] == {
        "nip": RINA, "name": "Rina, S.Pd.", "period": "2025", "level": "Ahli Pertama", "predikat": "baik",
        "percent": 100, "coefficient": 12.50, "months": 12, "credit": 12.50, "source": "earlier", "counted": True,
        "article": "PermenPANRB 1/2023 Pasal 37",
    }  # fmt: skip
    assert "43,76" in career("career", "credit", "--year", "2025").out
    assert career("career", "credit", "--period", "2025", "-o", "ak.csv").code == 0
    assert career("career", "credit", "--period", "2025", "-o", "ak.xlsx").code == 0
    assert (tmp_path / "ak.csv").read_text("utf-8-sig").startswith("NIP,Nama,")


def test_a_semester_counts_what_was_known_at_its_end(career: Run) -> None:
    told = json.loads(career("career", "credit", "--period", "2026-S1", "--nip", RINA, *JSON).out)
    assert [(one["period"], one["credit"]) for one in told["lines"]][-1] == ("2026-S1", 6.25)
    assert told["people"][0]["gaps"] == "Tahun 2026 dihitung dari predikat periodik, menunggu predikat tahunan"


def test_the_pak_of_one_person_and_of_everybody_is_written(career: Run, tmp_path: Path) -> None:
    answer = career("career", "credit", RINA, "--year", "2025", "-o", "pak.xlsx")
    assert (answer.code, answer.err) == (0, "Written: pak.xlsx\n")
    again = career("career", "credit", RINA, "--year", "2025", "-o", "lagi.xlsx")
    assert again.code == 0
    assert (tmp_path / "pak.xlsx").read_bytes() == (tmp_path / "lagi.xlsx").read_bytes()
    all_ = career("career", "credit", "--year", "2026", "--pak", "pak")
    assert all_.err.splitlines() == [
        "Written to pak, workbooks: 1",
        "Without a predikat of the year that counts, so no workbook: 1",
        "Without angka kredit, with the reason in the list (Tidak dihitung): 3",
        "Next: asncli career credit --period 2026",
    ]


@pytest.mark.parametrize(
    ("words", "exit_code", "code"),
    [
        (("--year", "2025", "--period", "2026"), 2, "period-twice"),
        ((RINA,), 2, "pak-file-missing"),
        ((RINA, "--period", "2026-S1", "-o", "pak.xlsx"), 2, "year-needed"),
        ((DODI, "--year", "2026", "-o", "pak.xlsx"), 3, "pak-nothing"),
        (("--nip", "198001012005011009"), 3, "nip-unknown"),
        (("--unit", "Tidak Ada"), 3, "unit-unknown"),
    ],
)
def test_what_can_not_be_done_is_refused(career: Run, words: tuple[str, ...], exit_code: int, code: str) -> None:
    answer = career("career", "credit", *words, *(() if "-o" in words else JSON))
    assert answer.code == exit_code
    if "-o" not in words:
        assert json.loads(answer.err)["error"]["code"] == code
