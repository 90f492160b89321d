"""Units from their own sheet."""

from pathlib import Path

from asncli.store import units
from asncli.store.staging import Rejected
from asncli.store.unit_sheet import write_units
from asncli.store.units import UnitLine
from asncli.store.writing import Counts
from tests.store.office import SITI, TODAY, Writing, batch, data, office

Row = tuple[str, str, str | None, str | None, str | None]


def write(w: Writing, *rows: Row, kept: frozenset[str] = frozenset()) -> tuple[Counts, list[Rejected]]:
    """Write a sheet whose first row of data is row 2."""
    numbered = [(n, *row) for n, row in enumerate(rows, 2)]
    return write_units(w.session, w.batch, w.source, w.agency, numbered, kept, as_of=TODAY)[:2]


def test_units_get_codes_parents_and_heads_and_those_a_roster_named_are_not_made_twice(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")  # Dinas Pendidikan > Bidang SD, without codes
    rows: list[Row] = [
        ("1.1.1", "Bidang SD", "1.1", "Bidang", None),  # now one level further down
        ("1.1", "Sekretariat", "1", None, None),
        ("1", "DINAS PENDIDIKAN", None, "Dinas", SITI),
    ]
    with batch(path, "unit import") as w:
        assert write(w, *rows) == (Counts(added=1, changed=2), [])
        assert units.list_units(w.session) == [
            UnitLine(1, "1", "DINAS PENDIDIKAN", None, "Dinas", SITI),
            UnitLine(3, "1.1", "Sekretariat", 1, None, None),
            UnitLine(2, "1.1.1", "Bidang SD", 3, "Bidang", None),
        ]
    before = data(path)
    with batch(path, "unit import") as w:
        assert write(w, *rows) == (Counts(unchanged=3), [])
    assert data(path) == before
    with batch(path) as w:
        again = {"nip": SITI, "name": "Siti", "unit": "Bidang SD", "unit_parent": "Dinas Pendidikan"}
        assert w.roster(again).made_units == []


def test_an_empty_parent_means_the_top_unless_the_file_has_no_such_column(tmp_path: Path) -> None:
    with batch(tmp_path / "k.db", "unit import") as w:
        write(w, ("1", "Dinas", None, "Dinas", SITI), ("2", "Bidang", "1", None, None))
        assert write(w, ("2", "Bidang", None, None, None), kept=frozenset({"parent_code"}))[0] == Counts(unchanged=1)
        assert write(w, ("2", "Bidang", None, None, None))[0] == Counts(changed=1)
        assert write(w, ("1", "Dinas", None, None, None))[0] == Counts(unchanged=1)
        assert [u.parent_id for u in units.list_units(w.session)] == [None, None]


def test_a_parent_nobody_knows_and_a_unit_above_itself_are_refused_with_all_that_hang_on_them(tmp_path: Path) -> None:
    with batch(tmp_path / "k.db", "unit import") as w:
        write(w, ("1", "A", None, None, None), ("2", "B", "1", None, None))
        counts, rejected = write(
            w,
            ("1", "A", "2", None, None),
            ("3", "C", "9", None, None),
            ("4", "D", "3", None, None),
            ("5", "E", "5", None, None),
            ("6", "F", "2", None, None),
        )
        assert counts == Counts(added=1)
        assert rejected == [
            Rejected(2, "parent_code", "unit-circle", "2"),
            Rejected(3, "parent_code", "unit-unknown", "9"),
            Rejected(4, "parent_code", "unit-unknown", "3"),
            Rejected(5, "parent_code", "unit-circle", "5"),
        ]


def test_units_of_one_name_in_several_places_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with batch(path) as w:
        people = [{"nip": f"{n}" * 18, "name": "N", "unit": "Umum", "unit_parent": f"Dinas {n}"} for n in (1, 2)]
        w.roster(*people)
    with batch(path, "unit import") as w:
        counts, _ = write(
            w,
            ("1", "Dinas 1", None, None, None),
            ("2", "Dinas 2", None, None, None),
            ("2.1", "Umum", "2", None, None),
            ("1.1", "Umum", "1", None, None),
        )
        assert counts == Counts(changed=4)


def test_a_unit_that_a_roster_names_below_its_office_is_found_further_down(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with batch(path) as w:
        offices = ("Dinas A", "DINAS A", "Dinas B")
        named = ("SUBBAGIAN  UMUM", "Seksi Mutu", "Subbagian Umum")
        people = [
            {"nip": f"{n}" * 18, "name": "N", "unit": unit, "unit_parent": above}
            for n, (unit, above) in enumerate(zip(named, offices, strict=True), 1)
        ]
        w.roster(*people)
    rows: list[Row] = [
        ("0", "Kabupaten", None, None, None),
        ("a", "Dinas A", "0", None, None),
        ("b", "dinas b", "0", None, None),
        *((f"{d}.s", "Sekretariat", d, None, None) for d in "ab"),
        *((f"{d}.s.u", "Subbagian Umum", f"{d}.s", None, None) for d in "ab"),
        ("a.1", "Bidang I", "a", None, None),
        ("a.2", "Bidang II", "a", None, None),
        ("a.1.m", "Seksi Mutu", "a.1", None, None),  # two below Dinas A: nobody can say which one the roster means
        ("a.2.m", "Seksi Mutu", "a.2", None, None),
    ]
    with batch(path, "unit import") as w:
        assert write(w, *rows) == (Counts(added=7, changed=4), [])
        codes = {(u.code, u.name) for u in units.list_units(w.session)}
        assert (None, "Seksi Mutu") in codes
        assert len(codes) == len(rows) + 1
    before = data(path)
    with batch(path, "unit import") as w:
        assert write(w, *rows) == (Counts(unchanged=11), [])
    assert data(path) == before
