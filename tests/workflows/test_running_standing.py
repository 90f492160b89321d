"""Who is on course in the middle of a period."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.rules.standing import Course
from asncli.store.database import session
from asncli.workflows.running_standing import RunningStanding, Stands, running_standing
from tests.workflows.reported_office import AGUS, BUDI, PERIOD, RANI, SITI, WAYAN, fill


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "a.db"
    fill(path)
    return path


def seen(path: Path, day: date, unit: str | None = None) -> RunningStanding:
    with session(path, write=False) as opened:
        return running_standing(opened, PERIOD, load_policy(), day, unit=unit)


def people(found: RunningStanding) -> dict[str, Stands]:
    return {one.nip: one for one in found.people}


def test_everybody_who_is_evaluated_stands_somewhere(office: Path) -> None:
    found = seen(office, date(2026, 5, 31))
    assert (found.gone, found.limit, found.counts) == (151, 9_000, {
        Course.NO_PLAN: 1, Course.NOTHING_DUE: 0, Course.NO_REALISATION: 2, Course.BEHIND: 1, Course.ON_COURSE: 1,
    })  # fmt: skip
    stands = people(found)
    assert {nip: one.course for nip, one in stands.items()} == {
        SITI: Course.BEHIND, BUDI: Course.NO_REALISATION, WAYAN: Course.ON_COURSE, AGUS: Course.NO_PLAN,
        RANI: Course.NO_REALISATION,
    }  # fmt: skip
    # 3 of 6 x 151/181 comes to 59.93, weight 60; the mean of 80 and 85.5 to 91.94 of 90..95, weight 40.
    siti, wayan = stands[SITI], stands[WAYAN]
    assert (siti.so_far, siti.due, siti.behind, siti.unrealised) == (7_273, 2, ("IKI-1",), ())
    assert (wayan.so_far, wayan.behind, wayan.unrealised) == (11_987, (), ("IKI-2",))
    assert (stands[BUDI].so_far, stands[BUDI].due, stands[BUDI].unrealised) == (None, 1, ("IKI-1",))


def test_what_came_later_does_not_count_and_after_the_end_all_does(office: Path) -> None:
    assert people(seen(office, date(2026, 4, 30)))[WAYAN].course is Course.NO_REALISATION
    after = seen(office, date(2026, 11, 22))
    assert (after.on, after.gone) == (date(2026, 6, 30), 181)
    assert people(after)[BUDI].so_far == 8_571


def test_a_unit_is_seen_with_those_below_it_the_worst_first(office: Path) -> None:
    found = seen(office, date(2026, 5, 31), "Bidang SD")
    assert [one.nip for one in found.people] == [AGUS, BUDI, WAYAN]


def test_before_the_first_day_there_is_no_standing(office: Path) -> None:
    with pytest.raises(AsnError) as refused:
        seen(office, date(2025, 12, 31))
    assert refused.value.code == "period-not-begun"
