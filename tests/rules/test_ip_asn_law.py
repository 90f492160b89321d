"""The index of professionalism as data."""

from pathlib import Path

import pytest

from asncli.rules.ip_asn_law import Dimension
from asncli.rules.library import index_law
from asncli.terms import Period, PeriodKind
from tests.rules.law_files import fault_of

LAW = index_law(Period(2026, PeriodKind.YEAR))


def test_four_dimensions_make_a_hundred() -> None:
    assert [LAW.weights[one] for one in Dimension] == [2500, 4000, 3000, 500]
    assert (LAW.own, LAW.technical, LAW.seminar, LAW.technical_hours) == (1500, 1500, 1000, 20)
    assert (LAW.pelaksana_technical, LAW.pelaksana_seminar) == (2250, 1750)


@pytest.mark.parametrize(
    ("value", "category"),
    [
        (10_000, "Sangat Tinggi"), (9001, "Sangat Tinggi"), (9000, "Tinggi"), (8050, "Tinggi"), (8001, "Tinggi"),
        (8000, "Sedang"), (7001, "Sedang"), (7000, "Rendah"), (6001, "Rendah"), (6000, "Sangat Rendah"),
        (0, "Sangat Rendah"),
    ],
)  # fmt: skip
def test_categories_have_no_holes(value: int, category: str) -> None:
    assert LAW.category(value) == category


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ("competence = 40", "competence = 41", "weights.discipline must make 100 together with the other dimensions"),
        ("s3 = 25\n", "", "qualification.s3 is missing"),
        ("technical_hours = 20", "technical_hours = 0", "competence.technical_hours must be a whole number from 1"),
        ("above = 80", "above = 90", "bands.list overlaps: each band must begin below the one before it"),
        ('lowest = "Sangat Rendah"\n', "", "bands.lowest is missing"),
        ("berat = 1\n", "", "discipline.berat is missing"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "ip_asn", "peraturan-bkn-8-2019", found, put_there).startswith(said)
