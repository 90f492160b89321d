"""Who stands in which box."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from asncli.reports.report import Grid, Prose, Table
from asncli.reports.talent import build, counts, picture
from asncli.rules.policy import load_policy, parse_policy
from asncli.rules.talent import NotPlaced
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind, Predikat
from asncli.workflows.career_talent import talent_map, talent_page
from tests.cli.small_office import BUDI, SITI, WAYAN
from tests.workflows.import_office import office

TODAY = date(2026, 11, 22)
NUMBERS = "(SELECT id FROM employee WHERE nip = ?)"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The small office: Siti above and high, Budi meets with a figure alone, Wayan without a predikat."""
    with session(office(tmp_path_factory.mktemp("talenta") / "k.db"), write=True) as made:
        raw = raw_connection(made)
        raw.executemany(
            f"INSERT INTO earlier_evaluation (employee_id, period, predikat, source_id) VALUES ({NUMBERS}, ?, ?, 1)",
            [(SITI, "2025", "sangat_baik"), (BUDI, "2025", "baik"), (WAYAN, "2024", "baik")],
        )
        raw.executemany(
            "INSERT INTO potential (employee_id, assessed_on, level, figure, source_id)"
            f" VALUES ({NUMBERS}, ?, ?, ?, 1)",
            [(SITI, "2026-05-15", "tinggi", 7000), (SITI, "2023-05-15", "rendah", None),
             (BUDI, "2026-05-15", None, 7000), (WAYAN, "2026-05-15", "menengah", None)],
        )  # fmt: skip
        yield made


def test_people_are_placed_or_listed_with_the_reason(opened: Session) -> None:
    data = talent_map(opened, 2025, load_policy(), today=TODAY)
    assert {one.nip: (one.placed.box, one.placed.reason) for one in data.people} == {
        SITI: (9, None), BUDI: (None, NotPlaced.NO_THRESHOLDS), WAYAN: (None, NotPlaced.NO_PREDIKAT),
    }  # fmt: skip
    assert {one.said for one in data.people if one.predikat} == {"dari luar program"}


def test_thresholds_of_the_agency_place_who_has_a_figure_alone(opened: Session) -> None:
    own = parse_policy("k.toml", "[talent]\npotential_thresholds = [80, 60]\nperformance_thresholds = [80, 60]\n")
    data = talent_map(opened, 2025, own, today=TODAY)
    assert {one.nip: one.placed.box for one in data.people} == {SITI: 9, BUDI: 7, WAYAN: None}
    assert counts(data.people) == {9: 1, 7: 1}


def test_the_grid_and_those_who_are_listed_add_up_to_everybody(opened: Session) -> None:
    report = build(talent_map(opened, 2025, load_policy(), today=TODAY))
    summary = report.head["summary"]
    assert summary == {"people": 3, "placed": 1, "not_placed": 2, "pool": 1}
    assert sum(report.head["boxes"].values()) + sum(report.head["reasons"].values()) == 3
    (units,) = report.page("Per Unit Kerja").tables
    assert units.totals is not None
    assert (units.totals[2], units.totals[-2:]) == (1, (2, 3))
    people = list(report.page("Pegawai").tables[0].rows)
    assert [(row[0], row[4], row[10]) for row in people] == [
        (SITI, Predikat.SANGAT_BAIK, 9), (WAYAN, None, None), (BUDI, Predikat.BAIK, None),
    ]  # fmt: skip


def test_nothing_is_recommended_for_who_is_under_a_penalty_and_it_is_not_named(opened: Session) -> None:
    raw = raw_connection(opened)
    raw.execute(
        f"INSERT INTO discipline (employee_id, penalty, begins, source_id) VALUES ({NUMBERS}, 'pemberhentian',"
        " '2026-10-01', 1)",
        (SITI,),
    )
    report = build(talent_map(opened, 2025, load_policy(), today=TODAY))
    raw.execute("DELETE FROM discipline")
    (pool,) = report.page("Kelompok Rencana Suksesi").tables
    assert [row[-1] for row in pool.rows] == ["Diperiksa petugas"]
    notes = report.page("Ringkasan").blocks[-1]
    assert isinstance(notes, Prose)
    assert "Diperiksa petugas: ada hal yang diperiksa petugas sebelum orang ini diusulkan." in notes.lines


def test_the_workbook_has_the_coloured_grid(opened: Session) -> None:
    report = build(talent_map(opened, 2025, load_policy(), today=TODAY))
    (grid,) = report.page("Sembilan Kotak").blocks
    assert isinstance(grid, Grid)
    assert [[square.said.split("\n")[0] for square in squares] for _, squares in grid.rows] == [
        ["Kotak 4", "Kotak 7", "Kotak 9"], ["Kotak 2", "Kotak 5", "Kotak 8"], ["Kotak 1", "Kotak 3", "Kotak 6"],
    ]  # fmt: skip
    assert grid.rows[0][1][2].said.split("\n")[1] == "1 pegawai (100,0%)"


def test_a_picture_has_names_only_where_they_were_asked_for(opened: Session) -> None:
    data = talent_map(opened, 2025, load_policy(), today=TODAY)
    assert picture(data, with_names=False).names == {}
    assert picture(data, with_names=True).names == {9: ["Siti Contoh"]}


def test_the_sheet_of_the_semester_holds_the_succession_pool_of_the_last_full_year(opened: Session) -> None:
    policy = load_policy()
    found = Period(2026, PeriodKind.SEMESTER, 1)
    (table,) = talent_page(opened, found, policy, TODAY).blocks
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == [SITI]
    (empty,) = talent_page(opened, found, policy, TODAY, unit_ids=[]).blocks
    assert isinstance(empty, Table)
    assert list(empty.rows) == []
