"""The voices of the fictional kabupaten: one vote per rater and person, of people in service; some roles too few."""

from __future__ import annotations

from collections import Counter

from asncli.terms import FeedbackRole
from asncli.workflows.fictional_people import people
from asncli.workflows.fictional_voices import answers, rated_units, votes


def test_everybody_in_service_is_rated_once_by_each_rater() -> None:
    everyone = people()
    given = list(votes(everyone))
    keys = Counter((vote.person.nip, vote.role, vote.rater) for vote in given)
    assert set(keys.values()) == {1}
    serving = {person.nip for person in everyone if person.legal_status == "Aktif"}
    assert {vote.person.nip for vote in given} == serving
    assert {vote.rater for vote in given if vote.role is not FeedbackRole.ATASAN} <= serving
    assert all((vote.rater == vote.person.nip) == (vote.role is FeedbackRole.DIRI) for vote in given)


def test_marks_are_whole_and_some_roles_have_too_few_raters() -> None:
    given = list(votes(people()))
    assert {mark for vote in given for mark in vote.marks} == {None, 2, 3, 4, 5}
    assert min(sum(mark is not None for mark in vote.marks) for vote in given) >= 4
    peers = Counter(vote.person.nip for vote in given if vote.role is FeedbackRole.REKAN)
    assert set(peers.values()) == {1, 2, 3, 4}


def test_the_public_answers_in_four_units_and_all_six_have_their_capaian() -> None:
    given = list(answers())
    assert Counter(answer.unit for answer in given) == {"2.12": 62, "1.02": 48, "7.01": 35, "1.03": 6}
    assert {mark for answer in given for mark in answer.marks} <= {1, 2, 3, 4}
    assert [office.code for office, _ in rated_units()] == ["1.01", "1.02", "1.03", "2.12", "5.03", "7.01"]
