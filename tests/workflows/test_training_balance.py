"""Hours of lessons of a year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.rules.training import Standing
from asncli.store.database import raw_connection, session
from asncli.workflows.training_balance import hours_of, training_balance
from tests.workflows.trained_office import ATTENDANTS, HEARD, TODAY, trained_office


def test_hours_stand_beside_what_is_asked_for_and_what_is_not_known_is_named(tmp_path: Path) -> None:
    with session(trained_office(tmp_path / "k.db"), write=True) as opened:
        raw_connection(opened).execute(
            "UPDATE assignment SET kind = 'pppk' WHERE employee_id = (SELECT id FROM employee WHERE nip = ?)",
            (ATTENDANTS[0],),
        )
        report = training_balance(opened, 2026, load_policy(), today=TODAY)
        of_unit = hours_of(opened, 2026, load_policy(), today=TODAY, unit="Dinas Mawar")
        before = hours_of(opened, 2025, load_policy(), today=TODAY)
    # Five leaders and three who stand by themselves are of no known kind.
    assert report.head["summary"] == {"people": 32, "fulfilled": 2, "below": 21, "within": 1, "over": 0, "unknown": 8,
                                      "not_counted": 1}  # fmt: skip
    found = {one.person.nip: (one.hours, *one.balance) for one in of_unit.people}
    assert [found[nip] for nip in ATTENDANTS] == [
        (80_000, Standing.WITHIN, 0),
        (120_000, Standing.BELOW, 80_000),
        (160_000, Standing.BELOW, 40_000),
        (200_000, Standing.FULFILLED, 0),
        (240_000, Standing.FULFILLED, 0),
    ]
    left_out = [(row[0], row[2], row[3]) for row in report.page("Tidak Dihitung").tables[0].rows]
    assert left_out == [(HEARD, "Tanpa Tanggal", "belum diketahui: tanggal")]
    assert (before.day, sum(one.hours for one in before.people)) == (date(2025, 12, 31), 0)
