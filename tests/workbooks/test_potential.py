"""The sheet Potensi."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.terms import PotentialLevel
from asncli.workbooks.potential import POTENTIAL, figure
from asncli.workbooks.raw import Fault
from tests.workbooks.sheets import NIP, TODAY, faults, reading

MAY = date(2026, 5, 15)


def assessed(**more: object) -> dict[str, object]:
    return {"NIP": NIP, "Tanggal": MAY, "Tingkat": "Tinggi", **more}


def test_an_assessment_is_read_in_the_words_of_the_template(tmp_path: Path) -> None:
    line = assessed(Nilai=82.555, Penilai="Pusat Penilaian  Kompetensi")
    expected = (NIP, MAY, PotentialLevel.TINGGI, 8256, "Pusat Penilaian Kompetensi")
    assert list(reading(tmp_path, POTENTIAL, line)) == [(2, expected)]


@pytest.mark.parametrize(
    ("day", "level", "score"),
    [("Tanggal Asesmen", "Kategori Potensi", "Skor Potensi"), ("Tgl Asesmen", "Level", "Nilai Potensial")],
)
def test_an_assessment_is_read_in_the_headings_of_other_lists(tmp_path: Path, day: str, level: str, score: str) -> None:
    line = {"No": 1, "NIP": NIP, "Nama": "Siti", day: "15 Mei 2026", level: "sedang", score: 70}
    expected = (NIP, MAY, PotentialLevel.MENENGAH, 7000, None)
    assert [values for _, values in reading(tmp_path, POTENTIAL, line)] == [expected]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (100, 10_000),
        (79.995, 8000),
        ("79,9949", 7999),
        (100.01, Fault("figure-out-of-range", {"low": 0, "high": 100})),
        (-1, Fault("negative-number")),
        ("tinggi", Fault("number-unreadable")),
        ("-", None),
    ],
)
def test_a_figure_lies_between_0_and_100(said: str | float, read: object) -> None:
    assert figure(said, TODAY) == read


def test_what_is_no_assessment_is_refused(tmp_path: Path) -> None:
    rows = reading(
        tmp_path, POTENTIAL, assessed(Tingkat=None, Penilai="Tim"), assessed(Tanggal=date(2026, 12, 1)),
        assessed(Tingkat="Istimewa"), assessed(Nilai=101),
    )  # fmt: skip
    assert list(rows) == []
    assert faults(rows) == [
        ("potential-missing", "C2"), ("date-future", "B3"), ("value-unknown", "C4"), ("figure-out-of-range", "E5"),
    ]  # fmt: skip
