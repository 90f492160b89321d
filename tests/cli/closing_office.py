"""An office whose Semester I 2026 is decided: everybody is final or left out, and has something that closing locks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from asncli.store.files import make_private
from tests.anonymity.office import (
    AGUS,
    BUDI,
    OPEN,
    RATERS,
    SECRETS,
    SITI,
    WAYAN,
    Office,
    founded,
    standing_in,
    vote,
)  # fmt: skip
from tests.cli.small_office import LEADER, Line, book, indicator, rated, realised

__all__ = [
    "AGUS", "BUDI", "CODE", "LEADER", "OPEN", "OUTSIDER", "RATERS", "SECRETS", "SITI", "WAYAN", "Office",
    "decided", "file",
]  # fmt: skip
CODE, OUTSIDER = "RESPONDEN-0815", "198809092011012099"
PUBLIC = {**vote("", SITI, "Masyarakat", (1,) * 7, "Petugas tertidur"), "NIP Penilai": None, "Kode Responden": CODE}
QUARTER = vote(OUTSIDER, BUDI, "Rekan", (2,) * 7, "Sering terlambat", period="2026-Q1")
UNITS: Sequence[Line] = (
    {"Kode": "2.01", "Nama": "Dinas Contoh"},
    {"Kode": "2.01.1", "Nama": "Bidang Satu", "Kode Induk": "2.01", "NIP Kepala": SITI},
    {"Kode": "2.01.2", "Nama": "Bidang Dua", "Kode Induk": "2.01", "NIP Kepala": BUDI},
)
SURVEY = {"Kode Unit": "2.01.1", "Periode": "2026-S1", **{f"U{n}": 3 for n in range(1, 10)}, "Kode Responden": "R1"}
# A plan that lies wholly inside the semester, and one indicator of it that is realised.
ACTING = indicator(SITI, "IKI-09", "RHK-9", Mulai="2026-02-01", Selesai="2026-06-30", Jenis_Rencana="PLT")


def file(folder: Path, name: str, sheet: str, *lines: Mapping[str, object]) -> str:
    """Write a workbook of one sheet; its path."""
    return str(book(folder / f"{name}.xlsx", sheet, lines))


def decided(folder: Path) -> Office:
    """An office in this folder, up to the point where the semester can be closed."""
    make_private(folder / "asncli.db")
    (folder / "asncli.db").write_bytes(_decided())
    return Office(folder)


@cache
def _decided() -> bytes:
    with TemporaryDirectory() as name, standing_in(Path(name)):
        return _decide(Path(name)).database.read_bytes()


def _decide(folder: Path) -> Office:
    office = founded(folder)
    for answer in (
        office("unit", "import", file(folder, "unit", "Unit", *UNITS)),
        office.write("target", "SKP", [ACTING]),
        office.write("achievement", "Realisasi", [realised(SITI, "IKI-09")]),
        office.write("feedback", "Umpan Balik", [PUBLIC, QUARTER]),
        office.write("rating", "Rating", [rated(nip, assessor=LEADER) for nip in (SITI, BUDI, WAYAN)]),
        office("unit", "rate", "2.01.1", "--period", "2026-S1", "--predikat", "Baik"),
        office("survey", "import", file(folder, "skm", "SKM", SURVEY)),
        office("note", "add", SITI, "--on", "Akuntabel", "--text", "Rapi", "--date", "2026-03-02"),
        office("evaluation", "exclude", AGUS, "--period", "2026-S1", "--reason", "Cuti besar"),
        office("evaluate", "2026-S1"),
        office("evaluation", "finalise", "--period", "2026-S1", "--yes"),
    ):
        assert answer.code == 0, answer
    return office


# Of the semester report: what is said of today, and not of the period.
AFTER_SCORE = frozenset((
    "seen", "coaching_states", "dialogue_units", "cases", "candidates", "awards", "training_standings",
    "training_reasons", "training_hours", "training_needs", "training_unit_needs", "credit_levels", "retirement_years",
    "credit_met", "index_units", "retirement_units", "promotion", "talent_pool",
))  # fmt: skip


def of_period(told: Any) -> Any:
    """What a document says of the period itself, which never changes once it is closed."""
    return {key: table for key, table in told.items() if key not in AFTER_SCORE} if isinstance(told, dict) else told
