"""asncli tpp."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import book
from tests.rules.test_tpp import KEMNAKER
from tests.workflows.rewarded_office import AGUS, SITI, rewarded_office

EXPORT = ("tpp", "export", "--period", "2026-S1")


def test_percentages_are_made_once_the_agency_has_its_table(asncli: Run, tmp_path: Path) -> None:
    rewarded_office(tmp_path / "asncli.db")
    off = asncli(*EXPORT)
    assert (off.code, off.err.splitlines()[0]) == (
        3,
        "Error: The agency has no table for TPP yet, so there are no percentages: no regulation sets one for all.",
    )
    (tmp_path / "k.toml").write_text(KEMNAKER, "utf-8")
    assert asncli("policy", "set", "k.toml").code == 0
    here = book(tmp_path / "h.xlsx", "Kehadiran", [{"NIP": nip, "Persen": "97,55"} for nip in (SITI, AGUS)])
    made = asncli(*EXPORT, "--attendance", str(here), "--format", "json")
    assert made.err.splitlines() == [
        "With a figure: 2 of 5", "Without a figure, with the reason on the sheet Tanpa Angka: 3",
    ]  # fmt: skip
    found = {one["nip"]: one["percent"] for one in json.loads(made.out)["people"] if one["percent"]}
    assert found == {SITI: 99.27, AGUS: 74.45}
    assert asncli(*EXPORT, "--attendance", str(here), "--on", "2026-10-01", "-o", "tpp.csv").code == 0
    lines = (tmp_path / "tpp.csv").read_text("utf-8-sig").splitlines()
    assert (len(lines), next(line for line in lines if line.startswith(AGUS)).split(",")[9]) == (6, "99.27")
    assert asncli(*EXPORT, "-o", "tpp.xlsx").code == 0
    low = book(tmp_path / "r.xlsx", "Kehadiran", [{"NIP": SITI, "Persen": 0.95}, {"NIP": AGUS, "Persen": 95}])
    doubt = asncli(*EXPORT, "--attendance", str(low)).err.splitlines()[0]
    assert doubt.startswith("B2: 0.95 in Persen is 1 or less: a percentage, or a part of 1 (0,95 for 95%).")
    parts = book(tmp_path / "s.xlsx", "Kehadiran", [{"NIP": SITI, "Persen": 0.95}, {"NIP": AGUS, "Persen": 1}])
    refused = asncli(*EXPORT, "--attendance", str(parts))
    assert (refused.code, refused.err.splitlines()[0]) == (
        1,
        "Error: Cell B2 of s.xlsx: 0.95 in Persen is 1 or less: a percentage, or a part of 1 (0,95 for 95%). Rows like"
        " this or with other faults: 2.",
    )  # fmt: skip
