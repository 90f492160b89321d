"""Reading the cells of one row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asncli.workbooks.cells import Fault, Noted, day, quantity, text_cell
from asncli.workbooks.header import Header
from asncli.workbooks.raw import Broken, Cell, Exact, Uncached
from asncli.workbooks.reading import Finding, RowReader
from asncli.workbooks.second_look import Facts
from asncli.workbooks.specs import Column, SheetSpec, Values

TODAY = date(2026, 11, 22)


def check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    if values[1] == 0:
        yield "target", Fault("target-zero")
    if values[2] is None:
        yield "since", Noted(today, "date-missing")


SPEC = SheetSpec(
    name="Contoh",
    key=("code",),
    check=check,
    columns=(
        Column("code", "Kode", text_cell, required=True),
        Column("target", "Target", quantity, kind="number"),
        Column("since", "Mulai", day, kind="date", soft=True, broken="date-invalid"),
        Column("note", "Catatan", text_cell),
    ),
)
HEADER = Header(
    1, 1, {"code": (0, "Kode"), "target": (1, "Target"), "since": (2, "Mulai")}, ("Kode", "Target", "Mulai")
)
MARCH = date(2026, 3, 1)


def read(*row: Cell, facts: Facts | None = None) -> tuple[Values, list[Finding]]:
    return RowReader(SPEC, HEADER, TODAY, lambda: facts or Facts()).read(7, row)


def test_a_sound_row_is_read_without_findings() -> None:
    assert read("A", 5.0, MARCH) == (["A", 50_000, MARCH, None], [])


def test_a_required_cell_that_is_empty_rejects_the_row() -> None:
    assert read("", 5.0, MARCH)[1] == [Finding("code", Fault("value-missing"), True)]


def test_a_fault_rejects_the_row_unless_the_column_is_soft() -> None:
    values, findings = read("A", "1.234", "31/02/2026")
    assert values == ["A", None, None, None]
    assert findings == [
        Finding("target", Fault("number-ambiguous"), True),
        Finding("since", Fault("date-invalid"), False),
    ]


def test_checks_across_columns_refuse_or_replace() -> None:
    values, findings = read("A", 0.0, "")
    assert values == ["A", 0, TODAY, None]
    assert findings == [
        Finding("target", Fault("target-zero"), True),
        Finding("since", Noted(TODAY, "date-missing"), False),
    ]


def test_errors_and_formulas_without_a_result_are_named() -> None:
    assert read(Broken("#N/A"), Uncached(), Broken("#REF!"))[1] == [
        Finding("code", Fault("cell-error"), True),
        Finding("target", Fault("formula-no-value"), True),
        Finding("since", Fault("date-invalid"), False),
    ]


def test_a_long_number_is_looked_up_in_the_file() -> None:
    facts = Facts(cells={7: {0: Exact("197209121996071921")}})
    assert read(197209121996071921.0, 1.0, MARCH, facts=facts)[0][0] == "197209121996071921"


def test_a_repeated_cell_means_the_same_each_time() -> None:
    reader = RowReader(SPEC, HEADER, TODAY, Facts)
    rows: list[list[Cell]] = [["A", "1,5", "1/3/2026"], ["A", "1,5", "1/3/2026"], ["A", True, MARCH], ["A", 1.0, MARCH]]
    assert [reader.read(n, row)[0][1] for n, row in enumerate(rows)] == [15_000, 15_000, None, 10_000]
