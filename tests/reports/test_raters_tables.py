"""Assessors, what is to be seen of them, and rated units."""

from asncli.reports.raters_data import RatedUnit, counted
from asncli.reports.raters_tables import assessors_table, lines, sights_table, units_table
from asncli.terms import UnitAchievement
from tests.reports.rated import rated, raters


def test_an_assessor_who_has_rated_nobody_is_listed_and_nothing_is_said_of_them() -> None:
    people = [rated(n, work_given=0, behaviour_given=0) for n in range(6)]
    data = raters(people)
    done = counted(data)
    found = lines(data, done)
    assert [(row[0], row[-1]) for row in assessors_table(found).rows] == [
        ("197001011995032001", "belum ada rating"),
        ("197001011995032001", "belum ada rating"),
    ]
    assert list(sights_table(found, []).rows) == []


def test_somebody_outside_the_roster_stands_last_and_is_named_as_such() -> None:
    people = [rated(n, assessor_nip="196905141994031901", assessor=None) for n in range(5)] + [rated(1)]
    data = raters(people)
    rows = list(assessors_table(lines(data, counted(data))).rows)
    nobody = "(tidak ada dalam daftar pegawai)"
    assert [row[1] for row in rows] == ["Mawar", "Mawar", nobody, nobody]
    weak = RatedUnit(1, "D", "Dinas", UnitAchievement.SANGAT_KURANG)
    people = [rated(n, assessor_nip="196905141994031901", assessor=None, work_rating="above") for n in range(7)]
    data = raters(people, capaian={1: weak})
    table, at_odds = units_table(data, counted(data))
    assert [row[4] for row in table.rows] == [nobody]
    assert {row[1] for row in sights_table(lines(data, counted(data)), at_odds).rows} == {nobody}


def test_a_unit_whose_capaian_is_weak_and_whose_people_are_mostly_above_is_at_odds() -> None:
    weak = RatedUnit(1, "D", "Dinas", UnitAchievement.SANGAT_KURANG)
    data = raters([rated(n, work_rating="above" if n < 4 else "meets") for n in range(7)], capaian={1: weak})
    table, at_odds = units_table(data, counted(data))
    (row,) = table.rows
    assert row[6:9] == (7, 5_714, 4_286)
    assert [words for _, _, words in at_odds] == [
        "Capaian organisasi Dinas: Sangat Kurang; 4 dari 7 rating hasil kerja (57,14 %) Di Atas Ekspektasi."
    ]
