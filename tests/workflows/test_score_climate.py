"""What employees say of the work climate, beside the results of their units."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.reports.climate import UnitClimate
from asncli.rules.policy import load_policy, parse_policy
from asncli.store.database import session
from asncli.store.units import index
from asncli.terms import Period
from asncli.workflows.import_climate import import_climate
from asncli.workflows.score_climate import climate_pages, score_climate
from tests.workbooks.climates import several
from tests.workflows.import_office import ALL, WRITER, file
from tests.workflows.reported_office import PERIOD, reported_office

DINAS, BIDANG = "Dinas Pendidikan", "Bidang SD"
POLICY = load_policy()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The evaluated office: six answers on Bidang SD, two on Dinas Pendidikan."""
    path = reported_office(tmp_path_factory.mktemp("iklim") / "a.db")
    lines = [*several(5, 4, BIDANG, Komentar="Ramai"), *several(1, 1, BIDANG, Kode_Responden="lain"),
             *several(2, 5, DINAS, Komentar="Sepi")]  # fmt: skip
    with session(path, write=True) as opened:
        import_climate(opened, [file("Lingkungan Kerja", lines)], options=ALL, writer=WRITER)
    return path


def scored(path: Path, *, with_below: bool = False) -> dict[str, UnitClimate]:
    """Units by name."""
    with session(path, write=False) as opened:
        return {unit.name: unit for unit in score_climate(opened, PERIOD, POLICY, with_below=with_below).units}


def test_a_unit_is_shown_by_its_own_answers_beside_its_results_and_one_with_few_without_a_figure(path: Path) -> None:
    units = scored(path)
    bidang, dinas = units[BIDANG], units[DINAS]
    assert bidang.climate is not None
    assert (bidang.climate.respondents, bidang.climate.mean, bidang.word) == (6, 350, "Cukup")
    assert (bidang.people, bidang.work_result, bidang.predikat) == (3, 9286, {"butuh_perbaikan": 1})
    assert (dinas.climate, dinas.word, dinas.people, dinas.work_result) == (None, None, 2, 9800)


def test_with_the_units_below_only_what_leaves_no_few_over_is_counted(path: Path) -> None:
    """The two of the Dinas are too few for themselves, so its figure is that of the Bidang alone."""
    units = scored(path, with_below=True)
    assert units[DINAS].climate == units[BIDANG].climate
    assert (units[DINAS].people, units[DINAS].work_result, units[DINAS].predikat) == (
        5, 9457, {"baik": 1, "butuh_perbaikan": 1},
    )  # fmt: skip


def test_comments_are_those_of_units_with_enough_respondents_and_only_where_asked_for(path: Path) -> None:
    with session(path, write=False) as opened:
        chosen = [unit.id for unit in index(opened).by_id.values()]
        found = score_climate(opened, PERIOD, POLICY, unit_ids=chosen, unit=DINAS, with_comments=True)
        assert (found.comments, found.unit) == ([(BIDANG, None, ["Ramai"] * 5)], DINAS)
        assert score_climate(opened, PERIOD, POLICY, unit_ids=[]).units == []
        assert score_climate(opened, PERIOD, POLICY).comments is None


def test_the_policy_of_the_agency_decides_how_many_are_enough(path: Path) -> None:
    own = parse_policy("policy.toml", '[climate]\nminimum_respondents = 7\nsource = "SK 7/2026"\nstatus = "agency"\n')
    with session(path, write=False) as opened:
        found = score_climate(opened, PERIOD, own)
        below = score_climate(opened, PERIOD, own, with_below=True)
    assert (found.own, [unit.climate for unit in found.units]) == (True, [None, None])
    # Not the eight together: by the minimum of before the six were shown, and the rest are two.
    assert [unit.climate for unit in below.units] == [None, None]


def test_the_semester_has_two_sheets_and_a_period_without_answers_none(path: Path) -> None:
    with session(path, write=False) as opened:
        assert [page.name for page in climate_pages(opened, PERIOD, POLICY, None)] == [
            "Lingkungan Kerja", "Lingkungan dan Hasil",
        ]  # fmt: skip
        year = Period(2026, Period.find("2026").kind)  # type: ignore[union-attr] # a period that is there
        assert climate_pages(opened, year, POLICY, None) == []
        with pytest.raises(AsnError, match="climate-empty"):
            score_climate(opened, year, POLICY)
