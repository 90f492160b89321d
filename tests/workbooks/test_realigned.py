"""Further tables below the first one."""

from __future__ import annotations

from collections.abc import Sequence

from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import SheetRows, read
from tests.workbooks.books import changed, xlsx
from tests.workbooks.sheets import NIP, OTHER_NIP, TODAY

FIRST = ["NIP", "Nama", "Gol", "Jabatan", "Unit Kerja", "Pendidikan"]
OTHER = ["Nama", "NIP", "Pendidikan", "Unit Kerja", "Jabatan", "Gol"]


def people(*rows: Sequence[object]) -> tuple[SheetRows, list[dict[str, object]]]:
    (found,) = read(("p.xlsx", xlsx({"Data": [*rows]})), PEGAWAI, today=TODAY)
    fields = [column.field for column in PEGAWAI.given_out]
    wanted = ("nip", "name", "golongan", "position", "unit", "education")
    return found, [{w: values[fields.index(w)] for w in wanted} for _, values in found]


def test_rows_below_a_heading_of_another_order_are_read_under_it() -> None:
    rows, found = people(
        FIRST, [NIP, "A", "III/a", "Analis", "Bidang A", "S-1"], OTHER, ["B", OTHER_NIP, "S-2", "Bidang B", "Guru", "x"]
    )
    assert found == [
        {"nip": NIP, "name": "A", "golongan": "III/a", "position": "Analis", "unit": "Bidang A", "education": "S-1"},
        {"nip": OTHER_NIP, "name": "B", "golongan": None, "position": "Guru", "unit": "Bidang B", "education": "S-2"},
    ]
    assert [(p.code, p.cell, p.value) for p in rows.problems] == [("golongan-unknown", "F4", "x")]
    assert rows.counts().skipped == 2


def test_a_column_that_the_further_table_does_not_have_stays_empty_and_the_first_order_may_come_back() -> None:
    third = "198703152010011903"
    rows, found = people(
        FIRST, [NIP, "A", "III/a", "Analis", "Bidang A", "S-1"],
        ["NIP", "Nama", "Pendidikan"], [OTHER_NIP, "B", "S-2", "?"],
        FIRST, [third, "C", "III/b", "Guru", "Bidang C", "S-3"],
    )  # fmt: skip
    assert found[1:] == [
        {"nip": OTHER_NIP, "name": "B", "golongan": None, "position": None, "unit": None, "education": "S-2"},
        {"nip": third, "name": "C", "golongan": "III/b", "position": "Guru", "unit": "Bidang C", "education": "S-3"},
    ]
    assert rows.counts().rows == 3


def test_a_heading_repeated_in_the_same_order_changes_nothing() -> None:
    rows, found = people(
        FIRST, [NIP, "A", "III/a", "Analis", "Bidang A", "S-1"], ["NIP", "Nama", "Golongan"],
        [OTHER_NIP, "B", "III/a", "Guru", "Bidang B", "S-2"],
    )  # fmt: skip
    assert [person["position"] for person in found] == ["Analis", "Guru"]
    assert rows.problems == []


def test_rejected_rows_of_a_further_table_come_back_in_the_first_order() -> None:
    rows, found = people(FIRST, [NIP, "A", "", "", "", ""], OTHER, ["B", "1985", "S-2", "Bidang B", "Guru", "III/b"])
    assert len(found) == 1
    assert [(p.code, p.cell) for p in rows.problems if p.severity == "error"] == [("nip-length", "B4")]
    ((_, cells),) = rows.originals([4])
    assert cells == ["1985", "B", "III/b", "Guru", "Bidang B", "S-2"]


def test_what_the_second_look_finds_moves_with_its_column() -> None:
    lines: list[Sequence[object]] = [FIRST, [NIP, "A", "", "", "", "#N/A"], OTHER, ["B", 777, "", "", "", "III/b"]]
    book = changed(xlsx({"Data": lines}), "<v>777</v>", f"<v>{OTHER_NIP}</v>")
    (rows,) = read(("p.xlsx", book), PEGAWAI, today=TODAY)
    assert [values[0] for _, values in rows] == [NIP, OTHER_NIP]
    assert [(p.code, p.cell, p.value) for p in rows.problems if p.row == 4] == [("nip-numeric-intact", "B4", OTHER_NIP)]
