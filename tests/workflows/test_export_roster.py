"""The roster goes out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from asncli.store.database import session
from asncli.workflows.export_roster import export_roster
from asncli.workflows.import_roster import import_roster
from asncli.workflows.import_units import import_units
from tests.cli.small_office import BUDI, SITI
from tests.workflows.import_office import ALL, JANUARY, WRITER, counts, file


def test_a_unit_whose_name_says_too_little_goes_out_by_its_code(tmp_path: Path) -> None:
    units = [
        {"Kode": "1", "Nama": "Dinas A"}, {"Kode": "1.1", "Nama": "Umum", "Kode Induk": "1"},
        {"Kode": "1.1.1", "Nama": "Seksi", "Kode Induk": "1.1"}, {"Kode": "2", "Nama": "Dinas B"},
        {"Kode": "2.1", "Nama": "Umum", "Kode Induk": "2"}, {"Kode": "2.1.1", "Nama": "Seksi", "Kode Induk": "2.1"},
    ]  # fmt: skip
    people = [{"NIP": SITI, "Nama": "Siti", "Unit Kerja": "1.1.1"}, {"NIP": BUDI, "Nama": "Budi", "Unit Kerja": "2.1"}]
    out = tmp_path / "out.xlsx"
    with session(tmp_path / "k.db", write=True, create=True) as opened:
        import_units(opened, [file("Unit", units)], options=ALL, writer=WRITER)
        import_roster(opened, [file("Pegawai", people)], options=ALL, writer=WRITER, as_of=JANUARY)
        assert export_roster(opened, out, date(2026, 7, 1)) == 2
        (again,) = import_roster(opened, [out], options=ALL, writer=WRITER)
    assert (counts(again), again.more["as_of"]) == ((2, 0, 0, 2, 0), date(2026, 7, 1))
    rows = [list(row) for row in load_workbook(out)["Pegawai"].iter_rows(values_only=True)]
    headings = next(row for row in rows if row[0] == "NIP")
    unit, parent = headings.index("Unit Kerja"), headings.index("Unit Kerja Induk")
    assert sorted((row[0], row[unit], row[parent]) for row in rows[rows.index(headings) + 1 :]) == [
        (BUDI, "Umum", "Dinas B"), (SITI, "1.1.1", None),
    ]  # fmt: skip
