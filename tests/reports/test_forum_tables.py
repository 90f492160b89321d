"""The tables of the pack: units side by side, and nothing of units that are too small."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asncli.reports import forum_tables
from asncli.reports.branches import Branch
from asncli.reports.dashboard_people import TOP, Figures
from asncli.reports.forum_data import HIDDEN, band
from asncli.reports.forum_tables import (
    NOBODY,
    behind_table,
    climate_table,
    distribution_table,
    good_before,
    iku_units_table,
    listed,
    obstacles_table,
    predikat_table,
    public_table,
    suggestions_table,
    themes_table,
    units_table,
)
from asncli.reports.report import Leaf
from asncli.reports.semester_iku import NO_IKU
from tests.reports.gathered import forum


def test_every_unit_stands_with_what_may_be_shown_of_it() -> None:
    data = forum()
    branches, cut = listed(data)
    assert (len(branches), cut) == (5, False)
    table = units_table(data, branches)
    rows = {row[0].name: row for row in table.rows}
    kesehatan = rows["Dinas Kesehatan"]
    assert kesehatan[2:] == (31, 806, 9_600, 360, 690, None, 12, "baik", 8_443, False)
    assert rows["Puskesmas Pembantu"][2] == HIDDEN
    assert rows["Puskesmas Pembantu"][4] == HIDDEN
    assert table.totals is not None
    assert table.totals[2] == 60


def test_of_very_many_units_only_the_upper_ones_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as few:
        few.setattr(forum_tables, "MOST_UNITS", 3)
        branches, cut = listed(forum())
    assert ([one.level for one in branches], cut) == ([0, 0], True)
    assert [one.id for one in listed(forum(peopled=frozenset({5})))[0]] == [4, 5]


def test_the_distribution_shows_units_whose_predikat_may_be_known() -> None:
    data = forum()
    table = distribution_table(data, listed(data)[0])
    rows = list(table.rows)
    assert all(row[5] + row[6] == row[4] for row in rows if row[5] != HIDDEN)
    assert [(row[1].level, row[0]) for row in rows] == [(one.level, one.name) for one in listed(data)[0]]
    closed = next(row for row in rows if row[0] == "Puskesmas Pembantu")
    assert closed[4:] == (HIDDEN, HIDDEN, HIDDEN, HIDDEN, "tidak ditampilkan")
    assert table.totals is not None
    assert table.totals[4:7] == (60, 49, 11)
    assert [column.key for column in table.columns[5:8]] == ["good", "below", "excellent"]


def test_units_of_one_name_have_their_codes_in_the_chart() -> None:
    data = forum()
    one, two = (Branch(unit, 0, code, "Sekretariat") for unit, code in ((1, "1.01"), (4, "1.02")))
    labels = [row[1].name for row in distribution_table(data, [one, two]).rows]
    assert labels == ["Sekretariat (1.01)", "Sekretariat (1.02)"]


def test_where_nobody_is_complete_tables_say_so_and_show_no_nought() -> None:
    people = forum().seen.people
    nobody = replace(people, units={**people.units, TOP: Figures(0, False, (("baik",),), (0,), None)})
    data = forum(seen={"people": nobody})
    for table in (units_table(data, data.seen.branches), predikat_table(data), distribution_table(data, [])):
        assert (list(table.rows), table.totals, table.empty) == ([], None, NOBODY)


def test_predikat_stand_beside_those_of_the_period_before() -> None:
    table = predikat_table(forum())
    rows = list(table.rows)
    assert sum(row[1] for row in rows) == 60
    assert table.columns[-1].heading == "% Semester II 2025"
    assert all(row[2] == row[3] for row in rows)
    assert good_before(forum(before=None)) is None


def test_the_public_is_heard_only_where_enough_answered() -> None:
    rows = {row[0]: row for row in public_table(forum()).rows}
    assert rows["Dinas Kesehatan"][2:6] == (48, 8_443, "B", 431)
    assert rows["Dinas Pendidikan & Kebudayaan"][2:5] == (6, None, None)
    assert rows["Dinas Pendidikan & Kebudayaan"][-2] == "responden kurang dari 10"
    few = forum().seen.voices
    few = type(few)(few.rated, {4: few.surveys[4]._replace(respondents=2)}, few.suggestions, 1)
    (row,) = public_table(forum(seen={"voices": few})).rows
    assert (row[2:5], row[-1]) == (("<3", None, None), True)
    assert list(suggestions_table(forum(seen={"voices": few})).rows) == []


def test_iku_climate_and_kendala() -> None:
    data = forum()
    assert [row[4] for row in iku_units_table(data).rows] == [9_897, None]
    assert [row[0].name for row in climate_table(data).rows] == ["Dinas Kesehatan"]
    table = obstacles_table(data, listed(data)[0])
    assert list(table.rows) == [(Leaf(0, "Dinas Kesehatan"), "1.02", 12, 9, 3)]
    assert table.totals == ("Seluruh instansi", None, 12, 9, 3)
    assert list(themes_table(data).rows) == [("Laporan tepat waktu", band(4))]


def test_empty_tables_say_what_to_do() -> None:
    data = forum(seen={"ikus": NO_IKU, "climate": None, "obstacles": {}}, themes=[])
    for table in (iku_units_table(data), climate_table(data), obstacles_table(data, [])):
        assert list(table.rows) == []
        assert "asncli " in table.empty
    assert behind_table([]).empty == "Tidak ada IKU yang tertinggal."
