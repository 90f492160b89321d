"""asncli regulation: the law as data."""

from __future__ import annotations

import json

from tests.cli.conftest import Run

MATRIX = """\
Rating Hasil Kerja   Di Bawah Ekspektasi  Sesuai Ekspektasi  Di Atas Ekspektasi
Di Atas Ekspektasi   Kurang/Misconduct    Baik               Sangat Baik
Sesuai Ekspektasi    Kurang/Misconduct    Baik               Baik
Di Bawah Ekspektasi  Sangat Kurang        Butuh Perbaikan    Butuh Perbaikan
"""


def test_the_list_names_the_periods_in_force(asncli: Run) -> None:
    answer = asncli("regulation", "list", "--format", "json")
    (regulation,) = json.loads(answer.out)
    assert (regulation["id"], regulation["instrument"], regulation["from"], regulation["until"]) == (
        "permenpanrb-6-2022",
        "skp",
        "2022",
        None,
    )
    assert len(regulation["digest"]) == 64


def test_a_regulation_shows_its_matrix_and_its_articles(asncli: Run) -> None:
    answer = asncli("regulation", "show", "permenpanrb-6-2022")
    assert answer.code == 0
    assert MATRIX in answer.out
    assert "PermenPANRB 6/2022, lampiran" in answer.out


def test_json_has_codes_and_where_each_part_stands(asncli: Run) -> None:
    shown = json.loads(asncli("regulation", "show", "permenpanrb-6-2022", "--format", "json").out)
    assert shown["matrix"]["above"] == {"above": "sangat_baik", "meets": "baik", "below": "kurang"}
    assert shown["provisions"]["matrix"] == {"source": "PermenPANRB 6/2022, lampiran", "status": "confirmed"}
    assert shown["replaces"] == "permenpanrb-8-2021"


def test_an_unknown_regulation_is_refused_with_the_known_ones(asncli: Run) -> None:
    answer = asncli("regulation", "show", "uu-5-2014")
    assert (answer.code, answer.out) == (3, "")
    assert "permenpanrb-6-2022" in answer.err


def test_the_files_of_the_program_are_in_order(asncli: Run) -> None:
    answer = asncli("regulation", "check")
    assert (answer.code, answer.out) == (0, "")
    assert json.loads(asncli("regulation", "check", "--format", "json").out) == []
