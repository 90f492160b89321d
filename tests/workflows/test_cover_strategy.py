"""Is every IKU worked on, and do the plans add up to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.store.strategy_coverage import Working
from asncli.workflows.cover_strategy import Coverage, Gap, Unknown, cover_strategy, tops
from tests.workflows.import_office import office
from tests.workflows.strategic_office import strategic_office


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The strategic office."""
    return strategic_office(tmp_path_factory.mktemp("renstra") / "r.db")


def _told(found: Coverage) -> list[tuple[object, ...]]:
    return [(one.iku.line.code, one.results, one.people, one.units, one.summed, one.open) for one in found.ikus]


def test_what_is_a_part_of_a_leaders_result_counts_once(path: Path) -> None:
    with session(path, write=False) as opened:
        found = cover_strategy(opened, 2026)
    assert _told(found) == [
        ("IKU-1", 0, 0, 0, None, (Gap.NOBODY,)),
        ("IKU-2", 4, 3, 3, 450_000, (Gap.SUM,)),
        ("IKU-3", 0, 0, 0, None, (Gap.TARGET, Gap.NOBODY)),
    ]
    assert found.ikus[1].difference == -150_000
    assert (found.unknown, found.open) == ([Unknown("IKU-9", 1, 1)], 4)


def test_a_unit_sees_its_own(path: Path) -> None:
    with session(path, write=False) as opened:
        assert [line[0] for line in _told(cover_strategy(opened, 2026, "Bidang SD"))] == ["IKU-2"]
        below = cover_strategy(opened, 2026, "1.01.2")
    assert (below.ikus, below.unknown) == ([], [Unknown("IKU-9", 1, 1)])


def test_another_year_has_its_own_targets(path: Path) -> None:
    with session(path, write=False) as opened:
        found = cover_strategy(opened, 2025)
    assert [(one.target, one.open) for one in found.ikus] == [
        (975_000, (Gap.NOBODY,)), (None, (Gap.TARGET, Gap.NOBODY)), (50_000, (Gap.NOBODY,)),
    ]  # fmt: skip


def test_without_a_renstra_it_says_so(tmp_path: Path) -> None:
    with session(office(tmp_path / "r.db"), write=False) as opened, pytest.raises(AsnError) as refused:
        cover_strategy(opened, 2026)
    assert refused.value.code == "strategy-empty"


def test_a_result_of_a_leader_elsewhere_is_no_part() -> None:
    one = Working("IKU-1", 1, "RHK-1", None, "A", "B", 1)
    under = Working("IKU-1", 2, "RHK-9", "rhk-1", "C", "A", 1)
    other = Working("IKU-1", 3, "RHK-9", "RHK-2", "D", "A", 1)
    assert tops([one, under, other]) == [one, other]
