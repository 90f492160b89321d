"""Codes of courses on offer."""

from asncli.workbooks.kinds import Severity
from asncli.workbooks.kinds_training import COURSES


def test_what_a_plan_can_not_reckon_with_rejects_its_row() -> None:
    assert [(kind.code, kind.severity) for kind in COURSES] == [
        ("seats-not-whole", Severity.ERROR),
        ("price-not-whole", Severity.ERROR),
        ("hours-a-day", Severity.WARNING),
        ("hours-many", Severity.WARNING),
        ("course-outside-year", Severity.ERROR),
    ]
