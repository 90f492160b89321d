"""What the report on raters asks of the store."""

from datetime import date
from pathlib import Path

from asncli.reports.raters_data import RatedUnit
from asncli.store import rater_frames
from asncli.store.database import raw_connection, session
from asncli.terms import UnitAchievement
from tests.workflows.reported_office import BUDI, LEADER, PERIOD, RANI, SITI, reported_office


def test_only_complete_evaluations_come_with_whoever_rated_and_what_is_their_own(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute(
            "UPDATE employee SET birth_date = '1975-03-16', sex = 'P' WHERE nip = ?", (SITI,)
        )
    with session(path, write=False) as opened:
        found = {p.nip: p for p in rater_frames.rated_people(opened, PERIOD)}
    assert set(found) == {SITI, BUDI, RANI}
    assert (found[SITI].born, found[SITI].sex, found[BUDI].born) == (date(1975, 3, 16), "P", None)
    assert [(found[n].assessor_nip, found[n].assessor) for n in (SITI, BUDI)] == [
        (LEADER, None),
        (SITI, "dr. Siti Lestari, M.M."),
    ]
    given = [(p.work_rating, p.work_given, p.behaviour_rating, p.behaviour_given) for p in found.values()]
    assert sorted(given) == [("above", 1, "above", 1), ("below", 0, "meets", 1), ("meets", 1, "above", 1)]


def test_a_unit_counts_by_its_own_capaian_else_by_that_of_the_nearest_unit_above(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        above, below = (
            raw.execute("SELECT id FROM unit WHERE name = ?", (name,)).fetchone()[0]
            for name in ("Dinas Pendidikan", "Bidang SD")
        )
        raw.execute(
            "INSERT INTO unit_rating (unit_id, period, predikat, source_id) VALUES (?, '2026-S1', 'kurang', 1),"
            " (?, '2026', 'istimewa', 1)",
            (above, below),
        )
        rated = RatedUnit(above, None, "Dinas Pendidikan", UnitAchievement.KURANG)
        assert rater_frames.rated_units(opened, PERIOD) == {above: rated, below: rated}
