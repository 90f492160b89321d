"""What a topic means."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.reports.priority import Coded, Priority, Stated
from asncli.store.database import raw_connection, session
from asncli.store.unit_needs import NewNeed
from asncli.store.units import index
from asncli.workflows.priority import find_priority, meant_within
from asncli.workflows.state_need import state_need
from tests.workflows.import_office import WRITER
from tests.workflows.strategic_office import strategic_office

DINAS, SD, SMP = Coded("1.01", "Dinas Pendidikan"), Coded("1.01.1", "Bidang SD"), Coded("1.01.2", "Bidang SMP")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The strategic office, of which Bidang SMP needs something in 2026."""
    path = strategic_office(tmp_path_factory.mktemp("utama") / "r.db")
    with session(path, write=True) as opened:
        (smp,) = index(opened).fits("1.01.2")
        state_need(opened, NewNeed(smp.id, 2026, "Data  Sekolah"), WRITER)
    return path


def test_a_line_means_its_unit_and_those_below_and_the_iku_below_the_line(path: Path) -> None:
    with session(path, write=False) as opened:
        known = index(opened).by_code
        ikus = dict(raw_connection(opened).execute("SELECT code, id FROM strategy WHERE kind = 'iku'").fetchall())
        aim, own = find_priority(opened, " MUTU  pendidikan", 2026), find_priority(opened, "guru", 2026)
    assert (aim.topic, aim.needs, aim.lines) == ("MUTU pendidikan", [], [Coded("T-1", "Meningkatnya mutu pendidikan")])
    assert (aim.units, aim.iku_ids) == ([DINAS], frozenset(ikus.values()))
    assert aim.unit_ids == frozenset(unit.id for unit in known.values())
    assert own.units == [SD]
    assert (own.unit_ids, own.iku_ids) == (frozenset([known["1.01.1"].id]), frozenset([ikus["IKU-2"]]))


def test_an_iku_without_a_unit_of_its_own_means_that_of_the_line_above(path: Path) -> None:
    with session(path, write=False) as opened:
        assert find_priority(opened, "izin", 2026).units == [DINAS]


def test_a_need_means_the_unit_that_states_it_in_that_year(path: Path) -> None:
    with session(path, write=False) as opened:
        found = find_priority(opened, "data", 2026)
        assert (found.needs, found.lines, found.units) == ([Stated(SMP, "Data Sekolah")], [], [SMP])
        assert (len(found.unit_ids), found.iku_ids) == (1, frozenset())
        both = find_priority(opened, "sekolah", 2026)
        assert (both.needs, both.lines) == (
            [Stated(SMP, "Data Sekolah")],
            [Coded("IKU-1", "Angka partisipasi sekolah")],
        )
        with pytest.raises(AsnError) as refused:
            find_priority(opened, "data", 2025)
    assert (refused.value.code, "asncli unit need add" in str(refused.value.hint)) == ("priority-unknown", True)


def test_a_topic_that_nobody_knows_is_refused_with_those_that_are_known(path: Path) -> None:
    with session(path, write=False) as opened:
        for topic in ("dat", "??"):
            with pytest.raises(AsnError) as refused:
                find_priority(opened, topic, 2026)
            assert refused.value.code == "priority-unknown"
            assert str(refused.value.hint).startswith("Topics stated for 2026: Data Sekolah.")


def test_a_priority_means_a_unit_among_those_chosen_or_an_iku_or_is_refused() -> None:
    stated = Priority("izin", 2026, [], [], [DINAS], frozenset((1, 2)), frozenset())
    assert (meant_within(stated, [2, 3], "Dinas"), meant_within(stated, None, None)) == ([2], [1, 2])
    loose, nobody = (
        replace(stated, unit_ids=frozenset(), iku_ids=frozenset((7,))),
        replace(stated, unit_ids=frozenset()),
    )
    assert meant_within(loose, None, None) == []
    for priority, unit in ((stated, "Bidang SMP"), (loose, "Bidang SMP"), (nobody, None)):
        with pytest.raises(AsnError, match="priority-elsewhere"):
            meant_within(priority, [9] if unit else None, unit)
