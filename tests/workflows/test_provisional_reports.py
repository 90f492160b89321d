"""What a report rests on is added once, and nothing where nobody is evaluated."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from asncli.reports.report import Report
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.provisional_reports import certified
from tests.workflows.reported_office import PERIOD, reported_office


def test_what_a_report_rests_on_is_added_once_and_of_the_unit_alone(tmp_path: Path) -> None:
    bare = Report("x", "Kabupaten", "Laporan", ["Dasar: yang sudah ada"], {"report": "x", "summary": {}}, [])
    with session(reported_office(tmp_path / "a.db"), write=False) as opened:
        told = certified(opened, PERIOD, bare, "Dinas Pendidikan", scored=True)
        assert certified(opened, Period(2031, PeriodKind.YEAR), bare, scored=True) is bare
    assert list(told.head) == ["report", "regulation", "policy_digest", "state", "provisional", "summary"]
    assert told.lines[0] == "Dasar: yang sudah ada"
    assert [line.split()[0] for line in told.lines] == ["Dasar:", "Keadaan", "Sidik"]
    assert told.stamp.startswith("SEMENTARA")
    assert isinstance(told.made, datetime)
