"""The renstra of the fictional kabupaten."""

from __future__ import annotations

from asncli.workflows.fictional import _plan_lines
from asncli.workflows.fictional_course import plans_of
from asncli.workflows.fictional_people import people
from asncli.workflows.fictional_strategy import strategy_actuals, strategy_lines


def test_every_iku_that_a_plan_names_is_there_and_one_more() -> None:
    named = {line["Kode IKU"] for person in people() for plan in plans_of(person) for line in _plan_lines(plan)}
    lines = list(strategy_lines())
    ikus = {line["Kode"] for line in lines if line["Jenis"] == "IKU"}
    assert ikus - named == {"IKU-1.01-4"}
    assert named - ikus == {None}
    assert {line.get("Kode Induk") for line in lines} - {line["Kode"] for line in lines} == {None}


def test_one_iku_is_not_reported() -> None:
    reported = {line["Kode IKU"] for line in strategy_actuals()}
    assert {line["Kode"] for line in strategy_lines() if line["Jenis"] == "IKU"} - reported == {"IKU-2.12-3"}
