"""What the list of implausible achievements is made from, made by saying only what matters."""

from __future__ import annotations

from typing import Any

from asncli.reports.implausible_data import Found, Implausible, Who
from asncli.rules.implausible import Sign
from tests.reports.made import SEMESTER, UNITS

FOUND = (
    Found(3, Sign.ON_TARGET, "3 dari 3 indikator berangka capaian tepat 100,00 %."),
    Found(2, Sign.JUMP, "IKI-1: 60; Semester II 2025: 10 (6,00 kali)."),
    Found(1, Sign.COPY, "Realisasi 3 indikator sama dengan Budi."),
    Found(2, Sign.LAST_DAY, "3 realisasi, semuanya bertanggal 30 Juni 2026."),
)


def implausible(**said: Any) -> Implausible:
    """Three people, one in no unit, with four findings."""
    known: dict[str, Any] = {
        "period": SEMESTER, "agency": "Kabupaten Contoh", "people": 40, "found": FOUND, "manners": {},
        "who": {1: Who("11", "Ani"), 2: Who("12", "Budi"), 3: Who("13", "Citra")},
        "unit_of": {1: 3, 2: 2, 3: None}, "units": UNITS, "ceiling": 12_000, **said,
    }  # fmt: skip
    return Implausible(**known)
