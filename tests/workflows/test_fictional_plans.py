"""Plans of posts: measurable as the importer wants them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from asncli.terms import Direction
from asncli.workflows.fictional_offices import OFFICES, Office
from asncli.workflows.fictional_plans import PLANS


def _posts(office: Office) -> set[str]:
    own = {post.plan for post in office.posts} | ({office.head.plan} if office.head else set())
    return own.union(*(_posts(part) for part in office.parts))


def test_every_post_has_a_plan_and_every_plan_a_post() -> None:
    assert set().union(*(_posts(office) for office in OFFICES)) == set(PLANS)


@pytest.mark.parametrize("name", sorted(PLANS))
def test_a_plan_is_measurable(name: str) -> None:
    results = PLANS[name]
    assert len({result.weight is None for result in results}) == 1
    for aim in (aim for result in results for aim in result.aims):
        assert Decimal(aim.target) > 0 or aim.direction is Direction.TURUN
        assert aim.high is None or (aim.s1 is None and Decimal(aim.target) < Decimal(aim.high))


def test_every_kind_of_indicator_occurs() -> None:
    aims = [aim for results in PLANS.values() for result in results for aim in result.aims]
    assert {aim.direction.value for aim in aims} == {"naik", "turun", "tetap"}
    assert {aim.recap.value for aim in aims} == {"jumlah", "rata-rata", "terakhir", "tertinggi"}
    assert any(aim.high for aim in aims)
    assert any(aim.s1 for aim in aims)
