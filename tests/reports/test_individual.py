"""The value of a page for an employee."""

from __future__ import annotations

from dataclasses import replace

from asncli.reports.official import Figures
from tests.reports.individuals import line, plan, wayan


def test_only_what_is_evaluated_stands_among_the_lines_in_the_order_of_the_plans() -> None:
    one = wayan()
    unknown = line("IKI-9", "Belum dinilai", 100)._replace(figures=None)
    forms = replace(one.forms, plans=[*one.forms.plans, plan(unknown, line("IKI-3", "Arsip", 5_000))])
    assert [each.code for each in replace(one, forms=forms).lines] == ["IKI-1", "IKI-2", "IKI-3"]


def test_figures_of_forms_that_know_no_direction_have_none() -> None:
    assert Figures(10_000, None, None, due=True).direction is None
