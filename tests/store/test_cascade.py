"""What the cascade reads of the store."""

from datetime import date
from pathlib import Path

from asncli.store.cascade import day_of, head_on, nips, people, plans, results
from asncli.store.database import raw_connection, session
from tests.store.office import BUDI, SITI, batch, person
from tests.store.plan_rows import plans as write
from tests.store.plan_rows import row


def test_a_plan_knows_the_superior_and_the_jabatan_of_its_first_day(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti", "supervisor_nip": BUDI, "position": "Analis"}, as_of=date(2026, 1, 1))
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti", "supervisor_nip": "1", "position": "Kepala"}, as_of=date(2026, 7, 1))
        first = row(ends=date(2026, 6, 30), parent_code="RHK-2", parent_title="Layanan", iku_code="IKU-1")
        second = row(begins=date(2026, 7, 1), result_kind="tambahan", plan_kind="plt")
        assert write(w, first, second)[1] == []
        siti = person(w, SITI)
        assert [plan[1:] for plan in plans(w.session, 2026)] == [
            (siti, "2026-01-01", "2026-06-30", False, BUDI, "Analis"),
            (siti, "2026-07-01", "2026-12-31", True, "1", "Kepala"),
        ]
        assert [one[2:] for one in results(w.session, 2026)] == [
            ("RHK-1", "Hasil RHK-1", False, "RHK-2", "Layanan", "IKU-1", None),
            ("RHK-1", "Hasil RHK-1", True, None, None, None, None),
        ]
        assert plans(w.session, 2025) == []
        assert nips(w.session) == {SITI: siti}
        assert [(one.name, one.superior) for one in people(w.session, date(2026, 2, 1))] == [("Siti", BUDI)]


def test_the_day_of_a_year_is_today_or_its_nearest_day() -> None:
    today = date(2026, 2, 1)
    assert [day_of(year, today) for year in (2025, 2026, 2027)] == [date(2025, 12, 31), today, date(2027, 1, 1)]


def test_the_head_is_that_of_the_day(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti", "unit": "Bidang"})
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        assert head_on(opened, 1, date(2026, 1, 1)) is None
        raw.execute("UPDATE unit SET head_nip = ?", (SITI,))
        assert head_on(opened, 1, date(2026, 1, 1)) == SITI
        raw.execute(
            "INSERT INTO unit_head VALUES (1, '2026-01-01', '9', 1, NULL), (1, '2026-03-01', ?, 1, NULL)", (SITI,)
        )
        days = [date(2025, 1, 1), date(2026, 2, 1), date(2026, 3, 1)]
        assert [head_on(opened, 1, day) for day in days] == ["9", "9", SITI]
