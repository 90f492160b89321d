"""What the list of implausible achievements asks of the store."""

from datetime import date
from pathlib import Path

from asncli.reports.implausible_data import Dated, Who
from asncli.store import implausible_frames as frames
from asncli.store.database import raw_connection, session
from asncli.terms import Recap
from tests.workflows.rated_office import LONJAK, PERIOD, PUNCAK, rated_office


def test_dates_jumps_series_and_names(tmp_path: Path) -> None:
    with session(rated_office(tmp_path / "a.db"), write=True) as opened:
        raw = raw_connection(opened)
        number = dict(raw.execute("SELECT nip, id FROM employee").fetchall())
        dated = {one.employee_id: one for one in frames.dated(opened, PERIOD)}
        assert (len(dated), dated[number[PUNCAK]]) == (
            27,
            Dated(number[PUNCAK], 3, "2026-01-28", "2026-03-28", "2026-07-01", "2026-07-01"),
        )
        found = [(row.employee_id, row.code, row.recap, row.day, row.value) for row in frames.suspects(opened, PERIOD)]
        assert found == [
            (number[LONJAK], "IKI-1", Recap.JUMLAH, date(2025, 5, 31), 900_000),
            (number[LONJAK], "IKI-1", Recap.JUMLAH, date(2026, 5, 31), 4_510_000),
        ]
        indicators = [
            n
            for (n,) in raw.execute(
                "SELECT i.id FROM indicator i JOIN plan p ON p.id = i.plan_id WHERE employee_id = ? AND year = 2026",
                (number[LONJAK],),
            )
        ]
        assert dict(frames.series(opened, PERIOD, indicators)) == {indicators[0]: "4510000"}
        assert frames.tasks(opened, indicators) == {}
        raw.execute("UPDATE planned_result SET iku_code = 'IKU-1'")
        (task,) = frames.tasks(opened, indicators).values()
        assert (task[:3], task[-1]) == (("IKU-1", None, None), None)
        assert frames.names(opened, [number[PUNCAK]]) == {number[PUNCAK]: Who(PUNCAK, "Puncak")}
