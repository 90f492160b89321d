"""asncli career promotion."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, book

JSON = ("--format", "json")


def test_the_list_says_of_everybody_what_stands_in_the_way(office: Run, tmp_path: Path) -> None:
    earlier = [{"NIP": SITI, "Tahun": year, "Predikat": "Baik"} for year in (2024, 2025)]
    assert office("evaluation", "import", str(book(tmp_path / "n.xlsx", "Nilai", earlier))).code == 0
    document = json.loads(office("career", "promotion", "--on", "2026-11-15", *JSON).out)
    assert (document["for"], document["period_of_promotion"]) == ("pangkat", "2026-12-01")
    assert document["summary"] == {"people": 3, "now": 0, "later": 0, "missing": 3, "unforeseeable": 0}
    assert {one["nip"]: one["obstacle"] for one in document["people"]}[SITI] in ("kind", "golongan")
    assert office("career", "promotion", "--for", "jabatan", "--unit", "Bidang SD").code == 0
    listed = office("career", "promotion", "--period-of-promotion", "2027-04", "--format", "csv").out
    assert listed.splitlines()[0].startswith("NIP,Nama,Unit Kerja,Jabatan,Jenis,Golongan,Hasil,Periode")
    assert office("career", "promotion", "-o", "usulan.xlsx").code == 0
    assert (tmp_path / "usulan.xlsx").exists()


def test_one_person_is_shown_every_condition(office: Run) -> None:
    document = json.loads(office("career", "promotion", "--nip", BUDI, "--on", "2026-12-01", *JSON).out)
    assert [one["road"] for one in document["roads"]] == ["pangkat", "jabatan"]
    (predikat,) = (one for one in document["conditions"] if (one["road"], one["subject"]) == ("pangkat", "predikat"))
    assert {key: predikat[key] for key in ("met", "value", "on")} == {
        "met": "missing", "value": "2025: belum ada; 2024: belum ada", "on": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("--period-of-promotion", "2025-09"), 3, "promotion-period-none"),
        (("--period-of-promotion", "2026"), 2, "period-no-month"),
        (("--period-of-promotion", "2027-04", "--on", "2027-01-01"), 2, "promotion-two-days"),
        (("--on", "2019-01-01"), 3, "regulation-missing"),
        (("--nip", "198001012005011009"), 3, "nip-unknown"),
    ],
)
def test_what_can_not_be_asked_is_refused(office: Run, words: tuple[str, ...], code: int, error: str) -> None:
    answer = office("career", "promotion", *words, *JSON)
    assert (answer.code, json.loads(answer.err)["error"]["code"]) == (code, error)
