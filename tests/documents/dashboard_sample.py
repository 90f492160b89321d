"""A fictional agency as the dashboard shows it: two dinas with units below, IKU, a survey, the work climate."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

from asncli.reports.branches import NO_UNIT, Branch
from asncli.reports.climate import UnitClimate, WorkClimate
from asncli.reports.dashboard import Dashboard, Indicators, Obstacles, Past, Progress
from asncli.reports.dashboard_pattern import verdict
from asncli.reports.dashboard_people import Cell, People, people_shown, tree
from asncli.reports.frames import Law, PersonRow, State
from asncli.reports.public_voice import Voice, Voices
from asncli.reports.semester_iku import IkuLine, IkuScore, IkuState, UnitMean
from asncli.rules.climate import Climate
from asncli.rules.library import distribution_law, get_regulation
from asncli.rules.policy import load_policy
from asncli.rules.policy_climate import ClimatePolicy
from asncli.terms import ClimateElement, Period, PeriodKind, PeriodStep, UnitAchievement

PERIOD = Period(2026, PeriodKind.SEMESTER, 1)
NIP, NAME = "198101012005011902", "Budi <b>Santoso</b>"
BRANCHES = (
    Branch(1, 0, "1.01", "Dinas Pendidikan & Kebudayaan"),
    Branch(2, 1, "1.01.01", "SD Negeri 1"),
    Branch(3, 1, "1.01.02", "SD Negeri 2"),
    Branch(4, 0, "1.02", "Dinas Kesehatan"),
    Branch(5, 1, None, "Puskesmas Pembantu"),
)
PREDIKAT = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
CELLS = (
    Cell(1, "baik", 6, 6, 57_000), Cell(1, "sangat_baik", 4, 4, 42_000),
    Cell(2, "baik", 9, 9, 81_000), Cell(2, "butuh_perbaikan", 4, 4, 30_000),
    Cell(3, "baik", 5, 5, 45_000), Cell(3, "butuh_perbaikan", 1, 1, 7_000),
    Cell(4, "baik", 20, 20, 190_000), Cell(4, "sangat_baik", 3, 3, 33_000), Cell(4, "butuh_perbaikan", 6, 6, 45_000),
    Cell(5, "baik", 2, 2, 18_000), Cell(4, "incomplete", 1, 0, 0), Cell(3, "excluded", 2, 0, 0),
)  # fmt: skip


def people(*, everything: bool = False, cells: tuple[Cell, ...] = CELLS) -> People:
    """People of the agency as they may be shown."""
    return people_shown(tree(BRANCHES), cells, PREDIKAT, everything=everything)


@cache
def sample(*, names: bool = False) -> Dashboard:
    """Everything of a semester; ``names``: with a person whose name looks like markup."""
    at = datetime(2026, 7, 10, 8, 30, tzinfo=UTC)
    law, known = distribution_law(PERIOD), people(everything=names)
    line = IkuLine("IKU-1", "Angka melek huruf", 1, "1.01", "Dinas Pendidikan & Kebudayaan", "persen", "naik",
                   "terakhir", 980_000, 970_000, 960_000, "2026-06-30", 9_897, IkuState.SCORED)  # fmt: skip
    kesehatan = known.units[4]
    told = verdict(kesehatan, UnitAchievement.BAIK, law.patterns[UnitAchievement.BAIK])
    assert told is not None
    earlier = people(cells=tuple(cell._replace(work=cell.work - 100 * cell.rated) for cell in CELLS))
    return Dashboard(
        period=PERIOD,
        state=State("Pemerintah Kabupaten Contoh", "0005", 12, at, 11, at, 0),
        laws=[Law("permenpanrb-6-2022", "a" * 64, "b" * 64, "0.1.0", 60)],
        regulation=get_regulation("permenpanrb-6-2022"),
        policy=load_policy(),
        program="0.1.0",
        branches=BRANCHES,
        people=known,
        past=[Past(PERIOD.previous, earlier, {4: 8_012}), Past(PERIOD, known, {4: 8_443})],
        distribution=law,
        checks={4: told},
        voices=Voices(
            rated={1: "istimewa", 4: "baik"},
            surveys={4: Voice(48, 8_443, "B", "Baik", 431, [33_000] * 8 + [32_000]),
                     1: Voice(6, None, None, None, None, [None] * 9)},
            suggestions={4: ["Tambah kursi", "tambah  kursi", "Loket dibuka <pagi>"]},
            minimum=10,
        ),
        ikus=IkuScore([line, line._replace(code="IKU-2", title="Stunting", unit_id=4, unit_code="1.02",
                                           unit="Dinas Kesehatan", actual=None, achievement=None,
                                           state=IkuState.NO_ACTUAL)],
                      [UnitMean("1.01", "Dinas Pendidikan & Kebudayaan", 1, 1, 9_897),
                       UnitMean("1.02", "Dinas Kesehatan", 1, 0, None)]),
        steps=[Progress(PeriodStep.PLANS, date(2026, 1, 31), 60, 60),
               Progress(PeriodStep.ACHIEVEMENTS, date(2026, 7, 5), 41, 60),
               Progress(PeriodStep.FINAL, date(2026, 7, 20), 0, 60)],
        indicators={-1: Indicators(200, 150), 1: Indicators(100, 90), 4: Indicators(0, 0)},
        obstacles={-1: Obstacles(12, 9), 4: Obstacles(12, 9), 1: Obstacles(0, 0)},
        climate=_climate(),
        drafts=True,
        proposals=True,
        incomplete=True,
        objected=False,
        names={2: [_person()], NO_UNIT: [_person()._replace(status="incomplete", predikat=None)]} if names else None,
    )  # fmt: skip


def of_unit() -> Dashboard:
    """The same for one dinas alone."""
    return replace(sample(), unit=BRANCHES[0], chosen=frozenset({1, 2, 3}))


def _person() -> PersonRow:
    return PersonRow(
        1, NIP, NAME, 2, "Guru", "III/a", "draft", 0, 9_812, "meets", "suggested", 8_800, "above", "leader", "baik", 1,
        "[]", "[]", None, None, None,
    )  # fmt: skip


def _climate() -> WorkClimate:
    said = Climate(8, dict.fromkeys(ClimateElement, 390), 371)
    units = [UnitClimate("Dinas Kesehatan", "1.02", 0, said, "Cukup", 29, None, {}, None, None),
             UnitClimate("SD Negeri 2", "1.01.02", 1, None, None, 6, None, {}, None, None)]  # fmt: skip
    policy = ClimatePolicy.of(load_policy().after)
    return WorkClimate("Pemerintah Kabupaten Contoh", PERIOD, None, True, policy, False, "daftar pertanyaan", units)
