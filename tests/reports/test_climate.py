"""The work climate of units beside their results, as a report."""

from __future__ import annotations

from dataclasses import replace

from asncli.reports.climate import SHORT, UnitClimate, WorkClimate, beside_table, build, climate_table, notes, pages
from asncli.reports.report import Leaf, Prose
from asncli.rules.climate import Climate
from asncli.rules.policy_climate import ClimatePolicy
from asncli.rules.policy_kinds import Thresholds
from asncli.terms import ClimateElement, Period, PeriodKind

MEANS = dict.fromkeys(ClimateElement, 350) | {ClimateElement.SAFETY: None}
DINAS = UnitClimate("Dinas", "1", 0, Climate(6, MEANS, 350), "Cukup", 40, 9012, {"baik": 30, "kurang": 3}, 8443, "B")
SMALL = UnitClimate("Seksi", "1.1", 1, None, None, 4, 9900, {"baik": 4}, None, None)
DATA = WorkClimate(
    agency="Kabupaten Contoh",
    period=Period(2026, PeriodKind.SEMESTER, 1),
    unit=None,
    tree=False,
    policy=ClimatePolicy(5, Thresholds(400, 300)),
    own=False,
    law="Daftar sendiri",
    units=(DINAS, SMALL),
)


def test_a_unit_with_too_few_has_no_figure_but_the_minimum() -> None:
    assert list(climate_table(DATA.units, 5).rows) == [
        (Leaf(0, "Dinas"), "1", 6, 40, 150, 350, "Cukup", *[350] * 7, None, None),
        (Leaf(1, "Seksi"), "1.1", None, 4, None, None, None, *[None] * 8, "responden kurang dari 5"),
    ]
    assert list(SHORT) == list(ClimateElement)


def test_more_answers_than_people_are_remarked() -> None:
    (row,) = climate_table([DINAS._replace(people=5)], 5).rows
    assert (row[4], row[-1]) == (1200, "jawaban lebih banyak daripada pegawai")


def test_results_stand_beside_the_units_that_are_shown() -> None:
    assert list(beside_table(DATA.units).rows) == [
        (Leaf(0, "Dinas"), "1", 350, 9012, 33, 909, None, 30, None, None, 3, None, 8443, "B"),
    ]


def test_the_notes_claim_no_cause_and_say_whose_the_bands_are() -> None:
    said = " ".join(notes(DATA))
    assert "yang satu tidak dinyatakan sebagai sebab yang lain" in said
    assert "Baik mulai 4,00, Cukup mulai 3,00, di bawahnya Perlu Perhatian (bawaan program, belum ditetapkan" in said
    assert "dihitung di unit atasnya" not in said
    own = notes(replace(DATA, own=True, tree=True, policy=ClimatePolicy(7, None)))
    assert "responden kurang dari 7" in own[1]
    assert own[1].endswith("(kebijakan instansi).")
    assert own[-1].startswith("Jawaban dari unit dengan responden terlalu sedikit dihitung di unit atasnya")


def test_the_report_counts_units_and_holds_comments_only_where_they_were_asked_for() -> None:
    report = build(replace(DATA, unit="Dinas", comments=[("Dinas", "1", ["Rapat lama", "rapat  LAMA", "Sepi"])]))
    assert report.head["summary"] == {"units": 2, "with_figure": 1, "without_figure": 1}
    assert report.lines == ["Unit kerja: Dinas beserta unit di bawahnya"]
    beside, comments = report.page("Lingkungan dan Hasil").tables
    assert list(comments.rows) == [("Dinas", "1", "Rapat lama", 2), ("Dinas", "1", "Sepi", 1)]
    assert [page.name for page in pages(DATA)] == ["Lingkungan Kerja", "Lingkungan dan Hasil"]
    assert [type(block) for block in pages(DATA)[1].blocks] == [type(beside), Prose]
