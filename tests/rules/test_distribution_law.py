"""The pattern of predikat as data."""

from pathlib import Path

import pytest

from asncli.rules.distribution_law import Rule, RuleKind, wording
from asncli.rules.library import distribution_law
from asncli.terms import Period, PeriodKind, Predikat, UnitAchievement
from tests.rules.law_files import fault_of

LAW = distribution_law(Period(2026, PeriodKind.SEMESTER, 1))


def test_every_capaian_has_its_rules() -> None:
    assert list(LAW.patterns) == list(UnitAchievement)
    assert LAW.patterns[UnitAchievement.BAIK] == (
        Rule(RuleKind.LARGEST, (Predikat.BAIK,)),
        Rule(RuleKind.AT_MOST, (Predikat.BAIK,), 70),
        Rule(RuleKind.PRESENT, (Predikat.BUTUH_PERBAIKAN, Predikat.KURANG)),
    )
    assert LAW.groups == tuple(p for p in Predikat if p is not Predikat.CUKUP)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Rule(RuleKind.LARGEST, (Predikat.BAIK,)), "Baik adalah kelompok terbesar"),
        (Rule(RuleKind.AT_MOST, (Predikat.SANGAT_BAIK,), 0), "Tidak ada Sangat Baik"),
        (Rule(RuleKind.AT_LEAST, (Predikat.KURANG,), 60), "Kurang/Misconduct paling sedikit 60%"),
        (
            Rule(RuleKind.PRESENT, (Predikat.BUTUH_PERBAIKAN, Predikat.KURANG)),
            "Harus ada Butuh Perbaikan dan/atau Kurang/Misconduct",
        ),
    ],
)
def test_a_rule_is_said_in_the_words_of_the_law(rule: Rule, said: str) -> None:
    assert wording(rule) == said


LARGEST = '{ kind = "largest", of = ["sangat_baik"] }'
MOST = '{ kind = "at_most", of = ["sangat_baik"], percent = 70 }'


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ('method = "limits"', 'method = "curve"', "method must be one of limits"),
        ("[istimewa]", "[hebat]", "hebat is not known"),
        (LARGEST, '{ kind = "most", of = ["baik"] }', "istimewa.rules.1.kind must be one of largest, at_most,"),
        (LARGEST, '{ kind = "largest" }', "istimewa.rules.1.of is missing"),
        (LARGEST, '{ kind = "largest", of = ["hebat"] }', "istimewa.rules.1.of must be one of sangat_baik,"),
        (LARGEST, '{ kind = "largest", of = ["cukup"] }', "istimewa.rules.1.of names a predikat that is not counted"),
        (LARGEST, '{ kind = "largest", of = ["baik", "kurang"] }', "istimewa.rules.1.of must be one predikat"),
        (LARGEST, '{ kind = "largest", of = ["baik"], percent = 1 }', "istimewa.rules.1.percent is not known"),
        (MOST, '{ kind = "at_most", of = ["sangat_baik"] }', "istimewa.rules.2.percent is missing"),
        ("percent = 70", "percent = 101", "istimewa.rules.2.percent must be a whole number from 0 to 100"),
        ("percent = 70", 'percent = "70,5"', "istimewa.rules.2.percent must be a whole number from 0 to 100"),
        (MOST, '{ kind = "largest", of = ["baik"] }', "istimewa.rules.2.kind can be largest in one rule only"),
        (
            '{ kind = "at_most", of = ["sangat_baik"], percent = 0 }',
            '{ kind = "present", of = ["kurang", "baik"] }',
            "sangat_kurang.rules.3.of overlaps with that of another rule",
        ),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "distribution", "se-menpanrb-3-2023", found, put_there).startswith(said)
