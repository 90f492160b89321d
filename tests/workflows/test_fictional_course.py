"""How the fictional year goes."""

from __future__ import annotations

from datetime import date

from asncli.terms import PlanKind
from asncli.workflows.fictional_course import (
    MOVED,
    NEWCOMERS,
    WITHOUT_ACHIEVEMENTS,
    WITHOUT_PLAN,
    Achieved,
    Drawn,
    achieved,
    pace,
    plans_of,
)
from asncli.workflows.fictional_people import Person, people

EVERYONE = {person.key: person for person in people()}


def _plans(key: tuple[str, str, int]) -> tuple[Drawn, ...]:
    return plans_of(EVERYONE[key])


def _told(person: Person) -> list[Achieved]:
    return [one for plan in plans_of(person) for one in achieved(plan)]


def test_most_people_have_one_plan_for_the_year() -> None:
    counts = [len(plans_of(person)) for person in EVERYONE.values()]
    assert (counts.count(0), counts.count(1), counts.count(2)) == (3, 244, 2)


def test_the_unusual_people_exist() -> None:
    assert _plans(WITHOUT_PLAN) == ()
    assert [one for plan in _plans(WITHOUT_ACHIEVEMENTS) for one in achieved(plan)] == []
    for key in NEWCOMERS:
        assert [plan.begins for plan in _plans(key)] == [date(2026, 4, 1)]
        assert min(one.day for one in _told(EVERYONE[key])) == date(2026, 4, 30)
    for key in MOVED:
        assert [plan.ends for plan in _plans(key)] == [date(2026, 3, 31), date(2026, 12, 31)]
    acting = [plan for person in EVERYONE.values() for plan in plans_of(person) if plan.kind is PlanKind.PLT]
    assert [plan.unit.code for plan in acting if plan.unit] == ["1.01.03"]


def test_realisations_lie_within_plan_and_semester_and_are_never_negative() -> None:
    for person in EVERYONE.values():
        for plan in plans_of(person):
            codes = {target.code for _, _, targets in plan.results for target in targets}
            told = list(achieved(plan))
            assert {one.code for one in told} == (codes if person.key != WITHOUT_ACHIEVEMENTS else set())
            assert len({(one.code, one.day) for one in told}) == len(told)
            for one in told:
                assert one.value >= 0
                assert plan.begins <= one.day <= min(plan.ends, date(2026, 6, 30))


def test_nobody_reaches_more_than_a_hundred_percent_of_a_share() -> None:
    shares = {
        (plan.person.key, target.code)
        for person in EVERYONE.values()
        for plan in plans_of(person)
        for _, _, targets in plan.results
        for target in targets
        if target.aim.measure == "persen"
    }
    over = [
        one
        for person in EVERYONE.values()
        for one in _told(person)
        if (person.key, one.code) in shares and one.value > 1_000_000
    ]
    assert over == []


def test_most_people_are_near_what_was_planned() -> None:
    paces = [pace(person) for person in EVERYONE.values()]
    near = sum(93 <= each <= 101 for each in paces) / len(paces)
    assert 0.6 < near < 0.8
    assert min(paces) < 84
    assert max(paces) > 106


def test_evidence_names_nobody() -> None:
    told = [one for person in list(EVERYONE.values())[:40] for one in _told(person)]
    assert all(one.person.nip not in one.evidence for one in told)
    assert all(one.evidence.startswith("https://arsip.contohraya.example/2026/") for one in told)
    assert all((one.obstacle is None) == (one.follow_up is None) for one in told)
