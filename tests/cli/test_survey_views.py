"""How the voice of the public is shown."""

from __future__ import annotations

import pytest

from asncli.cli.survey_views import documents, listed, nrr_table, suggestion_table, tell
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.workflows.import_survey import import_survey
from asncli.workflows.score_survey import UnitSurvey, score_surveys, suggested
from tests.workflows.import_office import ALL, WRITER, file
from tests.workflows.surveyed_office import S1, S2, alike, empty_office, respondents


@pytest.fixture(scope="module")
def surveys(tmp_path_factory: pytest.TempPathFactory) -> list[UnitSurvey]:
    """Scores of two units, on one of which nobody marked the costs."""
    path = empty_office(tmp_path_factory.mktemp("office") / "s.db")
    lines = [
        *respondents(),
        *alike(10, 2, "1.01.2", "2026-S1", U4=None, Saran="Parkir"),
        *alike(9, 2, "1.01.1", "2026-S2"),
    ]
    with session(path, write=True) as opened:
        import_survey(opened, [file("SKM", lines)], options=ALL, writer=WRITER)
        found = score_surveys(opened, S1, load_policy())
        assert [words for _, words in suggested(opened, found)] == ["Parkir"] * 10
        return [*found, *score_surveys(opened, S2, load_policy())]


def test_units_with_a_figure_stand_side_by_side_and_one_alone_with_its_answers(surveys: list[UnitSurvey]) -> None:
    assert [row[:4] for row in nrr_table(surveys).rows] == [
        ["1.01.1", "Bidang SD", "3.6207", "3.4828"], ["1.01.2", "Bidang SMP", "2.0000", "2.0000"],
    ]  # fmt: skip
    assert list(nrr_table(surveys[1:2]).rows)[3] == ["cost", None, 0]


def test_every_figure_stands_in_the_one_table_for_spreadsheets(surveys: list[UnitSurvey]) -> None:
    rows = list(listed(surveys).rows)
    assert rows[2][:4] == ["1.01.1", "Bidang SD", 9, None]
    assert rows[1][3:6] == [5000, "D", "Tidak Baik"]


def test_the_same_words_stand_once_with_how_often(surveys: list[UnitSurvey]) -> None:
    unit = surveys[0].unit
    assert list(suggestion_table([(unit, "Parkir"), (unit, "parkir")]).rows) == [["1.01.1", "Bidang SD", "Parkir", 2]]


def test_scripts_get_suggestions_only_where_they_were_asked_for(surveys: list[UnitSurvey]) -> None:
    (with_words,) = documents(surveys[:1], [(surveys[0].unit, "Parkir")])
    assert (with_words["suggestions"], "suggestions" in documents(surveys)[0]) == (["Parkir"], False)


def test_what_nobody_marked_is_named(surveys: list[UnitSurvey], capsys: pytest.CaptureFixture[str]) -> None:
    tell(surveys[1:2])
    assert capsys.readouterr().err == (
        "Weight of each unsur: 1/9 exactly\n"
        "Bidang SMP: too few marked Biaya, or nobody; the other unsur carry the weight\n"
    )
