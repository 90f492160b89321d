"""asncli evaluation: predikat of earlier periods."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, book
from tests.cli.test_importing import counts, told

JSON = ("--format", "json")


def line(nip: str, predikat: str = "BAIK", **more: object) -> dict[str, object]:
    return {"nip": nip, "nama": "-", "nilai_perilaku": "91,34", "nilai_kinerja": 98.5, "predikat": predikat, **more}


def test_earlier_predikat_are_imported_and_listed(office: Run, tmp_path: Path) -> None:
    file = str(
        book(tmp_path / "n.xlsx", "Sheet", [line(SITI, tahun=2024), line(SITI, tahun=2023), line(BUDI, tahun=2024)])
    )
    answer = office("evaluation", "import", file)
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli evaluation earlier")
    assert json.loads(office("evaluation", "earlier", "--nip", SITI, "--period", "2024", *JSON).out) == [
        {"nip": SITI, "name": "Siti Contoh", "period": "2024", "predikat": "baik", "said": "BAIK",
         "work_result": 98.5, "behaviour": 91.34, "work_rating": None, "behaviour_rating": None, "batch": 4}
    ]  # fmt: skip
    assert len(json.loads(office("evaluation", "earlier", *JSON).out)) == 3
    assert office("batch", "undo", "4", "--yes").code == 0
    assert json.loads(office("evaluation", "earlier", *JSON).out) == []


def test_a_list_without_period_needs_one(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "n.xlsx", "Sheet", [line(SITI)]))
    answer = office("evaluation", "import", file, *JSON)
    assert (answer.code, json.loads(answer.err)["error"]["code"]) == (3, "form-without-period")
    answer = office("evaluation", "import", file, "--period", "2024", *JSON)
    assert (counts(told(answer)), told(answer)["periods"]) == ((1, 1, 0, 0, 0, 0, 1), ["2024"])


def test_the_template_is_named_after_its_sheet(office: Run, tmp_path: Path) -> None:
    answer = office("evaluation", "template")
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli evaluation import nilai-kinerja.xlsx")
    assert (tmp_path / "nilai-kinerja.xlsx").exists()
