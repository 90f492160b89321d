"""Columns of the lists of plans."""

from __future__ import annotations

from asncli.cli.plan_columns import COLUMNS, REPORTED, REPORTED_SHORT, SHORT, SPARE
from asncli.store.bkn_plans import BknPlanLine
from asncli.store.plan_lists import TargetLine


def test_every_field_of_a_line_has_its_column_in_the_same_order() -> None:
    assert tuple(column.key for column in COLUMNS) == TargetLine._fields
    assert tuple(column.key for column in REPORTED) == BknPlanLine._fields


def test_a_person_reads_some_of_them() -> None:
    assert {*SPARE} < {*SHORT} < {*TargetLine._fields}
    assert {*REPORTED_SHORT} < {*BknPlanLine._fields}
