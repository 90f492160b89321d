"""Means before and after."""

from __future__ import annotations

from asncli.reports.training_effect import Effect, Pair, build
from asncli.terms import PeriodKind


def test_means_are_half_up_and_small_groups_have_none() -> None:
    pairs = [Pair((300, 301), (9000, None))] * 2 + [Pair((301, 302), (9000, 9500))]
    report = build(Effect("Arsip", 2026, None, 4, 1, PeriodKind.SEMESTER, ["x dan y"], pairs, pairs[:2], 3))
    assert [tuple(row) for row in report.page("Perbandingan").tables[0].rows] == [
        ("Peserta", "Nilai perilaku", 3, 300, 301, 1),
        ("Peserta", "Nilai hasil kerja (%)", 1, None, None, None),
        ("Rekan seunit yang tidak ikut", "Nilai perilaku", 2, None, None, None),
        ("Rekan seunit yang tidak ikut", "Nilai hasil kerja (%)", 0, None, None, None),
    ]
    assert "tidak membuktikan" in report.head["notes"][0]
    assert report.lines == ["Pelatihan yang berakhir pada 2026"]
