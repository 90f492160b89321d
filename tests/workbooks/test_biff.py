"""The second look at an .xls."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from asncli.workbooks.biff import facts_of_xls, is_locked
from asncli.workbooks.raw import Broken, Percent
from asncli.workbooks.second_look import Facts
from tests.workbooks.books import DATA

SMALL = (DATA / "xls" / "galat_kecil.xls").read_bytes()  # its stream lies in small sectors
LARGE = (DATA / "xls" / "persen_grafik.xls").read_bytes()  # there is a chart among its records
NOMINATIF = (DATA / "04_nominatif_gabung.xls").read_bytes()


def test_errors_percentages_and_hidden_rows_are_found() -> None:
    facts = facts_of_xls(SMALL)["Data"]
    assert facts.hidden == {3}
    assert facts.cells == {
        2: {2: 0.95, 3: Broken("#N/A"), 4: Broken("#DIV/0!")},
        3: {2: 0.5, 4: Broken("#N/A")},
        9: {1: 0.25},
    }
    assert isinstance(facts.cells[2][2], Percent)


def test_short_numbers_formulas_and_cells_below_a_chart_are_found() -> None:
    facts = facts_of_xls(LARGE)["Realisasi"]
    assert facts.hidden == {10}
    assert facts.cells[21] == {2: 0.25, 3: 0.2, 4: Broken("#DIV/0!")}
    assert facts.cells[90] == {1: Broken("#N/A")}
    assert len(facts.cells) == 81


def test_a_plain_workbook_has_nothing_odd() -> None:
    assert facts_of_xls(NOMINATIF) == {"Sheet1": Facts()}
    assert not is_locked(NOMINATIF)


def test_a_password_is_known_by_its_record() -> None:
    assert is_locked(LARGE.replace(b"\x42\x00\x02\x00", b"\x2f\x00\x02\x00", 1))


@given(st.sampled_from([SMALL, LARGE, NOMINATIF]), st.randoms(use_true_random=False))
def test_a_damaged_file_tells_nothing_and_stops_nobody(content: bytes, choose: Random) -> None:
    damaged = bytearray(content[: choose.randrange(30, len(content))])
    for _ in range(20):
        damaged[choose.randrange(len(damaged))] = choose.choice((0, 1, 127, 255))
    assert isinstance(facts_of_xls(bytes(damaged)), dict)
    assert is_locked(bytes(damaged)) in (True, False)
