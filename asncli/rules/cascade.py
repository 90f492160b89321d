"""The cascade: which planned result (RHK) of a leader each planned result serves.

``Kode RHK Atasan`` means the planned result of that code of the person who is NIP Atasan on the first day of the
plan; ``NIP:KODE`` that of another leader. Where a form gives the words of the leader's result and no code, the
words are compared. The leader's plan must cover that first day. What does not resolve is said and stops nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from asncli.terms import folded

_OTHER = re.compile(r"\s*((?:\d\s*){18})\s*:\s*(.*\S)\s*", re.DOTALL)


class Plan(NamedTuple):
    """A plan (SKP): ``begins`` and ``ends`` as ISO dates, ``superior`` the NIP Atasan of its first day."""

    id: int
    person: int
    begins: str
    ends: str
    acting: bool
    superior: str | None
    position: str | None


class Result(NamedTuple):
    """A planned result of a plan, with what its row says of the leader's; ``extra``: of the section Tambahan."""

    id: int
    plan: int
    code: str
    title: str
    extra: bool
    parent_code: str | None
    parent_title: str | None
    iku: str | None
    weight: int | None


class Lack(StrEnum):
    """Why a planned result serves none of a leader's."""

    NOTHING_SAID = "nothing-said"
    NO_SUPERIOR = "no-superior"
    LEADER_UNKNOWN = "leader-unknown"
    LEADER_WITHOUT_PLAN = "leader-without-plan"
    RESULT_UNKNOWN = "result-unknown"
    ITSELF = "itself"


class Link(NamedTuple):
    """What a planned result serves: the leader's (None: none, and why), and the NIP of the leader who is meant."""

    result: int
    parent: int | None
    lack: Lack | None
    leader: str | None


def parent_said(code: str | None) -> tuple[str | None, str | None]:
    """Take apart what stands under Kode RHK Atasan: NIP of another leader (or None), and the code.

    >>> parent_said("197001011995031001:RHK-2"), parent_said("RHK-2"), parent_said(" ")
    (('197001011995031001', 'RHK-2'), (None, 'RHK-2'), (None, None))
    """
    if found := _OTHER.fullmatch(code or ""):
        return "".join(found[1].split()), found[2]
    return None, (code or "").strip() or None


def resolve(plans: Iterable[Plan], results: Iterable[Result], people: Mapping[str, int]) -> list[Link]:
    """Find what every planned result serves; ``people`` are the numbers of all by their NIPs, former ones too."""
    by_id = {plan.id: plan for plan in plans}
    of_person: dict[int, list[Plan]] = defaultdict(list)
    for plan in sorted(by_id.values(), key=lambda one: (one.acting, one.begins)):  # the own post before an acting one
        of_person[plan.person].append(plan)
    listed = list(results)
    codes: dict[tuple[int, str], int] = {}
    titles: dict[tuple[int, str], int] = {}
    for result in listed:
        codes.setdefault((result.plan, folded(result.code)), result.id)
        titles.setdefault((result.plan, folded(result.title)), result.id)

    def link(result: Result) -> Link:
        plan = by_id[result.plan]
        named, code = parent_said(result.parent_code)
        leader = named or plan.superior
        title = result.parent_title
        if not code and not (title and title.strip()):
            return Link(result.id, None, Lack.NOTHING_SAID, leader)
        if leader is None:
            return Link(result.id, None, Lack.NO_SUPERIOR, None)
        if leader not in people:
            return Link(result.id, None, Lack.LEADER_UNKNOWN, leader)
        covering = [one for one in of_person[people[leader]] if one.begins <= plan.begins <= one.ends]
        if not covering:
            return Link(result.id, None, Lack.LEADER_WITHOUT_PLAN, leader)
        asked = [(codes, folded(code))] if code else []
        asked += [(titles, folded(title))] if title else []
        found = (known.get((one.id, key)) for known, key in asked for one in covering)
        parent = next((number for number in found if number is not None), None)
        if parent is None:
            return Link(result.id, None, Lack.RESULT_UNKNOWN, leader)
        if parent == result.id:
            return Link(result.id, None, Lack.ITSELF, leader)
        return Link(result.id, parent, None, leader)

    return [link(result) for result in listed]
