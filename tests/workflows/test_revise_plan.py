"""An approved plan is revised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.store.plan_lists import Wanted
from asncli.workflows.approve_plans import approve_plans
from asncli.workflows.import_targets import import_targets
from asncli.workflows.revise_plan import differences, earlier_versions, revise_plan
from tests.cli.small_office import SITI, indicator
from tests.workflows.import_office import ALL, WRITER, asked, counts, file
from tests.workflows.nursing_office import nursing

REVISER = replace(WRITER, command="target revise", reason="Refocusing")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = nursing(tmp_path / "k.db", indicator(SITI, Bobot=60), indicator(SITI, "IKI-02", "RHK-2", Bobot=40))
    with session(made, write=True) as opened:
        approve_plans(opened, Wanted(WRITER.today), WRITER, year=2026, on=date(2026, 1, 15))
    return made


def test_after_a_revision_an_import_changes_the_plan_and_what_differs_is_told(path: Path) -> None:
    with session(path, write=True) as opened:
        batch, plan = revise_plan(opened, SITI, REVISER, on=date(2026, 7, 1))
    assert (batch, plan.version) == (4, 1)
    lines = [indicator(SITI, "IKI-02", "RHK-1", Bobot=60, Target=7), indicator(SITI, "IKI-03", "RHK-1", Bobot=60)]
    with session(path, write=True) as opened:
        (found,) = import_targets(opened, [file("SKP", lines)], options=ALL, writer=WRITER)
    assert counts(found) == (2, 1, 1, 0, 0)
    with session(path, write=False) as opened:
        (version,) = earlier_versions(opened, SITI, number=1)
        differing = differences(version)
    assert (version.revised_on, version.reason, version.current) == (date(2026, 7, 1), "Refocusing", 2)
    assert [one[3:] for one in differing] == [
        ("RHK-2", "removed", "Rencana Hasil Kerja", "Hasil RHK-2", None),
        ("IKI-02", "changed", "Kode RHK", "RHK-2", "RHK-1"),
        ("IKI-02", "changed", "Target", "12", "7"),
        ("IKI-03", "added", "Indikator", None, "Ukuran IKI-03"),
    ]


def test_a_second_revision_keeps_a_second_version(path: Path) -> None:
    for _ in range(2):
        with session(path, write=True) as opened:
            revise_plan(opened, SITI, REVISER)
        with session(path, write=True) as opened:
            approve_plans(opened, Wanted(WRITER.today), WRITER, year=2026)
    with session(path, write=False) as opened:
        found = earlier_versions(opened, SITI, year=2026)
    assert [(one.version, one.current, one.batch, differences(one)) for one in found] == [(1, 3, 4, []), (2, 3, 6, [])]
    assert asked(path, "SELECT status, version FROM plan") == [("approved", 3)]


def test_a_day_to_come_and_a_version_that_is_not_there_are_refused(path: Path) -> None:
    with session(path, write=True) as opened:
        with pytest.raises(AsnError) as future:
            revise_plan(opened, SITI, REVISER, on=date(2026, 11, 23))
        with pytest.raises(AsnError) as unknown:
            earlier_versions(opened, SITI, number=1)
    assert (future.value.code, unknown.value.code) == ("date-future", "version-unknown")
