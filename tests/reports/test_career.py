"""What the lists on career share."""

from asncli.reports.career import NO_UNIT, OfUnit, bases, unit_of
from tests.reports.careers import CREDIT, HEAD, who


def test_units_of_one_name_are_told_apart_and_who_has_none_is_named() -> None:
    assert unit_of(who(), 7) == OfUnit(7, "D.1", "Bidang SD")
    assert unit_of(who(unit=None, unit_code=None), None) == OfUnit(None, None, NO_UNIT)


def test_the_head_says_of_which_day_and_unit() -> None:
    assert HEAD.lines == ["Keadaan pegawai per 31 Desember 2025"]
    assert HEAD._replace(unit="Dinas").lines[0] == "Unit kerja: Dinas beserta unit di bawahnya"


def test_each_part_says_where_it_stands() -> None:
    assert bases({"Nilai dasar": CREDIT.provisions["base"]}) == [
        "Nilai dasar: Peraturan BKN 3/2023 (belum dicocokkan dengan naskah)."
    ]
