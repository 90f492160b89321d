"""The fictional workbooks: read by the real reader, the same bytes everywhere, and lying in data/."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from asncli.workbooks.achievement import ACHIEVEMENT
from asncli.workbooks.award import AWARD
from asncli.workbooks.climate import climate_spec
from asncli.workbooks.course import COURSE
from asncli.workbooks.credit_opening import CREDIT_OPENING
from asncli.workbooks.discipline import DISCIPLINE
from asncli.workbooks.earlier import earlier_spec
from asncli.workbooks.feedback import FEEDBACK
from asncli.workbooks.potential import POTENTIAL
from asncli.workbooks.rating import RATING
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import read
from asncli.workbooks.skp import SKP, agreeing
from asncli.workbooks.specs import SheetSpec
from asncli.workbooks.strategy import RENSTRA
from asncli.workbooks.survey import SURVEY
from asncli.workbooks.training import TRAINING
from asncli.workbooks.unit import UNIT
from asncli.workbooks.unit_rating import UNIT_RATING
from asncli.workflows.fictional import Fictional, write_fictional
from tests.workbooks.sheets import TODAY, members

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Fictional:
    return write_fictional(tmp_path_factory.mktemp("contoh"))


def _read(path: Path, spec: SheetSpec) -> tuple[SheetRows, list[tuple[object, ...]]]:
    (rows,) = read(path, spec, today=TODAY)
    return rows, [values for _, values in (agreeing(rows) if spec is SKP else rows)]


def test_the_main_files_have_no_faults(written: Fictional) -> None:
    files = {
        written.roster: (PEGAWAI, 249),
        written.units: (UNIT, 35),
        written.plans: (SKP, 867),
        written.achievements: (ACHIEVEMENT, 4633),
        written.ratings: (RATING, 243),
        written.feedback: (FEEDBACK, 1465),
        written.unit_ratings: (UNIT_RATING, 6),
        written.survey: (SURVEY, 151),
        written.strategy: (RENSTRA, 39),
        written.predikat: (earlier_spec(), 718),
        written.catalogue: (COURSE, 12),
        written.courses: (TRAINING, 581),
        written.potential: (POTENTIAL, 128),
        written.credits: (CREDIT_OPENING, 50),
        written.awards: (AWARD, 7),
        written.discipline: (DISCIPLINE, 2),
        written.climate: (climate_spec(), 172),
    }
    for path, (spec, number) in files.items():
        rows, good = _read(path, spec)
        assert (path.name, len(good), rows.problems) == (path.name, number, [])


def test_the_roster_tells_its_date(written: Fictional) -> None:
    assert _read(written.roster, PEGAWAI)[0].as_of == date(2026, 1, 2)
    assert _read(written.roster_fix, PEGAWAI)[0].as_of == date(2026, 6, 30)


def test_the_corrections_hold_three_promotions_and_three_faults(written: Fictional) -> None:
    rows, good = _read(written.roster_fix, PEGAWAI)
    before = {values[0]: values[7] for values in _read(written.roster, PEGAWAI)[1]}
    assert [(before[values[0]], values[7], values[8]) for values in good] == [
        ("III/b", "III/c", date(2026, 4, 1)),
        ("III/a", "III/b", date(2026, 4, 1)),
        ("III/a", "III/b", date(2026, 4, 1)),
    ]
    assert [problem.code for problem in rows.problems] == ["nip-precision-lost", "nip-length", "name-missing"]


def test_the_late_realisations_hold_an_ambiguous_number_and_two_strangers(written: Fictional) -> None:
    rows, good = _read(written.late, ACHIEVEMENT)
    assert [problem.code for problem in rows.problems] == ["number-ambiguous"]
    known = {values[0] for values in _read(written.roster, PEGAWAI)[1]}
    planned = {(values[0], values[2]) for values in _read(written.plans, SKP)[1]}
    assert [values[1] for values in good if values[0] in known and values[:2] not in planned] == ["IKI-99"]
    assert len([values for values in good if values[0] not in known]) == 1


def test_every_realisation_and_rating_belongs_to_somebody(written: Fictional) -> None:
    people = {values[0] for values in _read(written.roster, PEGAWAI)[1]}
    planned = {(values[0], values[2]) for values in _read(written.plans, SKP)[1]}
    achieved = {values[:2] for values in _read(written.achievements, ACHIEVEMENT)[1]}
    rated = {values[0] for values in _read(written.ratings, RATING)[1]}
    assert rated <= people
    assert achieved <= planned
    assert len(people - {nip for nip, _ in planned}) == 3


_WRITE = """
import sys
from pathlib import Path
from asncli.workflows.fictional import write_fictional
write_fictional(Path(sys.argv[1]))
"""


def test_another_process_writes_the_same_bytes(written: Fictional, tmp_path: Path) -> None:
    env = os.environ | {"PYTHONHASHSEED": "31337", "TZ": "Asia/Makassar", "PYTHONPATH": str(DATA.parent)}
    subprocess.run([sys.executable, "-c", _WRITE, str(tmp_path)], check=True, env=env)
    for path in written:
        assert path.read_bytes() == (tmp_path / path.name).read_bytes()


def test_the_workbooks_in_data_are_these(written: Fictional) -> None:
    for path in written:
        assert members(path) == members(DATA / path.name), f"write data/{path.name} anew"
