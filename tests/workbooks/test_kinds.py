"""Declaring a problem code."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import ProblemKind, Severity, error, warning


def test_a_code_is_declared_with_title_message_hint_and_reason() -> None:
    title, message, hint, why = text("T"), text("M."), text("H."), text("W.")
    assert error("a-code", title, message, hint, why) == ProblemKind(
        "a-code", Severity.ERROR, message, hint, title, why
    )
    assert warning("a-code", title, message, hint, why).severity is Severity.WARNING
