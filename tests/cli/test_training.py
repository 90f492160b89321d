"""asncli training."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, book
from tests.cli.test_importing import faults, told

JSON = ("--format", "json")


def course(nip: object = SITI, **more: object) -> dict[str, object]:
    said = {"NIP": nip, "Nama Diklat": "Pelayanan Publik", "Jumlah Jam": "20 JP", "Biaya": "Rp 1.500.000"}
    return {**said, "Tanggal Mulai": "03/06/2026", "Tanggal Selesai": "07/06/2026", **more}


def test_courses_are_imported_and_listed(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "p.xlsx", "Daftar", [course(), course(BUDI, Nilai="A")]))
    answer = office("training", "import", file)
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli training list")
    assert json.loads(office("training", "list", "--nip", SITI, "--year", "2026", *JSON).out) == [
        {"nip": SITI, "name": "Siti Contoh", "training": "Pelayanan Publik", "kind": None, "organiser": None,
         "begins": "2026-06-03", "ends": "2026-06-07", "hours": 20, "cost": 1500000, "mark": None, "batch": 4}
    ]  # fmt: skip
    assert json.loads(office("training", "list", "--unit", "Bidang SD", *JSON).out)[0]["nip"] == SITI
    assert json.loads(office("training", "list", "--year", "2025", *JSON).out) == []


def test_hours_that_are_none_refuse_the_file(office: Run, tmp_path: Path) -> None:
    answer = office("training", "import", str(book(tmp_path / "p.xlsx", "x", [course(**{"Jumlah Jam": 0})])), *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("hours-zero", "C2")])


def test_own_names_of_an_office_are_kept_in_a_file(office: Run, tmp_path: Path) -> None:
    (tmp_path / "nama.toml").write_text('[Pelatihan]\n"Lamanya" = "JP"\n', "utf-8")
    line = {heading: value for heading, value in course().items() if heading != "Jumlah Jam"} | {"Lamanya": "20 JP"}
    file = str(book(tmp_path / "p.xlsx", "x", [line]))
    assert office("training", "import", file).code == 3
    assert told(office("training", "import", file, "--map", "nama.toml", *JSON))["added"] == 1


def test_the_template_is_written_and_imports_as_it_is_once_filled(office: Run, tmp_path: Path) -> None:
    assert office("training", "template").code == 0
    assert (tmp_path / "pelatihan.xlsx").exists()
    assert office("training", "import", "pelatihan.xlsx").code == 3
