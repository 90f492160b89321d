"""What reports ask of the store."""

from datetime import date
from pathlib import Path

from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.store import batches, report_frames
from asncli.store.database import raw_connection, session
from tests.workflows.reported_office import (
    AGENCY,
    BUDI,
    NOW,
    PERIOD,
    SITI,
    WAYAN,
    achieve,
    evaluate_semester,
    reported_office,
    tell_obstacles,
)


def test_people_come_by_name_with_their_titles_and_superiors(tmp_path: Path) -> None:
    with session(reported_office(tmp_path / "a.db"), write=False) as opened:
        found = list(report_frames.evaluated_people(opened, PERIOD))
    assert [(p.nip, p.name) for p in found if p.nip in (SITI, BUDI)] == [
        (BUDI, "=1+1"),
        (SITI, "dr. Siti Lestari, M.M."),
    ]
    wayan = next(p for p in found if p.nip == WAYAN)
    assert (wayan.status, wayan.missing, wayan.supervisor_nip, wayan.supervisor) == (
        "incomplete",
        '["IKI-2", "behaviour"]',
        SITI,
        "dr. Siti Lestari, M.M.",
    )


def test_an_exclusion_by_the_agency_brings_its_reason(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute(
            "INSERT INTO exclusion (employee_id, period, reason, source_id) VALUES (1, '2026-S1', 'pensiun', 1)"
        )
    with session(path, write=False) as opened:
        assert {p.exclusion for p in report_frames.evaluated_people(opened, PERIOD)} == {None, "pensiun"}


def test_indicators_are_named_and_their_realisations_in_the_period_are_counted(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    achieve(path, (SITI, "IKI-1", date(2026, 9, 30), 10_000))
    with session(path, write=False) as opened:
        (number,) = raw_connection(opened).execute("SELECT id FROM employee WHERE nip = ?", (SITI,)).fetchone()
        assert report_frames.indicators_in_plans(opened, PERIOD, [number]) == 2
        found = report_frames.indicator_rows(opened, PERIOD, [number])
        assert report_frames.any_weight(opened)
    assert [row[2:] for row in sorted(found)] == [
        ("RHK-1", "Sekolah terlayani", "IKI-1", "Sekolah yang dibina", 2),
        ("RHK-2", "Anggaran terserap", "IKI-2", "Serapan anggaran", 3),
    ]


def test_the_law_of_the_evaluations_is_counted(tmp_path: Path) -> None:
    with session(reported_office(tmp_path / "a.db"), write=False) as opened:
        (law,) = report_frames.laws(opened, PERIOD)
    regulation = get_regulation("permenpanrb-6-2022")
    assert law[:3] == (regulation.id, regulation.digest, load_policy().digest)
    assert law.people == 6


def test_the_state_tells_the_newest_batch_and_what_changed_since_the_evaluation(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=False) as opened:
        assert report_frames.state(opened, PERIOD) == (AGENCY, "0005", 2, NOW, 2, NOW, 0)
    achieve(path, (SITI, "IKI-1", date(2026, 5, 31), 10_000))
    with session(path, write=False) as opened:
        assert report_frames.state(opened, PERIOD)[2:] == (3, NOW, 2, NOW, 1)


def test_evaluating_again_without_a_difference_is_an_evaluation_too(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    achieve(path, (SITI, "IKI-1", date(2026, 9, 30), 10_000))
    assert evaluate_semester(path).written["changed"] == 0
    with session(path, write=False) as opened:
        assert report_frames.state(opened, PERIOD)[4:] == (4, NOW, 0)


def test_naming_the_agency_does_not_make_an_evaluation_old(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        batches.begin(opened, "init", user="sri", now=NOW)
    with session(path, write=False) as opened:
        state = report_frames.state(opened, PERIOD)
    assert (state.batch, state.evaluated, state.changed_since) == (2, 2, 0)


def test_kendala_come_in_the_order_of_the_people_and_are_counted(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    tell_obstacles(path)
    with session(path, write=False) as opened:
        ids = dict(raw_connection(opened).execute("SELECT nip, id FROM employee").fetchall())
        asked = [ids[WAYAN], ids[SITI], ids[BUDI]]
        rows = report_frames.obstacle_rows(opened, PERIOD, asked)
        assert report_frames.reported(opened, PERIOD, asked) == {ids[WAYAN]: (1, 1, 0), ids[SITI]: (2, 1, 1)}
    assert [row[:1] + row[1:2] + row[3:] for row in rows] == [
        (ids[WAYAN], "IKI-1", "2026-05-31", "Listrik padam", None),
        (ids[SITI], "IKI-1", "2026-03-31", "Hujan", "Diundur"),
        (ids[SITI], "IKI-2", "2026-06-30", None, "Rapat bulanan"),
    ]
