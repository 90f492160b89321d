"""The unit in force at a row."""

from __future__ import annotations

from asncli.workbooks.unit_lines import UnitLines


def test_lines_name_a_unit_for_the_rows_below_them_and_end_it() -> None:
    lines = UnitLines("Dinas A", asked=True)
    assert str(lines.note(4, ["DINAS B"], signed=False)) == "Row 4 names the unit DINAS B for the rows below it."
    assert str(lines.note(8, ["Unit Kerja : -"], signed=False)) == (
        "Row 8 ends the unit DINAS B; the rows below it name none."
    )
    assert [lines.at(row) for row in (1, 3, 4, 7, 9)] == ["Dinas A", "Dinas A", "DINAS B", "DINAS B", None]
    assert (lines.now(), lines.first_line(), lines.changed()) == (None, 4, True)


def test_other_lines_leave_the_unit_as_it_is() -> None:
    lines = UnitLines("Dinas A", asked=True)
    for row in (["GOLONGAN III"], ["SKPD", "Dinas A"], ["Jumlah", "5"]):
        assert lines.note(4, row, signed=False) is None
    assert lines.note(5, ["DINAS B"], signed=True) is None  # in a block of signatures
    assert (lines.now(), lines.first_line(), lines.changed()) == ("Dinas A", None, False)


def test_a_bare_name_counts_only_below_a_title_and_without_a_column_of_units() -> None:
    assert UnitLines(None, asked=True).note(4, ["DINAS B"], signed=False) is None
    assert UnitLines("Dinas A", asked=False).note(4, ["DINAS B"], signed=False) is None
    assert UnitLines(None, asked=True).note(4, ["SKPD:", "Dinas B"], signed=False) is not None


def test_what_is_about_a_unit_is_no_record() -> None:
    lines = UnitLines(None, asked=True)
    assert lines.names(["SKPD", "Dinas C"])
    assert lines.names(["I", "Bidang Umum"])
    assert not lines.names(["1", "Budi"])


def test_an_option_puts_everybody_into_one_unit() -> None:
    lines = UnitLines("Dinas A", asked=True)
    lines.note(4, ["DINAS B"], signed=False)
    lines.put_all_in("Dinas C")
    assert (lines.at(1), lines.at(9), lines.changed()) == ("Dinas C", "Dinas C", False)
