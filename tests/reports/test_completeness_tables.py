"""The tables of the report on completeness."""

from typing import Any

from asncli.reports.completeness_data import (
    AtBkn,
    Completeness,
    Difference,
    Person,
    PlanState,
    Rated,
    tallied,
)
from asncli.reports.completeness_tables import (
    grid_table,
    in_order,
    months_table,
    people_table,
    states_tables,
    steps_table,
    unit_months_table,
    units_table,
)
from asncli.reports.report import Row, Table, shown
from tests.reports.complete import AFTER, completeness, excluded, person

LACKING = person(
    2, unit_id=2, plan=PlanState.DRAFT, approved=0, realised=1, missing=("IKI-1",),
    months=(1, 0, 0, None, 0, 0, *AFTER),
    of=(2, 2, 2, 0, 2, 2, *(0,) * 6), rated=Rated.BEHAVIOUR, steps=(False, False, True, False, False, None),
)  # fmt: skip
PEOPLE = (person(3, unit_id=None), person(1), LACKING, excluded(4))


def named(table: Table, row: Row) -> dict[str, Any]:
    return {column.key: value for column, value in zip(table.columns, row, strict=True)}


def lines(table: Table) -> list[dict[str, Any]]:
    return [named(table, row) for row in table.rows]


def units(data: Completeness) -> Table:
    return units_table(data, *tallied(data.people))


def placed(*people: Person) -> Any:
    return in_order(completeness(*people))


def test_units_have_counts_and_shares_and_the_totals_tie() -> None:
    table = units(completeness(*PEOPLE))
    found = lines(table)
    assert [row["unit"].name for row in found] == ["Dinas", "Bidang", "(tanpa unit kerja)"]
    dinas, bidang, _ = found
    assert (dinas["people"], dinas["excluded"], dinas["plan_approved"], dinas["plans_share"]) == (1, 1, 1, 1000)
    assert (bidang["plan_draft"], bidang["plans_share"], bidang["realised"], bidang["realised_share"]) == (1, 0, 1, 500)
    assert (bidang["delivery_of"], bidang["delivery_share"], bidang["bkn_approved"]) == (0, None, None)
    assert table.totals
    total = named(table, table.totals)
    for key in ("people", "excluded", "plan_draft", "due", "realised", "plans_done", "plans_of", "delivery_of"):
        assert total[key] == sum(row[key] for row in found), key
    assert (total["plans_share"], total["realised_share"]) == (667, 833)


def test_bkn_stands_beside_it_once_its_report_is_there() -> None:
    there = person(1, bkn=AtBkn.PERSETUJUAN, difference=None)
    differs = person(2, bkn=AtBkn.PERSETUJUAN, plan=PlanState.DRAFT, difference=Difference.APPROVED_THERE)
    table = units(completeness(there, differs, at_bkn=True))
    assert [(row["bkn_approved"], row["differences"]) for row in lines(table)] == [(2, 1)]
    assert [table.key for table in states_tables(tallied([there])[1], at_bkn=True)][-2:] == ["bkn", "difference"]


def test_states_sum_to_everybody() -> None:
    for table in states_tables(tallied(PEOPLE)[1], at_bkn=False):
        assert table.totals
        assert table.totals[1] == sum(row[1] for row in table.rows)
    plan = states_tables(tallied(PEOPLE)[1], at_bkn=False)[0]
    assert list(plan.rows)[-1] == ("Disetujui", 2, 667)


def test_months_outside_the_period_are_not_shown() -> None:
    whole = tallied(PEOPLE)[1]
    assert [row[0] for row in months_table(whole).rows] == ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun"]
    assert months_table(whole).totals == ("Sepanjang periode", 5, 6, 833)
    data = completeness(*PEOPLE)
    by_unit = unit_months_table(data, *tallied(data.people))
    assert [by_unit.columns[n].heading for n in shown(by_unit)][-2:] == ["Jun (%)", "Sepanjang Periode (%)"]
    assert lines(by_unit)[1]["jan"] == 500


def test_people_stand_in_the_order_of_the_tree_and_the_grid_counts_them() -> None:
    found = lines(people_table(placed(*PEOPLE)))
    assert [row["name"] for row in found] == ["Pegawai 1", "Pegawai 4", "Pegawai 2", "Pegawai 3"]
    assert (found[2]["missing"], found[2]["without"], found[2]["feedback"], found[2]["delivered"]) == (
        ["IKI-1"], "IKI-1", True, None,
    )  # fmt: skip
    grid = grid_table(placed(*PEOPLE), tallied(PEOPLE)[1])
    rows = lines(grid)
    assert [(row["name"], row["jan"], row["apr"], row["jul"], row["without"]) for row in rows] == [
        ("Pegawai 1", 2, 0, None, 0), ("Pegawai 2", 1, None, None, 1), ("Pegawai 3", 2, 0, None, 0),
    ]  # fmt: skip
    assert grid.totals
    total = named(grid, grid.totals)
    assert [total[key] for key in ("due", "jan", "jul", "realised", "without")] == [6, 5, None, 5, 1]


def test_many_codes_are_cut_short_on_paper_only() -> None:
    many = tuple(f"IKI-{n}" for n in range(1, 6))
    (row,) = lines(people_table(placed(person(1, missing=many))))
    assert (row["without"], row["missing"]) == ("IKI-1, IKI-2, IKI-3 … (5)", list(many))


def test_a_step_says_until_when_and_how_many_are_late() -> None:
    assert list(steps_table(completeness()).rows) == [("Realisasi", 1, 3, 333, "5 Juli 2026", "2 pegawai")]
