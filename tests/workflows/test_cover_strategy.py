"""Is every IKU worked on, and do the plans add up to it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.store.strategy_coverage import Working
from asncli.workflows.cover_strategy import Coverage, Gap, Unknown, cover_strategy, tops
from asncli.workflows.priority import find_priority
from asncli.workflows.target_coverage import target_coverage
from tests.workflows.import_office import office
from tests.workflows.strategic_office import strategic_office

TODAY = date(2026, 2, 1)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The strategic office."""
    return strategic_office(tmp_path_factory.mktemp("renstra") / "r.db")


def _told(found: Coverage) -> list[tuple[object, ...]]:
    return [(one.iku.line.code, one.results, one.people, one.units, one.summed, one.open) for one in found.ikus]


def test_what_is_a_part_of_a_leaders_result_counts_once(path: Path) -> None:
    with session(path, write=False) as opened:
        found = cover_strategy(opened, 2026, today=TODAY)
    assert _told(found) == [
        ("IKU-1", 0, 0, 0, None, (Gap.NOBODY,)),
        ("IKU-2", 4, 3, 3, 450_000, (Gap.BELOW,)),
        ("IKU-3", 0, 0, 0, None, (Gap.TARGET, Gap.NOBODY)),
    ]
    assert found.ikus[1].difference == -150_000
    assert (found.unknown, found.open) == ([Unknown("IKU-9", 1, 1)], 4)


def test_a_unit_sees_its_own(path: Path) -> None:
    with session(path, write=False) as opened:
        assert [line[0] for line in _told(cover_strategy(opened, 2026, "Bidang SD", today=TODAY))] == ["IKU-2"]
        below = cover_strategy(opened, 2026, "1.01.2", today=TODAY)
    assert (below.ikus, below.unknown) == ([], [Unknown("IKU-9", 1, 1)])


def test_another_year_has_its_own_targets(path: Path) -> None:
    with session(path, write=False) as opened:
        found = cover_strategy(opened, 2025, today=TODAY)
    assert [(one.target, one.open) for one in found.ikus] == [
        (975_000, (Gap.NOBODY,)), (None, (Gap.TARGET, Gap.NOBODY)), (50_000, (Gap.NOBODY,)),
    ]  # fmt: skip


def test_without_a_renstra_it_says_so(tmp_path: Path) -> None:
    with session(office(tmp_path / "r.db"), write=False) as opened, pytest.raises(AsnError) as refused:
        cover_strategy(opened, 2026, today=TODAY)
    assert refused.value.code == "strategy-empty"


def test_a_part_of_a_result_for_another_iku_is_no_part_of_this() -> None:
    one, under, other = Working("IKU-1", 1, "A", 1), Working("IKU-1", 2, "C", 1), Working("IKU-1", 3, "D", 1)
    assert tops([one, under, other], {1: None, 2: 1, 3: 9}) == [one, other]


def test_who_has_left_works_on_nothing_any_more_as_target_coverage_has_it(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=True) as opened:
        raw_connection(opened).execute("UPDATE assignment SET active = 0")
        found = cover_strategy(opened, 2026, today=TODAY)
        gaps = target_coverage(opened, 2026, load_policy(), today=TODAY).gaps
    assert _told(found)[1] == ("IKU-2", 0, 0, 0, 450_000, (Gap.NOBODY, Gap.BELOW))
    assert found.unknown == []
    assert {gap.code for gap in gaps if gap.kind.code == "iku-without-owner"} == {"IKU-1", "IKU-2"}


def test_a_priority_restricts_to_the_iku_and_plans_that_it_means(path: Path) -> None:
    with session(path, write=False) as opened:
        mutu, akses, guru = (find_priority(opened, topic, 2026) for topic in ("mutu", "akses", "guru"))
        assert [line[0] for line in _told(cover_strategy(opened, 2026, today=TODAY, priority=mutu))] == [
            "IKU-1", "IKU-2", "IKU-3",
        ]  # fmt: skip
        assert akses.unit_ids == mutu.unit_ids
        found = cover_strategy(opened, 2026, today=TODAY, priority=guru)
        assert (_told(found)[0][0], len(found.ikus), found.unknown) == ("IKU-2", 1, [])
        assert cover_strategy(opened, 2026, "1.01.2", today=TODAY, priority=guru).ikus == []


@pytest.mark.parametrize(
    ("direction", "target", "open_", "kind"),
    [
        ("naik", 60, (Gap.BELOW,), "sum-differs"),
        ("naik", 40, (), "sum-beyond"),
        ("turun", 60, (), "sum-beyond"),
        ("turun", 40, (Gap.ABOVE,), "sum-differs"),
        ("tetap", 60, (Gap.BELOW,), "sum-differs"),
        ("tetap", 40, (Gap.ABOVE,), "sum-differs"),
        ("tetap", 45, (), None),
    ],
)
def test_both_coverages_judge_a_sum_by_the_direction_of_the_iku(
    tmp_path: Path, direction: str, target: int, open_: tuple[Gap, ...], kind: str | None
) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE strategy SET direction = ? WHERE code = 'IKU-2'", (direction,))
        raw.execute("UPDATE strategy_target SET target = ? WHERE target = 600000", (target * 10_000,))
        one = cover_strategy(opened, 2026, today=TODAY).ikus[1]
        gaps = target_coverage(opened, 2026, load_policy(), today=date(2026, 2, 1)).gaps
    assert (one.difference, one.open) == ((45 - target) * 10_000, open_)
    told = [gap for gap in gaps if gap.code == "IKU-2" and gap.kind.code.startswith("sum-")]
    assert [(gap.kind.code, gap.kind.open, gap.unit_code) for gap in told] == (
        [(kind, bool(open_), "1.01.1")] if kind else []
    )
    assert all(f"{target} orang; the targets below make 45 orang" in str(gap.message) for gap in told)


def test_what_the_rule_does_not_add_up_is_in_neither_sum(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=True) as opened:
        # A range is no figure to add; words instead of Kode RHK Atasan make a part as a code does.
        raw = raw_connection(opened)
        raw.execute("UPDATE indicator SET target_high = 80000 WHERE target = 50000")
        raw.execute("UPDATE planned_result SET parent_code = NULL, parent_title = 'hasil RHK-1'"
                    " WHERE parent_code = 'RHK-1'")  # fmt: skip
        assert cover_strategy(opened, 2026, today=TODAY).ikus[1].summed == 400_000
        gaps = target_coverage(opened, 2026, load_policy(), today=date(2026, 2, 1)).gaps
    assert [str(gap.message) for gap in gaps if gap.kind.code == "sum-differs" and gap.code == "IKU-2"] == [
        "IKU-2 (Guru dilatih) asks for 60 orang; the targets below make 40 orang, parts: 1."
    ]
