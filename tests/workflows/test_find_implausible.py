"""Copies, and dates that are the manner of the office."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from asncli.rules.implausible import Sign
from asncli.rules.policy import load_policy
from asncli.store import batches, employees
from asncli.store.achievements import write_achievements
from asncli.store.agency import get_or_make
from asncli.store.database import session
from asncli.store.marks import subjects
from asncli.store.plans import FIELDS as PLAN_FIELDS
from asncli.store.plans import write_plans
from asncli.terms import Period, PeriodKind
from asncli.workflows.find_implausible import in_achievements, in_dates

PERIOD = Period(2026, PeriodKind.SEMESTER, 1)
NOW = datetime(2026, 7, 1, tzinfo=UTC)
PEOPLE = [f"1980010120100110{n:02d}" for n in range(10, 35)]


NO_TASK: Mapping[str, str] = {}
SPREAD = (date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30))


def office(path: Path, late: int = 0, task: Mapping[str, str] = NO_TASK) -> Path:
    """25 people with three indicators each; the first two have the same figures, the others are apart.

    The first ``late`` have them on the last day, the others spread; ``task`` is said of every indicator.
    """
    with session(path, write=True, create=True) as opened:
        batch = batches.begin(opened, "achievement import", user="sri", now=NOW)
        source = batches.add_source(opened, batch, file="realisasi.xlsx")
        number = get_or_make(opened, batch)
        said = [{"nip": nip, "name": f"Pegawai {n}", "unit": "Dinas"} for n, nip in enumerate(PEOPLE)]
        rows = [(n, *(one.get(f) for f in employees.FIELDS)) for n, one in enumerate(said, 2)]
        employees.write_roster(opened, batch, source, number, rows, as_of=date(2026, 1, 1))
        plans = [
            {"nip": nip, "year": 2026, "result_code": "R", "result_title": "Layanan", "result_kind": "utama",
             "code": f"IKI-{i}", "title": "Berkas", "direction": "naik", "recap": "jumlah", "target": 40_000_000,
             **task}
            for nip in PEOPLE for i in range(3)
        ]  # fmt: skip
        lines = [(n, *(one.get(f) for f in PLAN_FIELDS)) for n, one in enumerate(plans, 2)]
        assert write_plans(opened, batch, source, lines, frozenset())[1] == []
        done = [
            (nip, f"IKI-{i}", PERIOD.end if n < late else SPREAD[i], (max(n, 1) * 31 + i * 7 + 222) * 10_000)
            for n, nip in enumerate(PEOPLE)
            for i in range(3)
        ]
        achieved = [(n, *one, None, None, None) for n, one in enumerate(done, 2)]
        assert write_achievements(opened, batch, source, achieved)[1] == []
    return path


def test_the_same_figures_are_told_of_both_with_the_name_of_the_other(tmp_path: Path) -> None:
    path = office(tmp_path / "a.db")
    with session(path, write=False) as opened:
        found = in_achievements(opened, PERIOD, load_policy(), subjects(opened, PERIOD))
        dates = in_dates(opened, PERIOD, range(100))
    assert [(one.sign.value, one.figures) for one in found] == [
        ("copy", f"Realisasi 3 indikator sama dengan Pegawai 1 (NIP {PEOPLE[1]}): 253; 260; 267."),
        ("copy", f"Realisasi 3 indikator sama dengan Pegawai 0 (NIP {PEOPLE[0]}): 253; 260; 267."),
    ]
    assert (dates[0], {sign.value: counts for sign, counts in dates[1].items()}, len(dates[2])) == (
        [], {"one-day": (25, 25)}, 25,
    )  # fmt: skip


@pytest.mark.parametrize("task", [{"iku_code": "IKU-1"}, {"parent_code": "RHK-1"}, {"parent_title": "Layanan cepat"}])
def test_a_team_with_the_same_task_is_not_told_to_copy(tmp_path: Path, task: dict[str, str]) -> None:
    with session(office(tmp_path / "a.db", task=task), write=False) as opened:
        people = subjects(opened, PERIOD)
        assert in_achievements(opened, PERIOD, load_policy(), people) == []
        elsewhere = [people[0], people[1]._replace(unit_id=99), *people[2:]]
        assert len(in_achievements(opened, PERIOD, load_policy(), elsewhere)) == 2


def test_dating_all_on_the_last_day_is_told_where_it_is_not_the_manner_of_the_office(tmp_path: Path) -> None:
    with session(office(tmp_path / "a.db", late=2), write=False) as opened:
        found, manners, people = in_dates(opened, PERIOD, range(100))
        assert [one.figures for one in found] == [
            "3 realisasi, semuanya bertanggal 30 Juni 2026; dimasukkan 1 Juli 2026."
        ] * 2
        assert Sign.LAST_DAY not in manners
        found, manners, _ = in_dates(opened, PERIOD, people[:2])
        assert (found, manners) == ([], {Sign.LAST_DAY: (2, 2)})


def test_one_import_of_a_small_office_is_the_manner_of_the_office(tmp_path: Path) -> None:
    with session(office(tmp_path / "a.db"), write=False) as opened:
        people = in_dates(opened, PERIOD, range(100))[2]
        found, manners, _ = in_dates(opened, PERIOD, people[:12])
    assert (found, manners) == ([], {Sign.ONE_DAY: (12, 12)})
