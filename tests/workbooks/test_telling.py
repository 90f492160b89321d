"""What is told of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import SheetRows, read
from tests.workbooks.books import changed, xlsx
from tests.workbooks.sheets import NIP, OTHER_NIP, TODAY


def people(*rows: Sequence[object]) -> SheetRows:
    (found,) = read(("p.xlsx", xlsx({"Data": [*rows]})), PEGAWAI, today=TODAY)
    assert list(found)
    return found


def test_an_asterisk_of_a_heading_is_not_told() -> None:
    rows = people(["NIP*", "Nama *", "TMT Golongan*"], [NIP, "A", "x"])
    (problem,) = rows.problems
    assert (problem.code, problem.column, problem.cell) == ("date-invalid", "TMT Golongan", "C2")
    assert rows.headings == ("NIP*", "Nama *", "TMT Golongan*")
    assert rows.index_of(2, problem) == 2
    assert rows.key_met() == "NIP"


def test_a_number_is_told_with_all_its_digits() -> None:
    book = changed(xlsx({"Data": [["NIP", "Nama"], [777, "A"]]}), "<v>777</v>", f"<v>{NIP}</v>")
    (rows,) = read(("p.xlsx", book), PEGAWAI, today=TODAY)
    assert len(list(rows)) == 1
    assert [(p.code, p.value) for p in rows.problems] == [("nip-numeric-intact", NIP)]


def test_a_row_is_rejected_once_and_a_warning_can_be_taken_back() -> None:
    rows = people(["NIP", "Nama"], [NIP, "A"], [OTHER_NIP, "B"])
    rows.warn(3, "name", "sparse", None, filled=1, of=2)
    rows.reject(2, "nip", "nip-missing")
    rows.reject(2, "nip", "name-missing")
    rows.reject(2, "nip", "name-missing")
    rows.unwarn([3], "sparse")
    assert [(p.code, p.row, p.also) for p in rows.problems] == [("nip-missing", 2, ("name-missing",))]
    assert rows.faults() == {2: rows.problems[0]}
    assert rows.counts().rejected == 1
