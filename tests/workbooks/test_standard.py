"""The sheet Standar."""

from __future__ import annotations

from pathlib import Path

from asncli.terms import Aspect, Direction, Recap
from asncli.workbooks.standard import STANDARD
from tests.workbooks.sheets import faults, reading


def line(position: object = "Perawat*", **more: object) -> dict[str, object]:
    return {"Jabatan": position, "Kode": "IKI-01", "Indikator": "Asuhan keperawatan", **more}


def test_a_standard_is_read_with_its_smallest_target(tmp_path: Path) -> None:
    said = {"Aspek": "Kuantitas", "Satuan": "pasien", "Arah": "naik", "Rekap": "jumlah", "Target Minimum": "1.240,5"}
    rows = list(reading(tmp_path, STANDARD, line(Jenjang="Ahli Pertama", **said)))
    more = (Aspect.KUANTITAS, "pasien", Direction.NAIK, Recap.JUMLAH, 12_405_000)
    assert rows == [(2, ("Perawat*", "Ahli Pertama", "IKI-01", "Asuhan keperawatan", *more))]


def test_jabatan_code_and_indicator_are_enough(tmp_path: Path) -> None:
    expected = ("Perawat*", "IKI-01", "Asuhan keperawatan")
    assert [tuple(v for v in row if v) for _, row in reading(tmp_path, STANDARD, line())] == [expected]


def test_a_pattern_that_fits_everybody_is_refused(tmp_path: Path) -> None:
    rows = reading(tmp_path, STANDARD, line("*"), line("?? *"), line(None), line(**{"Target Minimum": -1}))
    assert list(rows) == []
    assert faults(rows) == [
        ("position-pattern-empty", "A2"), ("position-pattern-empty", "A3"), ("value-missing", "A4"),
        ("negative-number", "D5"),
    ]  # fmt: skip
