"""Choosing the sheet and its heading."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.workbooks.cells import code, text_cell
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import Column, SheetRows, SheetSpec, read
from tests.workbooks.books import DATA, xlsx

TODAY = date(2026, 11, 22)
UNIT = SheetSpec(
    name="Unit",
    key=("code",),
    identifying=("code", "name"),
    columns=(
        Column("code", "Kode", code, required=True),
        Column("name", "Nama", text_cell, required=True),
        Column("kind", "Jenis", text_cell),
    ),
)
TWO = [["Kode", "Nama"], ["1", "Dinas"]]
THREE = [["Kode", "Nama", "Jenis"], ["2", "Badan", "Badan"]]


def units(content: bytes, sheet: str | None = None) -> SheetRows:
    return read(("unit.xlsx", content), UNIT, sheet=sheet, today=TODAY)[0]


def refused(content: bytes, sheet: str | None = None) -> AsnError:
    with pytest.raises(AsnError) as error:
        units(content, sheet)
    return error.value


def test_the_sheet_asked_for_is_read() -> None:
    assert units(xlsx({"Unit": THREE, "Lama": TWO}), " lama ").sheet == "Lama"


def test_else_the_sheet_named_as_the_spec() -> None:
    assert units(xlsx({"Lain": THREE, "UNIT": TWO})).sheet == "UNIT"


def test_else_all_sheets_that_fit() -> None:
    content = xlsx({"Petunjuk": [["Baca dulu"]], "A": TWO, "B": THREE})
    found = read(("unit.xlsx", content), UNIT, today=TODAY)
    assert [(rows.sheet, [values for _, values in rows]) for rows in found] == [
        ("A", [("1", "Dinas", None)]), ("B", [("2", "Badan", "Badan")]),
    ]  # fmt: skip
    assert [str(notice) for notice in found[0].notices] == [
        "The sheet Petunjuk was left out: it has no such headings."
    ]  # fmt: skip
    assert units(xlsx({"Unit": [["Baca dulu"]], "A": TWO})).sheet == "A"


def test_what_was_understood_by_its_words_alone_is_said() -> None:
    content = xlsx({"A": [["NIP", "Nama Lengkap Pegawai"], ["198503152010011901", "Siti"]]})
    (rows,) = read(("p.xlsx", content), PEGAWAI, today=TODAY)
    assert [str(notice) for notice in rows.notices] == [
        "The heading Nama Lengkap Pegawai was read as Nama, by its words."
    ]  # fmt: skip


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are() -> None:
    error = refused(xlsx({"A": TWO, "B": THREE}), "C")
    assert error.code == "sheet-not-found"
    assert "A, B" in str(error.hint)


def test_no_heading_is_refused_with_the_columns_wanted() -> None:
    error = refused(xlsx({"A": [["1", "Dinas"]]}))
    assert error.code == "header-not-found"
    assert "Kode, Nama" in str(error.message)


def test_a_workbook_of_empty_sheets_is_empty() -> None:
    assert refused(xlsx({"A": [], "B": []})).code == "empty"
    assert refused((DATA / "21_kosong.xlsx").read_bytes()).code == "empty"


def test_headings_without_rows_are_a_sheet_without_records(tmp_path: Path) -> None:
    path = tmp_path / "unit.xlsx"
    path.write_bytes(xlsx({"Unit": [["Kode", "Nama"]]}))
    (rows,) = read(path, UNIT, today=TODAY)
    assert list(rows) == []
    assert (rows.file, rows.counts().rows, rows.counts().skipped) == ("unit.xlsx", 0, 1)


def test_hidden_sheets_are_not_read_and_named() -> None:
    rows = units(xlsx({"A": TWO, "Unit": THREE}, hide=["Unit"]))
    assert rows.sheet == "A"
    assert [str(notice) for notice in rows.notices] == ["The hidden sheet Unit was left out."]


def test_a_second_table_beside_the_first_is_warned_of() -> None:
    people = [["NIP", "Nama", "", "NIP", "Nama"], ["198503152010011901", "Siti", "", "197804112003121902", "Budi"]]
    (rows,) = read(("p.xlsx", xlsx({"A": people})), PEGAWAI, today=TODAY)
    assert [values[:2] for _, values in rows] == [("198503152010011901", "Siti")]
    assert [(problem.code, problem.row) for problem in rows.problems] == [("second-table", None)]
    again = [["NIP", "Nama", "", "NIP"], ["198503152010011901", "Siti", "", "198503152010011901"]]
    (rows,) = read(("p.xlsx", xlsx({"A": again})), PEGAWAI, today=TODAY)
    assert (len(list(rows)), rows.problems) == (1, [])
