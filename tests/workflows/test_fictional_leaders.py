"""Plans of leaders."""

from __future__ import annotations

from collections.abc import Iterator

from asncli.workflows.fictional_leaders import LEADERS
from asncli.workflows.fictional_offices import OFFICES, Office


def _heads(offices: tuple[Office, ...]) -> Iterator[str]:
    for office in offices:
        if office.head:
            yield office.head.plan
        yield from _heads(office.parts)


def test_every_head_has_a_plan_of_a_leader() -> None:
    assert set(_heads(OFFICES)) <= set(LEADERS)


def test_heads_of_units_have_weights_that_make_a_hundred() -> None:
    chiefs = [office.head.plan for office in OFFICES if office.head]
    assert {sum(int(result.weight or 0) for result in LEADERS[name]) for name in chiefs} == {100}
