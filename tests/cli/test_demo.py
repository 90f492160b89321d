"""asncli demo: the whole way in a folder of its own, whatever day it is."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import time_machine

from asncli.store.database import session
from asncli.store.evaluations import evaluations
from asncli.terms import Period, PeriodKind
from tests.cli.conftest import Run

S1 = Period(2026, PeriodKind.SEMESTER, 1)
WAY = [
    "init --agency 'Pemerintah Kabupaten Contoh Raya'",
    "roster import contoh/pegawai.xlsx",
    "unit import contoh/unit.xlsx",
    "strategy import contoh/renstra.xlsx",
    "target import contoh/skp.xlsx",
    "achievement import contoh/realisasi.xlsx",
    "achievement import contoh/realisasi-juni.xlsx --keep-good-rows --rejects contoh/tolak.xlsx",
    "rating import contoh/rating.xlsx",
    "feedback import contoh/umpan-balik.xlsx",
    "unit rate contoh/capaian-organisasi.xlsx",
    "survey import contoh/skm.xlsx",
    "evaluate 2026-S1",
    "evaluation explain 199202262016052927 --period 2026-S1",
    "feedback summary 199202262016052927 --period 2026-S1",
    "check --period 2026-S1",
]
FOLLOWS = [
    "evaluation finalise --period 2026-S1 --yes",
    "evaluation import contoh/predikat-sebelumnya.xlsx",
    "training catalogue import contoh/katalog-pelatihan.xlsx",
    "training import contoh/pelatihan.xlsx",
    "career potential import contoh/potensi.xlsx",
    "career opening import contoh/angka-kredit.xlsx",
    "award import contoh/penghargaan.xlsx",
    "discipline import contoh/hukuman-disiplin.xlsx",
    "survey import contoh/lingkungan-kerja.xlsx",
    "unit need add 2.12 --year 2026 --topic Pengaduan",
    "unit need add 1.02 --year 2026 --topic Keperawatan",
    "coaching open --period 2026-S1",
    "dialogue add 199202012022212916 --period 2026-S1 --date 2026-07-02",
    "training plan --budget 60000000 --year 2027 --period 2026-S1",
    "award suggest --period 2026-S1",
    "survey score --kind climate --period 2026-S1",
    "report semester --period 2026-S1 -o contoh/laporan.xlsx",
]


def evaluated(database: Path) -> int:
    with session(database, write=False) as opened:
        return len(evaluations(opened, S1))


def commands(out: str, globals_: str = "--db contoh/demo.db") -> list[str]:
    start = f"$ asncli {globals_} "
    told = [line.removeprefix(start) for line in out.splitlines() if line.startswith("$ ")]
    return [re.split(" --text| --well", command)[0] for command in told]


def test_the_demo_goes_the_whole_way_to_the_report(process: Run, surroundings: Path) -> None:
    answer = process("demo", "contoh")
    assert (answer.code, answer.err) == (0, "")
    assert commands(answer.out) == WAY + FOLLOWS
    assert evaluated(surroundings / "contoh" / "demo.db") == 249
    for name in ("laporan.xlsx", "tolak.xlsx"):
        assert (surroundings / "contoh" / name).read_bytes().startswith(b"PK")
    assert not (surroundings / "asncli.db").exists()
    assert "Error: " not in answer.out
    afterwards = answer.out.partition("Try now:\n")[2].splitlines()
    assert [" ".join(shlex.split(line)[3:5]) for line in afterwards if line.startswith(" ")] == [
        "evaluation list",
        "report distribution",
        "roster import",
        "batch list",
        "coaching list",
        "training needs",
        "career promotion",
        "career talent",
        "career credit",
        "career index",
        "career retirement",
    ]

    again = process("demo", "contoh")
    assert (again.code, again.out) == (3, "")
    assert again.err.splitlines()[0] == "Error: There is something in contoh already."


def test_in_another_language_and_before_the_days_of_the_data_it_still_ends_well(
    asncli: Run, surroundings: Path
) -> None:
    with time_machine.travel("2026-02-15 10:00", tick=False):
        answer = asncli("--lang", "id", "--quiet", "demo", "contoh")
    assert (answer.code, answer.err) == (0, "")
    assert commands(answer.out, "--lang id --quiet --db contoh/demo.db") == WAY + [
        step for step in FOLLOWS if not step.startswith(("coaching", "dialogue"))
    ]
    assert (surroundings / "contoh" / "laporan.xlsx").exists()


def test_a_file_in_the_way_is_refused(asncli: Run, surroundings: Path) -> None:
    (surroundings / "asncli-demo").write_text("mine")
    assert asncli("demo").code == 3
    assert (surroundings / "asncli-demo").read_text() == "mine"


@pytest.mark.parametrize("lines", [0, 1, 3])
def test_long_answers_are_cut_and_say_so(lines: int) -> None:
    from asncli.cli.demo import _beginning

    shown = list(_beginning("a\nb\nc\n", lines))
    assert shown == [*"abc"[:lines], *([f"… (more lines: {3 - lines})"] if lines < 3 else [])]
