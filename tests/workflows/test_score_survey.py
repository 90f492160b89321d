"""What the public says becomes IKM and mutu."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period, ServiceElement
from asncli.workflows.score_survey import UnitSurvey, parts, score_surveys, suggested, survey_empty
from tests.workflows.surveyed_office import S1, S2, YEAR, alike, bring, empty_office, surveyed_office

POLICY = load_policy()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The surveyed office."""
    return surveyed_office(tmp_path_factory.mktemp("office") / "s.db")


def scores(path: Path, period: Period, **asked: object) -> list[UnitSurvey]:
    """Score the units of the surveyed office."""
    with session(path, write=False) as opened:
        return score_surveys(opened, period, POLICY, **asked)  # type: ignore[arg-type] # as the function is called


def figures(found: list[UnitSurvey]) -> list[tuple[object, ...]]:
    """Code, respondents, IKM and mutu of each unit."""
    shown = [(s, (s.score.ikm_hundredths, s.score.mutu) if s.score else (None, None)) for s in found]
    return [(s.unit.code, s.respondents, *figure) for s, figure in shown]


def test_a_unit_is_scored_by_law_and_one_with_too_few_respondents_is_named_without_a_figure(path: Path) -> None:
    found = scores(path, S1)
    assert figures(found) == [("1.01.1", 29, 9148, "A"), ("1.01.2", 4, None, None)]
    one, few = found
    assert (one.weakest, one.strongest) == ((ServiceElement.DURATION,), (ServiceElement.COST,))
    assert (one.change, one.in_parts, few.weakest, few.change) == (None, False, (), None)


def test_the_weights_of_the_worksheet_are_asked_for_or_set_by_the_policy(path: Path) -> None:
    assert figures(scores(path, S1, weights="0.11"))[0] == ("1.01.1", 29, 9056, "A")
    with session(path, write=False) as opened:
        found = score_surveys(opened, S1, replace(POLICY, survey_weights="0.11", survey_minimum=4))
    assert figures(found) == [("1.01.1", 29, 9056, "A"), ("1.01.2", 4, 4950, "D")]


def test_the_change_is_that_since_the_period_before_of_the_same_kind(path: Path) -> None:
    (found,) = scores(path, S2)
    assert (found.previous, found.previous_ikm, found.change) == (S1, 9148, 852)
    assert (found.weakest, found.strongest) == ((), ())


def test_of_a_tree_the_answers_on_the_units_below_count_too(path: Path) -> None:
    assert figures(scores(path, S1, tree=True)) == [
        ("1.01", 33, 8645, "B"), ("1.01.1", 29, 9148, "A"), ("1.01.2", 4, None, None),
    ]  # fmt: skip


def test_a_year_is_made_of_its_own_answers_else_of_those_of_its_parts_together(path: Path) -> None:
    found = scores(path, YEAR)
    assert [(s.unit.code, s.respondents, s.periods, s.in_parts) for s in found] == [
        ("1.01", 12, ("2026",), False), ("1.01.1", 49, ("2026-S1", "2026-S2"), True),
        ("1.01.2", 4, ("2026-S1",), True),
    ]  # fmt: skip
    (whole,) = scores(path, YEAR, tree=True, unit_ids=[found[0].unit.id])
    assert (whole.respondents, whole.periods) == (65, ("2026", "2026-S1", "2026-S2"))


def test_a_year_has_eighteen_parts_and_a_semester_none() -> None:
    assert (len(parts(YEAR)), parts(S1)) == (18, [])


def test_suggestions_are_those_of_the_periods_counted_in_an_order_that_is_always_the_same(path: Path) -> None:
    with session(path, write=False) as opened:
        found = score_surveys(opened, YEAR, POLICY)
        words = suggested(opened, found)
        assert words == suggested(opened, found)
        only_first = suggested(opened, score_surveys(opened, S1, POLICY))
        enough = suggested(opened, score_surveys(opened, S1, replace(POLICY, survey_minimum=4)))
    assert [(unit.code, said) for unit, said in enough] == [("1.01.2", "Parkir sempit.")] * 4
    assert only_first == []  # four respondents are too few
    assert [unit.code for unit, _ in words] == ["1.01"] * 12 + ["1.01.1"] * 20


def test_an_unsur_that_too_few_marked_is_in_no_figure(tmp_path: Path) -> None:
    """Nor can it be reckoned from the IKM: that is made of the others alone."""
    lines = [*alike(10, 4, "1.01", "2026-S1", U4=None), *alike(2, 1, "1.01", "2026-S1")]
    for number, line in enumerate(lines):
        line["Kode Responden"] = f"R-{number}"
    lines = [{**line, "U4": line["U4"] if number > 9 else None} for number, line in enumerate(lines)]
    with session(empty_office(tmp_path / "s.db"), write=True) as opened:
        bring(opened, lines)
        (found,) = score_surveys(opened, S1, POLICY)
        (enough,) = score_surveys(opened, S1, replace(POLICY, survey_minimum=2))
    assert found.score
    assert enough.score
    assert (found.score.nrr[ServiceElement.COST], found.score.unanswered) == (None, (ServiceElement.COST,))
    assert (enough.score.nrr[ServiceElement.COST], enough.score.unanswered) == (10_000, ())
    # eight unsur of (10 x 4 + 2 x 1) / 12 = 3,5 each
    assert (found.score.ikm_hundredths, found.marks[ServiceElement.COST]) == (8_750, 2)


def test_where_nobody_answered_the_way_to_import_is_named() -> None:
    refusal = survey_empty(S1)
    assert (refusal.code, "2026-S1" in str(refusal.message)) == ("survey-empty", True)
