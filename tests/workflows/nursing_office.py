"""Workbooks of an office of nurses: three Perawat in two Puskesmas, and the head of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from asncli.store.database import session
from asncli.store.files import make_private
from asncli.workflows.import_roster import import_roster
from asncli.workflows.import_targets import import_targets
from tests.cli.small_office import BUDI, LEADER, SITI, WAYAN, Line, indicator
from tests.workflows.import_office import ALL, WRITER, file

PEOPLE: Sequence[Line] = (
    {"NIP": SITI, "Nama": "Siti Contoh", "Jabatan": "Perawat Ahli Pertama", "Jenjang": "Ahli Pertama",
     "Unit Kerja": "Puskesmas A"},
    {"NIP": BUDI, "Nama": "Budi Contoh", "Jabatan": "Perawat Ahli Muda", "Jenjang": "Ahli Muda",
     "Unit Kerja": "Puskesmas A"},
    {"NIP": WAYAN, "Nama": "Wayan Contoh", "Jabatan": "perawat  Terampil", "Jenjang": "Terampil",
     "Unit Kerja": "Puskesmas B"},
    {"NIP": LEADER, "Nama": "Tuti Contoh", "Jabatan": "Kepala Puskesmas", "Unit Kerja": "Puskesmas A"},
)  # fmt: skip


def model(code: str = "IKI-01", rhk: str = "RHK-1", **more: object) -> dict[str, object]:
    """One row of a sheet of indicators for many people."""
    said = indicator("", code, rhk, **more)
    return {heading: cell for heading, cell in said.items() if heading not in ("NIP", "Tahun")}


def nursing(path: Path, *plans: Line) -> Path:
    """Make a database with these people (batch 1) and rows of SKP, if any (batch 2)."""
    make_private(path)
    path.write_bytes(_people())
    if plans:
        with session(path, write=True) as opened:
            import_targets(opened, [file("SKP", plans)], options=ALL, writer=WRITER)
    return path


@cache
def _people() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "k.db"
        with session(path, write=True, create=True) as opened:
            import_roster(opened, [file("Pegawai", PEOPLE)], options=ALL, writer=WRITER, as_of=date(2025, 1, 1))
        return path.read_bytes()
