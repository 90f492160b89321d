"""asncli career opening."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import SITI, book
from tests.cli.test_importing import faults, told

JSON = ("--format", "json")


def opening(**more: object) -> dict[str, object]:
    return {"NIP": SITI, "Per Tanggal": "31/12/2022", "Jenis": "Konvensional", "Angka Kredit": 150, **more}


def test_openings_are_imported_listed_and_taken_back(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "ak.xlsx", "Angka Kredit", [opening(Jenjang="Ahli Pertama")]))
    assert told(office("career", "opening", "import", file, "--dry-run", *JSON))["stored"] is False
    answer = office("career", "opening", "import", file)
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli career credit")
    (line,) = json.loads(office("career", "opening", "list", *JSON).out)
    batch = line.pop("batch")
    assert line == {"nip": SITI, "name": "Siti Contoh", "as_of": "2022-12-31", "kind": "konvensional", "credit": 150,
                    "level": "Ahli Pertama", "document": None}  # fmt: skip
    assert office("batch", "undo", str(batch), "--yes").code == 0
    assert json.loads(office("career", "opening", "list", "--nip", SITI, *JSON).out) == []


def test_a_jenjang_that_is_none_refuses_the_file(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "ak.xlsx", "Angka Kredit", [opening(Jenjang="Ahli Apa")]))
    answer = office("career", "opening", "import", file, *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("level-unknown", "E2")])


def test_the_template_is_written(office: Run, tmp_path: Path) -> None:
    assert office("career", "opening", "template").code == 0
    assert (tmp_path / "angka-kredit-awal.xlsx").exists()
