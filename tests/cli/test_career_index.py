"""asncli career index."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.store.career_office import RINA, career_office

NONE = "Tidak ada pelatihan yang tercatat, dan riwayatnya belum dinyatakan lengkap"


def test_the_index_is_given_with_its_four_dimensions(asncli: Run, tmp_path: Path) -> None:
    career_office(tmp_path / "asncli.db")
    told = json.loads(asncli("career", "index", "--year", "2025", "--unit", "Bidang SD", "--format", "json").out)
    assert told["summary"]["mean"] == 85.00
    (rina,) = [one for one in told["people"] if one["nip"] == RINA]
    assert (rina["qualification"], rina["competence"], rina["performance"], rina["discipline"], rina["total"]) == (
        15.00, 40.00, 25.00, 5.00, 85.00,
    )  # fmt: skip
    assert rina["competence_source"] == "Pelatihan fungsional, teknis 20 JP, Seminar dan sejenisnya"
    assert sorted(one["reason"] for one in told["without"]) == [
        f"Kompetensi: {NONE}",
        f"Kompetensi: {NONE}",
        f"Kompetensi: {NONE}; Kinerja: Predikat tahunan belum ada",
    ]
    assert asncli("career", "index", "--year", "2025", "-o", "ip.xlsx").code == 0
    assert "Rata-rata per unit kerja" in asncli("career", "index", "--year", "2025").out
