"""Plans are handed in for approval."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.batches import batch_line
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.store.submissions import Submitted
from asncli.workflows.import_targets import import_targets
from asncli.workflows.submit_plans import return_plan, submit_plans
from tests.cli.small_office import BUDI, SITI, WAYAN, indicator
from tests.workflows.import_office import ALL, WRITER, asked, file, office

TODAY = WRITER.today


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        import_targets(opened, [file("SKP", [indicator(SITI), indicator(BUDI)])], options=ALL, writer=WRITER)
    return tmp_path / "k.db"


def test_handing_in_and_sending_back_are_batches_with_their_counts(path: Path) -> None:
    with session(path, write=True) as opened:
        first = submit_plans(opened, Wanted(TODAY, SITI), WRITER, year=2026, on=date(2026, 1, 15))
        assert first == (3, Submitted(1, 0, 0))
        assert return_plan(opened, SITI, WRITER, year=2026, note="Kurang rinci") == (4, 1)
        assert batch_line(opened, 4).counts == {"returned": 1}
    with session(path, write=True) as opened:
        assert submit_plans(opened, Wanted(TODAY), WRITER, year=2026) == (5, Submitted(2, 0, 0))
    with session(path, write=True) as opened:
        assert submit_plans(opened, Wanted(TODAY), WRITER, year=2026) == (None, Submitted(0, 2, 0))
    assert asked(path, "SELECT DISTINCT status, submitted_on FROM plan") == [("submitted", "2026-11-22")]
    assert asked(path, "SELECT count(*) FROM batch") == [(5,)]


@pytest.mark.parametrize(
    ("nip", "year", "on", "code"),
    [(WAYAN, 2026, None, "plan-unknown"), (SITI, 2026, date(2026, 11, 23), "date-future")],
)
def test_what_is_not_there_and_a_day_to_come_are_refused(
    path: Path, nip: str, year: int, on: date | None, code: str
) -> None:
    with pytest.raises(AsnError) as refused, session(path, write=True) as opened:
        submit_plans(opened, Wanted(TODAY, nip), WRITER, year=year, on=on)
    assert refused.value.code == code
