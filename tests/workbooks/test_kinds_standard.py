"""Codes of standards of jabatan."""

from __future__ import annotations

from asncli.workbooks.kinds import Severity
from asncli.workbooks.kinds_standard import STANDARDS


def test_every_code_rejects_its_row_and_says_how_to_mend_it() -> None:
    assert [(kind.code, kind.severity) for kind in STANDARDS] == [("position-pattern-empty", Severity.ERROR)]
    assert all(sentence.template.endswith(".") for kind in STANDARDS for sentence in (kind.message, kind.hint))
