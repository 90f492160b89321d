"""Which planned result of a leader each planned result serves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.cascade import Lack, Plan, Result, parent_said, resolve

HEAD, OTHER, STAFF, NOBODY = "196905141994031901", "197105141996032902", "198503152010012903", "198001012005011904"
PEOPLE = {HEAD: 1, OTHER: 2, STAFF: 3, "196905141994031999": 1}  # the last: a former NIP of the head
YEAR = "2026-01-01", "2026-12-31"
HEADS = Result(11, 1, "RHK-1", "Meningkatnya  Layanan", False, None, None, "IKU-1", None)
OTHERS = Result(21, 2, "RHK-1", "Tertibnya arsip", False, None, None, None, None)


def _plan(number: int, person: int, superior: str | None, begins: str = YEAR[0], ends: str = YEAR[1]) -> Plan:
    return Plan(number, person, begins, ends, False, superior, None)


def _linked(
    code: str | None, title: str | None = None, superior: str | None = HEAD, head: Plan | None = None
) -> object:
    """What the staff's result serves, or why it serves nothing."""
    own = Result(31, 3, "RHK-1", "Terlayaninya warga", False, code, title, None, None)
    plans = [head or _plan(1, 1, None), _plan(2, 2, HEAD), _plan(3, 3, superior)]
    link = resolve(plans, [HEADS, OTHERS, own], PEOPLE)[-1]
    assert (link.parent is None) == (link.lack is not None)
    return link.parent or link.lack


@pytest.mark.parametrize(
    ("code", "title", "superior", "expected"),
    [
        ("RHK-1", None, HEAD, 11),
        (" rhk-1 ", None, HEAD, 11),
        ("RHK-1", None, OTHER, 21),
        ("RHK-1", None, "196905141994031999", 11),
        (f"{OTHER}:RHK-1", None, HEAD, 21),
        ("19710514 199603 2 902 : RHK-1", None, None, 21),
        (None, "meningkatnya layanan", HEAD, 11),
        ("RHK-9", "meningkatnya layanan", HEAD, 11),
        (None, None, HEAD, Lack.NOTHING_SAID),
        (" ", " ", HEAD, Lack.NOTHING_SAID),
        ("RHK-9", None, HEAD, Lack.RESULT_UNKNOWN),
        (None, "Sesuatu", HEAD, Lack.RESULT_UNKNOWN),
        ("RHK-1", None, None, Lack.NO_SUPERIOR),
        ("RHK-1", None, NOBODY, Lack.LEADER_UNKNOWN),
        (f"{NOBODY}:RHK-1", None, HEAD, Lack.LEADER_UNKNOWN),
        (f"{STAFF}:RHK-1", None, HEAD, Lack.ITSELF),
    ],
)
def test_the_leader_s_result_is_found_by_code_by_another_leader_or_by_words(
    code: str | None, title: str | None, superior: str | None, expected: object
) -> None:
    assert _linked(code, title, superior) == expected


def test_the_leader_s_plan_must_cover_the_first_day() -> None:
    assert _linked("RHK-1", head=_plan(1, 1, None, "2026-02-01")) == Lack.LEADER_WITHOUT_PLAN
    assert _linked("RHK-1", head=_plan(1, 1, None, "2026-01-01", "2026-01-01")) == 11


def test_the_plan_of_the_own_post_comes_before_that_of_an_acting_one() -> None:
    acting = Plan(4, 1, *YEAR, True, None, None)
    twin = Result(41, 4, "RHK-1", "Plt", False, None, None, None, None)
    only = Result(42, 4, "PLT-1", "Plt", False, None, None, None, None)
    own = [Result(n, 3, str(n), "-", False, code, None, None, None) for n, code in ((31, "RHK-1"), (32, "PLT-1"))]
    links = resolve([acting, _plan(1, 1, None), _plan(3, 3, HEAD)], [twin, only, HEADS, *own], PEOPLE)
    assert [link.parent for link in links[-2:]] == [11, 42]


@given(st.text())
def test_whatever_is_written_a_nip_has_eighteen_digits_and_a_code_is_not_empty(said: str) -> None:
    nip, code = parent_said(said)
    assert nip is None or len(nip) == 18
    assert code is None or code.strip()
