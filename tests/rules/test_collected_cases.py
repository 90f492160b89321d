"""Worked cases collected from the law, its printed examples and its bands; which are left out: docs/decisions."""

import json
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from asncli.rules.distribution import check_distribution
from asncli.rules.distribution_law import RuleKind
from asncli.rules.library import distribution_law, get_regulation, survey_law
from asncli.rules.numeric import predikats, scheme_of, totals
from asncli.rules.policy import load_policy
from asncli.rules.skm import ikm
from asncli.rules.skp import score
from asncli.terms import Period, PeriodKind, Predikat, ServiceElement, UnitAchievement
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of
from tests.rules.tables import CASES

S1 = Period(2026, PeriodKind.SEMESTER, 1)
NUMERIC = scheme_of(get_regulation("pp-30-2019"))
DIRECTIONS = {"normal": "naik", "khusus": "turun", "maximize": "naik", "minimize": "turun"}
PREDIKAT = {p.label: p for p in Predikat} | {"Kurang": Predikat.KURANG}


def collected(name: str) -> list[Any]:
    found = json.loads((CASES / f"{name}.json").read_text("utf-8"))
    return [pytest.param(case, id=case["id"]) for case in found]


def hundredths(figure: object) -> int:
    exact = Fraction(str(figure)) * 100
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


@pytest.mark.parametrize("case", collected("distribution"))
def test_distribution(case: dict[str, Any]) -> None:
    achievement = next(one for one in UnitAchievement if one.label == case["inputs"]["capaian_organisasi"])
    counts = {PREDIKAT[label]: number for label, number in case["inputs"]["jumlah"].items()}
    found = check_distribution(counts, achievement, distribution_law(S1))
    assert (not found.broken) == case["expected"]["sesuai_pola"]
    said = []
    for rule, _, _ in found.broken:
        sign = {RuleKind.AT_MOST: ">", RuleKind.AT_LEAST: "<"}[rule.kind]
        name = rule.of[0].label
        said.append(f"{name} {sign} {rule.percent}%" if rule.percent else f"{name} harus 0")
    assert said == case["expected"]["pelanggaran"]


@pytest.mark.parametrize("case", collected("pp-30-2019"))
def test_pp_30_2019(case: dict[str, Any]) -> None:
    said = case["inputs"]
    if "nilai_skp" in said:
        work, behaviour = (np.array([hundredths(said[key])]) for key in ("nilai_skp", "nilai_perilaku"))
        percents = NUMERIC.weights[said["memakai_penilaian_rekan_bawahan"]]
        assert "/".join(map(str, percents)) == said["bobot"]
        assert totals(work, behaviour, percents).tolist() == [hundredths(case["expected"]["nilai"])]
    else:
        total, idea = np.array([hundredths(said["nilai"])]), np.array([said["ide_baru"]])
        (found,) = predikats(total, idea, NUMERIC).tolist()
        assert tuple(Predikat)[found] is PREDIKAT[case["expected"]["predikat"]]


@pytest.mark.parametrize("case", collected("direction"))
def test_direction(case: dict[str, Any]) -> None:
    said = case["inputs"]
    low = hundredths(said.get("target", said.get("target_min"))) * 100
    high = hundredths(said["target_max"]) * 100 if "target_max" in said else None
    direction = DIRECTIONS[said.get("kondisi") or said["polarisasi"]]
    realised = [(date(2026, 3, 2), hundredths(said["realisasi"]) * 100)]
    marks = marks_of([Person([Plan([Result([Indicator(low, high, direction, "terakhir", actuals=realised)])])])], S1)
    found = score(marks, S1, get_regulation("permenpanrb-6-2022"), load_policy()).achievement.tolist()
    assert found == [hundredths(case["expected"]["capaian"])]


@pytest.mark.parametrize("case", collected("skm"))
def test_skm(case: dict[str, Any]) -> None:
    said, expected = case["inputs"], case["expected"]
    if "total_per_unsur" in said:
        _whole_survey(said, expected)
    elif "frekuensi" in said:
        total = sum(int(answer) * people for answer, people in said["frekuensi"].items())
        one = ServiceElement.REQUIREMENTS
        found = ikm({one: total}, {one: sum(said["frekuensi"].values())})
        assert found
        assert (total, found.nrr[one]) == (expected["total"], hundredths(expected["nrr"] * 100))
    else:
        nrr = Fraction(str(said["nrr"])) if "nrr" in said else Fraction(str(said["ikm"])) / 25
        found = ikm(dict.fromkeys(ServiceElement, nrr.numerator), dict.fromkeys(ServiceElement, nrr.denominator))
        assert found
        assert {"mutu": found.mutu, "kinerja": found.kinerja}.items() >= expected.items()


def _whole_survey(said: dict[str, Any], expected: dict[str, Any]) -> None:
    weights = {"1/9": "exact", "0.11": "0.11"}[said["bobot"]]
    sums = dict(zip(ServiceElement, said["total_per_unsur"], strict=True))
    found = ikm(sums, dict.fromkeys(ServiceElement, said["responden"]), weights, survey_law(S1))
    assert found
    assert (found.ikm_hundredths, found.mutu) == (hundredths(expected["ikm"]), expected["mutu"])
    printed = {
        "nrr": [Fraction(figure or 0, 10_000) for figure in found.nrr.values()],
        "rata_nrr": Fraction(found.mean, 10_000),
        "jumlah_nrr_tertimbang": Fraction(found.weighted, 10_000),
        "kinerja": found.kinerja,
    }
    for key in printed.keys() & expected.keys():
        wanted = expected[key]
        exact = [Fraction(str(one)) for one in wanted] if isinstance(wanted, list) else wanted
        assert printed[key] == (Fraction(str(exact)) if isinstance(exact, float) else exact), key
