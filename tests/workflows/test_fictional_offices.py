"""The tree of the fictional kabupaten."""

from __future__ import annotations

from collections.abc import Iterator

from asncli.terms import GOLONGAN_PPPK, PANGKAT, nip_fault
from asncli.workflows.fictional_offices import OFFICES, SECRETARY_NIP, Office


def _all(offices: tuple[Office, ...], depth: int = 1) -> Iterator[tuple[int, Office]]:
    for office in offices:
        yield depth, office
        yield from _all(office.parts, depth + 1)


def test_there_are_six_units_three_levels_deep_with_codes_of_their_own() -> None:
    everything = list(_all(OFFICES))
    assert len(OFFICES) == 6
    assert max(depth for depth, _ in everything) == 3
    assert len({office.code for _, office in everything}) == len(everything) == 35


def test_a_name_occurs_once_below_a_parent() -> None:
    for _, office in _all(OFFICES):
        assert len({part.name for part in office.parts}) == len(office.parts)


def test_golongan_are_those_of_the_law() -> None:
    posts = [post for _, office in _all(OFFICES) for post in office.posts]
    assert {golongan for post in posts for golongan in post.golongan} <= set(PANGKAT) | set(GOLONGAN_PPPK)


def test_the_secretary_has_a_wellformed_nip() -> None:
    assert nip_fault(SECRETARY_NIP) is None
