"""The roster comes in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
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


def test_a_day_that_has_not_come_is_refused(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened, pytest.raises(AsnError) as refused:
        import_roster(opened, [file("Pegawai", PEOPLE)], options=ALL, writer=WRITER, as_of=date(2226, 2, 1))
    assert refused.value.code == "date-future"


def test_an_older_roster_that_runs_over_a_newer_one_is_warned_of(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    siti = next(line for line in PEOPLE if line["NIP"] == SITI)
    for day, golongan in ((date(2026, 3, 1), siti["Golongan"]), (date(2026, 2, 1), "II/d")):
        with session(path, write=True) as opened:
            lines = [{**siti, "Golongan": golongan}]
            (found,) = import_roster(opened, [file("Pegawai", lines)], options=ALL, writer=WRITER, as_of=day)
    assert [code for code, _ in codes(found)] == ["roster-late"]
    assert "states of it that hold until today: 1" in str(found.problems[0].message)


def test_sheets_of_people_who_have_gone_and_sheets_beside_the_own_one_are_not_read_and_named(tmp_path: Path) -> None:
    rows = {nip: [["NIP", "Nama"], [nip, "Orang"]] for nip in (SITI, BUDI)}
    for name, content in (
        ("lama.xlsx", {"Aktif": rows[SITI], "Pensiun 2025": rows[BUDI]}),
        ("dua.xlsx", {"Pegawai": rows[SITI], "PPPK": rows[BUDI]}),
    ):
        with session(tmp_path / f"{name}.db", write=True, create=True) as opened:
            (found,) = import_roster(opened, [(name, xlsx(content))], options=ALL, writer=WRITER, as_of=JANUARY)
        assert counts(found)[0] == 1
        assert [str(n) for n in found.notices if "--sheet" in str(n)] == [
            "The sheet Pensiun 2025 was left out: its people seem to have gone. Read it with --sheet."
            if name == "lama.xlsx"
            else "The sheet PPPK has such rows too and was not read; name it with --sheet."
        ]  # fmt: skip
