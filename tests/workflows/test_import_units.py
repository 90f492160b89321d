"""Units come in."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.workflows.import_units import import_units
from tests.cli.small_office import BUDI, SITI, UNITS
from tests.workbooks.books import DATA
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, codes, counts, file, office


def test_units_of_a_roster_get_their_codes(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        (found,) = import_units(opened, [file("Unit", UNITS)], options=ALL, writer=WRITER)
    assert counts(found) == (3, 0, 3, 0, 0)
    assert asked(path, "SELECT code FROM unit ORDER BY code") == [("1.01",), ("1.01.1",), ("1.01.2",)]


_DEPTHS = (
    "WITH RECURSIVE t (id, depth) AS (SELECT id, 0 FROM unit WHERE parent_id IS NULL UNION ALL"
    " SELECT u.id, depth + 1 FROM unit u JOIN t ON u.parent_id = t.id)"
    " SELECT count(*), sum(depth = 0), max(depth) FROM t"
)


def test_the_tree_of_siasn_comes_in_but_for_the_unit_whose_parent_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with session(path, write=True, create=True) as opened:
        (refused,) = import_units(opened, [DATA / "19_hierarki_unor.xlsx"], options=ALL, writer=WRITER)
        (found,) = import_units(opened, [DATA / "19_hierarki_unor.xlsx"], options=GOOD, writer=WRITER)
        (again,) = import_units(opened, [DATA / "19_hierarki_unor.xlsx"], options=GOOD, writer=WRITER)
    assert (refused.stored, counts(refused)) == (False, (32, 31, 0, 0, 1))
    assert codes(found) == [("unit-unknown", "C33")]
    assert (counts(found), counts(again)) == ((32, 31, 0, 0, 1), (32, 0, 0, 31, 1))
    assert asked(path, _DEPTHS) == [(31, 1, 3)]


def test_the_tree_of_siasn_gives_codes_to_the_units_of_a_roster(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")  # Dinas Pendidikan > Bidang SD, Bidang SMP
    tree = [
        {"ID": "r", "NAMA_UNOR": "Pemerintah Kab. Contoh Raya"},
        {"ID": "d", "NAMA_UNOR": "      DINAS PENDIDIKAN", "ID_ATASAN": "r"},
        {"ID": "s", "NAMA_UNOR": "            Sekretariat", "ID_ATASAN": "d"},
        {"ID": "b", "NAMA_UNOR": "                  Bidang  SD", "ID_ATASAN": "s"},
    ]
    with session(path, write=True) as opened:
        (found,) = import_units(opened, [file("HIERARKI_UNOR", tree)], options=ALL, writer=WRITER)
    assert counts(found) == (4, 2, 2, 0, 0)
    assert asked(path, "SELECT name, code FROM unit ORDER BY code, name") == [
        ("Bidang SMP", None), ("Bidang  SD", "b"), ("DINAS PENDIDIKAN", "d"), ("Pemerintah Kab. Contoh Raya", "r"),
        ("Sekretariat", "s"),
    ]  # fmt: skip


HEADS = "SELECT since, head_nip FROM unit_head ORDER BY since"


def test_another_head_is_the_head_since_the_day_of_the_data_and_that_is_told(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    units = [{"Kode": "1.01", "Nama": "Dinas Pendidikan", "NIP Kepala": BUDI}]
    other = [{**units[0], "NIP Kepala": SITI}]
    with session(path, write=True) as opened:
        (first,) = import_units(opened, [file("Unit", units)], options=ALL, writer=WRITER)
        (found,) = import_units(opened, [file("Unit", other)], options=ALL, writer=WRITER, as_of=date(2026, 5, 1))
        (again,) = import_units(opened, [file("Unit", other)], options=ALL, writer=WRITER)
    assert [counts(one) for one in (first, found, again)] == [(1, 0, 1, 0, 0), (1, 0, 1, 0, 0), (1, 0, 0, 1, 0)]
    assert ([*first.notices], [*again.notices]) == ([], [])
    (told,) = found.notices
    assert told.values == {"day": "1 Mei 2026", "n": 1}
    assert asked(path, HEADS) == [("0001-01-01", BUDI), ("2026-05-01", SITI)]


def test_without_a_day_given_the_data_are_those_of_today_and_never_of_a_day_to_come(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    for nip in (BUDI, SITI):
        with session(path, write=True) as opened:
            units = file("Unit", [{"Kode": "1.01", "Nama": "Dinas Pendidikan", "NIP Kepala": nip}])
            import_units(opened, [units], options=ALL, writer=WRITER)
    assert asked(path, HEADS)[1] == (str(WRITER.today), SITI)
    tomorrow = WRITER.today + timedelta(days=1)
    with session(path, write=True) as opened, pytest.raises(AsnError, match="date-future"):
        import_units(opened, [units], options=ALL, writer=WRITER, as_of=tomorrow)
