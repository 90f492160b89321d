"""Roles that the roster contradicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.store.staging import Rejected
from asncli.store.writing import Counts
from tests.store.office import BUDI, SITI, WAYAN, batch
from tests.store.test_feedback import vote, write

HEAD, SARI, OUTSIDER = "196901011990031001", "199203032018012004", "197001011995031001"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Siti and Wayan in one section under Budi, Sari in another under nobody known; the head is above all."""
    office = {"unit_parent": "Dinas Pendidikan"}
    with batch(tmp_path / "k.db") as w:
        w.roster(
            {"nip": SITI, "name": "Siti", "unit": "Bidang SD", **office, "supervisor_nip": BUDI},
            {"nip": WAYAN, "name": "Wayan", "unit": "Bidang SD", **office, "supervisor_nip": BUDI},
            {"nip": BUDI, "name": "Budi", "unit": "Bidang SD", **office, "supervisor_nip": HEAD},
            {"nip": SARI, "name": "Sari", "unit": "Bidang SMP", **office},
            {"nip": HEAD, "name": "Kepala", "unit": "Dinas Pendidikan"},
        )
        w.session.connection().exec_driver_sql("UPDATE unit SET head_nip = ? WHERE name = 'Dinas Pendidikan'", (HEAD,))
    return tmp_path / "k.db"


@pytest.mark.parametrize(
    ("rater", "nip", "role", "fits"),
    [
        (BUDI, SITI, "atasan", True),
        (HEAD, SITI, "atasan", True),
        (WAYAN, SITI, "atasan", False),
        (OUTSIDER, SITI, "atasan", False),
        (OUTSIDER, HEAD, "atasan", True),
        (SITI, BUDI, "bawahan", True),
        (SITI, HEAD, "bawahan", True),
        (WAYAN, SITI, "bawahan", False),
        (OUTSIDER, SITI, "bawahan", True),
        (WAYAN, SITI, "rekan", True),
        (SARI, SITI, "rekan", False),
        (BUDI, SITI, "rekan", False),
        (SITI, BUDI, "rekan", False),
        (OUTSIDER, SITI, "rekan", True),
        (SITI, SITI, "diri", True),
        (None, SITI, "masyarakat", True),
    ],
)
def test_a_role_is_held_against_the_roster(path: Path, rater: str | None, nip: str, role: str, fits: bool) -> None:
    with batch(path, "feedback import") as w:
        found = write(w, vote(rater, nip, role))
    assert found.counts == Counts(added=1)
    said = {"atasan": "Atasan", "bawahan": "Bawahan", "rekan": "Rekan"}.get(role)
    assert found.misfits == ([] if fits else [Rejected(2, "role", "rater-role", said)])
