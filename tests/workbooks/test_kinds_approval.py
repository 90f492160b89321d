"""The codes of asncli/workbooks/kinds_approval.py."""

from __future__ import annotations

from asncli.workbooks.kinds_approval import APPROVALS
from asncli.workbooks.problems import CATALOGUE


def test_every_code_is_declared_once_and_found_in_the_catalogue() -> None:
    assert [CATALOGUE[kind.code] for kind in APPROVALS] == list(APPROVALS)
