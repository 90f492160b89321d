"""What the public says of a unit as a mark of the people in it, where the agency gives it weight."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asncli.rules.marks import ABSENT, Feedback
from asncli.rules.policy import Policy, load_policy
from asncli.store.database import raw_connection, session
from asncli.store.marks import marks, subjects
from asncli.terms import FeedbackRole, ServiceElement
from tests.workflows.heard_office import quiet_office
from tests.workflows.reported_office import PERIOD

POLICY = load_policy()
ASKED = replace(POLICY, role_weights={**POLICY.role_weights, FeedbackRole.MASYARAKAT: 20})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Ten respondents of the Bidang, nine of the Dinas, all content with everything."""
    quiet_office(tmp_path / "a.db")
    elements = ", ".join(ServiceElement)
    with session(tmp_path / "a.db", write=True) as opened:
        for unit, respondents in ((2, 10), (1, 9)):
            for n in range(respondents):
                raw_connection(opened).execute(
                    f"INSERT INTO survey_answer (unit_id, period, respondent, source_id, {elements})"
                    f" VALUES (?, '2026-S1', ?, 1, {', '.join(['3'] * len(ServiceElement))})",
                    (unit, f"R-{n}"),
                )
    return tmp_path / "a.db"


def read(path: Path, policy: Policy = ASKED) -> Feedback:
    with session(path, write=False) as opened:
        return marks(opened, PERIOD, subjects(opened, PERIOD), policy).marks.feedback


def test_people_of_a_unit_with_enough_respondents_have_its_ikm_as_a_mark(path: Path) -> None:
    said = read(path)
    assert said.ikm.tolist() == [ABSENT, 7_500, 7_500, 7_500, ABSENT, ABSENT]
    assert said.public.tolist() == [ABSENT, 367, 367, 367, ABSENT, ABSENT]  # 1 + 4 x 50 / 75
    assert said.respondents.tolist() == [0, 10, 10, 10, 0, 0]


def test_an_unsur_that_too_few_marked_is_not_in_the_mark(path: Path) -> None:
    """Nine of ten gave the costs a 1: by all that they marked it would be (8 x 3 + 1) / 9 = 2,78."""
    with session(path, write=True) as opened:
        cost = "UPDATE survey_answer SET cost = iif(respondent = 'R-0', NULL, 1) WHERE unit_id = 2"
        raw_connection(opened).execute(cost)
    assert read(path).ikm.tolist() == [ABSENT, 7_500, 7_500, 7_500, ABSENT, ABSENT]


def test_without_weight_the_survey_is_not_even_read(path: Path) -> None:
    assert read(path, POLICY).public.tolist() == [ABSENT] * 6
