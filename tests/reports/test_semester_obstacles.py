"""Kendala and tindak lanjut in the semester report."""

from __future__ import annotations

from asncli.reports.frames import ObstacleRow, Reported
from asncli.reports.report import Page, Prose, Table, shown
from asncli.reports.semester_obstacles import NO_OBSTACLES, Obstacles, obstacle_pages
from tests.reports.made import person, semester

DATA = semester([person(1), person(2, unit_id=2), person(3, unit_id=2), person(4, unit_id=None)])
COUNTS = {2: Reported(3, 2, 1), 3: Reported(1, 1, 0), 4: Reported(2, 1, 1)}


def _pages(found: Obstacles) -> list[Page]:
    return obstacle_pages(found, DATA.people, DATA.period)


def test_units_are_counted_in_the_order_of_the_report_and_totals_add_up() -> None:
    (table,) = _pages(Obstacles(COUNTS))[0].tables
    names = {p.person.employee_id: (p.unit.name, p.unit.code) for p in DATA.people}
    assert list(table.rows) == [(*names[2], 2, 3, 1, 2, 1), (*names[4], 1, 1, 1, 0, 1)]
    assert table.totals == ("Jumlah", None, 3, 4, 2, 2, 2)
    (bare,) = _pages(Obstacles({3: COUNTS[3]}))[0].tables
    assert "only_follow_up" not in [bare.columns[place].key for place in shown(bare)]


def test_every_kendala_stands_with_unit_and_person() -> None:
    whose = next(p for p in DATA.people if p.person.employee_id == 3)
    row = ObstacleRow(3, "IKI-1", "Laporan", "2026-03-31", "Hujan", None)
    (table,) = _pages(Obstacles({3: COUNTS[3]}, [(whose, row)]))[1].tables
    assert list(table.rows) == [
        (whose.unit.name, whose.unit.code, whose.person.nip, whose.person.name, "IKI-1", "Laporan", "2026-03-31",
         "Hujan", None)
    ]  # fmt: skip


def test_where_there_is_none_the_page_says_how_they_are_told() -> None:
    (page,) = _pages(NO_OBSTACLES)
    (table,) = page.tables
    assert (page.name, list(table.rows)) == ("Kendala dan Tindak Lanjut", [])
    assert "asncli achievement add" in table.empty


def test_more_than_a_sheet_holds_are_counted_and_left_out() -> None:
    units, page = _pages(Obstacles(COUNTS, None))
    assert isinstance(units.blocks[0], Table)
    (words,) = page.blocks
    assert isinstance(words, Prose)
    assert words.lines[0].startswith("Kendala (6 baris) tidak dimuat")
