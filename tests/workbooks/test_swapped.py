"""A column of dates whose day and month were swapped is told by the whole column."""

from __future__ import annotations

from datetime import date

from asncli.workbooks.header import Header
from asncli.workbooks.raw import Cell, Noted
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.swapped import swapped_columns

TODAY = date(2026, 11, 22)
HEADER = Header(1, 1, {"nip": (0, "NIP"), "golongan_since": (1, "TMT GOLONGAN")}, ("NIP", "TMT GOLONGAN"))
APRIL, OCTOBER, FIRST = date(2020, 1, 4), date(2022, 1, 10), date(2019, 1, 1)


def healed(*cells: Cell) -> list[object] | None:
    rows: list[tuple[int, list[Cell]]] = [(n, ["x", cell]) for n, cell in enumerate(cells, 2)]
    found = swapped_columns(lambda: rows, HEADER, PEGAWAI)
    parse = found.get("golongan_since")
    return [parse(cell, TODAY) for cell in cells if not isinstance(cell, str)] if parse else None  # type: ignore[arg-type]  # only dates


def test_always_january_and_never_after_the_twelfth_is_swapped() -> None:
    assert healed(APRIL, OCTOBER, FIRST, "") == [
        Noted(date(2020, 4, 1), "date-swapped", {"read": "01/04/2020"}),
        Noted(date(2022, 10, 1), "date-swapped", {"read": "01/10/2022"}),
        FIRST,
    ]


def test_another_month_or_a_late_day_shows_that_nothing_was_swapped() -> None:
    assert healed(APRIL, OCTOBER, FIRST, date(2020, 4, 1)) is None
    assert healed(APRIL, OCTOBER, FIRST, date(2020, 1, 13)) is None


def test_always_the_first_of_january_and_too_few_dates_prove_nothing() -> None:
    assert healed(FIRST, FIRST, FIRST, FIRST) is None
    assert healed(APRIL, OCTOBER) is None


def test_what_comes_late_in_a_long_column_still_counts() -> None:
    assert healed(*[APRIL] * 400, date(2020, 4, 1)) is None
    found = healed(*[APRIL] * 400)
    assert found is not None
    assert len(found) == 400


def test_dates_in_figures_that_a_program_wrote_are_told_too() -> None:
    parse = swapped_columns(
        lambda: [(2, ["x", "04/01/2020"]), (3, ["x", "10/01/2020"]), (4, ["x", "01/01/2021"])], HEADER, PEGAWAI
    )["golongan_since"]
    assert parse("10/01/2020", TODAY) == Noted(date(2020, 10, 1), "date-swapped", {"read": "01/10/2020"})
    assert parse("01/01/2021", TODAY) == date(2021, 1, 1)


def test_months_in_words_and_years_first_leave_nothing_in_doubt() -> None:
    assert healed("04-01-2020", "10-01-2020", "04-01-2021", "4 Januari 2022") is None
    assert healed("04-01-2020", "10-01-2020", "04-01-2021", "2022-01-04") is None


def test_day_numbers_of_excel_are_told_as_the_dates_they_are() -> None:
    found = swapped_columns(lambda: [(2, ["x", 43840]), (3, ["x", 43834.0]), (4, ["x", 43831])], HEADER, PEGAWAI)[
        "golongan_since"
    ]
    assert found(43840, TODAY) == Noted(date(2020, 10, 1), "date-swapped", {"read": "01/10/2020"})


def test_other_days_of_january_alone_prove_nothing() -> None:
    assert healed(*[date(2024, 1, 2)] * 4) is None
    assert healed(FIRST, date(2024, 1, 3), date(2023, 1, 5), FIRST) is None


def test_real_dates_below_a_heading_that_says_month_first_are_healed_beside_text_that_is_right() -> None:
    header = Header(1, 1, {"nip": (0, "NIP"), "golongan_since": (1, "TMT GOLONGAN (MM-DD-YYYY)")}, ("NIP", "TMT"))
    cells: list[Cell] = [OCTOBER, APRIL, date(2018, 1, 4), "04-01-2020"]
    parse = swapped_columns(lambda: [(n, ["x", cell]) for n, cell in enumerate(cells, 2)], header, PEGAWAI)[
        "golongan_since"
    ]
    assert parse(OCTOBER, TODAY) == Noted(date(2022, 10, 1), "date-swapped", {"read": "01/10/2022"})
    assert parse("04-01-2020", TODAY) == date(2020, 4, 1)


def test_the_days_of_tmt_cpns_are_other_months() -> None:
    header = Header(1, 1, {"nip": (0, "NIP"), "since_cpns": (1, "TMT CPNS")}, ("NIP", "TMT CPNS"))
    cells = [date(2010, 1, 3), date(2014, 1, 12), date(2018, 1, 3)]
    assert "since_cpns" in swapped_columns(
        lambda: [(n, ["x", cell]) for n, cell in enumerate(cells, 2)], header, PEGAWAI
    )
    same = [date(2010, 1, 3)] * 4
    assert swapped_columns(lambda: [(n, ["x", cell]) for n, cell in enumerate(same, 2)], header, PEGAWAI) == {}


def test_a_single_swapped_promotion_in_a_column_that_is_not_healed_is_said() -> None:
    parse = PEGAWAI.all_columns[PEGAWAI.at("golongan_since")].parse
    assert parse(APRIL, TODAY) == Noted(APRIL, "date-not-first")
    assert parse("10-01-2022", TODAY) == Noted(OCTOBER, "date-not-first")
    assert parse(date(2020, 4, 1), TODAY) == date(2020, 4, 1)
