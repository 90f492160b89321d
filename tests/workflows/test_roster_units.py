"""The unit of people on a sheet without a column of units."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.store.database import session
from asncli.store.people import people
from asncli.workbooks.rejects import write_rejects
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import read
from asncli.workflows.import_roster import import_roster
from tests.cli.small_office import PEOPLE, WAYAN
from tests.workbooks.books import xlsx
from tests.workflows.import_office import ALL, JANUARY, WRITER, codes, file, office

AGUS = "199001012015021004"


@pytest.mark.parametrize(
    ("sheet", "above", "below", "given", "unit", "told"),
    [
        ("Bidang SD", [["SKPD : Dinas A"]], [], "Bidang SMP", "Bidang SMP", "as --unit says."),
        ("Bidang SD", [["SKPD : Dinas A"]], [], None, "Dinas A", "as the title says."),
        ("Bidang SD", [], [], None, "Bidang SD", "the name of the sheet."),
        ("Data", [], [["SKPD : Dinas A"]], None, "Dinas A", None),
    ],
)
def test_the_option_goes_before_the_title_and_that_before_the_name_of_the_sheet(
    tmp_path: Path,
    sheet: str,
    above: list[list[object]],
    below: list[list[object]],
    given: str | None,
    unit: str,
    told: str | None,
) -> None:
    rows: list[list[object]] = [*above, ["NIP", "Nama", "Jabatan"], *below, [AGUS, "Agus", "A"]]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_roster(
            opened, [("p.xlsx", xlsx({sheet: rows}))], options=ALL, writer=WRITER, as_of=JANUARY, unit=given
        )
        assert next(p.unit for p in people(opened, JANUARY) if p.nip == AGUS) == unit
    said = [str(n) for n in found.notices if str(n).startswith("Everybody")]
    assert said == ([f"Everybody on the sheet {sheet} is in the unit {unit}, {told}"] if told else [])


def test_without_anything_to_go_by_the_file_is_warned_of_and_a_column_needs_nothing(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        for lines, expected in (([{"NIP": AGUS, "Nama": "Agus"}], [("unit-missing", None)]), (PEOPLE[2:], [])):
            (found,) = import_roster(opened, [file("Data", lines)], options=ALL, writer=WRITER, as_of=JANUARY)
            assert codes(found) == expected
        assert next(p.unit for p in people(opened, JANUARY) if p.nip == WAYAN) == "Bidang SMP"


BUDI, CICI = "199002012015021004", "199003012015021004"


def test_lines_between_the_rows_are_told_with_the_title(tmp_path: Path) -> None:
    rows = [["SKPD : Dinas A"], ["NIP", "Nama"], [AGUS, "Agus"], ["DINAS B"], [BUDI, "Budi"], ["SKPD : -"], [CICI, "C"]]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_roster(opened, [("p.xlsx", xlsx({"X": rows}))], options=ALL, writer=WRITER, as_of=JANUARY)
        units = {p.nip: p.unit for p in people(opened, JANUARY)}
    assert [units[nip] for nip in (AGUS, BUDI, CICI)] == ["Dinas A", "DINAS B", None]
    assert "The people above row 4 are in the unit Dinas A, as the title says." in map(str, found.notices)
    assert codes(found) == [("unit-missing", None)]
    assert str(found.problems[0].message).startswith("People for whom p.xlsx names no unit: 1.")


def test_an_empty_cell_of_the_column_takes_the_line_above_it(tmp_path: Path) -> None:
    rows = [
        ["NIP", "Nama", "Unit Kerja"],
        [AGUS, "Agus", ""],
        ["SKPD : Dinas B"],
        [BUDI, "B", ""],
        [CICI, "C", "Dinas C"],
    ]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_roster(opened, [("p.xlsx", xlsx({"X": rows}))], options=ALL, writer=WRITER, as_of=JANUARY)
        units = {p.nip: p.unit for p in people(opened, JANUARY)}
    assert [units[nip] for nip in (AGUS, BUDI, CICI)] == [None, "Dinas B", "Dinas C"]
    assert "Such lines count only where the column of units is empty." in map(str, found.notices)
    assert codes(found) == [("unit-missing", None)]


@pytest.mark.parametrize(("sheet", "given"), [("Bidang SD", None), ("X", "Bidang SMP")])
def test_rejected_rows_keep_the_unit_that_no_line_of_the_file_says(
    tmp_path: Path, sheet: str, given: str | None
) -> None:
    book = xlsx({sheet: [["NIP", "Nama"], [AGUS, "Agus"], ["1985", "B"]]})
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_roster(opened, [("p.xlsx", book)], options=ALL, writer=WRITER, as_of=JANUARY, unit=given)
    write_rejects(tmp_path / "tolak.xlsx", found.sheets, say=str)
    (again,) = read(tmp_path / "tolak.xlsx", PEGAWAI, today=WRITER.today)
    assert (again.as_of, again.unit_title) == (JANUARY, given or sheet)
