"""The roster comes in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.people import people
from asncli.workflows.import_roster import import_roster
from tests.cli.small_office import BUDI, PEOPLE, SITI
from tests.workbooks.books import xlsx
from tests.workflows.import_office import ALL, JANUARY, WRITER, codes, counts, file, office


def test_the_result_tells_the_day_and_the_units_made(tmp_path: Path) -> None:
    with session(tmp_path / "k.db", write=True, create=True) as opened:
        (found,) = import_roster(opened, [file("Pegawai", PEOPLE)], options=ALL, writer=WRITER)
        (again,) = import_roster(opened, [file("Pegawai", PEOPLE)], options=ALL, writer=WRITER, as_of=JANUARY)
    nobody = {"left": 0, "returned": 0, "changes": {}}
    assert found.more == {
        "as_of": date(2026, 11, 22),
        "units_made": ["Dinas Pendidikan", "Bidang SD (Dinas Pendidikan)", "Bidang SMP (Dinas Pendidikan)"],
        "came": 3,
        **nobody,
    }
    assert again.more == {"as_of": JANUARY, "units_made": [], "came": 0, **nobody}
    assert counts(again) == (3, 0, 0, 3, 0)
    assert [notice.template for notice in again.notices] == [
        "State of {day}, as --as-of says.",
        "A roster of {newest} is known already; the states of this file hold until the next one recorded.",
    ]


def test_a_unit_given_beside_a_column_of_units_is_not_used(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_roster(
            opened, [file("Pegawai", PEOPLE)], options=ALL, writer=WRITER, as_of=JANUARY, unit="Dinas Lain"
        )
    assert (counts(found), codes(found)) == ((3, 0, 0, 3, 0), [])
    assert str(found.notices[-1]) == "--unit was not used: berkas.xlsx has a column of units."


def test_a_line_between_the_rows_names_the_unit_of_those_below_it(tmp_path: Path) -> None:
    rows = [["NIP", "Nama", "Jabatan"], [SITI, "Siti", "A"], ["SKPD : Dinas Sosial"], [BUDI, "Budi", "B"]]
    with session(tmp_path / "k.db", write=True, create=True) as opened:
        import_roster(opened, [("p.xlsx", xlsx({"Data": rows}))], options=ALL, writer=WRITER)
        assert {p.name: p.unit for p in people(opened, WRITER.today)} == {"Siti": None, "Budi": "Dinas Sosial"}
