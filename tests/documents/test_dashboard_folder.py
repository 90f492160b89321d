"""The folder of a dashboard: own pages come and go, nothing else is touched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from asncli.documents.dashboard_folder import LIST, fill_folder, own_pages
from asncli.errors import AsnError


def _names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_pages_come_and_stale_ones_go(tmp_path: Path) -> None:
    folder, told = tmp_path / "dasbor", list[int]()
    assert fill_folder(folder, [("index.html", "satu"), ("unit-1.html", "x")], private=False, told=told.append) == 2
    assert told == [1, 1]
    assert fill_folder(folder, [("index.html", "dua")], private=False) == 1
    assert _names(folder) == [LIST, "index.html"]
    assert (folder / "index.html").read_text("utf-8") == "dua"


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_folder_with_names_is_open_to_its_owner_alone_also_where_it_was_open_before(tmp_path: Path) -> None:
    fill_folder(tmp_path / "nama", [("index.html", "")], private=True)
    assert _mode(tmp_path / "nama") == 0o700
    fill_folder(tmp_path / "lama", [("index.html", "")], private=False)
    (tmp_path / "lama").chmod(0o755)
    fill_folder(tmp_path / "lama", [("index.html", "")], private=True)
    assert _mode(tmp_path / "lama") == 0o700
    assert {_mode(one) for one in (tmp_path / "lama").iterdir()} == {0o600}


def test_while_pages_are_made_nobody_else_can_open_them_and_none_waits_in_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "nama"
    seen: list[tuple[list[str], list[int]]] = []

    def watched() -> Iterator[tuple[str, str]]:
        yield "index.html", "nama"
        seen.append((_names(folder), [_mode(one) for one in tmp_path.iterdir() if one.suffix == ".part"]))

    fill_folder(folder, watched(), private=True)
    assert seen == [([], [0o700])]
    assert _names(tmp_path) == ["nama"]


def test_what_runs_that_were_killed_left_is_removed_in_the_folder_and_beside_it(tmp_path: Path) -> None:
    for left in (".dasbor.123.part", "dasbor/.123.part", ".lain.123.part"):
        (tmp_path / left).mkdir(parents=True)
        (tmp_path / left / "pegawai-1.html").write_text("nama", "utf-8")
    fill_folder(tmp_path / "dasbor", [("index.html", "")], private=False)
    assert _names(tmp_path) == [".lain.123.part", "dasbor"]
    assert _names(tmp_path / "dasbor") == [LIST, "index.html"]


def test_a_folder_with_anything_else_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"")
    with pytest.raises(AsnError) as refused:
        fill_folder(tmp_path, [("index.html", "")], private=False)
    assert refused.value.code == "folder-not-empty"
    assert "foto.jpg" in str(refused.value.message)
    assert _names(tmp_path) == ["foto.jpg"]
    with pytest.raises(AsnError) as refused:
        own_pages(tmp_path / "foto.jpg")
    assert refused.value.code == "not-a-folder"


def test_a_page_that_is_broken_off_leaves_the_old_ones(tmp_path: Path) -> None:
    fill_folder(tmp_path / "d", [("index.html", "lama")], private=False)

    def broken() -> Iterator[tuple[str, str]]:
        yield "index.html", "baru"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fill_folder(tmp_path / "d", broken(), private=False)
    assert _names(tmp_path / "d") == [LIST, "index.html"]
    assert (tmp_path / "d" / "index.html").read_text("utf-8") == "lama"


def test_what_a_broken_run_left_behind_is_no_stranger(tmp_path: Path) -> None:
    (tmp_path / ".123.part").mkdir()
    assert own_pages(tmp_path) == set()


@pytest.mark.parametrize(
    "written", ["", "[]", '{"kind": "x", "pages": ["index.html"]}', '{"kind": "asncli dashboard"}']
)
def test_a_list_that_is_none_makes_no_page_its_own(tmp_path: Path, written: str) -> None:
    (tmp_path / LIST).write_text(written, "utf-8")
    assert own_pages(tmp_path) == set()


def test_a_list_can_not_name_files_elsewhere(tmp_path: Path) -> None:
    names = ["index.html", "../rahasia.html", "data.db", 7]
    (tmp_path / LIST).write_text(json.dumps({"kind": "asncli dashboard", "pages": names}), "utf-8")
    assert own_pages(tmp_path) == {"index.html"}
