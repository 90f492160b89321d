"""Reading the regulation of the SKP that goes by a total (the one by a matrix: test_library)."""

from pathlib import Path

import pytest

from asncli.rules.library import get_regulation
from asncli.rules.regulation import PredikatBand
from asncli.terms import Predikat
from tests.rules.law_files import fault_of

LABELS = {"sangat_baik", "baik", "cukup", "kurang", "sangat_kurang"}


def test_pp_30_2019_is_a_what_if_with_weights_factor_and_bands() -> None:
    law = get_regulation("pp-30-2019")
    assert (law.method, law.what_if, law.matrix) == ("numeric", True, {})
    assert law.numeric is not None
    assert law.numeric.weights == {True: (60, 40), False: (70, 30)}
    assert law.numeric.factor == 24
    assert law.numeric.bands == (
        PredikatBand(Predikat.SANGAT_BAIK, 11_000, True),
        PredikatBand(Predikat.BAIK, 9_000, False),
        PredikatBand(Predikat.CUKUP, 7_000, False),
        PredikatBand(Predikat.KURANG, 5_000, False),
        PredikatBand(Predikat.SANGAT_KURANG, 0, False),
    )
    assert set(law.labels) == LABELS


def test_permenpanrb_6_2022_goes_by_the_matrix_alone() -> None:
    law = get_regulation("permenpanrb-6-2022")
    assert (law.method, law.what_if, law.numeric, len(law.matrix)) == ("rating_matrix", False, None, 9)


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ("what_if = true", 'what_if = "ya"', "what_if must be true or false"),
        ("work = 60,", "", "weights.with_opinion.work is missing"),
        ("work = 60,", "work = 61,", "weights.with_opinion.behaviour must make 100 together with the key work"),
        ("work = 60,", "work = 60.0,", "weights.with_opinion.work must be a whole number from 0 to 100"),
        ("work = 60,", "work = true,", "weights.with_opinion.work must be a whole number from 0 to 100"),
        ("factor = 24", "factor = 0", "behaviour.factor must be a whole number from 1 to 100"),
        ("factor = 24", "", "behaviour.factor is missing"),
        ("factor = 24", "factor = 24\nfloor = 0", "behaviour.floor is not known"),
        ("cukup = { at_least = 70 }", "", "bands.cukup is missing"),
        ("cukup = { at_least = 70 }", "cukup = 70", "bands.cukup must be a table"),
        ("{ at_least = 70 }", "{ from = 70 }", "bands.cukup.at_least is missing"),
        ("{ at_least = 70 }", "{ at_least = 70, until = 89 }", "bands.cukup.until is not known"),
        (
            "{ at_least = 70 }",
            '{ at_least = "70,505" }',
            'bands.cukup.at_least must be a number such as 90 or "90,50", two decimals at most',
        ),
        (
            "{ at_least = 70 }",
            "{ at_least = 90 }",
            "bands.sangat_kurang overlaps: each band must begin below the one before it",
        ),
        ("{ at_least = 0 }", "{ at_least = 1 }", "bands.sangat_kurang leaves a gap: the last band must begin at 0"),
        (
            "{ at_least = 0 }",
            '{ at_least = 0, needs = "ide baru" }',
            "bands.sangat_kurang leaves a gap: the last band can need nothing more",
        ),
        ('needs = "ide baru"', 'needs = "piagam"', "bands.sangat_baik.needs must be one of ide baru"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "skp", "pp-30-2019", found, put_there) == said
