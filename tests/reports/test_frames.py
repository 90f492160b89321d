"""Rows for reports."""

from asncli.reports.frames import PersonRow
from tests.reports.made import person


def test_a_person_row_holds_figures_as_whole_hundredths_and_lists_as_json() -> None:
    row = person(1, work_result=9875, missing='["IKI-1"]')
    assert (row.work_result, row.missing) == (9875, '["IKI-1"]')
    assert len(row) == len(PersonRow._fields)
