"""asncli career talent, and the potential it rests on."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, WAYAN, book
from tests.cli.test_importing import faults, told

JSON = ("--format", "json")


def assessed(nip: str = SITI, **more: object) -> dict[str, object]:
    return {"NIP": nip, "Tanggal": "15/05/2026", "Tingkat": "Tinggi", **more}


def test_potential_is_imported_and_listed(office: Run, tmp_path: Path) -> None:
    lines = [assessed(Penilai="Tim"), assessed(BUDI, Tingkat=None, Nilai="70,5")]
    file = str(book(tmp_path / "p.xlsx", "Potensi", lines))
    dry = office("career", "potential", "import", file, "--dry-run")
    answer = office("career", "potential", "import", file)
    assert (dry.code, answer.code, answer.err.splitlines()[-1]) == (0, 0, "Next: asncli career talent")
    assert json.loads(office("career", "potential", "list", "--nip", SITI, *JSON).out) == [
        {"nip": SITI, "name": "Siti Contoh", "assessed_on": "2026-05-15", "level": "tinggi", "figure": None,
         "assessor": "Tim", "batch": 4}
    ]  # fmt: skip
    assert json.loads(office("career", "potential", "list", *JSON).out)[0]["figure"] == 70.5
    assert office("batch", "undo", "4", "--yes").code == 0
    assert json.loads(office("career", "potential", "list", *JSON).out) == []


def test_an_assessment_that_says_nothing_refuses_the_file(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "p.xlsx", "Potensi", [assessed(Tingkat=None, Nilai=None, Penilai="Tim")]))
    answer = office("career", "potential", "import", file, *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("potential-missing", "C2")])


def test_the_template_is_written(office: Run, tmp_path: Path) -> None:
    assert office("career", "potential", "template").code == 0
    assert (tmp_path / "potensi.xlsx").exists()


def test_people_are_placed_drawn_and_listed(office: Run, tmp_path: Path) -> None:
    earlier = [{"NIP": nip, "Tahun": 2025, "Predikat": "Baik"} for nip in (SITI, BUDI)]
    assert office("evaluation", "import", str(book(tmp_path / "n.xlsx", "Nilai", earlier))).code == 0
    assert office("career", "talent", "--year", "2025").err.endswith("Next: asncli career potential template\n")
    potential = str(book(tmp_path / "p.xlsx", "Potensi", [assessed(), assessed(WAYAN)]))
    assert office("career", "potential", "import", potential).code == 0
    shown = office("career", "talent", "--year", "2025")
    assert "Sesuai Ekspektasi    Kotak 2: 0  Kotak 5: 0  Kotak 8: 1" in shown.out
    document = json.loads(office("career", "talent", "--year", "2025", *JSON).out)
    assert document["summary"] == {"people": 3, "placed": 1, "not_placed": 2, "pool": 1}
    assert {one["nip"]: (one["box"], one["reason"]) for one in document["people"]} == {
        SITI: (8, None), BUDI: (None, "no_potential"), WAYAN: (None, "no_predikat"),
    }  # fmt: skip
    assert [one["nip"] for one in document["pool"]] == [SITI]
    assert office("career", "talent", "--year", "2025", "-o", "kotak.svg").code == 0
    assert "Siti" not in (tmp_path / "kotak.svg").read_text("utf-8")
    assert office("career", "talent", "--year", "2025", "--with-names", "-o", "nama.svg").code == 0
    assert "Siti Contoh" in (tmp_path / "nama.svg").read_text("utf-8")
    assert office("career", "talent", "--year", "2025", "-o", "talenta.xlsx").code == 0
    assert (tmp_path / "talenta.xlsx").exists()


def test_names_are_for_the_picture_and_where_nobody_is_placed_the_way_is_shown(office: Run) -> None:
    answer = office("career", "talent", "--with-names", *JSON)
    assert (answer.code, json.loads(answer.err)["error"]["code"]) == (2, "names-without-picture")
    assert office("career", "talent", "--year", "2025").err.endswith("Next: asncli evaluate 2025\n")
