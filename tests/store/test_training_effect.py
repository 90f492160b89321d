"""Who attended, and everybody's figures by period."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.training_effect import attendances, evaluated, everybody_who_attended, name_of, periods_of
from tests.workflows.rated_office import PERIOD
from tests.workflows.trained_office import AFTER, trained_office


def test_a_course_is_found_by_code_or_name_with_those_who_attended(tmp_path: Path) -> None:
    with session(trained_office(tmp_path / "k.db"), write=False) as opened:
        assert [name_of(opened, said) for said in ("b", "PELAYANAN  prima", "Z")] == [
            "Pelayanan Prima", "Pelayanan Prima", None,
        ]  # fmt: skip
        assert name_of(opened, "B", 2020) == "Pelayanan Prima"
        found = attendances(opened, "pelayanan prima")
        assert (len(found), set(found.values())) == (5, {date(2026, 7, 10)})
        assert attendances(opened, "Pelayanan Prima", 2025) == {}
        assert set(attendances(opened, "Tanpa Tanggal").values()) == {None}
        assert everybody_who_attended(opened, "Pelayanan Prima") == set(found)
        person = min(found)
        assert sorted(map(str, periods_of(opened, [person])[person])) == ["2026-S1", "2027-S1"]
        assert (evaluated(opened, PERIOD)[person].behaviour, evaluated(opened, AFTER)[person].behaviour) == (380, 410)
