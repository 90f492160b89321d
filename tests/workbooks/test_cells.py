"""The parsers gathered: every one answers without failing, whatever stands in a cell."""

from __future__ import annotations

from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from asncli.workbooks import cells
from asncli.workbooks.raw import Parse, Raw

TODAY = date(2026, 11, 22)
PARSERS: tuple[Parse, ...] = (
    cells.text_cell, cells.line_cell, cells.code, cells.nip, cells.superior, cells.quantity, cells.year, cells.period,
    cells.day, cells.day_or_period_end, cells.golongan, cells.pangkat, cells.kind, cells.sex, cells.direction,
    cells.recap, cells.rating, cells.result_kind, cells.plan_kind, cells.aspect, cells.yes_no,
)  # fmt: skip
anything = st.one_of(
    st.text(max_size=20),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.from_regex(r"[0-9]{18}|[0-9.,%\- ]{1,12}|[A-Za-z]{3,9} [0-9]{4}", fullmatch=True),
)


@given(anything, st.sampled_from(PARSERS))
def test_no_cell_makes_a_parser_fail(cell: Raw, parse: Parse) -> None:
    answer = parse(cell, TODAY)
    assert answer is None or parse(cell, TODAY) == answer


def test_a_date_is_no_number_and_a_time_is_no_date() -> None:
    assert cells.quantity(datetime.combine(TODAY, time(7, 30)), TODAY) == cells.Fault("number-unreadable")
    assert cells.day(time(7, 30), TODAY) == cells.Fault("date-invalid")
