"""A small office with a renstra: a tujuan, a sasaran, three IKU of the dinas and its bidang."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from asncli.store.database import session
from asncli.workflows.import_strategy import import_strategy
from asncli.workflows.import_targets import import_targets
from asncli.workflows.import_units import import_units
from asncli.workflows.importing import File, ImportOptions, ImportResult
from tests.cli.small_office import BUDI, SITI, UNITS, WAYAN, Line, indicator
from tests.workbooks.books import xlsx
from tests.workflows.import_office import ALL, WRITER, file, office

RENSTRA: tuple[Line, ...] = (
    {"Kode": "T-1", "Jenis": "Tujuan", "Uraian": "Meningkatnya mutu pendidikan", "Kode Unit": "1.01"},
    {"Kode": "S-1", "Jenis": "Sasaran", "Uraian": "Meningkatnya akses", "Kode Induk": "T-1"},
    {"Kode": "IKU-1", "Jenis": "IKU", "Uraian": "Angka partisipasi sekolah", "Kode Induk": "S-1", "Satuan": "persen",
     "Arah": "naik", "Rekap": "terakhir", "Target 2025": 97.5, "Target 2026": 98},
    {"Kode": "IKU-2", "Jenis": "IKU", "Uraian": "Guru dilatih", "Kode Induk": "S-1", "Kode Unit": "Bidang SD",
     "Satuan": "orang", "Arah": "naik", "Rekap": "jumlah", "Target 2026": 60},
    {"Kode": "IKU-3", "Jenis": "IKU", "Uraian": "Lama izin", "Kode Induk": "S-1", "Satuan": "hari", "Arah": "turun",
     "Rekap": "rata-rata", "Target 2025": 5},
)  # fmt: skip
ACTUALS: tuple[Line, ...] = (
    {"Kode IKU": "IKU-1", "Tanggal": date(2026, 3, 31), "Realisasi": 96},
    {"Kode IKU": "iku-1", "Tanggal": "Juni 2026", "Realisasi": 97.02, "Bukti Dukung": "Dapodik"},
    {"Kode IKU": "IKU-1", "Tanggal": date(2026, 9, 30), "Realisasi": 98},
    {"Kode IKU": "IKU-3", "Tanggal": date(2026, 6, 30), "Realisasi": 4},
)


def books(*sheets: tuple[str, tuple[Line, ...]], name: str = "renstra.xlsx") -> tuple[str, bytes]:
    """Several sheets of lines in one workbook."""
    rows: dict[str, list[list[object]]] = {}
    for sheet, lines in sheets:
        headings = list(dict.fromkeys(heading for line in lines for heading in line))
        rows[sheet] = [[*headings], *([line.get(heading) for heading in headings] for line in lines)]
    return name, xlsx(rows)


def bring(path: Path, *files: File, options: ImportOptions = ALL, dry_run: bool = False) -> list[ImportResult]:
    """Import the sheets of a renstra."""
    with session(path, write=True) as opened:
        return import_strategy(opened, files, options=options, writer=WRITER, dry_run=dry_run)


def units_office(path: Path) -> Path:
    """Make the database of the small office with its units."""
    path.write_bytes(_made(_with_units))
    return path


def strategic_office(path: Path) -> Path:
    """Make the office with its renstra, realisations (batch 3), and plans that name the IKU (batch 4)."""
    path.write_bytes(_made(_with_renstra))
    return path


@cache
def _made(make: Callable[[Path], None]) -> bytes:
    """Make a database once for all tests."""
    with TemporaryDirectory() as folder:
        make(Path(folder) / "r.db")
        return (Path(folder) / "r.db").read_bytes()


def _with_units(path: Path) -> None:
    with session(office(path), write=True) as opened:
        import_units(opened, [file("Unit", UNITS)], options=ALL, writer=WRITER)


def _with_renstra(path: Path) -> None:
    """Budi leads with 40 orang for IKU-2; 25 of Siti and 15 of Wayan are parts of it, 5 more of Wayan are his own."""
    (found,) = bring(units_office(path), books(("Renstra", RENSTRA), ("Realisasi IKU", ACTUALS)))
    assert found.rejected == 0, found.problems
    plans = [
        indicator(BUDI, Kode_IKU="IKU-2", Target=40, Satuan="orang"),
        indicator(SITI, Kode_IKU="IKU-2", Kode_RHK_Atasan="RHK-1", Target=25, Satuan="orang"),
        indicator(WAYAN, Kode_IKU="iku-2", Kode_RHK_Atasan=f"{BUDI}:RHK-1", Target=15, Satuan="orang"),
        indicator(WAYAN, "IKI-02", "RHK-2", Kode_IKU="IKU-2", Target=5, Satuan="Orang"),
        indicator(WAYAN, "IKI-03", "RHK-2", Kode_IKU="IKU-2", Target=7, Satuan="laporan"),
        indicator(WAYAN, "IKI-04", "RHK-3", Kode_IKU="IKU-9", Target=1, Satuan="laporan"),
    ]
    with session(path, write=True) as opened:
        import_targets(opened, [file("SKP", plans)], options=ALL, writer=WRITER)
