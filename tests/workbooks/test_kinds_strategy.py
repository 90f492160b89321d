"""The codes of the renstra say what is wrong and where to go."""

from __future__ import annotations

import pytest

from asncli.workbooks.kinds import Severity
from asncli.workbooks.kinds_strategy import STRATEGY
from asncli.workbooks.problems import CATALOGUE, problem


@pytest.mark.parametrize("kind", STRATEGY, ids=lambda kind: kind.code)
def test_every_code_is_in_the_catalogue_with_whole_sentences(kind: object) -> None:
    assert kind in CATALOGUE.values()


def test_only_a_target_that_is_left_out_is_a_warning() -> None:
    assert [kind.code for kind in STRATEGY if kind.severity is Severity.WARNING] == ["target-not-of-iku"]


def test_what_stands_below_an_iku_is_named() -> None:
    told = problem("below-iku", row=4, values={"below": "IKU-2", "above": "IKU-1"})
    assert str(told.message) == "Row 4: IKU-2 would stand below the IKU IKU-1."
