"""Where cells stand among cells that span others."""

from __future__ import annotations

import pytest

from asncli.errors import AsnError
from asncli.workbooks.raw import Broken, Exact, Percent
from asncli.workbooks.spans import LONGEST, Spans, number, shown, until_filled


def test_a_cell_goes_to_the_next_place_that_no_earlier_cell_spans() -> None:
    spans = Spans("berkas")
    spans.begin_row(1)
    spans.span(2, 3)
    spans.column = 4
    spans.span(1, 2)
    assert spans.merges == [((0, 0), (2, 1)), ((0, 4), (1, 4))]
    taken = []
    for row in (2, 3, 4):
        spans.begin_row(row)
        spans.column = spans.free() + 2
        taken.append((spans.free(), row))
    assert taken == [(5, 2), (4, 3), (2, 4)]


def test_a_span_ends_with_the_sheet() -> None:
    spans = Spans("berkas")
    spans.begin_row(1_048_576)
    spans.column = 16_383
    spans.span(99, 99)
    assert spans.merges == []


def test_more_cells_than_any_table_has_are_refused() -> None:
    spans = Spans("berkas", most=1_000)
    spans.count(600)
    with pytest.raises(AsnError) as refused:
        spans.count(600)
    assert refused.value.code == "file-hostile"


def test_more_spans_than_any_table_has_are_refused() -> None:
    spans = Spans("berkas")
    for row in range(1, 123):
        spans.begin_row(row)
        spans.span(16_384, 2)
    with pytest.raises(AsnError) as refused:
        spans.span(16_384, 2)
    assert refused.value.code == "file-hostile"


@pytest.mark.parametrize(
    ("said", "value"),
    [("12", 12.0), ("-1.5E+3", -1500.0), ("198503152010011901", Exact("198503152010011901"))]
    + [(said, None) for said in ("", "x", "nan", "inf", "1_000", "1,5")],
)
def test_numbers_of_xml_are_read_as_they_are_written(said: str, value: float | None) -> None:
    assert number(said) == value
    assert type(number(said)) is type(value)


def test_a_percentage_is_marked() -> None:
    assert isinstance(number("0.95", percent=True), Percent)


def test_text_is_taken_as_it_stands_and_errors_are_known() -> None:
    assert (shown("f", " a "), shown("f", "#REF!")) == (" a ", Broken("#REF!"))
    with pytest.raises(AsnError):
        shown("f", "x" * (LONGEST + 1))


def test_empty_cells_at_the_end_are_cut_off() -> None:
    assert until_filled(["", "a", "", 0.0, ""]) == ["", "a", "", 0.0]
