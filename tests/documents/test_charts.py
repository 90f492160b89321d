"""Charts: places in whole numbers, and a sentence that says the same."""

from __future__ import annotations

from asncli.documents.charts import Column, Part, Point, level, pattern, share, stacked, trend


def test_parts_of_a_bar_stand_side_by_side_and_nobody_has_no_part() -> None:
    found = stacked([Part("Sangat Baik", "sangat_baik", 1), Part("Baik", "baik", 2), Part("Kurang", "kurang", 0)])
    assert found["segments"] == [
        {"look": "sangat_baik", "x": 0, "width": 330}, {"look": "baik", "x": 333, "width": 664},
    ]  # fmt: skip
    assert found["title"] == "Sangat Baik 1 (33,3%), Baik 2 (66,7%)"
    assert stacked([Part("Baik", "baik", 0)]) == {"title": "Tidak ada", "segments": []}


def test_a_part_of_one_in_a_thousand_can_still_be_seen() -> None:
    found = stacked([Part("Baik", "baik", 999), Part("Kurang", "kurang", 1)])
    assert [one["width"] for one in found["segments"]] == [996, 2]


def test_a_share_is_rounded_half_up_to_one_decimal() -> None:
    assert [share(*one) for one in ((1, 16), (1, 8), (5, 5), (0, 3), (0, 0))] == [
        "6,3%",
        "12,5%",
        "100,0%",
        "0,0%",
        "–",
    ]


def test_a_trend_needs_two_figures_and_leaves_a_gap_where_there_is_none() -> None:
    assert trend("IKM", [Point("2025-S2", None), Point("2026-S1", 8_000)]) is None
    found = trend("IKM", [Point("2025-S1", 8_000), Point("2025-S2", None), Point("2026-S1", 9_000)])
    assert found is not None
    assert found["title"] == "IKM: 2025-S1 80,00; 2025-S2 belum ada; 2026-S1 90,00"
    assert [one["y"] for one in found["points"]] == [96, None, 40]
    assert found["line"] == "36,96 326,40"
    assert [one["name"] for one in found["grid"]] == ["75", "85", "95"]


def test_names_below_a_long_trend_do_not_touch() -> None:
    found = trend("IKM", [Point(str(n), 100 * n) for n in range(12)])
    assert found is not None
    assert [one["name"] for one in found["points"]] == ["", "1", "", "3", "", "5", "", "7", "", "9", "", "11"]


def test_a_pattern_stands_beside_its_limits() -> None:
    found = pattern("Dinas", [Column("Sangat Baik", "sangat_baik", 1, None, 70), Column("Baik", "baik", 3, 60, None)])
    assert found["title"] == (
        "Dinas: Sangat Baik 25,0% (pola: paling banyak 70%), Baik 75,0% (pola: paling sedikit 60%)"
    )
    assert [one["tall"] for one in found["columns"]] == [25, 75]
    assert [one["limits"] for one in found["columns"]] == [[{"y": 42, "name": "≤ 70%"}], [{"y": 52, "name": "≥ 60%"}]]


def test_a_level_of_nothing_is_empty() -> None:
    assert level(3, 4, "x") == {"title": "x", "width": 750, "from": None}
    assert level(0, 0, "x")["width"] == 0
