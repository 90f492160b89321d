"""Workbooks of a small fictional office: three people in two units, a plan each, achievements, ratings."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from tests.workbooks.books import xlsx

SITI, BUDI, WAYAN, LEADER = "198503152010012001", "197901012005011002", "199012312015021003", "197001011995031001"
NOBODY = "198001012005011009"
Line = Mapping[str, object]

PEOPLE: Sequence[Line] = (
    {"NIP": SITI, "Nama": "Siti Contoh", "Golongan": "III/c", "Unit Kerja": "Bidang SD",
     "Unit Kerja Induk": "Dinas Pendidikan", "NIP Atasan": BUDI},
    {"NIP": BUDI, "Nama": "Budi Contoh", "Golongan": "IV/a", "Unit Kerja": "Dinas Pendidikan", "NIP Atasan": LEADER},
    {"NIP": WAYAN, "Nama": "Wayan Contoh", "Golongan": "III/a", "Unit Kerja": "Bidang SMP",
     "Unit Kerja Induk": "Dinas Pendidikan", "NIP Atasan": BUDI},
)  # fmt: skip
UNITS: Sequence[Line] = (
    {"Kode": "1.01", "Nama": "Dinas Pendidikan", "NIP Kepala": BUDI},
    {"Kode": "1.01.1", "Nama": "Bidang SD", "Kode Induk": "1.01"},
    {"Kode": "1.01.2", "Nama": "Bidang SMP", "Kode Induk": "1.01"},
)


def indicator(nip: str = SITI, code: str = "IKI-01", rhk: str = "RHK-1", **more: object) -> dict[str, object]:
    """One row of an SKP."""
    return {
        "NIP": nip, "Tahun": 2026, "Kode Indikator": code, "Kode RHK": rhk, "Rencana Hasil Kerja": f"Hasil {rhk}",
        "Indikator": f"Ukuran {code}", "Target": 12, "Arah": "naik", "Rekap": "jumlah",
        **{name.replace("_", " "): value for name, value in more.items()},
    }  # fmt: skip


def realised(
    nip: str = SITI, code: str = "IKI-01", day: object = date(2026, 6, 30), value: object = 6
) -> dict[str, object]:
    """One row of Realisasi."""
    return {"NIP": nip, "Kode Indikator": code, "Tanggal": day, "Realisasi": value, "Bukti Dukung": "Laporan 6"}


def rated(nip: str = SITI, period: str = "2026-S1", assessor: str | None = BUDI, **more: object) -> dict[str, object]:
    """One row of Rating."""
    said = {"Rating Hasil Kerja": "Sesuai Ekspektasi", "Rating Perilaku": "Di Atas Ekspektasi", **more}
    return {"NIP": nip, "Periode": period, "NIP Penilai": assessor, **said}


def book(path: Path, sheet: str, lines: Sequence[Line]) -> Path:
    """Write lines (heading -> cell) below the headings that occur in them; row 2 is the first line."""
    headings = list(dict.fromkeys(heading for line in lines for heading in line))
    path.write_bytes(xlsx({sheet: [headings, *([line.get(h) for h in headings] for line in lines)]}))
    return path


def tables(database: Path) -> dict[str, list[Any]]:
    """Every row of every table."""
    with closing(sqlite3.connect(database)) as raw:
        names = [n for (n,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return {name: sorted(raw.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}
