"""An office of nurses for plans that are made for many: five in two units, one of whom has left, and their head."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from asncli.store.files import make_private
from tests.store.office import BUDI, SITI, WAYAN, batch

DEWI, LEFT = "198801012012012004", "198901012013011005"
JANUARY = date(2025, 1, 1)


def nurses(path: Path) -> Path:
    """Make the database (batch 1): Siti, Budi and Wayan are Perawat, Dewi is their head, one has left in 2026."""
    make_private(path)
    path.write_bytes(_nurses())
    return path


@cache
def _nurses() -> bytes:
    with TemporaryDirectory() as folder:
        return _make(Path(folder) / "k.db").read_bytes()


def _make(path: Path) -> Path:
    with batch(path) as w:
        unit, other = {"unit": "Puskesmas A"}, {"unit": "Puskesmas B"}
        w.roster(
            {"nip": SITI, "name": "Siti", "position": "Perawat Ahli Pertama", "level": "Ahli Pertama", **unit},
            {"nip": BUDI, "name": "Budi", "position": "Perawat Ahli Muda", "level": "Ahli Muda", **unit},
            {"nip": WAYAN, "name": "Wayan", "position": "perawat  terampil", **other},
            {"nip": DEWI, "name": "Dewi", "position": "Kepala Puskesmas", **unit},
            {"nip": LEFT, "name": "Tono", "position": "Perawat Penyelia", **unit},
            as_of=JANUARY,
        )
        w.roster(*({"nip": nip} for nip in (SITI, BUDI, WAYAN, DEWI)), as_of=date(2026, 5, 1), full=True)
    return path
