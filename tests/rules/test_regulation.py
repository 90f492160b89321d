from dataclasses import replace

import pytest

from asncli.errors import AsnError
from asncli.rules.library import shelf
from asncli.rules.regulation import in_force
from asncli.terms import Period

LAW = shelf()[0]


def period_of(code: str) -> Period:
    period = Period.find(code)
    assert period
    return period


@pytest.mark.parametrize("code", ["2022", "2022-S1", "2022-01", "2026-S1", "2030-Q4"])
def test_periods_from_2022_on_are_governed_by_permenpanrb_6_2022(code: str) -> None:
    assert in_force(shelf(), period_of(code)).id == "permenpanrb-6-2022"


@pytest.mark.parametrize("code", ["2021", "2021-S2", "2021-12", "2019"])
def test_earlier_periods_are_refused_with_the_reason(code: str) -> None:
    with pytest.raises(AsnError) as caught:
        in_force(shelf(), period_of(code))
    assert caught.value.code == "regulation-missing"
    assert "PermenPANRB 8/2021 is not implemented" in str(caught.value.message)


def test_an_empty_shelf_governs_nothing() -> None:
    with pytest.raises(AsnError, match="regulation-missing"):
        in_force((), period_of("2026"))


def test_a_regulation_that_ends_inside_a_period_does_not_govern_it() -> None:
    ended = replace(LAW, until=period_of("2026-S1"))
    assert ended.governs(period_of("2026-Q2"))
    assert not ended.governs(period_of("2026"))
    assert not ended.governs(period_of("2026-S2"))


def test_two_regulations_overlap_where_a_day_falls_under_both() -> None:
    ended = replace(LAW, until=period_of("2026-S1"))
    successor = replace(LAW, since=period_of("2026-S2"))
    assert LAW.overlaps(successor)
    assert successor.overlaps(LAW)
    assert not ended.overlaps(successor)
    assert not successor.overlaps(ended)


def test_a_what_if_is_never_in_force_even_alone() -> None:
    what_ifs = [law for law in shelf() if law.what_if]
    assert [law.id for law in what_ifs] == ["pp-30-2019"]
    with pytest.raises(AsnError, match="regulation-missing"):
        in_force(what_ifs, period_of("2026"))
