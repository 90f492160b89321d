"""Groups side by side: nothing of too few, and nothing that subtraction tells."""

from collections.abc import Sequence
from typing import Any

from asncli.reports.raters_data import RatedPerson, counted
from asncli.reports.raters_groups import difference_words, differences_table, group_lines, groups_table
from tests.reports.rated import rated, raters


def _table(people: Sequence[RatedPerson], dimension: str) -> list[tuple[Any, ...]]:
    data = raters(people)
    done = counted(data)
    table = groups_table(data, done, group_lines(data, done))
    places = [
        [c.key for c in table.columns].index(key) for key in ("group", "people", "work_result_mean", "baik", "remark")
    ]
    return [tuple(row[place] for place in places) for row in table.rows if row[0] == dimension]


def test_large_groups_are_shown_with_their_means_and_shares() -> None:
    women = [rated(n) for n in range(5)]
    men = [rated(n, sex="L", work_result=10_001, predikat="sangat_baik" if n else "baik") for n in range(6)]
    assert _table([*women, *men], "sex") == [
        ("Laki-laki", 6, 10_001, 1_667, ""),
        ("Perempuan", 5, 9_500, 10_000, ""),
    ]


def test_two_groups_vanish_where_one_is_small_for_the_total_would_tell() -> None:
    women, men = [rated(n) for n in range(20)], [rated(n, sex="L") for n in range(4)]
    assert _table([*women, *men], "sex") == [
        ("Laki-laki", 4, None, None, "terlalu sedikit"),
        ("Perempuan", 20, None, None, "terlalu sedikit"),
    ]


def test_of_three_groups_the_smallest_large_one_goes_with_the_small_one() -> None:
    people = [rated(n) for n in range(20)]
    people += [rated(n, golongan="IV/a") for n in range(2)] + [rated(n, golongan="II/a") for n in range(6)]
    assert [row[2:] for row in _table(people, "golongan")] == [
        (None, None, "terlalu sedikit"),
        (9_500, 10_000, ""),
        (None, None, "terlalu sedikit"),
    ]


def test_a_figure_that_few_of_a_large_group_have_is_not_shown() -> None:
    people = [rated(n, work_result=9_500 if n < 3 else None) for n in range(9)]
    people += [rated(n, sex="L") for n in range(9)]
    assert [(row[0], row[2], row[3]) for row in _table(people, "sex")] == [
        ("Laki-laki", None, 10_000),
        ("Perempuan", None, 10_000),
    ]


def test_differences_name_both_groups_their_people_and_the_size() -> None:
    people = [rated(n) for n in range(5)] + [
        rated(n, sex="L", work_result=9_000, work_rating="above") for n in range(7)
    ]
    people += [rated(n, sex="L", kind=None, golongan=None) for n in range(5)]
    data = raters(people)
    table = differences_table(group_lines(data, counted(data)))
    assert difference_words(table) == [
        "Jenis kelamin, rata-rata nilai hasil kerja: Perempuan 95,00 (5 pegawai), Laki-laki 92,08 (12 pegawai); selisih"
        " 2,92.",
        "Jenis kelamin, selisih rating hasil kerja dari usulan: Laki-laki +0,58 (12 pegawai), Perempuan 0,00 (5"
        " pegawai); selisih 0,58.",
    ]
