"""What the report on the distribution of predikat asks of the store."""

from pathlib import Path

from asncli.reports.distribution_data import Counted, Headed
from asncli.store.database import raw_connection, session
from asncli.store.distribution_frames import counted, headed
from asncli.store.units import list_units
from asncli.terms import Predikat
from tests.workflows.reported_office import PERIOD, SITI, reported_office


def test_evaluated_people_are_counted_those_not_complete_wait_and_excluded_ones_are_not_there(tmp_path: Path) -> None:
    with session(reported_office(tmp_path / "a.db"), write=True) as opened:
        unit = {one.name: one.id for one in list_units(opened)}
        assert sorted(counted(opened, PERIOD), key=str) == sorted(
            [
                Counted(unit["Dinas Pendidikan"], Predikat.BAIK, 1, 0),
                Counted(unit["Bidang SD"], Predikat.BUTUH_PERBAIKAN, 1, 1),
                Counted(unit["Bidang SD"], None, 2, 0),
                Counted(None, Predikat.SANGAT_BAIK, 1, 0),
            ],
            key=str,
        )
        dinas = unit["Dinas Pendidikan"]
        heads = {dinas: SITI, unit["Bidang SD"]: "196905141994031901"}  # of whom one is not in the roster
        assert headed(opened, PERIOD, heads) == [Headed(dinas, dinas, Predikat.BAIK, 0)]


def test_a_final_or_objected_evaluation_counts_like_a_draft(tmp_path: Path) -> None:
    with session(reported_office(tmp_path / "a.db"), write=True) as opened:
        before = counted(opened, PERIOD)
        raw_connection(opened).execute("UPDATE evaluation SET status = 'final' WHERE status = 'draft'")
        assert counted(opened, PERIOD) == before
        raw_connection(opened).execute("UPDATE evaluation SET status = 'objected' WHERE status = 'final'")
        assert counted(opened, PERIOD) == before
