"""What of feedback leaves the database: sums of roles that count, and nothing of those that do not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asncli.rules.marks import ATASAN, BAWAHAN, DIRI, REKAN, Feedback
from asncli.rules.policy import Policy, load_policy
from asncli.store.database import raw_connection, session
from asncli.store.feedback_figures import BY_ROLE, VALUE, halves
from asncli.store.marks import marks, subjects
from asncli.terms import Period, PeriodKind
from tests.workflows.heard_office import hear, heard_office, quiet_office
from tests.workflows.reported_office import BUDI, PERIOD, SITI

POLICY = load_policy()
YEAR = Period(2026, PeriodKind.YEAR, 1)


def read(path: Path, period: Period = PERIOD, policy: Policy = POLICY) -> Feedback:
    with session(path, write=False) as opened:
        return marks(opened, period, subjects(opened, period), policy).marks.feedback


def test_a_role_leaves_with_its_sum_and_number_only_from_the_minimum_of_raters(tmp_path: Path) -> None:
    said = read(heard_office(tmp_path / "a.db"))
    assert said.raters[:, 0].tolist() == [1, 3, 0, 1, 0]
    assert said.total[:, 0].tolist() == [400, 1100, 0, 500, 0]
    assert not said.raters[:, 1:].any()
    assert said.raters[BAWAHAN, 0] == said.total[BAWAHAN, 0] == 0  # two raters: not even their number


def test_more_raters_may_be_asked_for_but_not_of_atasan_and_diri(tmp_path: Path) -> None:
    said = read(heard_office(tmp_path / "a.db"), policy=replace(POLICY, minimum_raters=4))
    assert said.raters[:, 0].tolist() == [1, 0, 0, 1, 0]


def test_a_value_counts_in_a_role_only_where_enough_raters_marked_it(tmp_path: Path) -> None:
    quiet_office(tmp_path / "a.db")
    silent = {"service": 5, "competent": 5, "loyal": 5, "adaptive": 5, "harmonious": 4}
    hear(tmp_path / "a.db", (SITI, "rekan", [3, 4, silent]), (SITI, "atasan", [silent]), (BUDI, "bawahan", [1, 2, 3]))
    said = read(tmp_path / "a.db")
    accountable, harmonious, collaborative = said.value_raters
    assert [accountable[REKAN, 0], harmonious[REKAN, 0], collaborative[REKAN, 0]] == [0, 3, 0]
    assert said.value_total[:, REKAN, 0].tolist() == [0, 11, 0]
    assert [accountable[ATASAN, 0], harmonious[ATASAN, 0]] == [0, 1]
    assert said.value_total[:, BAWAHAN, 1].tolist() == [6, 6, 6]
    assert said.total[REKAN, 0] == 300 + 400 + 480  # 4.8: the mean of the five marks given


@pytest.mark.parametrize(
    ("given", "value"), [({"service": 1, "competent": 1, "loyal": 1, "adaptive": 2, "harmonious": 1,
                           "accountable": 1, "collaborative": 1}, 114),
                         ({"service": 3, "competent": 4, "loyal": 4, "adaptive": 4}, 375)],
)  # fmt: skip
def test_a_raters_value_is_the_mean_of_the_marks_given_half_up(
    tmp_path: Path, given: dict[str, int], value: int
) -> None:
    quiet_office(tmp_path / "a.db")
    hear(tmp_path / "a.db", (SITI, "diri", [2]))
    hear(tmp_path / "a.db", (SITI, "diri", [given]))  # takes the place of the first
    assert read(tmp_path / "a.db").total[DIRI, 0] == value


def test_feedback_of_another_period_is_another_matter(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    assert not read(path, YEAR).raters.any()
    with session(path, write=False) as opened:
        first, second = marks(opened, YEAR, subjects(opened, YEAR), POLICY).marks.semesters
    assert first.feedback.raters[:, 0].tolist() == [1, 3, 0, 1, 0]
    assert not second.feedback.raters.any()
    assert not first.final.any()


def test_a_final_semester_hands_over_its_figures(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("INSERT INTO basis VALUES (1, 'r', 'd', NULL, 'p', NULL, '0')")
        raw.execute(
            "INSERT INTO evaluation (period, employee_id, status, provisional, basis_id, proposal, missing, reweighted,"
            " notes, behaviour, integrity, source_id) VALUES"
            " ('2026-S1', 1, 'final', 0, 1, 0, '[]', '[\"rekan\", \"bawahan\"]', '[]', 321, 250, 1),"
            " ('2026-S1', 2, 'draft', 0, 1, 0, '[]', '[\"atasan\"]', '[]', 111, 111, 1)"
        )
    with session(path, write=False) as opened:
        first, _ = marks(opened, YEAR, subjects(opened, YEAR), POLICY).marks.semesters
    assert first.final.tolist() == [True] + [False] * 5
    figures = (first.behaviour, first.integrity, first.contribution, first.reweighted)
    assert [column[:2].tolist() for column in figures] == [[321, -1], [250, -1], [-1, -1], [6, 0]]


def test_without_a_policy_no_feedback_is_read(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    with session(path, write=False) as opened:
        assert not marks(opened, PERIOD, subjects(opened, PERIOD)).marks.feedback.raters.any()


def test_figures_are_read_along_the_covering_index_without_sorting(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    with session(path, write=False) as opened:
        people = subjects(opened, PERIOD)
        marks(opened, PERIOD, people, POLICY)
        query = f"EXPLAIN QUERY PLAN SELECT {VALUE.format('harmonious')} {BY_ROLE}"
        found = raw_connection(opened).execute(query, {"period": "2026-S1", "minimum": 3}).fetchall()
    steps = [step for *_, step in found]
    assert any("USING COVERING INDEX ix_feedback_mark_figures (period=? AND employee_id=?)" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_people_asked_for_in_any_order_keep_their_feedback(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    with session(path, write=False) as opened:
        people = subjects(opened, PERIOD)[::-1]
        said = marks(opened, PERIOD, people, POLICY).marks.feedback
    assert said.raters[:, -1].tolist() == [1, 3, 0, 1, 0]
    assert not said.raters[:, :-1].any()


def test_a_year_has_two_halves() -> None:
    assert [str(half) for half in halves(YEAR)] == ["2026-S1", "2026-S2"]
