"""All seven values and the comments, of roles that count only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from asncli.rules.marks import REKAN
from asncli.rules.policy import load_policy
from asncli.store.feedback_summary import SEVEN, comments_on, feedback_on
from asncli.store.marks import subjects
from asncli.terms import CoreValue, FeedbackRole, Period, PeriodKind
from tests.store.office import BUDI, SITI, WAYAN, Writing, batch, person
from tests.store.test_feedback import vote, write

S1 = Period(2026, PeriodKind.SEMESTER, 1)
RATERS = ("197804012003121902", "197804022003121903", "197804032003121904")


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(tmp_path / "k.db") as opened:
        opened.roster(*({"nip": nip, "name": f"Orang {n}"} for n, nip in enumerate((SITI, BUDI, WAYAN))))
        yield opened


def test_of_a_role_that_counts_every_value_is_summed_if_nobody_left_it_out(w: Writing) -> None:
    votes = [vote(rater, mark=n + 3) for n, rater in enumerate(RATERS)]
    more = [vote(WAYAN, mark=4), vote(WAYAN, BUDI)]
    write(w, *votes[:2], votes[2] | {"loyal": None}, vote(RATERS[0], BUDI), vote(RATERS[1], BUDI), *more)
    people = subjects(w.session, S1)
    found = feedback_on(w.session, S1, people, load_policy())
    siti = [subject.employee_id for subject in people].index(person(w, SITI))
    assert (found.raters[REKAN, siti], found.raters[REKAN].sum(), set(SEVEN)) == (4, 7, set(CoreValue))
    by_value = {value: int(found.value_total[SEVEN.index(value), REKAN, siti]) for value in CoreValue}
    assert by_value == {**dict.fromkeys(CoreValue, 16), CoreValue.LOYAL: 0}


def test_comments_are_those_of_roles_that_count_in_the_order_of_their_tokens(w: Writing) -> None:
    votes = [vote(rater, comment=f"Kata {n}") for n, rater in enumerate(RATERS)]
    few = [vote(rater, role="bawahan", comment="Rahasia") for rater in RATERS[:2]]
    write(w, *votes, *few, vote(BUDI, role="atasan", comment="Dari atasan"))
    found = comments_on(w.session, S1, person(w, SITI), 3)
    assert {role: sorted(said) for role, said in found.items()} == {
        FeedbackRole.REKAN: ["Kata 0", "Kata 1", "Kata 2"], FeedbackRole.ATASAN: ["Dari atasan"],
    }  # fmt: skip
    assert comments_on(w.session, S1, person(w, SITI), 4) == {FeedbackRole.ATASAN: ["Dari atasan"]}
