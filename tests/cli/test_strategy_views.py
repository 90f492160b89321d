"""How the renstra is shown."""

from __future__ import annotations

import pytest

from asncli.cli.strategy_views import (
    coverage_document,
    coverage_table,
    lines_table,
    score_document,
    tell_score,
    tree_table,
)
from asncli.reports.semester_iku import IkuLine, IkuScore, IkuState, UnitMean
from asncli.store.strategy import Line
from asncli.terms import Period
from asncli.workflows.cover_strategy import Coverage, Covered, Gap
from asncli.workflows.strategy_tree import Placed

IKU = Placed(1, Line(2, "IKU-1", "iku", "APS", 1, None, "persen", "naik", "jumlah", {2026: 15_000}), None, None)
S1 = Period.find("2026-S1")
assert S1


def test_lines_are_indented_for_people_and_plain_for_programs() -> None:
    assert next(iter(tree_table([IKU], 2026).rows))[0] == "\u00b7 APS"
    table = lines_table([IKU])
    assert [column.heading for column in table.columns][-1] == "Target 2026"
    assert list(table.rows) == [[1, "iku", "IKU-1", "APS", None, None, None, "persen", "naik", "jumlah", 15_000]]


def test_what_is_open_has_words_for_people_and_codes_for_programs() -> None:
    found = Coverage(2026, [Covered(IKU, 15_000, 1, 1, 0, 5_000, (Gap.UNIT, Gap.BELOW))], [])
    assert next(iter(coverage_table(found).rows))[-1] == [Gap.UNIT, Gap.BELOW]
    (item,) = coverage_document(found)["items"]
    assert (item["open"], str(item["target"]), str(item["difference"])) == (["no-unit", "sum-below"], "1.5", "-1")


def test_figures_leave_exactly(capsys: pytest.CaptureFixture[str]) -> None:
    assert S1
    line = IkuLine("IKU-1", "APS", None, None, None, "persen", "naik", "jumlah", 15_000, 7_500, None, None, None,
                   IkuState.NO_ACTUAL)  # fmt: skip
    score = IkuScore([line], [UnitMean(None, None, 1, 0, None)])
    document = score_document(score, S1)
    assert (str(document["items"][0]["period_target"]), document["items"][0]["achievement"]) == ("0.75", None)
    tell_score(score, S1)
    assert "IKU-1" in capsys.readouterr().err
