"""The law of angka kredit, IP ASN and the pension age as people read it."""

from __future__ import annotations

from asncli.cli.career_law_views import career_tables
from asncli.cli.views import lines
from asncli.rules.library import find_law


def test_jenjang_points_and_ages_are_shown() -> None:
    levels, percent, entry = career_tables(find_law("peraturan-bkn-3-2023"))
    assert lines(levels)[1][3] == ["Penyelia", "Keterampilan", "III/c, III/d", "25.00", "100.00", "–", "–"]
    assert lines(percent)[1][0] == ["Sangat Baik", "150"]
    assert lines(entry)[1] == [["III/d", "100.00"]]
    points, bands = career_tables(find_law("peraturan-bkn-8-2019"))
    assert lines(points)[1][0] == ["Bobot", "Kualifikasi", "25.00"]
    assert lines(bands)[1][-1] == ["Sangat Rendah", "–"]
    (ages,) = career_tables(find_law("uu-20-2023"))
    assert ["Fungsional Ahli Utama", "65"] in lines(ages)[1]
    assert career_tables(find_law("permenpanrb-14-2017")) == []
