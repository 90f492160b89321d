"""asncli standard."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import Line, book

JSON = ("--format", "json")


def test_standards_are_imported_listed_and_removed(asncli: Run, tmp_path: Path) -> None:
    lines: list[Line] = [
        {"Jabatan": "Perawat*", "Kode": "IKI-01", "Indikator": "Asuhan", "Arah": "naik", "Target Minimum": 240.5},
        {"Jabatan": "Guru*", "Kode": "IKI-01", "Indikator": "Jam mengajar", "Rekap": "jumlah", "Satuan": "jam"},
    ]
    answer = asncli("standard", "import", str(book(tmp_path / "standar.xlsx", "Standar", lines)))
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli target check --help")
    told = json.loads(asncli("standard", "list", *JSON).out)
    assert told[1] == {
        "position": "Perawat*", "level": None, "code": "IKI-01", "title": "Asuhan", "aspect": None, "measure": None,
        "direction": "naik", "recap": None, "target": 240.5, "batch": 1,
    }  # fmt: skip
    (of_guru,) = json.loads(asncli("standard", "list", "--jabatan", "guru ahli pertama", *JSON).out)
    assert of_guru["measure"] == "jam"
    words = ("standard", "remove", "IKI-01", "--jabatan", "guru*", "--reason", "Tidak berlaku")
    assert asncli(*words, "--dry-run").err.splitlines()[0] == "Dry run: nothing was stored"
    assert asncli(*words).err == "Removed, batch 2\nNext: asncli standard list\n"
    assert asncli(*words).code == 3
    assert [one["position"] for one in json.loads(asncli("standard", "list", *JSON).out)] == ["Perawat*"]


def test_the_form_is_imported_as_it_was_written(asncli: Run, tmp_path: Path) -> None:
    assert asncli("standard", "template", "-o", str(tmp_path / "standar.xlsx")).code == 0
    empty = asncli("standard", "import", str(tmp_path / "standar.xlsx"))
    assert (empty.code, "no rows below the headings" in empty.err) == (3, True)
