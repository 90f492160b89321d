"""A penalty is cancelled on appeal, or was never given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.store.discipline import list_disciplines
from asncli.store.plan_lists import Wanted
from asncli.store.undo import undo
from asncli.terms import Penalty
from asncli.workflows.record_discipline import lift_discipline, take_discipline_back
from tests.workflows.import_office import WRITER
from tests.workflows.rewarded_office import AGUS, rewarded_office

SINCE = date(2026, 4, 1)
WHY = replace(WRITER, reason="Banding dikabulkan")


def test_a_penalty_is_cancelled_once_and_the_undone_batch_brings_it_back(tmp_path: Path) -> None:
    with session(rewarded_office(tmp_path / "k.db"), write=True) as opened:
        batch = lift_discipline(opened, AGUS, Penalty.POTONG_6, SINCE, date(2026, 5, 20), WHY)
        (line,) = list_disciplines(opened, Wanted(WRITER.today))
        with pytest.raises(AsnError) as again:
            lift_discipline(opened, AGUS, Penalty.POTONG_6, SINCE, date(2026, 5, 20), WHY)
        undo(opened, batch, user="sri", now=WRITER.now)
        (before,) = list_disciplines(opened, Wanted(WRITER.today))
    assert (line.lifted_on, line.lifted_reason, again.value.code) == ("2026-05-20", "Banding dikabulkan",
                                                                      "discipline-lifted")  # fmt: skip
    assert before.lifted_on is None


@pytest.mark.parametrize(
    ("begins", "day", "code"),
    [
        (date(2026, 4, 2), date(2026, 5, 1), "discipline-unknown"),
        (SINCE, date(2026, 3, 31), "lifted-too-early"),
        (SINCE, date(2026, 11, 23), "date-future"),
    ],
)
def test_what_can_not_be_is_refused(tmp_path: Path, begins: date, day: date, code: str) -> None:
    with session(rewarded_office(tmp_path / "k.db"), write=True) as opened, pytest.raises(AsnError) as refused:
        lift_discipline(opened, AGUS, Penalty.POTONG_6, begins, day, WHY)
    assert refused.value.code == code


def test_a_mistake_is_removed(tmp_path: Path) -> None:
    with session(rewarded_office(tmp_path / "k.db"), write=True) as opened:
        take_discipline_back(opened, AGUS, Penalty.POTONG_6, SINCE, WHY)
        assert list_disciplines(opened, Wanted(WRITER.today)) == []
