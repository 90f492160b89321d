"""Plans that reach from a closed period into an open one: they may change, and nothing in what is closed moves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.anonymity.office import standing_in
from tests.cli.closing_office import AGUS, SITI, WAYAN, Office, decided, file, of_period
from tests.cli.small_office import indicator

NURSE = "199502022020012011"
YEAR = ("--year", "2026")
SAID = "2026-S1 is closed: what is assigned now changes nothing in it"
RESULT = ("--rhk", "RHK-1", "--result", "Hasil RHK-1", "--title", "Ukuran IKI-01", "--direction", "naik",
          "--recap", "jumlah")  # fmt: skip


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Office]:
    with standing_in(tmp_path):
        office = decided(tmp_path)
        assert office("period", "close", "2026-S1", "--yes").code == 0
        yield office


def told(office: Office, *words: str) -> list[str]:
    answer = office(*words)
    assert answer.code == 0, answer
    return answer.err.splitlines()


def period(office: Office) -> list[Any]:
    """What is said of the closed semester."""
    s1 = ("--period", "2026-S1", "--format", "json")
    said = [("list", *s1), *(("explain", nip, *s1) for nip in (SITI, WAYAN))]
    report = json.loads(office("report", "semester", *s1).out)
    return [*(office("evaluation", *words).out for words in said), of_period(report)]


def test_a_revised_plan_may_change_and_the_closed_semester_does_not_move(closed: Office) -> None:
    before = period(closed)
    assert all(before)
    assert told(closed, "target", "approve", "--nip", WAYAN, *YEAR)
    assert told(closed, "target", "revise", WAYAN, *YEAR, "--reason", "Refocusing", "--dry-run")[1] == SAID
    assert told(closed, "target", "revise", WAYAN, *YEAR, "--reason", "Refocusing")[1] == SAID
    for targets in (("--target", "40", "--s1", "30"), ("--target", "40", "--q1", "35", "--q2", "1")):
        assert told(closed, "target", "add", WAYAN, "IKI-01", *YEAR, *RESULT, *targets)[0] == SAID
    assert told(closed, "target", "submit", WAYAN, *YEAR)
    assert told(closed, "target", "return", WAYAN, *YEAR, "--note", "Belum")[1] == SAID
    assert period(closed) == before


def test_plans_that_are_imported_or_assigned_are_told_of_the_closed_semester(closed: Office) -> None:
    before = period(closed)
    plan = file(closed.folder, "skp", "SKP", indicator(WAYAN, "IKI-20", "RHK-20"))
    assert SAID in told(closed, "target", "import", plan, "--dry-run")
    answer = closed("target", "import", plan, "--format", "json")
    assert (json.loads(answer.out)["closed_periods"], answer.err.splitlines()[0]) == (["2026-S1"], SAID)
    assert SAID not in told(closed, "target", "import", plan)  # it says what is stored: nothing is written
    autumn = indicator(AGUS, "IKI-21", "RHK-21", Mulai="2026-07-01", Tahun=2026)
    assert SAID not in told(closed, "target", "import", file(closed.folder, "baru", "SKP", autumn))
    model = {name: value for name, value in indicator(code="IKI-22", rhk="RHK-22").items() if name != "NIP"}
    nurse = {"NIP": NURSE, "Nama": "Perawat Contoh", "Unit Kerja": "Bidang Dua", "Jabatan": "Perawat"}
    assert closed("roster", "import", file(closed.folder, "baru", "Pegawai", nurse), "--as-of", "2026-07-01").code == 0
    words = ("assign", file(closed.folder, "sama", "SKP", model), "--jabatan", "Perawat", *YEAR)
    assert told(closed, "target", *words, "--dry-run")[0] == SAID
    assert told(closed, "target", *words)[0] == SAID
    assert period(closed) == before
