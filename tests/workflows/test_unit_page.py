"""One unit in one period."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.store.unit_needs import NewNeed
from asncli.workflows.import_survey import import_survey
from asncli.workflows.import_unit_ratings import import_unit_ratings
from asncli.workflows.state_need import state_need
from asncli.workflows.unit_page import UnitPage, unit_page
from asncli.workflows.units import one_unit
from tests.workflows.import_office import ALL, WRITER, file
from tests.workflows.reported_office import PERIOD, SITI, reported_office
from tests.workflows.surveyed_office import alike


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reported office; Dinas Pendidikan has a head, a capaian organisasi, twelve respondents, a need."""
    path = reported_office(tmp_path_factory.mktemp("office") / "k.db")
    rating = {"Kode Unit": "Dinas Pendidikan", "Periode": "2026-S1", "Predikat": "Baik", "Keterangan": "Rapat"}
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE unit SET head_nip = ? WHERE name = 'Dinas Pendidikan'", (SITI,))
        import_unit_ratings(opened, [file("Capaian Organisasi", [rating])], options=ALL, writer=WRITER)
        lines = alike(12, 3, "Dinas Pendidikan", "2026-S1", Saran="Tambah loket.")
        import_survey(opened, [file("SKM", lines)], options=ALL, writer=WRITER)
        for unit, topic in (("Dinas Pendidikan", "Data"), ("Bidang SD", "Guru")):
            state_need(opened, NewNeed(one_unit(opened, unit).id, 2026, topic), WRITER)
    return path


def page(path: Path, unit: str, *, tree: bool = False) -> UnitPage:
    """Gather the page of a unit."""
    with session(path, write=False) as opened:
        return unit_page(opened, unit, PERIOD, load_policy(), tree=tree)


def test_a_unit_is_shown_with_head_people_capaian_and_public(path: Path) -> None:
    found = page(path, "dinas pendidikan")
    assert (found.head, found.parent, found.rated) == ("Siti Lestari", None, ("baik", "Rapat"))
    people = found.people
    assert (people.people, people.evaluated, people.incomplete, people.excluded) == (2, 1, 0, 1)
    assert found.survey
    assert found.survey.score
    assert (found.survey.score.ikm_hundredths, found.suggestions) == (7500, ["Tambah loket."] * 12)
    assert found.predikat == {"sangat_baik": 0, "baik": 1, "butuh_perbaikan": 0, "kurang": 0, "sangat_kurang": 0}


def test_a_unit_has_its_own_needs_and_with_the_tree_those_below(path: Path) -> None:
    assert [need.topic for need in page(path, "Dinas Pendidikan").needs] == ["Data"]
    assert {need.topic for need in page(path, "Dinas Pendidikan", tree=True).needs} == {"Data", "Guru"}


def test_of_fewer_than_three_people_no_mean_is_shown(path: Path) -> None:
    found = page(path, "Dinas Pendidikan", tree=True)
    assert (found.people.people, found.people.rated, found.people.mean is None, found.work_mean) == (5, 2, False, None)


def test_a_unit_without_anything_has_no_figures(path: Path) -> None:
    found = page(path, "Bidang SD")
    assert found.parent
    assert (found.parent.name, found.head, found.rated, found.survey) == ("Dinas Pendidikan", None, None, None)
