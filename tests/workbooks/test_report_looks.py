"""How a report looks in a workbook."""

import io
import re

import pytest
from xlsxwriter import Workbook

from asncli.reports.palette import PREDIKAT
from asncli.terms import Predikat
from asncli.workbooks.report_looks import NORMAL, SMALL, TINTS, Look, Looks


def test_every_predikat_has_a_gentle_fill_and_a_bar_of_its_own() -> None:
    assert set(TINTS) == set(PREDIKAT) == set(Predikat)
    assert all(re.fullmatch("#[C-F][0-9A-F]{5}", colour) for colour in TINTS.values())
    assert len({*TINTS.values()}) == len({*PREDIKAT.values()}) == len(Predikat)


def test_a_format_is_made_once() -> None:
    with Workbook(io.BytesIO()) as book:
        looks = Looks(book, SMALL)
        assert looks.cell("text") is looks.cell("text")
        assert looks.cell("label", Look(fill="#FFFFFF")) is not looks.cell("label")
        assert looks.heading is looks.heading


@pytest.mark.parametrize(
    ("said", "width", "lines"),
    [
        ("", 10, 1),
        ("Baik", 10, 1),
        ("Sesuai Ekspektasi", 10, 2),
        ("KARTIKASIH BAJRASENA", 18, 2),
        ("Kartikasih Bajrasena", 20, 1),
        ("x" * 100, 20, 5),
    ],
)
def test_the_lines_of_a_text_are_guessed_with_care(said: str, width: float, lines: int) -> None:
    with Workbook(io.BytesIO()) as book:
        assert Looks(book, SMALL).lines(said, width) == lines


def test_taller_letters_make_taller_rows() -> None:
    with Workbook(io.BytesIO()) as book:
        assert Looks(book, NORMAL).height(2) > Looks(book, SMALL).height(2) > Looks(book, SMALL).height(1)
