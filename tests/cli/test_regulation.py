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


def test_the_list_names_the_law_of_every_instrument(asncli: Run) -> None:
    told = json.loads(asncli("regulation", "list", "--format", "json").out)
    keys = ("id", "instrument", "from", "until", "what_if", "status")
    assert [tuple(one[key] for key in keys) for one in told] == [
        ("permenpanrb-6-2022", "skp", "2022", None, False, "confirmed"),
        ("pp-30-2019", "skp", "2022", None, True, "default"),
        ("se-menpanrb-3-2023", "distribution", "2022", None, False, "unconfirmed"),
        ("permenpanrb-14-2017", "skm", "2018", None, False, "confirmed"),
        ("peraturan-bkn-3-2023", "angka_kredit", "2023", None, False, "confirmed"),
        ("peraturan-bkn-8-2019", "ip_asn", "2019", None, False, "confirmed"),
        ("uu-20-2023", "retirement", "2023", None, False, "confirmed"),
        ("pp-30-2019-pembinaan", "coaching", "2022", None, False, "unconfirmed"),
        ("pp-11-2017", "training", "2018", None, False, "confirmed"),
        ("pp-94-2021", "discipline", "2021-09", None, False, "confirmed"),
        ("peraturan-bkn-4-2025", "promotion", "2025-10", None, False, "confirmed"),
        ("peraturan-bkn-4-2023", "promotion", "2023-01", "2025-09", False, "unconfirmed"),
        ("permenpanrb-3-2020", "talent", "2020", None, False, "confirmed"),
        ("lingkungan-kerja", "climate", "2020", None, False, "default"),
    ]
    assert {len(one["digest"]) for one in told} == {64}


def test_people_read_how_sure_a_regulation_is_in_words(asncli: Run) -> None:
    listed = asncli("regulation", "list").out
    assert [words in listed for words in ("  confirmed  ", "  not regulated  ", "  default  ")] == [True, True, False]


def test_a_law_of_another_instrument_shows_its_rules(asncli: Run) -> None:
    told = asncli("regulation", "show", "se-menpanrb-3-2023").out
    assert "Sangat Baik paling banyak 70%" in told
    shown = json.loads(asncli("regulation", "show", "permenpanrb-14-2017", "--format", "json").out)
    assert shown["weights"] == {"exact": "1/9", "worksheet": "0,11"}


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
