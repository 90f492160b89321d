"""A new year begins with the plans of the last one."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError, UsageError
from asncli.store.batches import batch_line
from asncli.store.copying import CLOSED, LEFT, PLANNED
from asncli.store.database import session
from asncli.workflows.copy_plans import copy_plans, reason
from tests.cli.small_office import BUDI, SITI, WAYAN, indicator
from tests.workflows.import_office import WRITER, asked
from tests.workflows.nursing_office import nursing


def test_copying_is_a_batch_with_its_counts_and_nothing_to_copy_is_none(tmp_path: Path) -> None:
    path = nursing(tmp_path / "k.db", indicator(SITI), indicator(BUDI), indicator(WAYAN))
    with session(path, write=True) as opened:
        batch, found = copy_plans(opened, WRITER, year=2026, to=2027, unit="Puskesmas A")
        assert (batch, found.people) == (3, 2)
        assert batch_line(opened, 3).counts == {
            "people": 2, "plans": 2, "results": 2, "indicators": 2, "several": 0, "left_out": 0,
        }  # fmt: skip
    with session(path, write=True) as opened:
        batch, found = copy_plans(opened, WRITER, year=2026, to=2027, nip=SITI)
        assert (batch, [(one.nip, one.code) for one in found.left_out]) == (None, [(SITI, "has-plan")])
    assert asked(path, "SELECT count(*) FROM batch") == [(3,)]


def test_the_same_year_and_a_year_without_plans_are_refused(tmp_path: Path) -> None:
    with session(nursing(tmp_path / "k.db"), write=True) as opened:
        with pytest.raises(UsageError) as usage:
            copy_plans(opened, WRITER, year=2026, to=2026)
        with pytest.raises(AsnError) as refused:
            copy_plans(opened, WRITER, year=2025, to=2026)
        opened.rollback()
    assert (usage.value.code, refused.value.code) == ("year-same", "plan-unknown")


def test_every_reason_has_its_words() -> None:
    assert [str(reason(code)) for code in (LEFT, PLANNED, CLOSED)] == [
        "Is not in service any more", "Has a plan in the new year already",
        "The plan would lie inside a closed period",
    ]  # fmt: skip
