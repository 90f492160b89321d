"""Who writes, and on which day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from asncli.workflows.writing import Writer


def test_the_day_is_that_of_the_zone_the_moment_was_given_in() -> None:
    moment = datetime(2026, 12, 31, 17, 30, tzinfo=UTC)
    assert Writer("evaluate", "sri", moment).today == date(2026, 12, 31)
    assert Writer("evaluate", "sri", moment.astimezone(timezone(timedelta(hours=7)))).today == date(2027, 1, 1)
