"""asncli training catalogue."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import book

JSON = ("--format", "json")
LINE = {"Tahun": 2027, "Kode": "A", "Nama Pelatihan": "Arsip", "Biaya": "Rp 1.500.000", "JP": 20, "Topik": "Arsip",
        "Nilai Dasar": "Adaptif"}  # fmt: skip


def test_a_catalogue_is_imported_listed_and_taken_back(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "k.xlsx", "Katalog Pelatihan", [LINE, {**LINE, "Kode": "B"}]))
    assert office("training", "catalogue", "import", file, "--dry-run").code == 0
    assert json.loads(office("training", "catalogue", *JSON).out) == []
    answer = office("training", "catalogue", "import", file)
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli training catalogue list")
    listed = json.loads(office("training", "catalogue", "--year", "2027", *JSON).out)
    assert listed[0] == {
        "year": 2027, "code": "A", "name": "Arsip", "topic": "Arsip", "core_values": ["Adaptif"], "kind": None,
        "organiser": None, "partner": False, "positions": None, "price": 1500000, "hours": 20, "seats": None,
        "begins": None, "ends": None, "batch": listed[0]["batch"],
    }  # fmt: skip
    assert "1.500.000" in office("training", "catalogue").out
    assert "1.500.000" in office("training", "catalogue", "--format", "md").out
    assert ",1500000," in office("training", "catalogue", "--format", "csv").out
    assert office("training", "catalogue", "remove", "A", "--year", "2027", "--reason", "Batal").code == 0
    assert [one["code"] for one in json.loads(office("training", "catalogue", "list", *JSON).out)] == ["B"]
    assert office("training", "catalogue", "remove", "A", "--year", "2027", "--reason", "Batal").code == 3
    batch = json.loads(office("batch", "list", *JSON).out)[0]["id"]
    assert office("batch", "undo", str(batch), "--yes").code == 0
    assert len(json.loads(office("training", "catalogue", "list", *JSON).out)) == 2


def test_the_form_is_written_and_an_empty_one_stores_nothing(office: Run) -> None:
    answer = office("training", "catalogue", "template")
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli training catalogue import katalog.xlsx")
    assert office("training", "catalogue", "import", "katalog.xlsx").code == 3
