"""Awards as they are kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.awards import last_awards, list_awards, remove_award, write_awards
from asncli.store.plan_lists import Wanted
from asncli.terms import Period, PeriodKind
from tests.store.office import BUDI, SITI, TODAY, batch, office, person

S1 = Period(2026, PeriodKind.SEMESTER, 1)
LINES = (
    (SITI, "Teladan", date(2024, 8, 17), "Bupati", None, None, None),
    (SITI, "Inovasi", date(2026, 8, 17), None, "SK 1", S1, None),
    (BUDI, "Satyalancana", date(2026, 3, 1), "Presiden", None, None, "X tahun"),
)


def test_awards_are_listed_by_year_and_by_the_period_they_belong_to(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db"), "award import") as w:
        rows = [(n, *line) for n, line in enumerate(LINES, 2)]
        counts, _ = write_awards(w.session, w.batch, w.source, rows)
        again, rejected = write_awards(
            w.session, w.batch, w.source, [*rows, (9, SITI, "TELADAN ", date(2024, 8, 17), *[None] * 4)]
        )
        assert (tuple(counts), tuple(again), [fault.code for fault in rejected]) == (
            (3, 0, 0), (0, 0, 3), ["duplicate-conflict"],
        )  # fmt: skip
        assert [one.award for one in list_awards(w.session, Wanted(TODAY), year=2024)] == ["Teladan"]
        within = list_awards(w.session, Wanted(TODAY), within=S1)
        assert [(one.award, one.given_on, one.period) for one in within] == [
            ("Satyalancana", "2026-03-01", None), ("Inovasi", "2026-08-17", "2026-S1"),
        ]  # fmt: skip
        assert last_awards(w.session, date(2026, 7, 1)) == {
            person(w, SITI): date(2024, 8, 17), person(w, BUDI): date(2026, 3, 1),
        }  # fmt: skip


def test_an_award_is_removed_by_its_number(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db"), "award import") as w:
        write_awards(w.session, w.batch, w.source, [(2, *LINES[0])])
        (line,) = list_awards(w.session, Wanted(TODAY))
        remove_award(w.session, w.batch, line.id)
        assert list_awards(w.session, Wanted(TODAY)) == []
        with pytest.raises(AsnError) as refused:
            remove_award(w.session, w.batch, line.id)
    assert refused.value.code == "award-unknown"
