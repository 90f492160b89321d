"""What can be told of targets by themselves."""

import pytest

from asncli.rules.coverage import (
    Aim,
    Amiss,
    Indicator,
    Sum,
    Vague,
    added,
    alike,
    amiss,
    copied,
    direct,
    jabatan,
    likeness,
    sums,
    sums_of_weights,
    vague,
)

U = 10_000


def _one(title: str = "Kunjungan", target: int = 10, measure: str | None = "orang", recap: str = "jumlah",
         high: int | None = None) -> Indicator:  # fmt: skip
    return Indicator(1, 2, "IKI-1", title, measure, recap, target * U, high)


@pytest.mark.parametrize(
    ("title", "measure", "recap", "expected"),
    [
        ("Laporan tersusun", "dokumen", "jumlah", None),
        ("Laporan tersusun", "%", "rata-rata", None),
        ("Laporan tersusun", None, "jumlah", Vague.NO_MEASURE),
        ("Laporan tersusun", "  ", "jumlah", Vague.NO_MEASURE),
        ("Laporan tersusun", "-", "jumlah", Vague.MEASURE_SAYS_NOTHING),
        ("Laporan tersusun", "100", "jumlah", Vague.MEASURE_SAYS_NOTHING),
        ("Laporan tersusun", "Optimal", "terakhir", Vague.MEASURE_SAYS_NOTHING),
        ("12", "dokumen", "jumlah", Vague.TITLE_SAYS_NOTHING),
        ("Laporan tersusun", "Persen", "jumlah", Vague.SHARES_ADDED),
    ],
)
def test_an_indicator_can_be_measured_or_the_reason_is_named(
    title: str, measure: str | None, recap: str, expected: Vague | None
) -> None:
    assert vague(title, measure, recap) == expected


@pytest.mark.parametrize(
    ("child", "whole"),
    [("Kunjungan ibu hamil", True), ("KUNJUNGAN  IBU HAMIL di Melati", True), ("Kunjungan ibu hamilton", False),
     ("Kunjungan", False), ("Jumlah kunjungan ibu hamil", False)],
)  # fmt: skip
def test_a_part_repeats_the_words_of_the_whole(child: str, whole: bool) -> None:
    assert direct(child, "Kunjungan ibu hamil") is whole


def test_targets_are_added_only_where_they_are_parts_of_the_same_figure() -> None:
    aim = Aim(7, "IKI-1", "Kunjungan", "Orang", 30 * U)
    parts = [_one(), _one("Kunjungan di Melati", 15)]
    others = [_one("Rapat"), _one(measure="kali"), _one(recap="rata-rata"), _one(high=20 * U)]
    assert sums([aim], {7: [*parts, *others]}) == [Sum(aim, 25 * U, 2)]
    assert sums([aim], {7: [*parts, _one("Kunjungan di Mawar", 5)]}) == []
    assert sums([aim], {7: others}) == []
    assert sums([aim], {}) == []


def test_of_an_iku_that_a_plan_names_all_figures_of_its_measure_count() -> None:
    aim = Aim(7, "IKU-1", "Warga terlayani", "orang", 30 * U, loose=True)
    assert sums([aim], {7: [_one(), _one("Rapat", 5)]}) == [Sum(aim, 15 * U, 2)]
    assert sums([aim], {7: [_one(), _one("Warga terlayani di loket", 20), _one(measure="kali")]}) == []


@pytest.mark.parametrize(
    ("direction", "less", "more"),
    [("naik", Amiss.BELOW, None), ("turun", None, Amiss.ABOVE), ("tetap", Amiss.BELOW, Amiss.ABOVE),
     (None, Amiss.BELOW, Amiss.ABOVE)],
)  # fmt: skip
def test_a_sum_leaves_an_iku_open_only_to_its_worse_side(
    direction: str | None, less: Amiss | None, more: Amiss | None
) -> None:
    assert [amiss(direction, 60 * U, total) for total in (60 * U - 1, 60 * U, 60 * U + 1)] == [less, None, more]


def test_where_nothing_can_be_added_there_is_no_sum() -> None:
    aim = Aim(7, "IKU-1", "Warga terlayani", "orang", 30 * U, loose=True)
    assert added(aim, [_one(measure="kali"), _one(high=20 * U)]) is None
    assert added(aim, [_one(target=0)]) == Sum(aim, 0, 1)


def test_weights_that_do_not_make_100_are_told_and_plans_without_weights_are_not() -> None:
    given = [(1, 60 * U), (1, 40 * U), (2, 30 * U), (2, 30 * U), (3, None)]
    assert sums_of_weights(given) == {2: 60 * U}


def test_plans_are_alike_by_all_words_and_targets_in_any_order_from_three_on() -> None:
    plan = [_one("A", 1), _one("B", 2), _one("C", 3)]
    same = [_one("c", 3), _one(" B ", 2), _one("a", 1)]
    assert likeness(plan) == likeness(same) is not None
    assert likeness(plan) != likeness([*plan[:2], _one("C", 4)])
    assert likeness(plan[:2]) is None


def test_equal_plans_are_told_apart_by_jabatan_and_by_how_they_came() -> None:
    alike_, other = likeness([_one()] * 3) or b"", b"x"
    positions = {1: "Guru Ahli Pertama", 2: "Guru Ahli Muda", 3: None, 4: "Bidan Terampil", 5: "Penata Layanan"}
    assert copied({1: alike_, 2: alike_, 3: alike_, 4: other}, positions) == []
    assert copied({5: alike_, 1: alike_, 4: other}, positions) == [[1, 5]]
    assert alike({1: alike_, 2: alike_, 3: alike_, 4: other}, positions, {2}) == [[1, 3]]
    assert alike({1: alike_, 2: alike_, 4: other}, positions, {2}) == []
    assert alike({1: alike_, 2: alike_, 5: alike_}, positions, ()) == []  # that is one of different jabatan
    assert jabatan("Arsiparis Pelaksana Lanjutan") == jabatan("Arsiparis  Mahir") == "arsiparis"
