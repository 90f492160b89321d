"""Pages of topics: distribution, IKU, completeness, kendala, periods."""

from __future__ import annotations

from dataclasses import replace

from asncli.documents.dashboard_parts import files
from asncli.documents.dashboard_topics import (
    completeness_page,
    distribution_page,
    iku_page,
    obstacles_page,
    own_policy,
    periods_page,
)
from asncli.rules.policy import load_policy
from tests.documents.dashboard_sample import BRANCHES, sample

FILES = files(BRANCHES)


def test_a_unit_stands_beside_the_pattern_of_its_capaian() -> None:
    found = distribution_page(sample(), FILES)
    assert found["unsure"]  # the limits are not compared with the text of the law yet
    cards = {one["name"]: one for one in found["cards"]}
    kesehatan = cards["Dinas Kesehatan"]
    assert (kesehatan["kept"], kesehatan["why"]) == (False, "Baik 71,0%, paling banyak 70%")
    assert [(one["text"], one["broken"]) for one in kesehatan["rules"]] == [
        ("Baik adalah kelompok terbesar", False), ("Baik paling banyak 70%", True),
        ("Harus ada Butuh Perbaikan dan/atau Kurang/Misconduct", False),
    ]  # fmt: skip
    assert kesehatan["chart"]["columns"][1]["limits"] == [{"y": 42, "name": "≤ 70%"}]
    assert cards["Dinas Pendidikan & Kebudayaan"]["kept"] is None


def test_without_a_law_or_a_capaian_the_page_says_so_and_compares_nothing() -> None:
    assert distribution_page(replace(sample(), distribution=None), FILES)["cards"] == []
    nothing = replace(sample(), voices=replace(sample().voices, rated={}))
    assert [one["name"] for one in distribution_page(nothing, FILES)["without"]] == [
        "Dinas Pendidikan & Kebudayaan", "Dinas Kesehatan",
    ]  # fmt: skip


def test_an_iku_without_realisation_has_no_figure() -> None:
    found = iku_page(sample(), FILES)
    assert [(one["target"], one["actual"], one["achievement"]["text"]) for one in found["lines"]] == [
        ("97", "96", "98,97"), ("97", "belum ada", "–"),
    ]  # fmt: skip
    assert [(one["name"], one["mean"]["text"]) for one in found["units"]] == [
        ("Dinas Pendidikan & Kebudayaan", "98,97"), ("Dinas Kesehatan", "–"),
    ]  # fmt: skip


def test_indicators_that_are_told_stand_with_their_share() -> None:
    rows, cells = completeness_page(sample(), FILES)["rows"], ("due", "realised", "open", "share")
    assert [tuple(one[cell]["text"] for cell in cells) for one in rows] == [
        ("100", "90", "10", "90,0%"), ("ditutup",) * 4, ("ditutup",) * 4, ("0", "0", "0", "–"), ("ditutup",) * 4,
    ]  # fmt: skip


def test_kendala_are_counted_with_their_tindak_lanjut() -> None:
    found = obstacles_page(sample(), FILES)
    assert (found["total"], found["followed"]) == ("12", "9")
    assert [one["open"]["text"] for one in found["rows"]] == ["0", "ditutup", "ditutup", "3", "ditutup"]
    assert obstacles_page(replace(sample(), obstacles={}), FILES)["rows"] == []


def test_periods_stand_side_by_side_the_latest_first() -> None:
    past = periods_page(sample())["past"]
    assert [(one["period"], one["mean"]["text"]) for one in past["rows"]] == [
        ("Semester I 2026", "91,33"), ("Semester II 2025", "90,33"),
    ]  # fmt: skip
    assert list(past["trends"]) == ["Rata-rata hasil kerja"]


def test_decisions_of_the_agency_are_told() -> None:
    assert own_policy(load_policy())[1] == "IKM unit disebut mulai dari 10 responden."
