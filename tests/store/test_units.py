"""Recognising units, and making those not met before."""

from pathlib import Path

import pytest

from asncli.store import units
from asncli.store.units import UnitIndex, UnitLine, resolve
from tests.store.office import Writing, batch

LINES = [
    UnitLine(1, "1", "Dinas Pendidikan", None, None, None),
    UnitLine(2, "2", "Dinas Kesehatan", None, None, None),
    UnitLine(3, None, "Sekretariat", 1, None, None),
    UnitLine(4, None, "Sekretariat", 2, None, None),
    UnitLine(5, "1.1", "Subbag Umum", 3, None, None),
    UnitLine(6, None, "Puskesmas Mekar", 2, None, None),
    UnitLine(7, None, "Dinas Pendidikan", 1, None, None),
]


@pytest.mark.parametrize(
    ("said", "parent", "found"),
    [
        ("1", None, [1]),
        ("1.1", "Dinas Kesehatan", [5]),
        ("PUSKESMAS  mekar", None, [6]),
        ("Sekretariat", None, [3, 4]),
        ("Sekretariat", "dinas kesehatan", [4]),
        ("Sekretariat", "2", [4]),
        ("Subbag Umum", "Dinas Pendidikan", [5]),
        ("Subbag Umum", "Dinas Kesehatan", []),
        ("Dinas Pendidikan", None, [1, 7]),
        ("Dinas Pendidikan", "Dinas Pendidikan", [1]),
        ("Dinas Sosial", None, []),
    ],
)
def test_a_unit_is_recognised_by_code_by_name_under_a_parent_or_by_its_bare_name(
    said: str, parent: str | None, found: list[int]
) -> None:
    assert [unit.id for unit in UnitIndex(LINES).fits(said, parent)] == found


def outline(w: Writing) -> list[str]:
    """Write the tree with indents."""
    return ["  " * branch.depth + branch.unit.name for branch in units.tree(w.session)]


def test_units_are_made_from_the_top_down_in_whatever_order_they_are_named(tmp_path: Path) -> None:
    said = [
        ("Subbag Umum", "Sekretariat", 2), ("Bidang SD", "Dinas Pendidikan", 3), ("Puskesmas", None, 4),
        ("Sekretariat", "Dinas Pendidikan", 5), ("sekretariat", None, 6), ("Dinas Sosial", "Dinas Sosial", 7),
        ("BIDANG SD ", "dinas pendidikan", 8), ("Puskesmas", "Dinas Kesehatan", 9),
    ]  # fmt: skip
    with batch(tmp_path / "k.db") as w:
        done = resolve(w.session, w.batch, w.source, w.agency, said)
        assert outline(w) == [
            "Dinas Kesehatan", "  Puskesmas", "Dinas Pendidikan", "  Bidang SD", "  Sekretariat", "    Subbag Umum",
            "Dinas Sosial",
        ]  # fmt: skip
        assert done.ambiguous == {}
        assert sorted(unit.name for unit in done.made) == sorted(line.strip() for line in outline(w))
        names = {unit.id: unit.name for unit in units.list_units(w.session)}
        assert [names[done.units[name, parent]] for name, parent, _ in said] == [
            "Subbag Umum", "Bidang SD", "Puskesmas", "Sekretariat", "Sekretariat", "Dinas Sosial", "Bidang SD",
            "Puskesmas",
        ]  # fmt: skip
        again = resolve(w.session, w.batch, w.source, w.agency, said)
        assert (again.units, again.made) == (done.units, [])
        top = done.units["Sekretariat", "Dinas Pendidikan"]
        assert [names[n] for n in units.subtree(w.session, top)] == ["Sekretariat", "Subbag Umum"]


def test_a_name_or_parent_that_fits_several_units_is_ambiguous(tmp_path: Path) -> None:
    with batch(tmp_path / "k.db") as w:
        said = [("Sekretariat", "Dinas A", 2), ("Sekretariat", "Dinas B", 3)]
        resolve(w.session, w.batch, w.source, w.agency, said)
        done = resolve(w.session, w.batch, w.source, w.agency, [("Sekretariat", None, 2), ("Umum", "Sekretariat", 3)])
        assert {pair: [u.name for u in found] for pair, found in done.ambiguous.items()} == {
            ("Sekretariat", None): ["Sekretariat", "Sekretariat"],
            ("Umum", "Sekretariat"): ["Sekretariat", "Sekretariat"],
        }
        assert (done.units, done.made) == ({}, [])


def test_units_named_in_a_circle_still_end_somewhere(tmp_path: Path) -> None:
    with batch(tmp_path / "k.db") as w:
        done = resolve(w.session, w.batch, w.source, w.agency, [("A", "B", 2), ("B", "A", 3)])
        assert len(done.units) == 2
