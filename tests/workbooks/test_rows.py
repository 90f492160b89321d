"""Reading on below the headings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from asncli.workbooks.cells import code, line_cell, quantity, text_cell
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.seen import Counts
from asncli.workbooks.sheet import Column, SheetSpec, read
from tests.workbooks.books import changed, xlsx

TODAY = date(2026, 11, 22)
GOALS = SheetSpec(
    name="Sasaran",
    key=("code", "year"),
    columns=(
        Column("code", "Kode", code, required=True),
        Column("year", "Tahun", code, required=True),
        Column("name", "Nama", line_cell, required=True, missing="name-missing"),
        Column("target", "Target", quantity, kind="number"),
    ),
)
LOOSE = SheetSpec(
    name="Sasaran",
    key=("code",),
    columns=GOALS.columns,
    same=lambda record: record[2],
    sparse_silences=("percent-cell",),
)
HEADINGS = ["Kode", "Tahun", "Nama", "Target", "Ket"]
Told = tuple[str, str, int | None, str | None, tuple[str, ...]]


def goals(*rows: Sequence[object], spec: SheetSpec = GOALS) -> tuple[SheetRows, list[int]]:
    (found,) = read(("sasaran.xlsx", xlsx({"Sasaran": [HEADINGS, *rows]})), spec, today=TODAY)
    return found, [number for number, _ in found]


def told(rows: SheetRows) -> list[Told]:
    return [(p.severity.value, p.code, p.row, p.cell, p.also) for p in rows.problems]


def test_good_rows_are_given_with_their_numbers_and_values() -> None:
    (found,) = read(
        ("s.xlsx", xlsx({"X": [["Data"], HEADINGS, ["A", 2026, "Satu", 1.5], [], ["B", "2026", "Dua"]]})),
        GOALS,
        today=TODAY,
    )
    assert list(found) == [(3, ("A", "2026", "Satu", 15_000)), (5, ("B", "2026", "Dua", None))]
    assert found.counts() == Counts(rows=2, rejected=0, duplicates=0, skipped=2)
    assert found.columns["target"] == ("D", "Target")


def test_a_rejected_row_has_one_error_and_the_others_beside_it() -> None:
    rows, good = goals(["A", 2026, "", "1.234", "x"], ["B", 2026, "Dua", -1])
    assert good == []
    assert told(rows) == [
        ("error", "name-missing", 2, "C2", ("number-ambiguous",)),
        ("error", "negative-number", 3, "D3", ()),
    ]
    assert [(p.column, p.value) for p in rows.problems] == [("Nama", None), ("Target", "-1")]
    assert rows.counts() == Counts(rows=2, rejected=2, duplicates=0, skipped=1)


def test_the_same_record_twice_is_a_duplicate_and_another_content_a_conflict() -> None:
    rows, good = goals(["A", 2026, "Satu", 1], ["A", 2026, "Satu", 1], ["A", 2026, "Satu", 2], ["A", 2027, "Satu", 1])
    assert good == [2, 5]
    assert told(rows) == [("warning", "duplicate", 3, "A3", ()), ("error", "duplicate-conflict", 4, "A4", ())]
    assert str(rows.problems[1].message) == "Row 4 has the same Kode + Tahun as row 2, but other content."
    assert rows.counts() == Counts(rows=4, rejected=1, duplicates=1, skipped=1)


def test_where_a_name_makes_a_duplicate_the_columns_that_differ_are_named() -> None:
    rows, _ = goals(["A", 2026, "Satu", 1], ["A", 2027, "Satu", 2], ["A", 2026, "Dua", 1], spec=LOOSE)
    assert [(p.code, p.row) for p in rows.problems] == [("duplicate", 3), ("duplicate-conflict", 4)]
    assert str(rows.problems[0].message).endswith("Columns that differ: Tahun, Target.")


def test_a_rejected_row_does_not_make_a_later_one_a_duplicate() -> None:
    rows, good = goals(["A", 2026, "Satu", "x"], ["A", 2026, "Satu", 1])
    assert good == [3]
    assert [p.code for p in rows.problems] == ["number-unreadable"]


def test_rows_that_are_no_record_are_skipped_and_counted_if_they_are_not_blank() -> None:
    rows, good = goals(
        ["1", "2", "3", "4"], ["GRUP SATU"], ["A", 2026, "Satu", 1, "x"], [], HEADINGS, ["Jumlah", None, None, 1],
        ["", "", "", "", "Contoh Raya, 31 Desember 2025"],
    )  # fmt: skip
    assert good == [4]
    assert told(rows) == []
    assert rows.counts() == Counts(rows=1, rejected=0, duplicates=0, skipped=6)


def test_a_hidden_row_is_read_and_told() -> None:
    content = changed(xlsx({"S": [HEADINGS, ["A", 2026, "Satu", 1]]}), '<row r="2"', '<row r="2" hidden="1"')
    (rows,) = read(("s.xlsx", content), GOALS, today=TODAY)
    assert [number for number, _ in rows] == [2]
    assert told(rows) == [("warning", "hidden-row", 2, None, ())]


def test_a_sparse_row_is_told_once() -> None:
    few = SheetSpec(name="S", key=("code",), columns=(Column("code", "Kode", code, required=True),), sparse_silences=())
    content = xlsx({"S": [["Kode", "a", "b", "c", "d", "e", "f", "g", "h"], ["A", "x", "x"], ["B", "x"]]})
    (rows,) = read(("s.xlsx", content), few, today=TODAY)
    assert [number for number, _ in rows] == [2, 3]
    assert [str(p.message) for p in rows.problems] == ["Row 3 has 2 of 9 columns filled."]


def test_a_line_that_breaks_off_is_a_short_row() -> None:
    (rows,) = read(("s.csv", b"Kode;Tahun;Nama;Target\nA;2026;Satu;1\nB;2026\nCatatan\n"), GOALS, today=TODAY)
    assert [number for number, _ in rows] == [2]
    assert told(rows) == [("error", "short-row", 3, None, ("name-missing",))]
    assert str(rows.problems[0].message) == "Row 3 has 2 fields, its heading has 4."
    assert rows.counts() == Counts(rows=2, rejected=1, duplicates=0, skipped=2)


def test_a_fault_found_later_rejects_the_row_once() -> None:
    rows, good = goals(["A", 2026, "Satu", 1], ["B", 2026, "", 1])
    rows.reject(2, "code", "indicator-unknown", "A")
    rows.reject(2, "year", "period-closed", "2026")
    rows.reject(3, "code", "indicator-unknown", "B")
    rows.warn(2, "name", "rater-role", "Satu")
    rows.warn(None, None, "unit-missing")
    assert good == [2]
    assert told(rows) == [
        ("error", "name-missing", 3, "C3", ("indicator-unknown",)),
        ("error", "indicator-unknown", 2, "A2", ("period-closed",)),
        ("warning", "rater-role", 2, "C2", ()),
        ("warning", "unit-missing", None, None, ()),
    ]
    assert rows.counts().rejected == 2


def test_rejected_rows_can_be_had_as_they_stand() -> None:
    rows, _ = goals(["A", 2026, "Satu", 1], ["B", 2026, "", "1.234", "lihat"])
    assert [(number, list(cells)) for number, cells in rows.originals([3])] == [
        (3, ["B", 2026.0, "", "1.234", "lihat"])
    ]


def test_text_is_shown_but_not_whole_books() -> None:
    spec = SheetSpec(
        name="S", key=(), columns=(Column("n", "Nilai", quantity, required=True), Column("t", "Teks", text_cell))
    )
    (rows,) = read(("s.xlsx", xlsx({"S": [["Nilai", "Teks"], ["x" * 5_000, "y"]]})), spec, today=TODAY)
    assert list(rows) == []
    assert rows.problems[0].value == "x" * 200


def test_a_warning_that_turns_out_not_to_hold_is_taken_back_and_faults_keep_their_rows() -> None:
    rows, _ = goals(["A", 2026, "Satu", 1], ["B", 2026, "Dua", 1], ["C", 2026, "Tiga", 1])
    for number in (2, 3, 4):
        rows.warn(number, "target", "direction-assumed", assumed="naik")
    rows.warn(2, "code", "hidden-row")
    rows.reject(4, "code", "nip-unknown", "C")
    rows.unwarn([2, 4], "direction-assumed")
    assert [(p.code, p.row) for p in rows.problems] == [("direction-assumed", 3), ("hidden-row", 2), ("nip-unknown", 4)]
    assert {number: fault.code for number, fault in rows.faults().items()} == {4: "nip-unknown"}


def test_a_line_with_too_many_fields_is_a_long_row() -> None:
    said = "Kode,Tahun,Nama,Target\nA,2026,Satu,1,,\nB,2026,Budi, S.H.,1\n"
    (rows,) = read(("s.csv", said.encode()), GOALS, today=TODAY)
    assert [number for number, _ in rows] == [2]
    assert [(p.code, p.row) for p in rows.problems] == [("long-row", 3)]
    assert str(rows.problems[0].message) == "Row 3 has 5 fields, its heading has 4."
    (rows,) = read(("s.csv", b"Kode;Tahun;Nama;Target;\nA;2026;Satu;1;nanti\n"), GOALS, today=TODAY)
    assert len(list(rows)) == 1  # a remark below no heading


def test_both_lines_of_a_heading_are_known_again_further_down() -> None:
    head = [["NO", "NAMA", "NIP", "PANGKAT", ""], ["", "", "", "GOL", "TMT"]]
    people = [[1, "Agus", "199001012015021004", "III/a", ""], [2, "Budi", "199002012015021004", "III/a", ""]]
    book = xlsx({"X": [*head, people[0], *head, people[1]]})
    (rows,) = read(("s.xlsx", book), PEGAWAI, today=TODAY)
    assert [number for number, _ in rows] == [3, 6]
    assert rows.counts() == Counts(rows=2, rejected=0, duplicates=0, skipped=4)


def test_who_signs_below_a_list_is_nobody_of_it() -> None:
    signed: list[list[object]] = [["", "Mengetahui"], ["", "Kepala Dinas"], ["", "Dr. Bos", "197001011995031001", ""]]
    book = xlsx({"X": [["No", "Nama", "NIP", "Gol"], [1, "Agus", "199001012015021004", "III/a"], *signed]})
    (rows,) = read(("s.xlsx", book), PEGAWAI, today=TODAY)
    assert [number for number, _ in rows] == [2]
    assert rows.counts().skipped == 4


def test_below_a_head_as_a_group_faulty_rows_are_still_told() -> None:
    group: list[list[object]] = [["KEPALA BIDANG UMUM"], [1, "Agus", "199001012015021004"], ["", "Budi", "1985"]]
    (rows,) = read(("s.xlsx", xlsx({"X": [["No", "Nama", "NIP"], *group]})), PEGAWAI, today=TODAY)
    assert [number for number, _ in rows] == [3]
    assert [(p.code, p.row) for p in rows.problems] == [("nip-length", 4)]
