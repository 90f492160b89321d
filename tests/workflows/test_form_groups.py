"""Whose people stand together in a form, and what its file is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import AsnError
from asncli.store.database import raw_connection, session
from asncli.store.units import UnitLine, tree
from asncli.workflows.form_groups import Group, all_groups, file_names, named_groups, slug
from tests.workflows.sound_office import sound_office

THIRD = "INSERT INTO unit (id, agency_id, name, name_key, parent_id, source_id) VALUES (3, 1, 'Seksi', 'seksi', 2, 1)"
FOURTH = "INSERT INTO unit (id, agency_id, name, name_key, source_id) VALUES (4, 1, 'Dinas Lain', 'dinas lain', 1)"


def _groups(path: Path, *units: str) -> list[tuple[str, set[int | None]]]:
    with session(path, write=False) as opened:
        lines = [branch.unit for branch in tree(opened)]
        groups = named_groups(opened, units) if units else all_groups(opened, lines)
    return [(group.name, set(group.unit_ids)) for group in groups]


def test_each_unit_below_the_one_at_the_top_has_its_workbook_with_all_below(tmp_path: Path) -> None:
    assert _groups(sound_office(tmp_path / "a.db", THIRD)) == [
        ("Dinas Pendidikan", {1}), ("Bidang SD", {2, 3}), ("Tanpa Unit Kerja", {None})
    ]  # fmt: skip


def test_where_several_are_at_the_top_each_of_them_has_one(tmp_path: Path) -> None:
    assert _groups(sound_office(tmp_path / "a.db", FOURTH)) == [
        ("Dinas Pendidikan", {1, 2}), ("Dinas Lain", {4}), ("Tanpa Unit Kerja", {None})
    ]  # fmt: skip


def test_a_single_unit_is_one_and_no_unit_none(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE assignment SET unit_id = 1", "DELETE FROM unit WHERE id = 2")
    assert _groups(path) == [("Dinas Pendidikan", {1}), ("Tanpa Unit Kerja", {None})]
    with session(tmp_path / "b.db", write=True, create=True) as opened:
        assert raw_connection(opened).execute("SELECT count(*) FROM unit").fetchone() == (0,)
    assert _groups(tmp_path / "b.db") == [("Tanpa Unit Kerja", {None})]


def test_units_are_named_by_code_or_name_and_taken_once(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", THIRD)
    assert _groups(path, "B", "bidang sd", "Seksi") == [("Bidang SD", {2, 3}), ("Seksi", {3})]
    with pytest.raises(AsnError) as refused:
        _groups(path, "Dinas Angkasa")
    assert refused.value.code == "unit-unknown"


def _unit(number: int, name: str, code: str | None = None) -> UnitLine:
    return UnitLine(number, code, name, None, None, None)


def _files(*lines: UnitLine, asked: tuple[UnitLine, ...] = ()) -> list[str]:
    groups = [Group(line, frozenset([line.id])) for line in asked or lines]
    return list(file_names("skp-2026", [*groups, Group(None, frozenset([None]))], lines))


def test_a_file_is_called_after_its_unit() -> None:
    assert _files(_unit(1, "Dinas Pendidikan & Kebudayaan"), _unit(2, "../Bapenda (UPT «Élan»)")) == [
        "skp-2026-dinas-pendidikan-kebudayaan.xlsx", "skp-2026-bapenda-upt-elan.xlsx", "skp-2026-tanpa-unit-kerja.xlsx"
    ]  # fmt: skip


def test_units_of_one_name_are_told_apart_whoever_else_is_asked_for() -> None:
    one, other, third = _unit(1, "Sekretariat", "1.01"), _unit(2, "Sekretariat", "1-01"), _unit(3, "sekretariat")
    assert _files(one, other, third)[:3] == [
        "skp-2026-sekretariat-1-01.xlsx", "skp-2026-sekretariat-1-01-2.xlsx", "skp-2026-sekretariat-3.xlsx"
    ]  # fmt: skip
    assert _files(one, other, third, asked=(one,))[0] == "skp-2026-sekretariat-1-01.xlsx"


@given(st.text(max_size=200))
def test_any_name_gives_a_safe_name_of_a_file(name: str) -> None:
    made = slug(name)
    assert 1 <= len(made) <= 60
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert made == made.strip("-")
