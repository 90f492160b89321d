"""What is read of the completeness of data."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from asncli.rules.policy import load_policy
from asncli.store.completeness import UNSAID, bkn_states, newest_batch, pieces
from asncli.store.database import raw_connection, session
from asncli.store.marks import subjects
from asncli.terms import Period
from tests.workflows.completeness_office import completeness_office
from tests.workflows.reported_office import AGUS, BUDI, DEWI, PERIOD, SITI, WAYAN, achieve

YEAR_2025 = Period(2025, PERIOD.kind, 1)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = completeness_office(tmp_path_factory.mktemp("office") / "a.db")
    daily = [(BUDI, "IKI-1", date(2026, 1, day), 0) for day in range(1, 32)]
    achieve(path, *daily, (SITI, "IKI-1", date(2026, 12, 31), 10_000))
    return path


def test_months_with_a_realisation_are_told_apart_however_many_there_are(office: Path) -> None:
    with session(office, write=False) as opened:
        (piece,) = pieces(opened, PERIOD, subjects(opened, PERIOD), load_policy())
        codes = dict(raw_connection(opened).execute(
            "SELECT i.id, e.nip || ' ' || i.code FROM indicator i JOIN plan p ON p.id = i.plan_id"
            " JOIN employee e ON e.id = p.employee_id"
        ).fetchall())  # fmt: skip
    found = {
        codes[number]: [month for month in range(1, 13) if piece.realised[month - 1, place]]
        for place, number in enumerate(piece.chunk.indicator_id.tolist())
    }
    assert (found[f"{BUDI} IKI-1"], found[f"{SITI} IKI-1"]) == ([1, 6], [3, 6])  # December is outside the semester
    assert (found[f"{SITI} IKI-2"], found[f"{WAYAN} IKI-2"]) == ([2, 4, 6], [])


def test_the_least_far_plan_at_bkn_tells(office: Path) -> None:
    with session(office, write=True) as opened:
        raw = raw_connection(opened)
        names = dict(raw.execute("SELECT id, nip FROM employee").fetchall())
        raw.execute(
            "INSERT INTO bkn_plan (employee_id, begins, ends, status, acting, skp_id, source_id)"
            " SELECT id, '2026-04-01', '2026-12-31', 'pengajuan', 1, 'B', 1 FROM employee WHERE nip = ?", (BUDI,)
        )  # fmt: skip
        found = {names[person]: state for person, state in bkn_states(opened, PERIOD).items()}
        assert found == {SITI: "pengajuan", BUDI: "pengajuan", WAYAN: "draft", AGUS: UNSAID, DEWI: "draft"}
        assert bkn_states(opened, YEAR_2025) == {}
        assert newest_batch(opened) == (3, datetime(2026, 7, 1, 8, 30, tzinfo=UTC))


def test_an_empty_database_has_no_newest_batch(tmp_path: Path) -> None:
    with session(tmp_path / "a.db", write=True, create=True) as opened:
        assert newest_batch(opened) is None
