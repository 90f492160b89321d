"""asncli achievement evidence, and the achievements without any."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, book, realised, tables

JSON = ("--format", "json")
EVIDENCE = ("achievement", "evidence")


def test_evidence_is_listed_looked_for_and_a_loss_ends_with_1(office: Run, tmp_path: Path) -> None:
    lines = [
        {**realised(SITI), "Bukti Dukung": "laporan.pdf"},
        {**realised(SITI, day=date(2026, 7, 31)), "Bukti Dukung": "https://drive.example.go.id/x"},
        {**realised(BUDI), "Bukti Dukung": None},
    ]
    assert office("achievement", "import", str(book(tmp_path / "r.xlsx", "Realisasi", lines))).code == 0
    (bare,) = json.loads(office("achievement", "list", "--without-evidence", *JSON).out)
    assert bare["nip"] == BUDI
    assert office(*EVIDENCE).err == "link, not opened: 1, file, not looked for: 1\n"
    assert office(*EVIDENCE, "--dry-run").code == 2
    assert office(*EVIDENCE, "--check", "--folder", "tiada").code == 2
    (tmp_path / "laporan.pdf").write_bytes(b"isi")
    before = tables(tmp_path / "asncli.db")
    tried = office(*EVIDENCE, "--check", "--dry-run")
    assert (tried.code, tried.err) == (0, "link, not opened: 1, recorded: 1\nDry run: nothing was stored\n")
    assert tables(tmp_path / "asncli.db") == before
    done = office(*EVIDENCE, "--check", "--period", "2026-S1", *JSON)
    (told,) = json.loads(done.out)
    assert (told["evidence"], told["state"], told["digest"]) == ("laporan.pdf", "recorded", sha256(b"isi").hexdigest())
    assert done.err.splitlines()[-1] == "Stored as batch 5; take it back with: asncli batch undo 5"
    (tmp_path / "laporan.pdf").unlink()
    gone = office(*EVIDENCE, "--check", "--nip", SITI)
    assert (gone.code, "not found" in gone.out) == (1, True)
