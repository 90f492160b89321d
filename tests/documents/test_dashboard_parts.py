"""Names of files and words for figures on the pages of a dashboard."""

from __future__ import annotations

from asncli.documents.dashboard_parts import bar, capaian, files, good, mean, number, people, people_file, tops
from asncli.reports.branches import NO_UNIT, Branch
from asncli.reports.dashboard_people import Figures
from asncli.terms import UnitAchievement
from tests.documents.dashboard_sample import BRANCHES, of_unit, sample

FINE = [("sangat_baik",), ("baik",), ("butuh_perbaikan", "kurang")]
LABELS = {"sangat_baik": "Sangat Baik", "baik": "Baik", "butuh_perbaikan": "Butuh Perbaikan", "kurang": "Kurang"}
SHOWN = Figures(1_245, False, FINE, (45, 1_000, 200), 9_658)
CLOSED = Figures(None, False, (), None, None)
FEW = Figures(None, True, (), None, None)
NOBODY = Figures(0, False, FINE, (0, 0, 0), None)


def test_names_of_files_are_made_of_codes_and_never_meet() -> None:
    found = files([*BRANCHES, Branch(6, 0, "1/01", "Sama"), Branch(7, 0, "../../x", "Nakal")])
    assert list(found.values()) == [
        "unit-1-01.html", "unit-1-01-01.html", "unit-1-01-02.html", "unit-1-02.html", "unit-u5.html",
        "unit-1-01-u6.html", "unit-x.html",
    ]  # fmt: skip
    assert people_file(found, 2) == "pegawai-1-01-01.html"
    assert people_file(found, NO_UNIT) == "pegawai-tanpa-unit.html"


def test_a_count_is_a_number_or_small_or_closed() -> None:
    assert [people(one)["text"] for one in (SHOWN, FEW, CLOSED, NOBODY)] == ["1.245", "<3", "ditutup", "0"]


def test_a_share_and_a_mean_are_closed_or_not_there_but_never_nought() -> None:
    assert [good(one)["text"] for one in (SHOWN, CLOSED, NOBODY)] == ["83,9%", "ditutup", "–"]
    assert [mean(one)["text"] for one in (SHOWN, CLOSED, NOBODY)] == ["96,58", "ditutup", "–"]
    assert number(None)["text"] == "–"


def test_predikat_that_are_counted_together_have_one_name() -> None:
    found = bar(SHOWN, LABELS)
    assert found is not None
    assert [one["name"] for one in found["legend"]] == ["Sangat Baik", "Baik", "Di bawah Baik"]
    assert [one["people"] for one in found["legend"]] == ["45", "1.000", "200"]
    assert bar(CLOSED, LABELS) is None
    assert bar(NOBODY, LABELS) is None


def test_a_capaian_that_is_not_there_is_said_and_the_best_is_sorted_highest() -> None:
    assert capaian(None)["text"] == "belum ada"
    orders = [capaian(one)["sort"] for one in UnitAchievement]
    assert orders == sorted(orders, reverse=True)


def test_side_by_side_stand_the_units_at_the_top_or_below_the_one_asked_for() -> None:
    assert [one.id for one in tops(sample())] == [1, 4]
    assert [one.id for one in tops(of_unit())] == [2, 3]
